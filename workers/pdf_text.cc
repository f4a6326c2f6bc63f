// SPDX-License-Identifier: Apache-2.0
// The text of a PDF: poppler finds the words, layout/ joins their lines.
#include "pdf_text.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "layout/boxes.h"
#include "layout/layout.h"
#include "text/fold.h"

namespace hecha {
namespace {

constexpr int most_pages = 2000;

// What poppler complains of while it reads; only that tables are missing changes the answer.
void listen(const std::string& message, void* missing) {
  if (message.find("Missing language pack") != std::string::npos)
    *static_cast<bool*>(missing) = true;
}

// poppler takes some radicals for the ideographs that fonts meant, not all.
std::string unified_words(const poppler::ustring& words) {
  const poppler::byte_array bytes = words.to_utf8();
  const std::string_view text(bytes.data(), bytes.size());
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Step step = utf8_step(text, at);
    append_utf8(out, unified(step.value));
    at += step.size;
  }
  return out;
}

// How words run, as poppler tells it: 0 as usual, 1 down, 2 upside down, 3 up.
constexpr std::size_t directions = 4;

// Most characters of a page run this way. Tables are put on their side, and whole pages.
int direction_of(const std::vector<poppler::text_box>& words) {
  std::array<std::size_t, directions> characters{};
  for (const poppler::text_box& word : words)
    characters[static_cast<unsigned>(word.rotation()) % directions] += word.text().size();
  return static_cast<int>(std::max_element(characters.begin(), characters.end()) -
                          characters.begin());
}

// The place as it is where the page is turned so that what ran in `direction` runs as usual.
poppler::rectf turned(const poppler::rectf& place, int direction, double width, double height) {
  const double below = height - place.bottom(), behind = width - place.right();
  switch (direction) {
    case 1:
      return {place.y(), behind, place.height(), place.width()};
    case 2:
      return {behind, below, place.width(), place.height()};
    case 3:
      return {below, place.x(), place.height(), place.width()};
    default:
      return place;
  }
}

PageText text_of(const poppler::page& page) {
  const poppler::rectf box = page.page_rect(poppler::crop_box);
  double width = box.width(), height = box.height();
  if (page.orientation() == poppler::page::landscape ||
      page.orientation() == poppler::page::seascape)
    std::swap(width, height);
  const std::vector<poppler::text_box> words = page.text_list();
  const int direction = direction_of(words);
  PageText text{width, height, {}};
  if (direction % 2 == 1) std::swap(text.width, text.height);
  for (const poppler::text_box& word : words) {
    if (word.rotation() != direction) continue;  // a watermark
    const poppler::rectf place = turned(word.bbox(), direction, width, height);
    const double sum = place.x() + place.y() + place.width() + place.height();
    if (!std::isfinite(sum)) continue;  // layout/ puts places in order
    text.fragments.push_back(
        {place.x(), place.y(), place.width(), place.height(), unified_words(word.text()), false});
  }
  return text;
}

Error refusal(ErrorCode code, std::string detail) { return {code, std::move(detail)}; }

}  // namespace

Result<Reading> read_pdf(std::string_view bytes) {
  bool tables_missing = false;
  poppler::set_debug_error_function(listen, &tables_missing);
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) return tl::unexpected(refusal(ErrorCode::document_damaged, "PDF"));
  if (document->is_locked()) return tl::unexpected(refusal(ErrorCode::document_encrypted, ""));
  const int count = document->pages();
  if (count > most_pages) return tl::unexpected(refusal(ErrorCode::limit_reached, "2,000 pages"));
  if (count <= 0) return tl::unexpected(refusal(ErrorCode::document_damaged, "PDF without pages"));
  std::vector<PageText> pages;
  for (int i = 0; i < count; ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    pages.push_back(page ? text_of(*page) : PageText{});
  }
  const bool empty = std::all_of(pages.begin(), pages.end(),
                                 [](const PageText& page) { return page.fragments.empty(); });
  if (empty && tables_missing)
    return tl::unexpected(refusal(ErrorCode::format_unsupported,
                                  "its fonts need the tables of the package poppler-data"));
  if (empty) return tl::unexpected(refusal(ErrorCode::no_text_layer, ""));
  fit_boxes(pages);
  if (is_garbled(pages)) return tl::unexpected(refusal(ErrorCode::garbled_text_layer, ""));
  BlockWriter out;
  write_layout(pages, out);
  Result<Reading> reading = std::move(out).finish();
  if (reading) reading->format = "pdf";
  return reading;
}

}  // namespace hecha
