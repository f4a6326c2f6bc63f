// SPDX-License-Identifier: Apache-2.0
// Headings are known by the document's structure, and changed in the words of the author.
#include "eval/perturb_outline.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace hecha {
namespace {

constexpr std::string_view wide_blank = "\u3000";

std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t found = at == 0 ? text.npos : text.rfind('\n', at - 1);
  return found == text.npos ? 0 : found + 1;
}

// Just past the line break.
std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t found = text.find('\n', at);
  return found == text.npos ? text.size() : found + 1;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')
      ++at;
    else if (text.substr(at).starts_with(wide_blank))
      at += wide_blank.size();
    else
      break;
  }
  return at;
}

// Where the line of each numbered heading begins in the original, ascending. Headings that stand
// in one line with another count once.
struct HeadingLine {
  std::size_t begin = 0;
  std::size_t words = 0;  // where the words begin, behind the number
  bool chapter = false;   // a child of the root
  bool own_line = false;
};

std::vector<HeadingLine> heading_lines(const Document& document) {
  const std::string_view text = document.original();
  std::vector<HeadingLine> lines;
  for (const Section& section : document.sections()) {
    if (section.heading.empty() || section.ordinal == 0) continue;
    const std::size_t words = document.source(section.heading).begin;
    const std::size_t begin = line_begin(text, words);
    if (!lines.empty() && begin <= lines.back().begin) continue;
    lines.push_back({begin, words, section.parent == 0, section.own_line});
  }
  return lines;
}

// Size of a Chinese number at `at`: 一, 十二; 0 if there is none.
std::size_t han_number(std::string_view text, std::size_t at) {
  constexpr std::u32string_view digits = U"一二三四五六七八九十";
  std::size_t end = at;
  while (end < text.size()) {
    const CodePoint point = code_point_at(text, end);
    if (digits.find(point.value) == digits.npos) break;
    end += point.size;
  }
  return end - at;
}

// The number that begins at `at` in another style, and where it ends; empty if it has none.
std::string other_number(std::string_view text, std::size_t at, std::size_t& end) {
  const std::size_t bare = han_number(text, at);
  if (bare > 0 && text.substr(at + bare).starts_with("、")) {
    end = at + bare + std::string_view("、").size();
    return "第" + std::string(text.substr(at, bare)) + "部分" + std::string(wide_blank);
  }
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"},
                                    std::pair<std::string_view, std::string_view>{"(", ")"}}) {
    if (!text.substr(at).starts_with(open)) continue;
    const std::size_t inside = at + open.size();
    const std::size_t size = han_number(text, inside);
    if (size == 0 || !text.substr(inside + size).starts_with(close)) continue;
    end = inside + size + close.size();
    return std::string(text.substr(inside, size)) + "、";
  }
  return "";
}

}  // namespace

Span lines_of_section(const Document& document, std::uint32_t section) {
  const std::string_view text = document.original();
  const Section& it = document.sections()[section];
  const Span heading = document.source(it.heading);
  const Span body = it.body.empty() ? heading : document.source(it.body);
  const std::size_t last = std::max(heading.end, body.end);
  // A body that ends behind its last line break reaches no further.
  const std::size_t end = last > 0 && text[last - 1] == '\n' ? last : line_end(text, last);
  return {static_cast<std::uint32_t>(line_begin(text, heading.begin)),
          static_cast<std::uint32_t>(end)};
}

std::string renumbered(const Document& document, const Scripts&) {
  const std::string_view text = document.original();
  std::string result;
  std::size_t copied = 0;
  for (const HeadingLine& line : heading_lines(document)) {
    const std::size_t number = skip_blanks(text, line.begin);
    std::size_t end = number;
    const std::string other = other_number(text, number, end);
    if (other.empty()) continue;
    result.append(text.substr(copied, number - copied)).append(other);
    copied = skip_blanks(text, end);
  }
  return result.append(text.substr(copied));
}

std::string reordered(const Document& document, const Scripts&) {
  const std::string_view text = document.original();
  std::vector<HeadingLine> chapters = heading_lines(document);
  std::erase_if(chapters, [](const HeadingLine& line) { return !line.chapter; });
  std::string result(text);
  const std::size_t n = chapters.size();
  if (n < 4) return result;
  result.assign(text.substr(0, chapters[1].begin));
  for (std::size_t slot = 1; slot + 1 < n; ++slot) {
    const std::size_t from = n - 1 - slot;
    const HeadingLine& place = chapters[slot];
    result.append(text.substr(place.begin, place.words - place.begin));
    result.append(
        text.substr(chapters[from].words, chapters[from + 1].begin - chapters[from].words));
  }
  return result.append(text.substr(chapters[n - 1].begin));
}

std::string glued_headings(const Document& document, const Scripts&) {
  const std::string_view text = document.original();
  const std::vector<HeadingLine> lines = heading_lines(document);
  std::string result;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].own_line) continue;
    const std::size_t end = line_end(text, lines[i].words);
    if (end == text.size()) continue;
    // What follows must be a paragraph, not another heading and not an empty line.
    const std::size_t next = skip_blanks(text, end);
    if (next >= text.size() || text[next] == '\n') continue;
    if (i + 1 < lines.size() && lines[i + 1].begin <= next) continue;
    const std::size_t heading_end = end - (end >= 2 && text[end - 2] == '\r' ? 2 : 1);
    result.append(text.substr(copied, heading_end - copied)).append(wide_blank).append(wide_blank);
    copied = next;
  }
  return result.append(text.substr(copied));
}

}  // namespace hecha
