// SPDX-License-Identifier: Apache-2.0
// roles.yaml: sections by meaning, and those that share a heading.
#include <utility>

#include "pack/terms.h"

namespace hecha {
namespace {

// As many as a RoleMask has bits.
constexpr std::size_t most_roles = 32;

std::vector<ExprId> optional_terms(Loading& loading, Fields& fields, std::string_view key) {
  const YamlNode* node = fields.find(key);
  return node ? terms_of(loading, *node) : std::vector<ExprId>();
}

std::optional<ExprId> optional_term(Loading& loading, Fields& fields, std::string_view key) {
  const YamlNode* node = fields.find(key);
  return node ? term_of(loading, *node) : std::nullopt;
}

// {sentences-with: T, and: T, after: 50%} or {paragraph-share: 50%, of: T, after: 45%, at-least: 2}
// or {last-before: role:plan, of: T, stops-at: T, after: 40%}, or the like with first-after
void load_from_below(Loading& loading, const YamlNode& node, Role& role) {
  Fields fields(node, "an entry of 'from-below'", loading.problems);
  if (!fields.is_map()) return;
  static constexpr std::string_view keys[] = {"sentences-with", "paragraph-share", "last-before",
                                              "first-after"};
  const auto key = one_of_keys(fields, keys);
  FromBelow below;
  below.after = fields.percent("after").value_or(0);
  below.at_least = static_cast<std::uint16_t>(fields.integer("at-least", 1, 999).value_or(1));
  below.also = optional_term(loading, fields, "and");
  below.stops_at = optional_term(loading, fields, "stops-at");
  static constexpr std::string_view more[] = {"of"};
  if (!key || *key == "sentences-with" || fields.has("sentences-with")) fields.expects(more);
  if (!key) return;
  for (const auto& [name, found] : {std::pair{"last-before", &below.last_before},
                                    std::pair{"first-after", &below.first_after}}) {
    const YamlNode* other = fields.find(name);
    if (!other) continue;
    *found = role_reference(loading, *other);
    if (!*found) return;
  }
  if (*key != "sentences-with") {
    below.share = fields.percent("paragraph-share").value_or(0);
    if (const YamlNode* of = fields.need("of")) below.sentence = term_of(loading, *of);
  } else {
    below.sentence = optional_term(loading, fields, "sentences-with");
  }
  if (below.sentence) role.from_below.push_back(below);
}

void load_extent(Loading& loading, const YamlNode& node, Role& role) {
  Fields fields(node, "'extends'", loading.problems);
  static constexpr std::string_view reaches[] = {"paragraph", "end"};
  static constexpr std::string_view marks[] = {"colon"};
  role.opener_to_end = fields.choice("to", reaches).value_or(0) == 1;
  role.over_list_after_colon = fields.choice("over-list-after", marks).has_value();
  role.ends_at = optional_terms(loading, fields, "ends-at");
  role.continues = optional_terms(loading, fields, "and-if-starts-with");
}

void load_role(Loading& loading, const YamlNode& node, Role& role) {
  Fields fields(node, "role '" + role.name + "'", loading.problems);
  if (!fields.is_map()) return;
  role.title = fields.need_titled("title");
  role.heading = optional_terms(loading, fields, "heading");
  role.heading_unless = optional_terms(loading, fields, "heading-unless");
  role.heading_after = fields.percent("heading-after").value_or(0);
  role.heading_anywhere = optional_terms(loading, fields, "heading-anywhere");
  role.opener = optional_terms(loading, fields, "opener");
  role.opener_after = fields.percent("opener-after").value_or(0);
  role.opener_unless = optional_terms(loading, fields, "opener-unless");
  if (const YamlNode* extends = fields.find("extends")) load_extent(loading, *extends, role);
  if (const YamlNode* below = fields.find("from-below")) {
    for (const YamlNode* item : one_or_more(*below)) load_from_below(loading, *item, role);
  }
  if (const YamlNode* yields = fields.find("yields-to"))
    role.yields_to = role_mask(loading, *yields);
  if (fields.has("heading") || fields.has("heading-anywhere") || fields.has("opener") ||
      fields.has("from-below")) {
    return;
  }
  loading.problems.add(ProblemCode::never_matches, node.mark,
                       fields.what() + " has no way to be found",
                       "give it heading, heading-anywhere, opener or from-below");
}

std::optional<RoleId> named_role(Loading& loading, std::string_view name, Spot mark) {
  return id_of(loading.roles, name, mark, ProblemCode::unknown_role, "role", loading.problems);
}

// split-by: {plan: cue:future, unless: cue:admits}
void load_split(Loading& loading, const YamlNode& node, SharedRoles shared) {
  Fields fields(node, "'split-by'", loading.problems);
  if (!fields.is_map()) return;
  const std::string first = loading.roles.name(shared.first);
  const std::string second = loading.roles.name(shared.second);
  const std::string_view keys[] = {first, second};
  const auto key = one_of_keys(fields, keys);
  shared.unless = optional_term(loading, fields, "unless");
  const auto when = key ? optional_term(loading, fields, *key) : std::nullopt;
  if (!when) return;
  shared.when = *when;
  if (*key == first) std::swap(shared.first, shared.second);
  loading.data.spec.shared.push_back(shared);
}

void load_shared(Loading& loading, const YamlNode& node) {
  Fields fields(node, "an entry of 'shared'", loading.problems);
  const YamlNode* roles = fields.need("roles");
  const YamlNode* split = fields.need("split-by");
  if (!roles || !split) return;
  if (!roles->is_list() || roles->items.size() != 2) {
    loading.problems.add(ProblemCode::wrong_type, roles->mark, "'roles' takes two names of roles",
                         "write [shortcomings, plan]");
    return;
  }
  std::optional<RoleId> ids[2];
  for (std::size_t i = 0; i < 2; ++i) {
    if (const auto name = text_of(roles->items[i], loading.problems)) {
      ids[i] = named_role(loading, *name, roles->items[i].mark);
    }
  }
  if (!ids[0] || !ids[1]) return;
  if (*ids[0] == *ids[1]) {
    loading.problems.add(ProblemCode::wrong_type, roles->mark, "'roles' takes two different roles");
    static constexpr std::string_view keys[] = {"split-by"};
    fields.expects(keys);
    return;
  }
  SharedRoles shared;
  shared.first = *ids[0];
  shared.second = *ids[1];
  load_split(loading, *split, shared);
}

}  // namespace

void load_roles(Loading& loading, const YamlNode& root) {
  Fields fields(root, "roles.yaml", loading.problems);
  const YamlNode* roles = fields.need("roles");
  if (roles && !roles->is_map()) Fields(*roles, "'roles'", loading.problems);
  if (roles && roles->keys.size() > most_roles) {
    loading.problems.add(ProblemCode::too_many, roles->keys[most_roles].mark,
                         "a pack may have at most " + std::to_string(most_roles) + " roles");
  }
  std::vector<Role>& all = loading.data.spec.roles;
  all.resize(roles ? roles->keys.size() : 0);
  for (RoleId id = 0; id < all.size(); ++id) all[id].name = roles->keys[id].text;
  for (RoleId id = 0; id < all.size(); ++id) load_role(loading, roles->items[id], all[id]);
  if (const YamlNode* shared = fields.find("shared")) {
    for (const YamlNode* item : one_or_more(*shared)) load_shared(loading, *item);
  }
}

}  // namespace hecha
