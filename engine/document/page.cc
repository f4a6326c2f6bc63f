// SPDX-License-Identifier: Apache-2.0
// The lines of a document as the readers of stated facts see them.
#include "document/page.h"

#include <string_view>

#include "document/cursor.h"
#include "document/numbering.h"

namespace hecha {

namespace {

using std::string_view;

// Characters. A loop without branches, for lines of all lengths.
std::uint32_t length(string_view line) {
  std::uint32_t count = 0;
  for (const char c : line) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return count;
}

// What may separate the value of one cell from the next label.
bool ends_in_separator(string_view text) {
  return text.empty() || text.back() == '|' || text.back() == ' ' || text.back() == '[' ||
         text.ends_with("\u3000") || text.ends_with("【");
}

bool starts_with_separator(string_view text) {
  return text.empty() || text.front() == '|' || text.front() == ' ' || text.starts_with("\u3000");
}

// The value behind a label is trimmed of what frames it.
string_view framed(string_view value) {
  value = trimmed(value);
  for (bool more = true; more && !value.empty();) {
    more = false;
    for (const string_view sign : {"|", ":", "[", "]", "【", "】", ",", ";", "/", "•", "·", "*"}) {
      if (value.starts_with(sign)) value.remove_prefix(sign.size()), more = true;
      if (value.ends_with(sign)) value.remove_suffix(sign.size()), more = true;
    }
    value = trimmed(value);
  }
  return value;
}

// Whether a label that ends at `end` is set off from its value: by a colon anywhere; by
// brackets around it, a blank, a bar, digits or the end of the line where a cell may begin
// (`fresh`).
bool set_off(string_view line, std::size_t end, bool fresh) {
  const string_view rest = trimmed(line.substr(end));
  if (rest.starts_with(":")) return true;
  if (fresh && (rest.starts_with("]") || rest.starts_with("】"))) return true;
  return fresh && (starts_with_separator(line.substr(end)) || is_digit(rest[0]));
}

}  // namespace

Page page_of(const Document& document) {
  Page page;
  page.text = document.text();
  page.paragraphs = document.paragraphs();
  page.kinds.assign(page.size(), LineKind::body);
  for (std::size_t i = 0; i < page.size(); ++i)
    if (page.paragraphs[i].kind == BlockKind::furniture) page.kinds[i] = LineKind::furniture;
  page.lengths.reserve(page.size());
  for (std::size_t i = 0; i < page.size(); ++i) page.lengths.push_back(length(page.line(i)));
  return page;
}

bool at_most(string_view line, std::uint32_t limit) {
  return line.size() <= limit || (line.size() <= std::size_t{limit} * 4 && length(line) <= limit);
}

bool is_prose(string_view line) {
  if (line.find("。") != string_view::npos) return true;
  // Short lines such as ?信息公开? have lost their marks to an encoding.
  constexpr std::size_t shortest = 30;  // bytes
  return line.size() > shortest && line.find_first_of(";!?") != string_view::npos;
}

bool is_numbered(string_view line) {
  return number_at(line, {0, static_cast<std::uint32_t>(line.size())}).kind !=
         NumberKind::unnumbered;
}

string_view without_bullets(string_view line) {
  for (bool more = true; more && !line.empty();) {
    more = false;
    for (const string_view sign : {" ", "\u3000", "|", "[", "(", "【", "·", "•", "●", "■", "◆", "▪",
                                   "*", "-", ">", "»", "›"}) {
      if (!line.starts_with(sign)) continue;
      line.remove_prefix(sign.size());
      more = true;
    }
  }
  return line;
}

void add_cells(const Page& page, std::uint32_t index, string_view line, const Labels& labels,
               std::vector<Cell>& cells) {
  const std::size_t bullets = line.size() - without_bullets(line).size();
  const std::size_t first = cells.size();
  std::size_t open = 0;  // where the value of the last cell begins
  const auto close = [&](std::size_t end) {
    if (cells.size() > first)
      cells.back().value = page.span_of(framed(line.substr(open, end - open)));
  };
  for (std::size_t at = bullets; at < line.size();) {
    const WordHit hit = labels.words.at_start(line.substr(at));
    const bool fresh = at == bullets || ends_in_separator(line.substr(0, at));
    if (!hit || !set_off(line, at + hit.length, fresh)) {
      at += step(line, at);
      continue;
    }
    close(at);
    cells.push_back({index, labels.kinds[hit.word], page.span_of(line.substr(at, hit.length)), {}});
    at += hit.length;
    open = at;
  }
  close(line.size());
}

}  // namespace hecha
