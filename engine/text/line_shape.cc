// SPDX-License-Identifier: Apache-2.0
// What a line of folded text looks like.
#include "text/line_shape.h"

#include <array>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "text/fold.h"
#include "text/numerals.h"

namespace hecha {
namespace {

constexpr std::uint32_t label_length = 8;         // characters before the colon of a label
constexpr std::uint32_t longest_number = 6;       // characters
constexpr std::uint32_t prose_start_length = 25;  // characters in which prose shows a comma

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

bool is_numeral(char32_t c) { return is_one_of(c, U"一二三四五六七八九十百零〇"); }

// Reads a line from its beginning, a few characters far.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  char32_t peek() const { return text_.empty() ? 0 : code_point_at(text_, 0).value; }
  bool at_end() const { return text_.empty(); }

  bool take(std::u32string_view set) {
    if (text_.empty() || !is_one_of(peek(), set)) return false;
    text_.remove_prefix(code_point_at(text_, 0).size);
    return true;
  }

  // As many characters as hold, up to `most`; how many there were.
  template <typename Predicate>
  unsigned take_run(Predicate holds, unsigned most) {
    unsigned taken = 0;
    for (; taken < most && !text_.empty() && holds(peek()); ++taken)
      text_.remove_prefix(code_point_at(text_, 0).size);
    return taken;
  }

 private:
  std::string_view text_;
};

// 一、 一. (一) (1) 1. 1、 1) 第一章 ① ⑴ ● 【
bool is_numbered(std::string_view line) {
  Reader reader(line);
  const char32_t first = reader.peek();
  if ((first >= 0x2460 && first <= 0x24FF) || (first >= 0x2776 && first <= 0x2793) ||
      (first >= 0x3220 && first <= 0x3229) || (first >= 0x3280 && first <= 0x3289))
    return true;
  if (is_one_of(first, U"●○◆◇■□▲△★☆※§·•◎►▪【[>#|*")) return true;
  if (reader.take(U"第")) {
    if (reader.take_run(is_numeral, 4) + reader.take_run(is_digit, 3) == 0) return false;
    return reader.take(U"章部节条篇编");
  }
  if (reader.take(U"(")) {
    if (reader.take_run(is_numeral, 4) + reader.take_run(is_digit, 2) == 0) return false;
    return reader.take(U")");
  }
  if (reader.take_run(is_numeral, 4) > 0) return reader.take(U"、.)");
  if (reader.take_run(is_digit, 2) > 0) return reader.take(U".、)") && !is_digit(reader.peek());
  return false;
}

// 一是 十一是
bool is_item(std::string_view line) {
  Reader reader(line);
  return reader.take_run(is_numeral, 2) > 0 && reader.take(U"是");
}

// 1 to 99 as 一 to 九十九.
std::string han_number(std::int64_t value) {
  constexpr std::array<std::string_view, 10> digits{"",   "一", "二", "三", "四",
                                                    "五", "六", "七", "八", "九"};
  const auto tens = static_cast<std::size_t>(value / 10),
             ones = static_cast<std::size_t>(value % 10);
  std::string text;
  if (tens > 0) text = std::string(tens > 1 ? digits[tens] : "") + "十";
  return text += digits[ones];
}

// What is counted before 三是, ③, (三) or (3) at the beginning of a line; empty: nothing is.
std::string counted_before(std::string_view line) {
  const CodePoint first = code_point_at(line, 0);
  constexpr char32_t circled_one = 0x2460, bracketed_one = 0x2474, last = 0x2487;
  if (first.value > circled_one && first.value <= last && first.value != bracketed_one) {
    std::string before;
    append_utf8(before, first.value - 1);
    return before;
  }
  const bool bracket = is_one_of(first.value, U"(（");
  const std::size_t begin = bracket ? first.size : 0;
  std::size_t end = begin;
  const bool digits = bracket && is_digit(code_point_at(line, begin).value);
  while (end < line.size() && end < begin + 9) {
    const CodePoint point = code_point_at(line, end);
    if (digits ? !is_digit(point.value) : !is_numeral(point.value)) break;
    end += point.size;
  }
  const auto value = numeral_value(line.substr(begin, end - begin));
  if (end == line.size() || !value || *value < 2 || *value > 99) return {};
  const CodePoint close = code_point_at(line, end);
  if (!is_one_of(close.value, bracket ? U")）" : U"是")) return {};
  const std::string number = digits ? std::to_string(*value - 1) : han_number(*value - 1);
  return std::string(line.substr(0, begin)) + number + std::string(line.substr(end, close.size));
}

}  // namespace

bool counts_on(std::string_view paragraph, std::string_view line) {
  const std::string before = counted_before(line);
  return !before.empty() && paragraph.find(before, 1) != std::string_view::npos;
}

bool ends_in_stop(std::string_view line) {
  for (std::size_t end = line.size(); end > 0;) {
    const CodePoint point = code_point_before(line, end);
    if (is_one_of(point.value, U"。;:!?.…")) return true;
    if (!is_one_of(point.value, U"”’\"')》〉】]〕")) return false;
    if (line.size() - (end -= point.size) > 16) return false;
  }
  return false;
}

bool is_page_number(std::string_view line) {
  if (line.size() > 40) return false;
  constexpr std::u32string_view rules = U"-—–·~ |•*=\u3000";
  Reader reader(line);
  while (reader.take(rules)) continue;
  reader.take(U"第");
  if (reader.take_run(is_digit, 3) == 0) return false;
  reader.take(U"页");
  while (reader.take(U", ")) continue;
  if (reader.take(U"/共")) {
    reader.take(U" ");
    if (reader.take_run(is_digit, 3) == 0) return false;
    reader.take(U"页");
  }
  while (reader.take(rules)) continue;
  return reader.at_end();
}

LineShape line_shape(std::string_view line) {
  LineShape shape;
  shape.numbered = is_numbered(line);
  shape.item = is_item(line);
  shape.page_number = is_page_number(line);
  shape.ends_in_stop = ends_in_stop(line);
  bool only_han = true, before_colon = true, first_blank = false;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = code_point_at(line, at);
    at += point.size;
    const char32_t c = point.value;
    const std::uint32_t index = shape.characters++;
    if (c >= 0x3400) continue;
    const bool at_end = at == line.size();
    switch (c) {
      case ':':
        shape.label = shape.label || (only_han && index <= label_length && !at_end);
        shape.has_mark = true;
        before_colon = false;
        break;
      case ',':
      case U'、':
        shape.ends_in_comma = at_end;
        [[fallthrough]];
      case ';':
      case U'。':
        shape.prose_start = shape.prose_start || (before_colon && index < prose_start_length);
        [[fallthrough]];
      case '!':
      case '?':
        shape.has_mark = true;
        shape.has_stop = shape.has_stop || (c != ',' && c != U'、');
        break;
      case ideographic_space:  // not the one in 第一部分　总体情况
        shape.spaced = shape.spaced || !shape.numbered || index > longest_number || first_blank;
        first_blank = true;
        break;
      default:  // letters of other alphabets count as wide
        shape.half += is_digit(c) || is_ascii_letter(c);
    }
    only_han = false;
  }
  return shape;
}

}  // namespace hecha
