// SPDX-License-Identifier: Apache-2.0
// Every character that can matter to structure, found in one scan of the text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "hecha/span.h"

namespace hecha {

enum class MarkKind : std::uint8_t {
  other,
  line_end,
  comma,
  colon,
  semicolon,
  full_stop,  // 。
  exclamation,
  question,
  open_bracket,
  close_bracket,
  open_title,
  close_title,
  open_inner_title,  // 〈 within 《
  close_inner_title,
  open_quote,
  close_quote,
  straight_quote,  // " opens and closes
  digit,           // the first of a run of ASCII digits
  numeral,         // the first of a run of Chinese numerals
};

struct Mark {
  std::uint32_t at = 0;  // where it begins
  MarkKind kind = MarkKind::other;
  std::uint8_t size = 0;  // bytes

  std::uint32_t end() const { return at + size; }
};

constexpr bool ends_sentence(MarkKind kind) {
  return kind == MarkKind::full_stop || kind == MarkKind::exclamation ||
         kind == MarkKind::question || kind == MarkKind::semicolon;
}

constexpr bool closes(MarkKind kind) {
  return kind == MarkKind::close_bracket || kind == MarkKind::close_title ||
         kind == MarkKind::close_inner_title || kind == MarkKind::close_quote;
}

// All marks of `text`, ascending.
// REQUIRES: valid UTF-8 of less than 4 GiB. Linear; the rest of structure() reads
// this list instead of the text.
std::vector<Mark> marks(std::string_view text);

// Those of `all` that begin in `span`. O(log marks)
std::span<const Mark> marks_in(std::span<const Mark> all, Span span);

}  // namespace hecha
