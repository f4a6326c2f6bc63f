// SPDX-License-Identifier: Apache-2.0
// Text of any origin made fit to be shown: harmful characters are told apart and taken out.
#pragma once

#include <string>
#include <string_view>

namespace hecha {

// C0, DEL and C1: may move the cursor, or worse.
constexpr bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

// Marks that turn the direction of writing, so that text is shown other than it is stored.
constexpr bool is_bidi_mark(char32_t code) {
  return code == 0x061C || code == 0x200E || code == 0x200F || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

constexpr bool is_line_separator(char32_t code) { return code == 0x2028 || code == 0x2029; }

// Nothing is shown for these, or their neighbours are shown otherwise: zero-width
// characters, soft hyphens, variation selectors, tags, interlinear annotation.
constexpr bool is_unseen(char32_t code) {
  return code == 0x00AD || code == 0x034F || (code >= 0x200B && code <= 0x200D) ||
         (code >= 0x2060 && code <= 0x2065) || (code >= 0x206A && code <= 0x206F) ||
         (code >= 0xFE00 && code <= 0xFE0F) || code == 0xFEFF ||
         (code >= 0xFFF9 && code <= 0xFFFB) || (code >= 0xE0000 && code <= 0xE0FFF);
}

// `text` as it may be written to a terminal, on one line and in valid UTF-8: line
// breaks and tabs become blanks; other controls and ill-formed bytes become U+FFFD;
// bidi marks and unseen characters go.
std::string harmless(std::string_view text);

// The same, for words of a document or a path: runs of blanks, of any kind and width,
// are one blank, and there is none at either end.
std::string shown(std::string_view text);

}  // namespace hecha
