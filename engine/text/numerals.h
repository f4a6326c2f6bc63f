// SPDX-License-Identifier: Apache-2.0
// Numbers written in Chinese: 二十三, 一百零五, 二〇二三.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace hecha {

// The value of a whole numeral: digits (23, ２３), places (二十三, 一百零五, 三万二千),
// or digits in Chinese (二〇二三; 〇, ○ and 零 are the same). Financial forms (贰拾叁)
// and 两 are read; in a run of digits only what can be a digit. Nothing for anything
// else: an empty text, other characters, places out of order, more than 2^63 - 1.
// REQUIRES: valid UTF-8.   Linear.
std::optional<std::int64_t> numeral_value(std::string_view numeral);

}  // namespace hecha
