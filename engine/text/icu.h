// SPDX-License-Identifier: Apache-2.0
// The wall of ICU: old Chinese encodings, compatibility forms, other scripts.
#pragma once

#include <cstdint>
#include <memory>
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

// `text` in GB 18030, which has room for all of Unicode.   REQUIRES: valid UTF-8
std::string to_gb18030(std::string_view text);

// The letters and digits of `text` in compatibility form (NFKC): what is left when width, blanks
// and punctuation do not matter.   REQUIRES: valid UTF-8
std::u32string letters_of(std::string_view text);

// One of ICU's transliterations. Opening costs some ms (latin more), hence once for many texts.
class Transliteration {
 public:
  enum class To { traditional, latin };  // 务 -> 務; 务 -> wù

  explicit Transliteration(To script);
  ~Transliteration();
  Transliteration(const Transliteration&) = delete;
  Transliteration& operator=(const Transliteration&) = delete;

  // `text` as it is, if ICU lacks its tables. Linear.   REQUIRES: valid UTF-8
  std::string operator()(std::string_view text) const;

 private:
  struct Table;
  std::unique_ptr<Table> table_;
};

}  // namespace hecha
