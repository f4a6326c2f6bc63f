// SPDX-License-Identifier: Apache-2.0
// The numbers of headings and run-in items: 第一章, 一、, （一）, 1., （1）; 一是, 首先.
#include "document/numbering.h"

#include <optional>

#include "document/cursor.h"
#include "document/han_numbers.h"

namespace hecha {

namespace {

// 一 to 九十九, eaten; nothing is eaten of anything longer.
std::optional<std::uint16_t> eat_han_ordinal(Cursor& cursor) {
  Cursor ahead = cursor;
  const auto number = eat_han_number(ahead).value();
  if (!number || *number < 1 || *number > 99) return std::nullopt;
  cursor = ahead;
  return static_cast<std::uint16_t>(*number);
}

// 1 to 99, eaten.
std::optional<std::uint16_t> eat_arabic_ordinal(Cursor& cursor) {
  Cursor ahead = cursor;
  int value = 0;
  int digits = 0;
  for (; ahead.sees_digit() && digits < 3; ++digits) {
    value = value * 10 + (ahead.peek() - '0');
    ahead.skip();
  }
  if (digits == 0 || digits == 3 || value == 0) return std::nullopt;
  cursor = ahead;
  return static_cast<std::uint16_t>(value);
}

Number made(NumberKind kind, std::uint16_t ordinal, Cursor after, std::uint32_t begin) {
  after.eat_blanks();
  return {kind, ordinal, after.at() - begin};
}

// 甲、, 壹、 or 壹 ·, eaten without the mark.
std::optional<std::uint16_t> eat_one_of(std::u32string_view row, Cursor& cursor) {
  const std::size_t at = row.find(cursor.point().value);
  if (at == row.npos) return std::nullopt;
  Cursor ahead = cursor;
  ahead.skip();
  Cursor second = ahead;
  second.eat_blanks();
  const bool marked = second.eat("、") || second.eat("·");
  if (!marked || row.substr(at + 1, 1).starts_with(second.point().value)) return std::nullopt;
  cursor = ahead;
  return static_cast<std::uint16_t>(at + 1);
}

// 二季度 after 一、: the enumeration 一、二季度, no number of a heading.
bool enumerates(Cursor after, std::uint16_t ordinal) {
  const auto next = eat_han_ordinal(after);
  if (!next || *next != ordinal + 1) return false;
  return after.sees("、") || after.eat_any(U"季级审期类号线层楼度把手");
}

// 第一部分, 第一章, 第一节, where no sentence goes on (第一章规定).
Number part_at(Cursor cursor, std::uint32_t begin) {
  if (!cursor.eat("第")) return {};
  cursor.eat_blanks();
  auto ordinal = eat_han_ordinal(cursor);
  if (!ordinal) ordinal = eat_arabic_ordinal(cursor);
  if (!ordinal) return {};
  cursor.eat_blanks();
  NumberKind kind = NumberKind::unnumbered;
  if (cursor.eat("部分") || cursor.eat("篇") || cursor.eat("编")) kind = NumberKind::part;
  if (cursor.eat("章")) kind = NumberKind::chapter;
  if (cursor.eat("节")) kind = NumberKind::article;
  if (kind == NumberKind::unnumbered) return {};
  const bool parted = cursor.eat_any(U" \u3000、:,.");
  const bool short_line = characters(cursor.rest(), 36) < 36 && !cursor.rest().ends_with("。");
  return parted || short_line ? made(kind, *ordinal, cursor, begin) : Number{};
}

// （一） or （1）; also 一）, where the opening bracket is lost.
Number bracketed_at(Cursor cursor, std::uint32_t begin) {
  cursor.eat("(");
  cursor.eat_blanks();
  NumberKind kind = NumberKind::han_bracket;
  auto ordinal = eat_han_ordinal(cursor);
  if (!ordinal) {
    kind = NumberKind::arabic_bracket;
    ordinal = eat_arabic_ordinal(cursor);
  }
  cursor.eat_blanks();
  if (!ordinal || !cursor.eat(")")) return {};
  cursor.eat_any(U"、.");
  return made(kind, *ordinal, cursor, begin);
}

// 一、 and, less usual, 一. or 一 ·, in a short line 一: or 一 and a blank.
Number han_at(Cursor cursor, std::uint32_t begin) {
  NumberKind kind = NumberKind::han;
  auto ordinal = eat_han_ordinal(cursor);
  if (!ordinal) ordinal = eat_one_of(U"甲乙丙丁戊己庚辛壬癸", cursor);
  if (!ordinal) {
    kind = NumberKind::capital;
    ordinal = eat_one_of(U"壹贰叁肆伍陆柒捌玖拾", cursor);
  }
  if (!ordinal) return {};
  const bool blank = cursor.sees(" ") || cursor.sees("\u3000");
  cursor.eat_blanks();
  const bool marked = cursor.eat("、") || cursor.eat(".");
  const bool doubtful = !marked && (cursor.eat_any(U",:·") || blank);
  if (!marked && !doubtful) return {};
  cursor.eat_blanks();
  if (cursor.sees("是") || enumerates(cursor, *ordinal)) return {};
  if (doubtful && (characters(cursor.rest(), 36) == 36 || cursor.rest().ends_with("。"))) return {};
  return made(kind, *ordinal, cursor, begin);
}

// 2023年 after 1.: a heading may begin with a year, though no number goes on so.
bool sees_year(Cursor cursor) {
  if (!cursor.sees("19") && !cursor.sees("20")) return false;
  for (int i = 0; i < 4; ++i) {
    if (!cursor.sees_digit()) return false;
    cursor.skip();
  }
  return cursor.sees("年");
}

// 1. or 1、, no decimal fraction.
Number arabic_at(Cursor cursor, std::uint32_t begin) {
  const auto ordinal = eat_arabic_ordinal(cursor);
  if (!ordinal) return {};
  cursor.eat_blanks();
  if (!cursor.eat(".") && !cursor.eat("、")) return {};
  if (cursor.sees_digit() && !sees_year(cursor)) return {};
  return made(NumberKind::arabic, *ordinal, cursor, begin);
}

Number circled_at(Cursor cursor, std::uint32_t begin) {
  const char32_t circled = cursor.point().value;
  if (circled < U'①' || circled > U'⑳') return {};
  cursor.skip();
  cursor.eat_any(U"、.");
  return made(NumberKind::arabic_bracket, static_cast<std::uint16_t>(circled - U'①' + 1), cursor,
              begin);
}

// 一是, 二要, 三来, but not 三要素 or 一来二去.
bool eat_counted_item(Cursor& cursor) {
  const auto ordinal = eat_han_ordinal(cursor);
  if (!ordinal) return false;
  if (cursor.eat("是")) return true;
  if (cursor.eat("要")) return !cursor.sees("素") && !cursor.sees("件") && !cursor.sees("点");
  return cursor.eat("来") && !cursor.sees("二") && !cursor.sees("一") && !cursor.sees("说");
}

// 第一, 第一是, 第一件,
bool eat_ordinal_item(Cursor& cursor) {
  if (!cursor.eat("第") || !eat_han_ordinal(cursor)) return false;
  if (!cursor.eat("方面")) cursor.eat_any(U"件个条点项步类");
  return cursor.eat("是") || cursor.eat_any(U",、:");
}

// 首先, 其次, 其一, 最后,
bool eat_sequence_item(Cursor& cursor) {
  if (cursor.eat("首先")) {
    cursor.eat_any(U",:是");
    return true;
  }
  if (cursor.eat("其")) {
    if (!cursor.eat("次") && !eat_han_ordinal(cursor)) return false;
  } else if (!cursor.eat("再次") && !cursor.eat("再者") && !cursor.eat("最后")) {
    return false;
  }
  return cursor.eat_any(U",:是");
}

}  // namespace

Number number_at(std::string_view text, Span span) {
  Cursor cursor(text, span);
  while (cursor.eat("#") || cursor.eat("*")) {
  }
  cursor.eat_blanks();
  const unsigned char first = static_cast<unsigned char>(cursor.peek());
  if (first < 0x80 && first != '(' && !cursor.sees_digit()) return {};
  if (cursor.sees("第")) return part_at(cursor, span.begin);
  if (const Number number = bracketed_at(cursor, span.begin); number.size) return number;
  if (first == '(') return {};
  if (cursor.sees_digit()) return arabic_at(cursor, span.begin);
  if (const Number number = han_at(cursor, span.begin); number.size) return number;
  return circled_at(cursor, span.begin);
}

std::uint32_t item_mark_at(std::string_view text, Span span) {
  Cursor cursor(text, span);
  bool eaten = false;
  switch (cursor.point().value) {
    case U'一':
    case U'二':
    case U'三':
    case U'四':
    case U'五':
    case U'六':
    case U'七':
    case U'八':
    case U'九':
    case U'十':
      eaten = eat_counted_item(cursor);
      break;
    case U'第':
      eaten = eat_ordinal_item(cursor);
      break;
    case U'首':
    case U'其':
    case U'再':
    case U'最':
      eaten = eat_sequence_item(cursor);
      break;
    default:
      break;
  }
  return eaten ? cursor.at() - span.begin : 0;
}

}  // namespace hecha
