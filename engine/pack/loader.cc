// SPDX-License-Identifier: Apache-2.0
// From files to a pack, or to everything that is wrong with them.
#include <algorithm>

#include "pack/layers.h"
#include "pack/lint.h"
#include "pack/loading.h"
#include "pack/pack_files.h"
#include "pack/profile_loader.h"
#include "pack/prune.h"
#include "pack/select.h"
#include "pack/yaml_file.h"

namespace hecha {
namespace {

constexpr std::size_t max_pack_bytes = 16u << 20;

// False if a file is no YAML: then its absence would show up everywhere, and
// nothing more is said.
bool parse_all(const PackFiles& files, Problems& problems, YamlFiles& parsed) {
  bool readable = true;
  std::size_t total = 0;
  for (const auto& [name, whole] : files) {
    const std::string_view bytes = without_mark(whole);
    const std::uint32_t file = problems.add_file(name, bytes);
    total += bytes.size();
    if (bytes.size() > max_yaml_bytes || total > max_pack_bytes) {
      problems.add(ProblemCode::file_too_large, {file, 0, 0},
                   total > max_pack_bytes ? "the files of the pack have more than 16 MiB together"
                                          : name + " is larger than 4 MiB",
                   "split it up");
      return false;
    }
    if (!check_yaml_bytes(file, bytes, problems)) {
      readable = false;
      continue;
    }
    const std::size_t before = problems.size();
    YamlNode root = parse_yaml(file, bytes, problems);
    if (root.is_null()) {
      if (problems.size() == before) {
        problems.add(ProblemCode::empty_file, {file, 0, 0}, "there is nothing in " + name,
                     "write something into it, or remove it");
      }
      readable = false;
    } else if (!root.is_map()) {
      problems.add(
          ProblemCode::wrong_type, root.mark,
          name + " must be a map of keys and values, but this is " + std::string(kind_of(root)),
          "write key: value on each line");
      readable = false;
    }
    parsed.emplace(name, std::move(root));
  }
  return readable && !problems.has_error();
}

void compile(Loading& loading, const WholePack& pack) {
  const auto root = [&](const char* name) {
    const auto found = pack.files.find(name);
    return found == pack.files.end() ? nullptr : &found->second;
  };
  const YamlNode& manifest = *root("pack.yaml");
  loading.manifest = manifest.mark.file;
  loading.packs = pack.ids;
  loading.from_below = pack.from_below;
  loading.left_out = pack.left_out;
  load_manifest(loading, manifest);
  const YamlNode* lists = root("lists.yaml");
  const YamlNode* cues = root("cues.yaml");
  const YamlNode* actors = root("actors.yaml");
  const YamlNode* roles = root("roles.yaml");
  if (lists) loading.lists.load(*lists, loading.problems);
  if (cues) collect_names(loading.cues, *cues, "a cue", loading.problems);
  if (actors) collect_names(loading.actors, *actors, "an actor", loading.problems);
  if (roles) {
    for (std::size_t i = 0; i < roles->keys.size(); ++i) {
      if (roles->keys[i].text == "roles") {
        collect_names(loading.roles, roles->items[i], "a role", loading.problems);
      }
    }
  }
  if (cues) load_cues(loading, *cues);
  if (roles) load_roles(loading, *roles);
  if (actors) load_actors(loading, *actors);
  for (const YamlNode& rule : pack.rules) load_item(loading, rule);
  if (const YamlNode* document = root("document.yaml")) {
    loading.data.profile = load_document_profile(*document, loading.problems);
  }
  if (loading.data.rules.empty()) {
    loading.problems.add(ProblemCode::no_rules, Spot{loading.manifest, 0, 0},
                         "this pack has no rules", "write each rule into a file items/name.yaml");
  }
}

void collect_rule_ids(Pack::Data& data) {
  for (const Rule& rule : data.rules) {
    data.all_rules.push_back(rule.id);
    data.all_rules.insert(data.all_rules.end(), rule.renamed_from.begin(), rule.renamed_from.end());
  }
}

PackLoad load(const PackFiles& files, const LoadOptions& options, Problems& problems) {
  PackLoad result;
  auto data = std::make_unique<Pack::Data>();
  YamlFiles parsed;
  if (!files.contains("pack.yaml") && !problems.has_error()) {
    problems.add(ProblemCode::file_missing, "there is no pack.yaml in this folder",
                 "a pack is a folder with a file pack.yaml");
  }
  WholePack pack;
  if (parse_all(files, problems, parsed)) {
    pack = in_one_piece(std::move(parsed), problems);
  } else {
    pack.complete = false;  // what is lacking would show up everywhere
  }
  if (pack.complete) {
    Loading loading(*data, problems);
    compile(loading, pack);
    check_profiles(loading);
    check_weights(loading);
    collect_rule_ids(*data);
    if (!problems.lost_parts()) {
      check_cycles(loading);
      check_use(loading);
    }
    select_rules(loading, options);
  }
  if (!problems.has_error()) {
    prune(data->spec);
    data->fingerprint = fingerprint_of(files);
    data->matcher = Matcher(data->spec.lexicon);
    result.pack.emplace(std::move(data));
  }
  result.problems = problems.take();
  return result;
}

}  // namespace

PackLoad load_pack_files(const PackFiles& files, const LoadOptions& options) {
  Problems problems;
  return load(files, options, problems);
}

PackLoad load_pack(const std::string& folder, const LoadOptions& options) {
  Problems problems;
  const PackFiles files = read_pack_files(folder, options, problems);
  return load(files, options, problems);
}

}  // namespace hecha
