// SPDX-License-Identifier: Apache-2.0
// Pinyin glosses that a converter wrote behind characters: 務(wù), F(xiàn), 域?qū).
#pragma once

#include <cstddef>
#include <string_view>

namespace hecha {

enum class GlossKind { none, plain, toned };

struct Gloss {
  GlossKind kind =
      GlossKind::none;   // toned: the syllable bears a tone mark, as a gloss usually does
  std::size_t size = 0;  // bytes of `text`, brackets or question mark included
};

// The gloss that begins at the bracket or question mark at the beginning of `text`
// and follows the character `base`. `text` need not be folded yet. An opening
// bracket needs a Chinese character or a capital letter (what is left of a broken
// character) before it, and holds one syllable of pinyin; a question mark stands for
// a character and bracket that were lost, and needs a tone mark behind it.
// REQUIRES: valid UTF-8
Gloss gloss_at(char32_t base, std::string_view text);

}  // namespace hecha
