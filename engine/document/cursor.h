// SPDX-License-Identifier: Apache-2.0
// Reads a stretch of text from left to right.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "base/utf8.h"
#include "hecha/span.h"

namespace hecha {

// A wide blank, as the normal form keeps it between words of Chinese; between words
// of an alphabet it is U+0020.
inline constexpr std::string_view wide_blank = "\u3000";

// Does the text end with this literal just before `at`?
template <std::size_t size>
bool preceded_by(std::string_view text, std::uint32_t at, const char (&word)[size]) {
  return at >= size - 1 && std::memcmp(text.data() + at - (size - 1), word, size - 1) == 0;
}

// Without blanks at both ends.
inline Span trimmed(std::string_view text, Span span) {
  const auto before_end = [&](std::uint32_t distance) {
    return span.size() >= distance ? static_cast<unsigned char>(text[span.end - distance]) : 0;
  };
  for (;;) {
    if (span.empty()) return span;
    const auto first = static_cast<unsigned char>(text[span.begin]);
    if (first == ' ') {
      ++span.begin;
    } else if (first == 0xE3 && text.substr(span.begin, span.size()).starts_with(wide_blank)) {
      span.begin += static_cast<std::uint32_t>(wide_blank.size());
    } else if (before_end(1) == ' ') {
      --span.end;
    } else if (before_end(1) == 0x80 && before_end(2) == 0x80 && before_end(3) == 0xE3) {
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
  // Of literals, so that the comparison is one of integers.
  template <std::size_t size>
  bool sees(const char (&word)[size]) const {
    return end_ - at_ >= size - 1 && std::memcmp(text_.data() + at_, word, size - 1) == 0;
  }
  bool sees_digit() const { return peek() >= '0' && peek() <= '9'; }

  template <std::size_t size>
  bool eat(const char (&word)[size]) {
    if (!sees(word)) return false;
    at_ += static_cast<std::uint32_t>(size - 1);
    return true;
  }

  // Eats one character of those in `set`.
  bool eat_any(std::u32string_view set) {
    const CodePoint next = point();
    if (next.size == 0 || set.find(next.value) == set.npos) return false;
    at_ += next.size;
    return true;
  }

  void eat_blanks() {
    while (eat(" ") || eat("\u3000")) {
    }
  }

  // The next character; U+0000 of size 0 at the end.
  CodePoint point() const { return done() ? CodePoint{0, 0} : code_point_at(text_, at_); }

  void skip() { at_ += point().size; }

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

}  // namespace hecha
