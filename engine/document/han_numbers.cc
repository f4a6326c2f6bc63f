// SPDX-License-Identifier: Apache-2.0
// Numbers as they stand in a text: in Chinese numerals and in digits.
#include "document/han_numbers.h"

#include <charconv>
#include <string>
#include <string_view>

#include "text/numerals.h"

namespace hecha {

namespace {

constexpr std::string_view digits = "〇○零一二两三四五六七八九";
constexpr std::string_view units = "十百千万亿";

bool one_of(std::string_view character, std::string_view set) {
  return !character.empty() && set.find(character) != set.npos;
}

// The digit, or nothing.
std::optional<int> digit_at(const Cursor& cursor) {
  if (!one_of(cursor.character(), digits)) return std::nullopt;
  const auto value = numeral_value(cursor.character());
  return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

}  // namespace

HanNumber eat_han_number(Cursor& cursor) {
  HanNumber number;
  const std::string_view run = cursor.rest();
  const std::uint32_t begin = cursor.at();
  for (;; ++number.characters) {
    const bool unit = one_of(cursor.character(), units);
    if (!unit && !one_of(cursor.character(), digits)) break;
    number.placed |= unit;
    cursor.skip();
  }
  if (number.characters == 0 || (number.characters > 1 && !number.placed)) return number;
  const auto value = numeral_value(run.substr(0, cursor.at() - begin));
  number.valid = value.has_value();
  number.value = static_cast<double>(value.value_or(0));
  return number;
}

std::optional<int> eat_han_year(Cursor& cursor) {
  Cursor ahead = cursor;
  int year = 0;
  for (int i = 0; i < 4; ++i) {
    const auto digit = digit_at(ahead);
    if (!digit) return std::nullopt;
    year = year * 10 + *digit;
    ahead.skip();
  }
  if (one_of(ahead.character(), digits) || one_of(ahead.character(), units)) return std::nullopt;
  cursor = ahead;
  return year;
}

std::optional<double> eat_han_decimal(Cursor& cursor) {
  const HanNumber whole = eat_han_number(cursor);
  if (!whole.valid) return std::nullopt;
  double value = whole.value;
  Cursor fraction = cursor;
  if (!fraction.eat("点")) return value;
  for (double place = 0.1;; place /= 10) {
    const auto digit = digit_at(fraction);
    if (!digit) return value;
    value += *digit * place;
    fraction.skip();
    cursor = fraction;
  }
}

std::optional<double> eat_decimal(Cursor& cursor) {
  std::string number;
  const auto eat_run = [&] {
    for (; cursor.sees_digit(); cursor.skip()) number += cursor.peek();
  };
  eat_run();
  const bool code = number.size() > 1 && number[0] == '0';
  bool grouped = number.size() <= 3;
  while (grouped && cursor.peek() == ',' && number.size() < 15) {
    Cursor group = cursor;
    group.skip();
    int size = 0;
    for (; group.sees_digit() && size < 4; ++size) group.skip();
    grouped = size == 3;
    if (!grouped) break;
    cursor.skip();
    eat_run();
  }
  Cursor fraction = cursor;
  if (fraction.eat(".") && fraction.sees_digit()) {
    number += '.';
    cursor = fraction;
    eat_run();
  }
  double value = 0;
  const auto read = std::from_chars(number.data(), number.data() + number.size(), value);
  if (code || read.ec != std::errc{}) return std::nullopt;
  return value;
}

}  // namespace hecha
