// SPDX-License-Identifier: Apache-2.0
// Bytes of any encoding that Chinese text comes in, to UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "hecha/result.h"

namespace hecha {

struct Decoded {
  std::string text;  // valid UTF-8 without a byte order mark
  std::string_view
      encoding;          // static: "utf-8", "utf-8-bom", "utf-16le", "utf-16be", "gb18030", "big5"
  bool guessed = false;  // neither a mark nor validity decided it
  std::uint32_t unreadable = 0;  // sequences that could not be read; U+FFFD stands for each
};

// A byte order mark decides, then whether the bytes are UTF-8, then the first 4 KB.
// Valid UTF-8 is moved, not copied. Linear.
// Errors: file_empty (nothing but blanks), format_unknown (plainly no text),
// encoding_unknown (text, perhaps, but in none of these encodings).
Result<Decoded> decode(std::string bytes);

}  // namespace hecha
