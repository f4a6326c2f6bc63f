// SPDX-License-Identifier: Apache-2.0
// The table of the kinds of rules that find slips.
#include "checks/slips.h"

namespace hecha {
namespace {

// Rows in the order of the enumerators `Field` of each kind.
constexpr WordField percent_words[] = {{"acts", true}, {"skip", true}};
constexpr WordField sum_words[] = {
    {"parts", true}, {"rest", true}, {"outcomes", false}, {"totals", true}, {"open", true}};
constexpr WordField two_values_words[] = {{"openers", true}, {"skip", true}};
constexpr WordField numbering_words[] = {{"anew", false}};
constexpr WordField identity_words[] = {
    {"official", true}, {"personal", true}, {"bank", true}, {"codes", true}};
constexpr WordField other_body_words[] = {
    {"bodies", true}, {"verbs", true}, {"links", true}, {"others", true}};

constexpr SlipKind rows[] = {
    {RuleKind::forbid, "forbid", {}, false, find_forbidden},
    {RuleKind::percent, "percent", percent_words, false, find_wrong_percents},
    {RuleKind::sum, "sum", sum_words, false, find_wrong_sums},
    {RuleKind::two_values, "two-values", two_values_words, false, find_two_values},
    {RuleKind::numbering, "numbering", numbering_words, false, find_wrong_numbers},
    {RuleKind::level_order, "level-order", numbering_words, false, find_wrong_levels},
    {RuleKind::calendar, "calendar", {}, false, find_no_days},
    {RuleKind::duplicate, "duplicate", {}, false, find_duplicates},
    {RuleKind::identity, "identity", identity_words, false, find_private_numbers},
    {RuleKind::balance, "balance", {}, false, find_lone_marks},
    {RuleKind::other_body, "other-body", other_body_words, true, find_other_bodies},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < std::size(rows); ++i)
    if (static_cast<std::size_t>(rows[i].kind) != i + static_cast<std::size_t>(RuleKind::forbid))
      return false;
  return true;
}
static_assert(in_order());
static_assert(std::size(rows) == static_cast<std::size_t>(RuleKind::other_body) -
                                     static_cast<std::size_t>(RuleKind::forbid) + 1);

}  // namespace

std::span<const SlipKind> slip_kinds() { return rows; }

const SlipKind& slip_kind(RuleKind kind) {
  return rows[static_cast<std::size_t>(kind) - static_cast<std::size_t>(RuleKind::forbid)];
}

}  // namespace hecha
