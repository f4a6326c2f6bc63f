// SPDX-License-Identifier: Apache-2.0
// The wall of ICU: old Chinese encodings to UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hecha {

enum class Charset { gb18030, big5 };  // Big5 with the Hong Kong supplement

struct Converted {
  std::string text;              // UTF-8
  std::uint32_t unreadable = 0;  // sequences that could not be read; U+FFFD stands for each
};

// Never fails. Opens ICU's table of the charset on each call.   Linear.
Converted convert(std::string_view bytes, Charset charset);

}  // namespace hecha
