// SPDX-License-Identifier: Apache-2.0
// UTF-8: stepping, validating, counting.
#include "base/utf8.h"

#include <bit>
#include <cstring>

namespace hecha {
namespace {

bool is_trail(unsigned char byte) { return (byte & 0xC0) == 0x80; }

// What a lead byte promises (The Unicode Standard, table 3-7): how many bytes
// follow, and the range of the first of them, which shuts out overlong forms,
// surrogates and values above U+10FFFF. The others are 80..BF.
struct Lead {
  unsigned trails;  // 0: no lead byte
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
};

Lead lead_of(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  if (byte >= 0xF1 && byte <= 0xF3) return {3};
  return {0};
}

// Do the first six of eight bytes hold two characters of three bytes, of those whose
// second byte may be any trail byte (no lead E0 or ED)? Chinese text is made of these.
bool are_two_threes(std::uint64_t eight) {
  if constexpr (std::endian::native != std::endian::little) return false;
  constexpr std::uint64_t fixed_bits = 0x0000C0C0F0C0C0F0u, fixed = 0x00008080E08080E0u;
  constexpr std::uint32_t plain_leads = 0xDFFE;  // bit i: lead byte E0 + i
  if ((eight & fixed_bits) != fixed) return false;
  return plain_leads >> (eight & 0xF) & plain_leads >> (eight >> 24 & 0xF) & 1;
}

}  // namespace

Utf8Step utf8_step(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[at + i]); };
  if (byte(0) < 0x80) return {byte(0), 1, true};
  const Lead lead = lead_of(byte(0));
  if (lead.trails == 0) return {replacement_character, 1, false};
  char32_t value = byte(0) & (0x3Fu >> lead.trails);
  for (unsigned i = 1; i <= lead.trails; ++i) {
    const bool fits = at + i < bytes.size() && is_trail(byte(i)) &&
                      (i > 1 || (byte(1) >= lead.low && byte(1) <= lead.high));
    if (!fits) return {replacement_character, i, false};
    value = value << 6 | (byte(i) & 0x3Fu);
  }
  return {value, lead.trails + 1, true};
}

std::size_t valid_utf8_prefix(std::string_view bytes) {
  std::size_t at = 0;
  while (at + 8 <= bytes.size()) {
    std::uint64_t eight;
    std::memcpy(&eight, bytes.data() + at, 8);
    if (are_two_threes(eight)) {
      at += 6;
    } else if ((eight & 0x8080808080808080u) == 0) {
      at += 8;
    } else if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
    } else {
      const Utf8Step step = utf8_step(bytes, at);
      if (!step.valid) return at;
      at += step.size;
    }
  }
  while (at < bytes.size()) {
    const Utf8Step step = utf8_step(bytes, at);
    if (!step.valid) return at;
    at += step.size;
  }
  return at;
}

std::uint32_t count_code_points(std::string_view text) {
  std::uint32_t count = 0;
  for (const char c : text) count += !is_trail(static_cast<unsigned char>(c));
  return count;
}

std::string_view utf8_prefix(std::string_view text, std::size_t bytes) {
  if (bytes >= text.size()) return text;
  while (bytes > 0 && is_trail(static_cast<unsigned char>(text[bytes]))) --bytes;
  return text.substr(0, bytes);
}

std::string_view utf8_suffix(std::string_view text, std::size_t bytes) {
  if (bytes >= text.size()) return text;
  std::size_t begin = text.size() - bytes;
  while (begin < text.size() && is_trail(static_cast<unsigned char>(text[begin]))) ++begin;
  return text.substr(begin);
}

void append_utf8(std::string& text, char32_t value) {
  const auto add = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (value < 0x80) {
    add(value);
  } else if (value < 0x800) {
    add(0xC0 | value >> 6);
    add(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    add(0xE0 | value >> 12);
    add(0x80 | (value >> 6 & 0x3F));
    add(0x80 | (value & 0x3F));
  } else {
    add(0xF0 | value >> 18);
    add(0x80 | (value >> 12 & 0x3F));
    add(0x80 | (value >> 6 & 0x3F));
    add(0x80 | (value & 0x3F));
  }
}

}  // namespace hecha
