// SPDX-License-Identifier: Apache-2.0
// How many columns a text takes on a terminal: the wall of ICU's character properties.
#include "base/width.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace hecha {

std::uint32_t display_width(char32_t value) {
  if (value >= 0x20 && value < 0x7F) return 1;
  const auto c = static_cast<UChar32>(value);
  constexpr std::uint32_t invisible =
      U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
  if (U_GET_GC_MASK(c) & invisible) return 0;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::uint32_t display_width(std::string_view text) {
  std::uint32_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    width += display_width(point.value);
    at += point.size;
  }
  return width;
}

}  // namespace hecha
