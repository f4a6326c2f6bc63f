// SPDX-License-Identifier: Apache-2.0
// What HTML, JSON in HTML, and the security policy ask of text.
#include "render/html/escape.h"

#include <cstdint>

#include "base/hash.h"
#include "render/shown.h"

namespace hecha::html {
namespace {

constexpr std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

std::uint32_t digit(char c) {
  return static_cast<std::uint32_t>(c <= '9' ? c - '0' : c - 'a' + 10);
}

// RFC 4648, of bytes told by pairs of hex digits.
std::string base64_of_hex(std::string_view hex) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : hex) {
    bits = bits << 4 | digit(c);
    held += 4;
    if (held < 6) continue;
    held -= 6;
    text += letters[bits >> held & 63];
  }
  if (held > 0) text += letters[bits << (6 - held) & 63];
  while (text.size() % 4 != 0) text += '=';
  return text;
}

}  // namespace

std::string escaped(std::string_view text) {
  const std::string clean = harmless(text);
  std::string safe;
  safe.reserve(clean.size() + clean.size() / 16);
  for (const char c : clean) {
    const std::string_view instead = reference(c);
    instead.empty() ? safe += c : safe += instead;
  }
  return safe;
}

std::string in_script(std::string_view json) {
  std::string safe;
  safe.reserve(json.size());
  for (const char c : json) c == '<' ? safe += "\\u003c" : safe += c;
  return safe;
}

std::string policy_hash(std::string_view content) {
  return "sha256-" + base64_of_hex(sha256(content));
}

}  // namespace hecha::html
