// SPDX-License-Identifier: Apache-2.0
// Conditions: terms, and their composition.
#include "pack/conditions.h"

#include <algorithm>

#include "pack/terms.h"

namespace hecha {
namespace {

// What makes a map a condition; `all` with `within` is a term.
constexpr std::string_view condition_keys[] = {"any",  "all",      "none",  "at-least", "role",
                                               "near", "sequence", "regex", "cue"};

// In the order of Unit; then kinds of evidence.
constexpr std::string_view distinct_ids[] = {"clause",  "sentence", "item", "paragraph",
                                             "section", "document", "kind"};
constexpr std::size_t distinct_kind = 6;

std::optional<Condition> of_term(const YamlNode& node, std::optional<ExprId> expr) {
  if (!expr) return std::nullopt;
  Condition condition;
  condition.kind = ConditionKind::cue;
  condition.of.push_back({*expr, 1});
  condition.label = as_written(node);
  return condition;
}

// A member of at-least: a term, or {cue: name, worth: 0.5}.
std::optional<Counted> counted_of(Loading& loading, const YamlNode& node) {
  Counted counted;
  std::optional<ExprId> expr;
  if (node.is_map()) {
    Fields fields(node, "a member of 'of'", loading.problems);
    counted.worth = fields.number("worth", 0, 100).value_or(1);
    expr = term_of_fields(loading, fields);
  } else {
    expr = term_of(loading, node);
  }
  if (!expr) return std::nullopt;
  counted.what = *expr;
  return counted;
}

std::optional<Condition> at_least(Loading& loading, const YamlNode& node) {
  Fields fields(node, "'at-least'", loading.problems);
  if (!fields.is_map()) return std::nullopt;
  Condition condition;
  condition.kind = ConditionKind::at_least;
  condition.label = as_written(node);
  fields.need("n");
  condition.n = fields.number("n", 0.01, 1000).value_or(1);
  const std::size_t distinct = fields.choice("distinct", distinct_ids).value_or(0);
  condition.kinds = distinct == distinct_kind;
  if (!condition.kinds) condition.distinct = static_cast<Unit>(distinct);
  if (const YamlNode* in = fields.find("in")) condition.roles = role_mask(loading, *in);
  const YamlNode* of = fields.need("of");
  if (!of) return std::nullopt;
  for (const YamlNode* item : one_or_more(*of)) {
    if (const auto counted = counted_of(loading, *item)) condition.of.push_back(*counted);
  }
  double most = 0;
  for (const Counted& counted : condition.of) most += counted.worth;
  if (condition.kinds && condition.of.size() == one_or_more(*of).size() && most < condition.n) {
    loading.problems.add(ProblemCode::never_matches, fields.key_mark("n"),
                         "all kinds together are worth less than 'n' asks for",
                         "lower n, or add kinds to 'of'");
  }
  return condition;
}

std::optional<Condition> compound(Loading& loading, const YamlNode& node, ConditionKind kind,
                                  std::string_view key) {
  if (!node.is_list() || node.items.empty()) {
    loading.problems.add(ProblemCode::wrong_type, node.mark,
                         "'" + std::string(key) + "' takes a list of conditions",
                         "write [condition, condition]");
    return std::nullopt;
  }
  Condition condition;
  condition.kind = kind;
  condition.label = std::string(key);
  for (const YamlNode& item : node.items) {
    if (auto child = load_condition(loading, item)) condition.children.push_back(std::move(*child));
  }
  return condition;
}

// role: plan
std::optional<Condition> role_exists(Loading& loading, const YamlNode& node) {
  const auto name = text_of(node, loading.problems);
  if (!name) return std::nullopt;
  const auto role =
      id_of(loading.roles, *name, node.mark, ProblemCode::unknown_role, "role", loading.problems);
  if (!role) return std::nullopt;
  Condition condition;
  condition.kind = ConditionKind::role;
  condition.roles = RoleMask{1} << (*role & 31);
  condition.label = "role: " + *name;
  return condition;
}

std::optional<Condition> of_map(Loading& loading, const YamlNode& node) {
  Fields fields(node, "a condition", loading.problems);
  if (fields.has("within") || fields.has("near") || fields.has("sequence") || fields.has("regex") ||
      fields.has("cue")) {
    auto condition = of_term(node, term_of_fields(loading, fields));
    const YamlNode* in = fields.find("in");
    if (in && condition) condition->roles = role_mask(loading, *in);
    return condition;
  }
  const auto key = one_of_keys(fields, condition_keys);
  static constexpr std::string_view more[] = {"within", "in"};
  fields.expects(more);
  if (!key) return std::nullopt;
  const YamlNode* value = fields.find(*key);
  if (!value) return std::nullopt;
  if (*key == "any") return compound(loading, *value, ConditionKind::any, *key);
  if (*key == "all") return compound(loading, *value, ConditionKind::all, *key);
  if (*key == "none") return compound(loading, *value, ConditionKind::none_of, *key);
  if (*key == "at-least") return at_least(loading, *value);
  return role_exists(loading, *value);
}

}  // namespace

std::optional<Condition> load_condition(Loading& loading, const YamlNode& node) {
  if (node.is_map()) return of_map(loading, node);
  return of_term(node, term_of(loading, node));
}

std::string as_written(const YamlNode& node) {
  std::string text;
  switch (node.kind) {
    case YamlNode::Kind::null:
      return text;
    case YamlNode::Kind::scalar:
      return node.text;
    case YamlNode::Kind::list:
      for (const YamlNode& item : node.items) text += (text.empty() ? "" : ", ") + as_written(item);
      return "[" + text + "]";
    case YamlNode::Kind::map:
      for (std::size_t i = 0; i < node.keys.size(); ++i) {
        text += (i == 0 ? "" : ", ") + node.keys[i].text + ": " + as_written(node.items[i]);
      }
      return "{" + text + "}";
  }
  return text;
}

}  // namespace hecha
