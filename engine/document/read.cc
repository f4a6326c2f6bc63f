// SPDX-License-Identifier: Apache-2.0
// A source becomes a document: the steps, one after the other.
#include <algorithm>
#include <memory>
#include <string_view>
#include <utility>

#include "document/data.h"
#include "document/structure.h"
#include "ingest/reader.h"
#include "text/normalise.h"

namespace hecha {
namespace {

// Not of the text. Around the body of a web page stands what it says of itself: its furniture
// stays, so that titles and dates are found there.
bool is_beside_text(BlockKind kind, bool web_page) {
  return kind == BlockKind::contents || kind == BlockKind::comment ||
         (kind == BlockKind::furniture && !web_page);
}

// Takes the lines of such blocks out of the text.
void leave_out(const Document::Data& data, Normalised& normalised) {
  const bool web_page = data.format == "html" || data.format == "mht";
  std::vector<Span> gone;
  std::string kept;
  for (std::size_t begin = 0; begin < normalised.text.size();) {
    const std::size_t end = normalised.text.find('\n', begin) + 1;
    const Span line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    const std::uint32_t source = normalised.map.to_source({line.begin, line.begin + 1}).begin;
    if (is_beside_text(data.blocks[block_at(data.blocks, source)].kind, web_page))
      gone.push_back(line);
    else
      kept.append(normalised.text, begin, end - begin);
    begin = end;
  }
  if (gone.empty()) return;
  normalised.text = std::move(kept);
  normalised.map = normalised.map.without(gone);
}

constexpr std::string_view blanks = " \t\r\n\f";

// The text as if it stood on one long page, in as many bytes: what parts two pages becomes blanks
// behind the last line of the first, so that a sentence goes on over it.
std::string without_margins(const Document::Data& data) {
  constexpr auto npos = std::string_view::npos;
  std::string text = data.original;
  const auto part = [&text](std::size_t begin, std::size_t end) {
    return std::string_view(text).substr(begin, end - begin);
  };
  std::size_t done = 0;
  for (const Span margin : data.margins) {
    const std::size_t word = part(done, margin.begin).find_last_not_of(blanks);
    const std::size_t from = word == npos ? done : done + word + 1;
    const std::size_t next = std::min(text.find_first_not_of(blanks, margin.end), text.size());
    const std::size_t line =
        next == text.size() ? npos : part(margin.end, next).find_last_of("\n\r\f");
    done = line == npos ? next : margin.end + line;
    std::fill(text.begin() + static_cast<std::ptrdiff_t>(from),
              text.begin() + static_cast<std::ptrdiff_t>(done), ' ');
    if (done < text.size()) text[done] = '\n';
  }
  return text;
}

}  // namespace

Result<Document> read_document(Source source, const ReadOptions& options) {
  auto data = std::make_unique<Document::Data>();
  data->name = source.name;

  Result<Reading> reading = read_source(std::move(source), options);
  if (!reading) return tl::unexpected(std::move(reading.error()));
  data->format = reading->format;
  data->encoding = reading->encoding;
  data->encoding_guessed = reading->guessed;
  data->unreadable = reading->unreadable;
  data->notes = std::move(reading->notes);
  data->metadata = std::move(reading->metadata);
  data->original = std::move(reading->text);
  data->lines = LineIndex(data->original);
  data->blocks = std::move(reading->blocks);

  data->margins = std::move(reading->margins);

  const bool known = !data->blocks.empty();
  Normalised normalised = data->margins.empty()
                              ? normalise(data->original, known ? Breaks::known : Breaks::guessed)
                              : normalise(without_margins(*data), Breaks::guessed);
  if (known) leave_out(*data, normalised);
  if (normalised.text.empty()) return tl::unexpected(Error{ErrorCode::file_empty, data->name});
  data->text = std::move(normalised.text);
  data->map = std::move(normalised.map);

  return Document(structure(std::move(data)));
}

}  // namespace hecha
