// SPDX-License-Identifier: Apache-2.0
// UTF-8: stepping, validating, counting, and the classes of code points that the engine asks for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hecha {

inline constexpr char32_t replacement_character = 0xFFFD;

struct CodePoint {
  char32_t value;
  std::uint32_t size;  // in bytes
};

// The code point that begins at byte `at`.
// REQUIRES: `text` is valid UTF-8, and a code point begins at `at` < text.size().
inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | (byte(1) & 0x3Fu), 2};
  if (lead < 0xF0) return {(lead & 0x0F) << 12 | (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu), 3};
  return {
      (lead & 0x07) << 18 | (byte(1) & 0x3Fu) << 12 | (byte(2) & 0x3Fu) << 6 | (byte(3) & 0x3Fu),
      4};
}

// The code point that ends at byte `at`.
// REQUIRES: `text` is valid UTF-8, and a code point ends at `at` > 0.
inline CodePoint code_point_before(std::string_view text, std::size_t at) {
  do --at;
  while ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  return code_point_at(text, at);
}

struct Utf8Step {
  char32_t value;      // replacement_character if not valid
  std::uint32_t size;  // bytes; of a broken sequence: its longest well-formed beginning, at least 1
  bool valid;
};

// What stands at byte `at` of any bytes at all. Broken sequences are cut as Unicode
// recommends (The Unicode Standard, 3.9, "maximal subpart").   REQUIRES: at < bytes.size()
Utf8Step utf8_step(std::string_view bytes, std::size_t at);

// Length of the longest beginning of `bytes` that is valid UTF-8. Linear, several bytes a step.
std::size_t valid_utf8_prefix(std::string_view bytes);

// Number of code points.   REQUIRES: valid UTF-8
std::uint32_t count_code_points(std::string_view text);

// REQUIRES: `value` is a code point and no surrogate
void append_utf8(std::string& text, char32_t value);

// The longest beginning, or end, of `text` of at most `bytes` bytes that cuts no code point.
// REQUIRES: valid UTF-8
std::string_view utf8_prefix(std::string_view text, std::size_t bytes);
std::string_view utf8_suffix(std::string_view text, std::size_t bytes);

// A Chinese character, 〇 included; not a radical or a stroke.
constexpr bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 ||
         (c >= 0x20000 && c <= 0x323AF) || (c >= 0xF900 && c <= 0xFAFF);
}

constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

constexpr bool is_ascii_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The private-use areas: characters without a public meaning.
constexpr bool is_private_use(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

}  // namespace hecha
