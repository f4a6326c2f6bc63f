// SPDX-License-Identifier: Apache-2.0
// Names and references while a pack loads.
#include "pack/loading.h"

#include <algorithm>

#include "pack/nearest.h"

namespace hecha {

std::optional<std::uint32_t> Names::add(const std::string& name, Spot mark) {
  const auto [found, is_new] = ids_.emplace(name, size());
  if (!is_new) return std::nullopt;
  names_.push_back(name);
  marks_.push_back(mark);
  used_.push_back(false);
  return found->second;
}

std::optional<std::uint32_t> Names::find(std::string_view name) const {
  const auto found = ids_.find(std::string(name));
  if (found == ids_.end()) return std::nullopt;
  return found->second;
}

bool check_name(const std::string& name, Spot mark, std::string_view what, Problems& problems) {
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const bool good =
      !name.empty() && is_letter(name[0]) && std::all_of(name.begin(), name.end(), [&](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '-';
      });
  if (good) return true;
  problems.add(ProblemCode::bad_name, mark,
               "'" + name + "' cannot be the name of " + std::string(what) +
                   ": use lower-case letters a-z, digits and hyphens, beginning with a letter");
  return false;
}

std::optional<std::uint32_t> id_of(Names& names, std::string_view name, Spot mark, ProblemCode code,
                                   std::string_view what, Problems& problems) {
  const auto id = names.find(name);
  if (id) {
    names.use(*id);
    return id;
  }
  std::string hint = problems.wants_hint() ? did_you_mean(name, names.all()) : "";
  problems.add(code, mark, "there is no " + std::string(what) + " '" + std::string(name) + "'",
               std::move(hint));
  return std::nullopt;
}

std::optional<RoleId> role_reference(Loading& loading, const YamlNode& node) {
  const auto text = text_of(node, loading.problems);
  if (!text) return std::nullopt;
  std::string_view name = *text;
  if (!name.starts_with("role:")) {
    const bool known = loading.roles.find(name).has_value();
    loading.problems.add(ProblemCode::unknown_role, node.mark,
                         "a role is referred to as role:name, but this is '" + *text + "'",
                         known ? "write role:" + *text : "");
    return std::nullopt;
  }
  name.remove_prefix(5);
  return id_of(loading.roles, name, node.inside(5), ProblemCode::unknown_role, "role",
               loading.problems);
}

RoleMask role_mask(Loading& loading, const YamlNode& node) {
  RoleMask mask = 0;
  for (const YamlNode* item : one_or_more(node)) {
    // Ids of 32 and more are a problem already (load_roles).
    if (const auto role = role_reference(loading, *item)) mask |= RoleMask{1} << (*role & 31);
  }
  return mask;
}

LevelMask level_mask(const YamlNode& node, Problems& problems) {
  LevelMask mask = 0;
  for (const YamlNode* item : one_or_more(node)) {
    const auto level = choice_of(*item, level_ids, problems, ProblemCode::bad_level);
    if (level) mask = static_cast<LevelMask>(mask | (1u << *level));
  }
  return mask;
}

void collect_names(Names& names, const YamlNode& root, std::string_view what, Problems& problems) {
  for (const YamlNode& key : root.keys) {
    check_name(key.text, key.mark, what, problems);
    names.add(key.text, key.mark);
  }
}

}  // namespace hecha
