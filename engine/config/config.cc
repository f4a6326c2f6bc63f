// SPDX-License-Identifier: Apache-2.0
// From YAML to layers.
#include "config/config.h"

#include <algorithm>
#include <deque>
#include <filesystem>

#include "config/glob.h"
#include "pack/dates.h"
#include "pack/fields.h"
#include "pack/yaml_file.h"

namespace hecha {
namespace {

namespace fs = std::filesystem;

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

// Reads one file and its bases. Their bytes must outlive the problems.
class Reader {
 public:
  std::optional<ConfigFile> read(const std::string& path) {
    ConfigFile file;
    file.path = path;
    std::error_code error;
    file.folder = fs::absolute(path, error).lexically_normal().parent_path().string();
    const std::string place = fs::weakly_canonical(path, error).string();
    open_.push_back(place);
    YamlNode root = read_yaml_map(path, bytes_.emplace_back(), problems_);
    if (root.is_map()) read_file(file, root);
    open_.pop_back();
    return file;
  }

  std::vector<Problem> problems() { return problems_.take(); }
  bool has_error() const { return problems_.has_error(); }

 private:
  void read_file(ConfigFile& file, const YamlNode& root) {
    Fields fields(root, "a configuration", problems_);
    fields.text("$schema");
    file.root = fields.truth("root").value_or(false);
    if (const YamlNode* bases = fields.find("extends"))
      for (const YamlNode* base : one_or_more(*bases)) extend(file, *base);
    file.layer = read_layer(file, fields, false);
    const YamlNode* const overrides = fields.find("overrides");
    if (!overrides) return;
    for (const YamlNode* item : one_or_more(*overrides)) {
      Fields part(*item, "an override", problems_);
      ConfigOverride one;
      if (const YamlNode* files = part.need("files"))
        for (const YamlNode* pattern : one_or_more(*files))
          if (auto text = text_of(*pattern, problems_)) one.files.push_back(std::move(*text));
      one.layer = read_layer(file, part, true);
      file.overrides.push_back(std::move(one));
    }
  }

  void extend(ConfigFile& file, const YamlNode& node) {
    const auto name = text_of(node, problems_);
    if (!name) return;
    const std::string path = below(file.folder, *name);
    std::error_code error;
    if (!fs::is_regular_file(path, error))
      return problems_.add(ProblemCode::file_unreadable, node.mark, *name + " does not exist",
                           "it is looked for beside this configuration");
    const std::string place = fs::weakly_canonical(path, error).string();
    if (std::find(open_.begin(), open_.end(), place) != open_.end())
      return problems_.add(ProblemCode::extends_cycle, node.mark,
                           *name + " extends this configuration itself, in a circle",
                           "remove one of the extends");
    if (auto base = read(path)) file.bases.push_back(std::move(*base));
  }

  // meta: and gate: are maps of keys that have a dot in the table.
  ConfigLayer read_layer(const ConfigFile& file, Fields& fields, bool in_override) {
    ConfigLayer layer;
    std::map<std::string_view, std::vector<const ConfigKey*>> inner;
    for (const ConfigKey& key : config_keys()) {
      if (in_override && !key.overridable) continue;
      const std::size_t dot = key.name.find('.');
      if (dot != std::string_view::npos)
        inner[key.name.substr(0, dot)].push_back(&key);
      else if (const YamlNode* node = fields.find(key.name))
        take(layer, file, key, std::string(key.name), *node);
    }
    for (const auto& [name, keys] : inner) {
      const YamlNode* const node = fields.find(name);
      if (!node) continue;
      Fields below_it(*node, "'" + std::string(name) + "'", problems_);
      for (const ConfigKey* key : keys) read_inner(layer, file, *key, below_it);
    }
    return layer;
  }

