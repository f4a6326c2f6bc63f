// SPDX-License-Identifier: Apache-2.0
// Ignores that stand in the draft itself: <!-- hecha-disable-next RULE -- reason -->.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/pack.h"
#include "hecha/scorecard.h"

namespace hecha {

// One rule of one comment. A comment without a reason or without a rule is one too, so that it can
// be told of.
struct InlineIgnore {
  std::uint32_t line = 0;   // where it stands
  std::uint32_t first = 0;  // lines [first, last] are covered
  std::uint32_t last = 0;
  std::string rule;    // id or code; empty: none is named
  std::string reason;  // empty: it does nothing
};

// Whether a document of that format (Scorecard::format) may hold such comments: Markdown and HTML.
bool may_hold_ignores(std::string_view format);

// In the order of their lines. `text` is the source of the document in UTF-8. Linear.
std::vector<InlineIgnore> inline_ignores(std::string_view text);

// Waives findings of which all places are covered. What an ignore does not do, and why, goes to
// card.notices.
void apply_ignores(const Pack& pack, const std::vector<InlineIgnore>& ignores, Scorecard& card);

}  // namespace hecha
