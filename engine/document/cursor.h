// SPDX-License-Identifier: Apache-2.0
// Reads a stretch of text from left to right.
#pragma once

#include <cstdint>
#include <string_view>

#include "hecha/span.h"

namespace hecha {

// A wide blank, as the normal form keeps it between words of Chinese; between words
// of an alphabet it is U+0020.
inline constexpr std::string_view wide_blank = "\u3000";

// Without blanks at both ends.
inline Span trimmed(std::string_view text, Span span) {
  for (;;) {
    const std::string_view words = text.substr(span.begin, span.size());
    if (words.starts_with(' ')) {
      ++span.begin;
    } else if (words.ends_with(' ')) {
      --span.end;
    } else if (words.starts_with(wide_blank)) {
      span.begin += static_cast<std::uint32_t>(wide_blank.size());
    } else if (words.ends_with(wide_blank)) {
      span.end -= static_cast<std::uint32_t>(wide_blank.size());
    } else {
      return span;
    }
  }
}

// A position in `text`, and where the stretch ends. Copy it to look ahead.
// REQUIRES: `text` is valid UTF-8 and outlives *this; both ends on code points.
class Cursor {
 public:
  Cursor(std::string_view text, Span span) : text_(text), at_(span.begin), end_(span.end) {}

  std::uint32_t at() const { return at_; }
  bool done() const { return at_ >= end_; }
  std::string_view rest() const { return text_.substr(at_, end_ - at_); }
  char peek() const { return done() ? '\0' : text_[at_]; }
  bool sees(std::string_view word) const { return rest().starts_with(word); }
  bool sees_digit() const { return peek() >= '0' && peek() <= '9'; }

  bool eat(std::string_view word) {
    if (!sees(word)) return false;
    at_ += static_cast<std::uint32_t>(word.size());
    return true;
  }

  // Eats one character of those in `set`.
  bool eat_any(std::string_view set) {
    const std::string_view next = character();
    return !next.empty() && set.find(next) != set.npos && eat(next);
  }

  void eat_blanks() {
    while (eat(" ") || eat(wide_blank)) {
    }
  }

  // The next whole character; empty at the end.
  std::string_view character() const {
    if (done()) return {};
    const auto lead = static_cast<unsigned char>(text_[at_]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return rest().substr(0, size);
  }

  void skip() { at_ += static_cast<std::uint32_t>(character().size()); }

 private:
  std::string_view text_;
  std::uint32_t at_, end_;
};

// Number of characters in `text`, or `limit` if there are more: never reads
// further than it must.
inline std::uint32_t characters(std::string_view text, std::uint32_t limit = 0xFFFFFFFF) {
  std::uint32_t count = 0;
  for (const char byte : text) {
    if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80 && ++count == limit) break;
  }
  return count;
}

// The word that ends just before `at`.
inline bool preceded_by(std::string_view text, std::uint32_t at, std::string_view word) {
  return text.substr(0, at).ends_with(word);
}

}  // namespace hecha
