// SPDX-License-Identifier: Apache-2.0
// Layers of packs, as trees of YAML: places of problems stay those of the files they came from.
#include "pack/layers.h"

#include <algorithm>
#include <utility>

#include "pack/fields.h"
#include "pack/nearest.h"
#include "pack/pack_files.h"

namespace hecha {
namespace {

// What each pack says of itself, and no other for it.
constexpr std::string_view own_keys[] = {"pack",   "version", "title",  "title-en",
                                         "status", "extends", "disable"};
// Parts of pack.yaml whose entries have names, and those whose entries have ids.
constexpr std::string_view named_parts[] = {"sources", "labels"};
constexpr std::string_view listed_parts[] = {"groups", "gates", "profiles"};

template <typename Keys>
bool is_one_of(std::string_view key, const Keys& keys) {
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

YamlNode* value_of(YamlNode& map, std::string_view key) {
  for (std::size_t i = 0; i < map.keys.size(); ++i)
    if (map.keys[i].text == key) return &map.items[i];
  return nullptr;
}

void put(YamlNode& map, YamlNode key, YamlNode value) {
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    if (map.keys[i].text != key.text) continue;
    map.keys[i] = std::move(key);
    map.items[i] = std::move(value);
    return;
  }
  map.keys.push_back(std::move(key));
  map.items.push_back(std::move(value));
}

void take_out(YamlNode& map, std::string_view key) {
  for (std::size_t i = 0; i < map.keys.size(); ++i) {
    if (map.keys[i].text != key) continue;
    map.keys.erase(map.keys.begin() + static_cast<std::ptrdiff_t>(i));
    map.items.erase(map.items.begin() + static_cast<std::ptrdiff_t>(i));
    return;
  }
}

std::string id_in(const YamlNode& node) {
  for (std::size_t i = 0; i < node.keys.size(); ++i)
    if (node.keys[i].text == "id") return node.items[i].text;
  return {};
}

// Entries with names: those of `above` are added to those of `below`, or replace them.
void lay_names(YamlNode& below, YamlNode above) {
  if (!below.is_map() || !above.is_map()) {
    below = std::move(above);
    return;
  }
  for (std::size_t i = 0; i < above.keys.size(); ++i)
    put(below, std::move(above.keys[i]), std::move(above.items[i]));
}

// The same of entries with ids. Two that stand in one pack stay two, to be told.
void lay_ids(std::vector<YamlNode>& below, std::vector<YamlNode> above) {
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < below.size(); ++i) places.emplace(id_in(below[i]), i);
  places.erase("");
  for (YamlNode& entry : above) {
    const auto same = places.find(id_in(entry));
    if (same == places.end()) {
      below.push_back(std::move(entry));
    } else {
      below[same->second] = std::move(entry);
      places.erase(same);
    }
  }
}

// Takes a word out of a list, also from within {level: ..., words: [...]}.
bool take_word_out(YamlNode& list, std::string_view word) {
  bool found = false;
  const auto last = std::remove_if(list.items.begin(), list.items.end(), [&](YamlNode& entry) {
    if (YamlNode* words = entry.is_map() ? value_of(entry, "words") : nullptr) {
      if (words->is_list()) {
        found = take_word_out(*words, word) || found;
        return words->items.empty();
      }
      return false;
    }
    const bool same = entry.is_scalar() && entry.text == word;
    found = found || same;
    return same;
  });
  list.items.erase(last, list.items.end());
  return found;
}

YamlNode* manifest_of(WholePack& pack) {
  const auto found = pack.files.find("pack.yaml");
  return found != pack.files.end() && found->second.is_map() ? &found->second : nullptr;
}

// One pack over what it extends.
class Layer {
 public:
  explicit Layer(Problems& problems) : problems_(problems) {}

  void lay(WholePack& below, WholePack above) {
    for (auto& [name, root] : above.files) {
      YamlNode& under = below.files[name];
      if (name == "pack.yaml") {
        lay_manifest(under, std::move(root));
      } else if (name == "lists.yaml") {
        lay_lists(under, root);
      } else if (name == "roles.yaml") {
        lay_roles(under, std::move(root));
      } else {
        lay_names(under, std::move(root));
      }
    }
    lay_ids(below.rules, std::move(above.rules));
    below.ids.insert(below.ids.begin(), above.ids.begin(), above.ids.end());
    below.from_below.insert(above.from_below.begin(), above.from_below.end());
  }

  // disable: [{id: fzzf.two-values, reason: ...}]
  void disable(WholePack& pack, WholePack& below) {
    std::vector<YamlNode>& rules = below.rules;
    YamlNode* const manifest = manifest_of(pack);
    const YamlNode* const list = manifest ? value_of(*manifest, "disable") : nullptr;
    if (!list) return;
    for (const YamlNode* entry : one_or_more(*list)) {
      Fields fields(*entry, "an entry of 'disable'", problems_);
      const std::string id = fields.need_text("id");
      fields.need_text("reason");
      if (id.empty()) continue;
      const auto last = std::remove_if(rules.begin(), rules.end(),
                                       [&](const YamlNode& rule) { return id_in(rule) == id; });
      if (last == rules.end()) {
        std::vector<std::string> ids;
        ids.reserve(rules.size());
        for (const YamlNode& rule : rules) ids.push_back(id_in(rule));
        problems_.add(ProblemCode::unknown_rule, fields.find("id")->mark,
                      "there is no rule '" + id + "' below this pack that could be left out",
                      did_you_mean(id, ids));
      }
      rules.erase(last, rules.end());
      below.left_out.push_back(id);
    }
  }

