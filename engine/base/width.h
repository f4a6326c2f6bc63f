// SPDX-License-Identifier: Apache-2.0
// How many columns a text takes on a terminal.
#pragma once

#include <cstdint>
#include <string_view>

namespace hecha {

// 2 for wide and full-width characters, 0 for combining and invisible ones and for
// controls, else 1; ambiguous ones count 1 (Unicode Standard Annex #11).
std::uint32_t display_width(char32_t value);

// The sum over `text`. REQUIRES: valid UTF-8
std::uint32_t display_width(std::string_view text);

}  // namespace hecha
