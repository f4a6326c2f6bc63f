// SPDX-License-Identifier: Apache-2.0
// The numbers that word processors write before paragraphs: 一, １, ①, 甲, iv.
#pragma once

#include <string>
#include <string_view>

namespace hecha {

// `format` as in ECMA-376, 17.18.59 (ST_NumberFormat): "chineseCountingThousand". What a format has
// no sign for is written in digits, as Word does; "none" and "bullet" give nothing.
std::string formatted_number(int value, std::string_view format);

}  // namespace hecha
