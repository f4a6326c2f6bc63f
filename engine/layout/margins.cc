// SPDX-License-Identifier: Apache-2.0
// What stands in the margins of pages: headers, footers, page numbers, footnotes.
#include "layout/margins.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "ingest/han_text.h"

namespace hecha {
namespace {

constexpr double head = 0.11, foot = 0.12;  // of the height of a page
constexpr double note_size = 0.95;          // of the body's
constexpr double note_zone = 0.45;          // footnotes begin below this part of the page

bool is_digit_sign(std::string_view rest, std::size_t& size) {
  if (rest[0] >= '0' && rest[0] <= '9') return size = 1, true;
  for (const std::string_view wide : {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"})
    if (rest.starts_with(wide)) return size = wide.size(), true;
  return false;
}

// — 1 —, - 1 -, 第 1 页 共 3 页, 1/6, 1
bool is_page_number(std::string_view text) {
  bool digit = false;
  while (!text.empty()) {
    std::size_t size = 0;
    if (is_digit_sign(text, size)) digit = true;
    for (const std::string_view sign :
         {"第", "页", "頁", "共", "—", "–", "─", "－", "·", "•", "-", "/", " ", "\u3000"})
      if (size == 0 && text.starts_with(sign)) size = sign.size();
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return digit;
}

std::string without_digits(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    std::size_t size = 1;
    if (!is_digit_sign(text, size) && text[0] != ' ') out += text[0];
    text.remove_prefix(size);
  }
  return out;
}

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://") ||
         text.starts_with("file:///");
}

// Of a footnote: 1 …, [1] …, ① …
bool begins_note(std::string_view text) {
  std::size_t size = 0;
  if (text.empty()) return false;
  for (const std::string_view circle :
       {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩", "*", "[", "〔"})
    if (text.starts_with(circle)) return true;
  return is_digit_sign(text, size);
}

}  // namespace

void mark_margins(std::vector<Row>& rows, const std::vector<PageText>& pages) {
  const auto in_margin = [&](const Row& row) {
    const double height = pages[row.page].height;
    return row.top < head * height || row.top + row.size > (1 - foot) * height;
  };
  std::map<std::pair<std::string, long>, std::set<std::uint32_t>> seen;
  const auto key = [&](const Row& row) {
    return std::pair{without_digits(row.text), std::lround(row.top / std::max(row.size, 1.0))};
  };
  for (const Row& row : rows)
    if (in_margin(row)) seen[key(row)].insert(row.page);
  for (Row& row : rows) {
    if (!in_margin(row)) continue;
    const bool number = is_page_number(row.text);
    if (number || is_address(row.text) || seen[key(row)].size() >= 2) row.furniture = true;
  }
  // The line on which a browser prints date and title is the first of every page but for pages.
}

std::vector<PageNote> take_notes(std::vector<Row>& rows, const std::vector<PageText>& pages,
                                 double body) {
  std::vector<PageNote> notes;
  std::vector<Row> kept;
  for (std::size_t i = 0; i < rows.size();) {
    const std::uint32_t page = rows[i].page;
    std::size_t end = i;
    while (end < rows.size() && rows[end].page == page) ++end;
    // The small rows at the end of the page, furniture aside.
    std::size_t first = end;
    for (std::size_t k = end; k-- > i;) {
      if (rows[k].furniture) continue;
      if (rows[k].size >= note_size * body || rows[k].top < note_zone * pages[page].height) break;
      if (begins_note(rows[k].text)) first = k;
    }
    for (std::size_t k = i; k < end; ++k) {
      if (k < first || rows[k].furniture) {
        kept.push_back(std::move(rows[k]));
      } else if (begins_note(rows[k].text) || notes.empty()) {
        notes.push_back({std::move(rows[k].text), page, rows[k].line});
      } else {
        append_joined(notes.back().text, rows[k].text);
      }
    }
    i = end;
  }
  rows = std::move(kept);
  return notes;
}

}  // namespace hecha
