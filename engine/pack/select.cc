// SPDX-License-Identifier: Apache-2.0
// Profiles, --only and --skip.
#include "pack/select.h"

#include <algorithm>

#include "pack/nearest.h"

namespace hecha {
namespace {

std::vector<std::string> load_globs(Loading& loading, Fields& fields, std::string_view key) {
  std::vector<std::string> globs;
  const YamlNode* node = fields.find(key);
  if (!node) return globs;
  for (const YamlNode* item : one_or_more(*node)) {
    const auto glob = text_of(*item, loading.problems);
    if (!glob) continue;
    globs.push_back(*glob);
    loading.globs.push_back({*glob, item->mark});
  }
  return globs;
}

void load_weights(Loading& loading, const YamlNode& node, Profiled& profile) {
  if (!node.is_map()) Fields(node, "'weights'", loading.problems);
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    loading.globs.push_back({node.keys[i].text, node.keys[i].mark});
    const auto weight = number_of(node.items[i], 0, 1000, loading.problems);
    if (weight) profile.weights.emplace(node.keys[i].text, *weight);
  }
}

void load_profile(Loading& loading, const YamlNode& node, Names& names) {
  Fields fields(node, "a profile", loading.problems);
  Profiled profile;
  profile.id = fields.need_text("id");
  if (!profile.id.empty()) {
    const Spot mark = fields.find("id")->mark;
    check_name(profile.id, mark, "a profile", loading.problems);
    if (!names.add(profile.id, mark)) {
      loading.problems.add(ProblemCode::duplicate_id, mark,
                           "'" + profile.id + "' is the id of another profile already",
                           "give one of the two another id");
    }
  }
  profile.title = fields.need_titled("title");
  profile.only = load_globs(loading, fields, "only");
  profile.skip = load_globs(loading, fields, "skip");
  if (const YamlNode* weights = fields.find("weights")) load_weights(loading, *weights, profile);
  loading.data.profiles.push_back(std::move(profile));
}

bool fits_any(const std::vector<std::string>& globs, std::string_view id) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return glob_fits(glob, id); });
}

bool fits_a_rule(const Loading& loading, std::string_view glob) {
  const std::vector<std::string>& ids = loading.rules.all();
  return std::any_of(ids.begin(), ids.end(),
                     [&](const std::string& id) { return glob_fits(glob, id); });
}

void check_options(Loading& loading, const std::vector<std::string>& globs,
                   std::string_view option) {
  for (const std::string& glob : globs) {
    if (fits_a_rule(loading, glob)) continue;
    loading.problems.add(
        ProblemCode::unknown_rule,
        std::string(option) + " " + glob + " fits no rule of the pack '" + loading.data.id + "'",
        did_you_mean(glob, loading.rules.all()));
  }
}

const Profiled* profile_of(Loading& loading, const std::string& id) {
  std::vector<std::string> ids;
  for (const Profiled& profile : loading.data.profiles) {
    if (profile.id == id) return &profile;
    ids.push_back(profile.id);
  }
  loading.problems.add(ProblemCode::unknown_profile,
                       "the pack '" + loading.data.id + "' has no profile '" + id + "'",
                       did_you_mean(id, ids));
  return nullptr;
}

template <typename T>
void keep(std::vector<T>& all, const std::vector<bool>& wanted) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!wanted[i]) continue;
    if (kept != i) all[kept] = std::move(all[i]);
    ++kept;
  }
  all.resize(kept);
}

}  // namespace

void load_profiles(Loading& loading, const YamlNode& node) {
  Names names;
  for (const YamlNode* profile : one_or_more(node)) load_profile(loading, *profile, names);
}

bool glob_fits(std::string_view glob, std::string_view text) {
  std::size_t g = 0, t = 0;
  std::size_t star = std::string_view::npos, star_text = 0;  // where to go on if this fails
  while (t < text.size()) {
    if (g < glob.size() && glob[g] == '*') {
      star = g++;
      star_text = t;
    } else if (g < glob.size() && (glob[g] == '?' || glob[g] == text[t])) {
      ++g;
      ++t;
    } else if (star != std::string_view::npos) {
      g = star + 1;
      t = ++star_text;
    } else {
      return false;
    }
  }
  while (g < glob.size() && glob[g] == '*') ++g;
  return g == glob.size();
}

// What is said of a rule below goes with it.
bool fits_left_out(const Loading& loading, std::string_view glob) {
  return std::any_of(loading.left_out.begin(), loading.left_out.end(),
                     [&](const std::string& id) { return glob_fits(glob, id); });
}

void check_profiles(Loading& loading) {
  for (const RuleGlob& glob : loading.globs) {
    if (fits_a_rule(loading, glob.glob) || fits_left_out(loading, glob.glob)) continue;
    loading.problems.add(
        ProblemCode::unknown_rule, glob.mark, "'" + glob.glob + "' fits no rule of this pack",
        loading.problems.wants_hint() ? did_you_mean(glob.glob, loading.rules.all()) : "");
  }
}

void select_rules(Loading& loading, const LoadOptions& options) {
  check_options(loading, options.only, "--only");
  check_options(loading, options.skip, "--skip");
  const Profiled none_asked;
  const Profiled* profile =
      options.profile.empty() ? &none_asked : profile_of(loading, options.profile);
  if (!profile) return;
  Pack::Data& data = loading.data;
  std::vector<bool> wanted(data.rules.size());
  for (std::size_t i = 0; i < data.rules.size(); ++i) {
    Rule& rule = data.rules[i];
    wanted[i] = (profile->only.empty() || fits_any(profile->only, rule.id)) &&
                (options.only.empty() || fits_any(options.only, rule.id)) &&
                !fits_any(profile->skip, rule.id) && !fits_any(options.skip, rule.id);
    const auto weight = profile->weights.find(rule.id);
    if (weight != profile->weights.end()) rule.weight = weight->second;
  }
  if (std::find(wanted.begin(), wanted.end(), true) == wanted.end() &&
      !loading.problems.has_error()) {
    loading.problems.add(ProblemCode::no_rules, "no rule is left to be checked",
                         "ask for less with --skip, or for more with --only");
  }
  keep(data.rules, wanted);
  keep(data.spec.rules, wanted);
  keep(data.spec.tests, wanted);
}

}  // namespace hecha
