// SPDX-License-Identifier: Apache-2.0
// Numbers as people write them.
#include "base/decimal.h"

#include <array>
#include <charconv>

namespace hecha {

std::string fixed(double value, int places) {
  std::array<char, 64> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                 std::chars_format::fixed, places)
                       .ptr;
  return {digits.data(), end};
}

std::string decimal(double value, int places) {
  std::string text = fixed(value, places);
  if (places == 0) return text;
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

}  // namespace hecha