 private:
  void lay_manifest(YamlNode& below, YamlNode above) {
    for (const std::string_view key : own_keys) take_out(below, key);
    for (std::size_t i = 0; i < above.keys.size(); ++i) {
      YamlNode* const under = value_of(below, above.keys[i].text);
      if (under && is_one_of(above.keys[i].text, named_parts)) {
        lay_names(*under, std::move(above.items[i]));
      } else if (under && under->is_list() && above.items[i].is_list() &&
                 is_one_of(above.keys[i].text, listed_parts)) {
        lay_ids(under->items, std::move(above.items[i].items));
      } else {
        put(below, std::move(above.keys[i]), std::move(above.items[i]));
      }
    }
    below.mark = above.mark;
  }

  void lay_roles(YamlNode& below, YamlNode above) {
    for (std::size_t i = 0; i < above.keys.size(); ++i) {
      YamlNode* const under = value_of(below, above.keys[i].text);
      if (under && above.keys[i].text == "roles") {
        lay_names(*under, std::move(above.items[i]));
      } else {
        put(below, std::move(above.keys[i]), std::move(above.items[i]));
      }
    }
  }

  void lay_lists(YamlNode& below, YamlNode& above) {
    if (below.is_null()) {
      below.kind = YamlNode::Kind::map;
      below.mark = above.mark;
    }
    for (std::size_t i = 0; i < above.keys.size(); ++i) {
      YamlNode& list = above.items[i];
      const bool changes = list.is_map() && (value_of(list, "items+") || value_of(list, "items-"));
      if (changes) {
        change_list(below, above.keys[i], list);
      } else {
        put(below, std::move(above.keys[i]), std::move(list));
      }
    }
  }

  // leader: {items+: [总督], items-: [局长]}
  void change_list(YamlNode& below, const YamlNode& name, const YamlNode& change) {
    Fields fields(change, "list '" + name.text + "'", problems_);
    const YamlNode* more = fields.find("items+");
    const YamlNode* less = fields.find("items-");
    YamlNode* const list = value_of(below, name.text);
    if (!list) {
      std::vector<std::string> names;
      for (const YamlNode& key : below.keys) names.push_back(key.text);
      problems_.add(ProblemCode::unknown_list, name.mark,
                    "there is no list '" + name.text + "' below this pack that could be changed",
                    did_you_mean(name.text, names));
      return;
    }
    if (!list->is_list()) {  // one word alone
      YamlNode word = *list;
      list->kind = YamlNode::Kind::list;
      list->items = {std::move(word)};
    }
    for (const YamlNode* word : less ? one_or_more(*less) : std::vector<const YamlNode*>{})
      if (!take_word_out(*list, word->text))
        problems_.add(ProblemCode::nothing_to_remove, word->mark,
                      "'" + word->text + "' is no word of the list '" + name.text + "' below",
                      "remove it here; it is not there");
    for (const YamlNode* word : more ? one_or_more(*more) : std::vector<const YamlNode*>{})
      list->items.push_back(*word);
  }

  Problems& problems_;
};

// The files under a prefix, without it.
WholePack pack_under(YamlFiles& files, const std::string& prefix) {
  WholePack pack;
  for (auto& [name, root] : files) {
    if (!name.starts_with(prefix) || !is_pack_file(std::string_view(name).substr(prefix.size())))
      continue;
    if (!prefix.empty()) pack.from_below.insert(root.mark.file);
    if (is_rule_file(std::string_view(name).substr(prefix.size()))) {
      pack.rules.push_back(std::move(root));
    } else {
      pack.files.emplace(name.substr(prefix.size()), std::move(root));
    }
  }
  if (YamlNode* const manifest = manifest_of(pack))
    if (const YamlNode* id = value_of(*manifest, "pack")) pack.ids.push_back(id->text);
  return pack;
}

}  // namespace

WholePack in_one_piece(YamlFiles files, Problems& problems) {
  std::vector<WholePack> layers;  // from the top down
  bool complete = true;
  for (std::string prefix;;) {
    layers.push_back(pack_under(files, prefix));
    YamlNode* const manifest = manifest_of(layers.back());
    const YamlNode* const extends = manifest ? value_of(*manifest, "extends") : nullptr;
    const auto below = extends ? text_of(*extends, problems) : std::nullopt;
    if (!below) break;
    prefix += *below + "/";
    if (files.contains(prefix + "pack.yaml")) continue;
    problems.add(ProblemCode::base_missing, extends->mark,
                 "there is no pack '" + *below + "' to extend",
                 "write the folder of a pack, relative to this one, or the name of one of those "
                 "that `hecha list packs` tells");
    complete = false;
    break;
  }
  Layer layer(problems);
  WholePack whole = std::move(layers.back());
  layers.pop_back();
  WholePack nothing;
  layer.disable(whole, nothing);
  for (; !layers.empty(); layers.pop_back()) {
    layer.disable(layers.back(), whole);
    layer.lay(whole, std::move(layers.back()));
  }
  if (YamlNode* const manifest = manifest_of(whole))
    for (const std::string_view key : {"extends", "disable"}) take_out(*manifest, key);
  whole.complete = complete;
  return whole;
}

}  // namespace hecha
