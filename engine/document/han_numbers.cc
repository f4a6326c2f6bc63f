// SPDX-License-Identifier: Apache-2.0
// Numbers as they stand in a text: in Chinese numerals and in digits.
#include "document/han_numbers.h"

#include <cstdint>
#include <string_view>

#include "text/numerals.h"

namespace hecha {

namespace {

constexpr int most_digits = 15;  // more are exact in no double, and no value but a code

enum class Numeral : std::uint8_t { none, digit, unit };

Numeral kind_of(char32_t character) {
  switch (character) {
    case U'〇':
    case U'○':
    case U'零':
    case U'一':
    case U'二':
    case U'两':
    case U'三':
    case U'四':
    case U'五':
    case U'六':
    case U'七':
    case U'八':
    case U'九':
      return Numeral::digit;
    case U'十':
    case U'百':
    case U'千':
    case U'万':
    case U'亿':
      return Numeral::unit;
    default:
      return Numeral::none;
  }
}

// A digit of a row of digits; 0 is often typed for 〇.
bool sees_row_digit(const Cursor& cursor) {
  const char32_t next = cursor.point().value;
  return next == '0' || kind_of(next) == Numeral::digit;
}

// What was eaten on the way from one cursor to the other.
std::string_view between(const Cursor& begin, const Cursor& end) {
  return begin.rest().substr(0, end.at() - begin.at());
}

}  // namespace

HanNumber eat_han_number(Cursor& cursor) {
  HanNumber number;
  const Cursor begin = cursor;
  for (;; ++number.characters) {
    const Numeral kind = kind_of(cursor.point().value);
    if (kind == Numeral::none) break;
    number.placed |= kind == Numeral::unit;
    cursor.skip();
  }
  number.numerals = between(begin, cursor);
  return number;
}

std::optional<double> HanNumber::value() const {
  if (characters == 0 || (characters > 1 && !placed)) return std::nullopt;
  const auto value = numeral_value(numerals);
  return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

std::optional<int> eat_han_year(Cursor& cursor) {
  Cursor ahead = cursor;
  for (int i = 0; i < 4; ++i) {
    if (!sees_row_digit(ahead)) return std::nullopt;
    ahead.skip();
  }
  if (sees_row_digit(ahead) || kind_of(ahead.point().value) == Numeral::unit) return std::nullopt;
  const auto year = numeral_value(between(cursor, ahead));
  if (!year) return std::nullopt;
  cursor = ahead;
  return static_cast<int>(*year);
}

std::optional<double> eat_han_decimal(Cursor& cursor) {
  if (Cursor hundred = cursor; hundred.eat("百") && eat_han_number(hundred).characters == 0) {
    cursor = hundred;
    return 100;
  }
  const auto whole = eat_han_number(cursor).value();
  if (!whole) return std::nullopt;
  double value = *whole;
  Cursor fraction = cursor;
  if (!fraction.eat("点")) return value;
  double place = 0.1;
  for (; sees_row_digit(fraction); place /= 10) {
    const Cursor begin = fraction;
    fraction.skip();
    value += place * static_cast<double>(numeral_value(between(begin, fraction)).value_or(0));
    cursor = fraction;
  }
  return value;
}

std::optional<double> eat_decimal(Cursor& cursor) {
  const bool code = cursor.sees("00") || (cursor.sees("0") && !cursor.sees("0."));
  std::int64_t digits = 0;
  int count = 0;
  const auto eat_run = [&] {
    const int before = count;
    for (; cursor.sees_digit(); cursor.skip(), ++count) {
      if (count < most_digits) digits = digits * 10 + (cursor.peek() - '0');
    }
    return count - before;
  };
  bool grouped = eat_run() <= 3;
  while (grouped && cursor.peek() == ',' && count < most_digits) {
    Cursor group = cursor;
    group.skip();
    int size = 0;
    for (; group.sees_digit() && size < 4; ++size) group.skip();
    grouped = size == 3;
    if (!grouped) break;
    cursor.skip();
    eat_run();
  }
  // Digits and power of ten are exact, hence so is the rounding of the division.
  double power = 1;
  Cursor fraction = cursor;
  if (fraction.eat(".") && fraction.sees_digit()) {
    cursor = fraction;
    for (int places = eat_run(); places > 0; --places) power *= 10;
  }
  const bool zero = count == 1 && digits == 0;
  if ((code && !zero) || count == 0 || count > most_digits) return std::nullopt;
  return static_cast<double>(digits) / power;
}

}  // namespace hecha
