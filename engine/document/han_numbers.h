// SPDX-License-Identifier: Apache-2.0
// Numbers as they stand in a text: in Chinese numerals and in digits.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "document/cursor.h"

namespace hecha {

// The whole of a run of Chinese numerals.
struct HanNumber {
  std::string_view numerals;
  std::uint32_t characters = 0;
  bool placed = false;  // it has 十, 百, 千, 万 or 亿 in it

  // Nothing if the run is not one number: 十四五, 三三两两, 百.
  std::optional<double> value() const;
};

// Eats the run, whatever it is.
HanNumber eat_han_number(Cursor& cursor);

// Four digits in a row: 二〇二三, 二零二三, 二○二三. Eats nothing else.
std::optional<int> eat_han_year(Cursor& cursor);

// 九十五, 九十五点五, and 百 for 100, eaten.
std::optional<double> eat_han_decimal(Cursor& cursor);

// 1,234 and 95.5, eaten; a code like 007, eaten too, has no value.
std::optional<double> eat_decimal(Cursor& cursor);

}  // namespace hecha
