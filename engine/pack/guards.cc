// SPDX-License-Identifier: Apache-2.0
// Guards: {before: ..., then: ..., within: 16, because: ...} and their like.
#include "pack/guards.h"

#include <algorithm>

#include "pack/terms.h"

namespace hecha {
namespace {

struct GuardRow {
  std::string_view key;
  GuardKind kind;
  bool has_distance;  // knows `within`
  bool has_unit;      // knows `same`
};
constexpr GuardRow guard_rows[] = {
    {"before", GuardKind::before, true, true},
    {"after", GuardKind::after, true, true},
    {"prefix", GuardKind::prefix, false, false},
    {"suffix", GuardKind::suffix, false, false},
    {"has", GuardKind::same, false, true},
    {"last-clause", GuardKind::last_clause, false, false},
    {"inside", GuardKind::inside, false, false},
    {"in", GuardKind::in_role, false, false},
};
constexpr std::string_view guard_keys[] = {"before", "after",       "prefix", "suffix",
                                           "has",    "last-clause", "inside", "in"};

// In the order of EnclosureKind; then headings.
constexpr std::string_view enclosure_ids[] = {"book-title", "quotation", "brackets", "heading"};
constexpr std::size_t heading = 3;

void load_enclosures(Loading& loading, const YamlNode& node, Guard& guard) {
  for (const YamlNode* item : one_or_more(node)) {
    const auto kind = choice_of(*item, enclosure_ids, loading.problems);
    if (!kind) continue;
    if (*kind == heading) {
      guard.in_heading = true;
    } else {
      guard.enclosures = static_cast<std::uint8_t>(guard.enclosures | 1u << *kind);
    }
  }
}

// `before: T, then: T2`: a sequence of the two.
std::optional<ExprId> with_then(Loading& loading, Fields& fields, const Guard& guard,
                                std::optional<ExprId> first) {
  if (guard.kind != GuardKind::before) return first;
  const YamlNode* node = fields.find("then");
  if (!node) return first;
  const auto second = term_of(loading, *node);
  if (!first || !second) return std::nullopt;
  Expr expr;
  expr.kind = ExprKind::sequence;
  expr.within = guard.unit;
  expr.children = {*first, *second};
  expr.gaps = {guard.within};
  return loading.exprs.add(expr);
}

}  // namespace

std::optional<Guard> load_guard(Loading& loading, const YamlNode& node) {
  Fields fields(node, "a guard", loading.problems);
  if (!fields.is_map()) return std::nullopt;
  const auto key = one_of_keys(fields, guard_keys);
  Guard guard;
  guard.because = fields.titled("because");
  guard.object = fields.truth("object").value_or(false);
  if (const YamlNode* except = fields.find("except")) guard.except = term_of(loading, *except);
  if (!key) {
    static constexpr std::string_view more[] = {"then", "within", "same"};
    fields.expects(more);
    return std::nullopt;
  }
  const GuardRow& row = *std::find_if(std::begin(guard_rows), std::end(guard_rows),
                                      [&](const GuardRow& other) { return other.key == *key; });
  fields.call_keys_of("a guard with '" + std::string(*key) + "'");
  guard.kind = row.kind;
  if (row.has_unit) {
    if (*key == "has") fields.need("same");
    if (const auto unit = fields.choice("same", unit_ids)) guard.unit = static_cast<Unit>(*unit);
  }
  if (row.has_distance) {
    if (const auto within = fields.integer("within", 0, 999)) {
      guard.within = static_cast<std::uint16_t>(*within);
    }
  }
  const YamlNode* value = fields.find(*key);
  if (!value) return std::nullopt;
  if (row.kind == GuardKind::inside) {
    load_enclosures(loading, *value, guard);
  } else if (row.kind == GuardKind::in_role) {
    guard.roles = role_mask(loading, *value);
  } else {
    const auto what = with_then(loading, fields, guard, term_of(loading, *value));
    if (!what) return std::nullopt;
    guard.what = *what;
  }
  return guard;
}

}  // namespace hecha
