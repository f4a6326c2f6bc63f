// SPDX-License-Identifier: Apache-2.0
// The numbers that word processors write before paragraphs: 一, １, ①, 甲, iv.
#include "readers/number_format.h"

#include <array>
#include <utility>

#include "base/utf8.h"

namespace hecha {
namespace {

constexpr std::u32string_view counting = U"〇一二三四五六七八九";
constexpr std::u32string_view legal = U"零壹贰叁肆伍陆柒捌玖";
constexpr int most_repeats = 30;  // of a letter: aa, bb, ...

std::string digits(int value, std::u32string_view signs) {
  std::string text;
  for (const char c : std::to_string(value)) append_utf8(text, c == '-' ? U'-' : signs[c - '0']);
  return text;
}

// 101 -> 一百〇一; 10 to 19 begin with 十 where `short_ten`.
std::string in_words(int value, std::u32string_view signs, std::u32string_view units,
                     bool short_ten) {
  if (value <= 0 || value > 9999) return digits(value, signs);
  std::string text;
  bool gap = false;
  for (int power = 3, scale = 1000; power >= 0; --power, scale /= 10) {
    const int digit = value / scale % 10;
    if (digit == 0) {
      gap = !text.empty();
      continue;
    }
    if (gap) append_utf8(text, signs[0]);
    gap = false;
    if (!(short_ten && power == 1 && text.empty() && digit == 1)) append_utf8(text, signs[digit]);
    if (power > 0) append_utf8(text, units[power - 1]);
  }
  return text;
}

// 一 to 九十九 in words, from 100 on digit by digit: 一○一.
std::string chinese_counting(int value) {
  return value < 100 ? in_words(value, counting, U"十百千", true)
                     : digits(value, U"○一二三四五六七八九");
}

// A sign of a row that begins with that for 1; else the digits.
std::string from_row(int value, std::u32string_view row) {
  if (value < 1 || value > static_cast<int>(row.size())) return std::to_string(value);
  std::string text;
  append_utf8(text, row[value - 1]);
  return text;
}

std::string from_block(int value, char32_t first, int count) {
  if (value < 1 || value > count) return std::to_string(value);
  std::string text;
  append_utf8(text, first + static_cast<char32_t>(value - 1));
  return text;
}

std::string letters(int value, char first) {
  if (value < 1 || value > 26 * most_repeats) return std::to_string(value);
  return std::string(static_cast<std::size_t>((value - 1) / 26) + 1,
                     static_cast<char>(first + (value - 1) % 26));
}

std::string roman(int value, bool upper) {
  if (value < 1 || value > 3999) return std::to_string(value);
  constexpr std::pair<int, std::string_view> parts[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string text;
  for (const auto& [worth, sign] : parts)
    for (; value >= worth; value -= worth) text += sign;
  if (upper)
    for (char& c : text) c = static_cast<char>(c - ('a' - 'A'));
  return text;
}

struct Row {
  std::string_view format;
  std::string (*write)(int value);
};

constexpr std::array rows{
    Row{"chineseCounting", chinese_counting},
    Row{"chineseCountingThousand", [](int v) { return in_words(v, counting, U"十百千", true); }},
    Row{"taiwaneseCounting", chinese_counting},
    Row{"taiwaneseCountingThousand", [](int v) { return in_words(v, counting, U"十百千", true); }},
    Row{"japaneseCounting", [](int v) { return in_words(v, counting, U"十百千", true); }},
    Row{"taiwaneseDigital", [](int v) { return digits(v, U"○一二三四五六七八九"); }},
    Row{"japaneseDigitalTenThousand", [](int v) { return digits(v, counting); }},
    Row{"ideographDigital", [](int v) { return digits(v, counting); }},
    Row{"chineseLegalSimplified", [](int v) { return in_words(v, legal, U"拾佰仟", false); }},
    Row{"ideographLegalTraditional",
        [](int v) { return in_words(v, U"零壹貳參肆伍陸柒捌玖", U"拾佰仟", false); }},
    Row{"ideographTraditional", [](int v) { return from_row(v, U"甲乙丙丁戊己庚辛壬癸"); }},
    Row{"ideographZodiac", [](int v) { return from_row(v, U"子丑寅卯辰巳午未申酉戌亥"); }},
    Row{"ideographEnclosedCircle", [](int v) { return from_row(v, U"㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"); }},
    Row{"decimalFullWidth", [](int v) { return digits(v, U"０１２３４５６７８９"); }},
    Row{"decimalFullWidth2", [](int v) { return digits(v, U"０１２３４５６７８９"); }},
    Row{"decimalEnclosedCircle", [](int v) { return from_block(v, U'①', 20); }},
    Row{"decimalEnclosedCircleChinese", [](int v) { return from_block(v, U'①', 20); }},
    Row{"decimalEnclosedParen", [](int v) { return from_block(v, U'⑴', 20); }},
    Row{"decimalEnclosedFullstop", [](int v) { return from_block(v, U'⒈', 20); }},
    Row{"decimalZero", [](int v) { return (v >= 0 && v < 10 ? "0" : "") + std::to_string(v); }},
    Row{"upperLetter", [](int v) { return letters(v, 'A'); }},
    Row{"lowerLetter", [](int v) { return letters(v, 'a'); }},
    Row{"upperRoman", [](int v) { return roman(v, true); }},
    Row{"lowerRoman", [](int v) { return roman(v, false); }},
    Row{"none", [](int) { return std::string(); }},
    Row{"bullet", [](int) { return std::string(); }},
};

}  // namespace

std::string formatted_number(int value, std::string_view format) {
  for (const Row& row : rows)
    if (row.format == format) return row.write(value);
  return std::to_string(value);
}

}  // namespace hecha
