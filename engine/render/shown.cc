// SPDX-License-Identifier: Apache-2.0
// Cleaning for the terminal.
#include "render/shown.h"

#include "base/utf8.h"

namespace hecha {
namespace {

constexpr bool is_break(char32_t code) {
  return (code >= '\t' && code <= '\r') || code == 0x85 || is_line_separator(code);
}

constexpr bool is_wide_blank(char32_t code) { return code == 0xA0 || code == 0x3000; }

}  // namespace

std::string harmless(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Step step = utf8_step(text, at);
    at += step.size;
    if (is_bidi_mark(step.value) || is_unseen(step.value)) continue;
    if (is_break(step.value))
      clean += ' ';
    else
      append_utf8(clean, is_control(step.value) ? replacement_character : step.value);
  }
  return clean;
}

std::string shown(std::string_view text) {
  const std::string clean = harmless(text);
  std::string tight;
  tight.reserve(clean.size());
  for (std::size_t at = 0; at < clean.size();) {
    const CodePoint point = code_point_at(clean, at);
    if (point.value != ' ' && !is_wide_blank(point.value))
      tight.append(clean, at, point.size);
    else if (!tight.empty() && tight.back() != ' ')
      tight += ' ';
    at += point.size;
  }
  if (tight.ends_with(' ')) tight.pop_back();
  return tight;
}

}  // namespace hecha
