// SPDX-License-Identifier: Apache-2.0
// A passage named by its words, as in a link to a text fragment (WICG, Scroll to Text Fragment).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hecha {

// prefix-,start,end,-suffix, of which only `start` must be there. Held without blanks and in
// normal form.
struct Anchor {
  std::string prefix, start, end, suffix;
};

// Nothing if it cannot be one. %XX stands for a byte.   REQUIRES: valid UTF-8
std::optional<Anchor> anchor_of(std::string_view text);

// Text in which anchors are looked for: normal form without blanks and line breaks.
std::string anchor_text(std::string_view normal_form);

// Whether the passage stands in `text`, which anchor_text() made. `prefix` and `suffix` touch it.
bool stands_in(const Anchor& anchor, std::string_view text);

}  // namespace hecha
