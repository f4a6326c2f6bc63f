// SPDX-License-Identifier: Apache-2.0
// What the kinds that find slips share.
#include "checks/slips.h"

#include <algorithm>

#include "base/utf8.h"
#include "match/joins.h"

namespace hecha {
std::uint32_t after_year(std::string_view text, Span clause) {
  std::uint32_t at = after_numbering(text, clause);
  std::uint32_t digits = at;
  while (digits < clause.end && is_digit(text[digits])) ++digits;
  constexpr std::string_view year = "年", of_year = "度";
  if (digits - at != 4 || !text.substr(digits).starts_with(year)) return at;
  at = digits + static_cast<std::uint32_t>(year.size());
  if (text.substr(at).starts_with(of_year)) at += static_cast<std::uint32_t>(of_year.size());
  return at;
}

Scene& Sight::frame() const {
  frame_.begin_frame_of(body_);
  return frame_;
}

std::span<const Hit> Sight::hits(const RuleSpec& rule, std::size_t field) const {
  if (field >= rule.words.size() || !rule.words[field]) return {};
  return body_.hits(*rule.words[field]);
}

std::span<const Hit> Sight::hits(const RuleSpec& rule, std::size_t field, Span span) const {
  return within(hits(rule, field), span);
}

bool Sight::holds(const RuleSpec& rule, std::size_t field, Span span) const {
  return !hits(rule, field, span).empty();
}

}  // namespace hecha
