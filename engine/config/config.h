// SPDX-License-Identifier: Apache-2.0
// What a configuration asks of a document, layer over layer, and where each value came from.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/pack.h"
#include "pack/problems.h"

namespace hecha {

enum class ConfigKind : std::uint8_t { text, list, path, paths, number, truth, choice, day, year };

// One key of a configuration. Reader, print-config, JSON schema and documentation are made from
// the table of them.
struct ConfigKey {
  std::string_view name;  // "gate.fail-on"; a name that ends in ".*" has any key below it
  ConfigKind kind;
  std::string_view choices;   // of a choice: "error warning note never"
  std::string_view standard;  // what holds where nobody says otherwise; may be empty
  std::string_view zh;        // one line
  std::string_view en;
  bool overridable;  // may stand under `overrides`
};

std::span<const ConfigKey> config_keys();

struct ConfigValue {
  std::vector<std::string> values;  // one, but for lists
  std::string origin;               // "drafts/.hecha.yml:12", "--fail-on"; empty: standard
};

// Key -> value; keys as in the table, "*" replaced by what was written.
using ConfigLayer = std::map<std::string, ConfigValue>;

// Puts `upper` over `lower`, key by key: a list replaces a list, nothing is joined.
void put_over(ConfigLayer& lower, const ConfigLayer& upper);

// A part of a file that holds for some documents only.
struct ConfigOverride {
  std::vector<std::string> files;  // patterns, from the folder of the configuration
  ConfigLayer layer;
};

struct ConfigFile {
  std::string path;
  std::string folder;  // absolute
  bool root = false;
  std::vector<ConfigFile> bases;  // what it extends, in order
  ConfigLayer layer;
  std::vector<ConfigOverride> overrides;
};

// Reads a configuration and what it extends. Nothing if something is wrong, which `problems` then
// holds; all of it at once.
std::optional<ConfigFile> read_config(const std::string& path, std::vector<Problem>& problems);

// What the file says of a document: bases first, then its own values, then each override that fits,
// in order.
ConfigLayer layer_for(const ConfigFile& file, const std::string& document);

}  // namespace hecha
