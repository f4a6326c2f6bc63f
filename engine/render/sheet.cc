// SPDX-License-Identifier: Apache-2.0
// Where lines may break, and how they are painted.
#include "render/sheet.h"

#include <algorithm>
#include <ostream>

#include "base/utf8.h"
#include "base/width.h"
#include "render/shown.h"

namespace hecha {
namespace {

// GB/T 15834-2011, 5.1: these never begin a line, those never end one.
constexpr std::u32string_view never_first = U"，。、；：！？）》〉」』】〕”’…—～％%,.;:!?)]}‰℃";
constexpr std::u32string_view never_last = U"（《〈「『【〔“‘([{";

bool is_wide(char32_t code) { return display_width(code) == 2; }

bool may_break(char32_t before, char32_t after) {
  if (after == ' ' || never_first.find(after) != std::u32string_view::npos) return false;
  if (never_last.find(before) != std::u32string_view::npos) return false;
  return before == ' ' || is_wide(before) || is_wide(after);
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

constexpr std::string_view escape_of(Style style) {
  switch (style) {
    case Style::plain:
      return "";
    case Style::bold:
      return "\x1b[1m";
    case Style::dim:
      return "\x1b[2m";
    case Style::good:
      return "\x1b[32m";
    case Style::bad:
      return "\x1b[31m";
    case Style::fair:
      return "\x1b[33m";
    case Style::link:
      return "\x1b[36m";
  }
  return "";
}

}  // namespace

std::uint32_t columns(std::string_view text) { return display_width(text); }

std::string pad(std::string_view text, std::uint32_t width) {
  const std::uint32_t taken = columns(text);
  return std::string(text) + std::string(width > taken ? width - taken : 0, ' ');
}

std::string pad_left(std::string_view text, std::uint32_t width) {
  const std::uint32_t taken = columns(text);
  return std::string(width > taken ? width - taken : 0, ' ') + std::string(text);
}

std::string shortened(std::string_view text, std::uint32_t width) {
  constexpr std::string_view mark = "……";
  const std::uint32_t room = width > 4 ? width - 4 : 0;
  std::uint32_t taken = 0;
  std::size_t fits = 0;  // bytes that leave room for the mark
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = code_point_at(text, at);
    taken += display_width(character.value);
    at += character.size;
    if (taken <= room) fits = at;
    if (taken > width) return std::string(text.substr(0, fits)) + std::string(mark);
  }
  return std::string(text);
}

std::vector<std::string> wrapped(std::string_view text, std::uint32_t width) {
  std::vector<std::string> lines;
  std::size_t begin = 0;          // of the line
  std::size_t good_break = 0;     // last place in the line where it may end; begin: none yet
  std::uint32_t taken = 0;        // columns from begin
  std::uint32_t after_break = 0;  // columns from good_break
  char32_t before = ' ';
  const auto end_line = [&](std::size_t at) {
    lines.emplace_back(trimmed(text.substr(begin, at - begin)));
    begin = good_break = at;
  };
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = code_point_at(text, at);
    const std::uint32_t room = display_width(character.value);
    if (at > begin && may_break(before, character.value)) {
      good_break = at;
      after_break = 0;
    }
    if (taken + room > width && at > begin && character.value != ' ') {
      const bool soft = good_break > begin;
      end_line(soft ? good_break : at);
      taken = soft ? after_break : 0;
    }
    taken += room;
    after_break += room;
    before = character.value;
    at += character.size;
  }
  end_line(text.size());
  return lines;
}

void Sheet::paint(std::string_view text, Style style) {
  if (!colour_ || style == Style::plain || text.empty())
    out_ << text;
  else
    out_ << escape_of(style) << text << "\x1b[0m";
}

void Sheet::item(std::uint32_t indent, const Piece& head, const Piece& body) {
  const std::string lead = harmless(head.text);
  const std::uint32_t hang = indent + columns(lead);
  // A narrow terminal gets what it can hold, not one character a line.
  const std::uint32_t room = std::max<std::uint32_t>(width_ > hang ? width_ - hang : 0, 16);
  out_ << std::string(indent, ' ');
  paint(lead, head.style);
  bool first = true;
  for (const std::string& line : wrapped(harmless(body.text), room)) {
    if (!first) out_ << std::string(hang, ' ');
    paint(line, body.style);
    out_ << '\n';
    first = false;
  }
}

void Sheet::blank() { out_ << '\n'; }

void Sheet::rule(std::string_view title) {
  std::string text = shortened(harmless(title), width_ - 8);
  if (!text.empty()) text = " " + text + " ";
  paint("--", Style::dim);
  paint(text, Style::bold);
  paint(std::string(width_ - 2 - columns(text), '-'), Style::dim);
  out_ << '\n';
}

}  // namespace hecha