  void read_inner(ConfigLayer& layer, const ConfigFile& file, const ConfigKey& key,
                  Fields& fields) {
    std::string_view name = key.name.substr(key.name.find('.') + 1);
    const bool any = name.ends_with(".*");
    if (any) name.remove_suffix(2);
    const YamlNode* const node = fields.find(name);
    if (!node) return;
    if (!any) return take(layer, file, key, std::string(key.name), *node);
    Fields map(*node, "'" + std::string(name) + "'", problems_);
    const std::string prefix(key.name.substr(0, key.name.size() - 1));
    for (const YamlNode& each : node->keys)
      if (const YamlNode* value = map.find(each.text))
        take(layer, file, key, prefix + each.text, *value);
  }

  void take(ConfigLayer& layer, const ConfigFile& file, const ConfigKey& key, std::string name,
            const YamlNode& node) {
    ConfigValue value;
    value.origin = file.path + ":" + std::to_string(node.mark.line);
    const bool many = key.kind == ConfigKind::list || key.kind == ConfigKind::paths;
    if (!many) {
      if (auto text = value_of(file, key, node)) value.values.push_back(std::move(*text));
    } else {
      for (const YamlNode* item : one_or_more(node))
        if (auto text = value_of(file, key, *item)) value.values.push_back(std::move(*text));
    }
    layer[std::move(name)] = std::move(value);
  }

  std::optional<std::string> value_of(const ConfigFile& file, const ConfigKey& key,
                                      const YamlNode& node) {
    switch (key.kind) {
      case ConfigKind::number: {
        const auto number = number_of(node, 0, 100, problems_);
        return number ? std::optional(node.text) : std::nullopt;
      }
      case ConfigKind::year: {
        const auto year = integer_of(node, 1949, 2100, problems_);
        return year ? std::optional(std::to_string(*year)) : std::nullopt;
      }
      case ConfigKind::truth: {
        const auto truth = truth_of(node, problems_);
        return truth ? std::optional<std::string>(*truth ? "true" : "false") : std::nullopt;
      }
      case ConfigKind::choice: {
        const std::vector<std::string_view> choices = words_of(key.choices);
        const auto which = choice_of(node, choices, problems_);
        return which ? std::optional(std::string(choices[*which])) : std::nullopt;
      }
      case ConfigKind::day: {
        auto text = text_of(node, problems_);
        if (!text || is_iso_date(*text)) return text;
        problems_.add(ProblemCode::bad_date, node.mark, "'" + *text + "' is no day",
                      "write a day that exists, as 2025-03-31");
        return {};
      }
      case ConfigKind::path:
      case ConfigKind::paths: {
        auto text = text_of(node, problems_);
        if (!text) return {};
        // The id of a pack is no path.
        const std::string whole = below(file.folder, *text);
        std::error_code error;
        const bool id =
            key.name == "pack" && text->find('/') == std::string::npos && !fs::exists(whole, error);
        return id ? *text : whole;
      }
      case ConfigKind::text:
      case ConfigKind::list:
        break;
    }
    return text_of(node, problems_);
  }

  static std::string below(const std::string& folder, const std::string& path) {
    return (fs::path(folder) / path).lexically_normal().string();
  }

  std::deque<std::string> bytes_;
  Problems problems_;
  std::vector<std::string> open_;  // the files that are being read, outermost first
};

}  // namespace

void put_over(ConfigLayer& lower, const ConfigLayer& upper) {
  for (const auto& [key, value] : upper) lower[key] = value;
}

std::optional<ConfigFile> read_config(const std::string& path, std::vector<Problem>& problems) {
  Reader reader;
  std::optional<ConfigFile> file = reader.read(path);
  const bool broken = reader.has_error();
  for (Problem& problem : reader.problems()) problems.push_back(std::move(problem));
  return broken ? std::nullopt : std::move(file);
}

ConfigLayer layer_for(const ConfigFile& file, const std::string& document) {
  ConfigLayer layer;
  for (const ConfigFile& base : file.bases) put_over(layer, layer_for(base, document));
  put_over(layer, file.layer);
  if (file.overrides.empty()) return layer;
  const std::string path = relative_to(file.folder, document);
  for (const ConfigOverride& part : file.overrides) {
    const bool fits = std::any_of(part.files.begin(), part.files.end(),
                                  [&](const std::string& one) { return path_fits(one, path); });
    if (fits) put_over(layer, part.layer);
  }
  return layer;
}

}  // namespace hecha
