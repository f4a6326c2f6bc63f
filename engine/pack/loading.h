// SPDX-License-Identifier: Apache-2.0
// What the loaders of a pack's parts share while it loads.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pack/data.h"
#include "pack/dates.h"
#include "pack/exprs.h"
#include "pack/fields.h"
#include "pack/lists.h"
#include "pack/problems.h"

namespace hecha {

// The names of one kind of thing, in file order; a thing's id is its index.
class Names {
 public:
  // The id of a new name, or nothing if it was there already.
  std::optional<std::uint32_t> add(const std::string& name, Spot mark);
  std::optional<std::uint32_t> find(std::string_view name) const;

  std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }
  const std::string& name(std::uint32_t id) const { return names_[id]; }
  Spot mark(std::uint32_t id) const { return marks_[id]; }
  const std::vector<std::string>& all() const { return names_; }

  void use(std::uint32_t id) { used_[id] = true; }
  bool used(std::uint32_t id) const { return used_[id]; }

 private:
  std::vector<std::string> names_;
  std::vector<Spot> marks_;
  std::vector<bool> used_;
  std::unordered_map<std::string, std::uint32_t> ids_;
};

// The legal bases in pack.yaml, parallel to Loading::sources.
struct SourceText {
  Text title;
  std::string number;
  ReportYears years;  // to which it applies
};

// A pattern of rule ids, and where it stands.
struct RuleGlob {
  std::string glob;
  Spot mark;
};

struct Loading {
  Pack::Data& data;
  Problems& problems;
  ExprTable exprs;  // of data.spec
  Lists lists;
  Names cues, roles, actors, groups, sources, rules;
  std::vector<SourceText> source_texts;
  std::vector<RuleGlob> globs;         // of the profiles and labels
  std::uint32_t manifest = 0;          // the file pack.yaml
  std::vector<std::string> packs;      // ids of this pack and of those that it extends
  std::set<std::uint32_t> from_below;  // files of the latter
  std::vector<std::string> left_out;   // their rules that this pack has not
  bool weights_known = true;           // no rule lacks its weight or has a wrong one

  Loading(Pack::Data& pack, Problems& sink) : data(pack), problems(sink), exprs(pack.spec) {}
};

// Whether a name has lower-case letters a-z, digits and hyphens only and begins
// with a letter; if not, that is a problem.
bool check_name(const std::string& name, Spot mark, std::string_view what, Problems& problems);

// The id of `name`, which is then in use; otherwise a problem: "there is no cue 'x'".
std::optional<std::uint32_t> id_of(Names& names, std::string_view name, Spot mark, ProblemCode code,
                                   std::string_view what, Problems& problems);

// [role:plan, role:duties], or one alone, as a mask; unknown ones are reported.
RoleMask role_mask(Loading& loading, const YamlNode& node);
// role:plan
std::optional<RoleId> role_reference(Loading& loading, const YamlNode& node);
// county, or [city, county]
LevelMask level_mask(const YamlNode& node, Problems& problems);

// The parts of a pack, each from the root of its file. Names come first, so that
// files may refer to one another in any order.
void collect_names(Names& names, const YamlNode& root, std::string_view what, Problems& problems);

void load_manifest(Loading& loading, const YamlNode& root);
void load_profiles(Loading& loading, const YamlNode& node);
void load_labels(Loading& loading, const YamlNode& node);
void load_cues(Loading& loading, const YamlNode& root);
void load_roles(Loading& loading, const YamlNode& root);
void load_actors(Loading& loading, const YamlNode& root);
void load_item(Loading& loading, const YamlNode& root);

}  // namespace hecha
