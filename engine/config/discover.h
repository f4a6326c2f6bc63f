// SPDX-License-Identifier: Apache-2.0
// Which configuration and which ignore files hold for a document.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "config/config.h"

namespace hecha {

// Where to look. The first that is there wins: `given`, `from_environment`, the nearest
// configurations above the document, `of_user`.
struct ConfigPlaces {
  bool none = false;             // look nowhere
  std::string given;             // --config
  std::string from_environment;  // $HECHA_CONFIG
  std::string of_user;           // $XDG_CONFIG_HOME/hecha/config.yml; need not exist
};

// Finds and reads each file once. Not for several threads at once.
class Configs {
 public:
  explicit Configs(ConfigPlaces places) : places_(std::move(places)) {}

  // The layers for a document, merged. Above a document several may be found: up to the first
  // with root: true, or the one in the root of the repository (a folder with .git). Nearer ones
  // lie over farther ones. Nothing if one of them is wrong.
  std::optional<ConfigLayer> layer(const std::string& document);

  // The files that were read, in the order in which they were met.
  std::vector<std::string> files() const { return order_; }
  // What is wrong with them, each told once.
  std::vector<Problem> take_problems();

 private:
  // The configurations that hold for the documents of one folder, nearest first.
  struct Above {
    std::vector<const ConfigFile*> files;
    bool broken = false;  // one of them is wrong
  };

  const ConfigFile* file(const std::string& path);
  Above look_above(const std::string& folder);
  const Above& above(const std::string& document);

  ConfigPlaces places_;
  std::map<std::string, std::optional<ConfigFile>> read_;
  std::map<std::string, std::string> in_folder_;  // folder -> the configuration in it, or ""
  std::map<std::string, Above> above_;            // by folder, as it stands in paths
  std::vector<std::string> order_;
  std::vector<Problem> problems_;
};

// The folder in which a file lies, from the root.
std::string folder_of(const std::string& document);

// Whether a folder is the root of a repository.
bool is_repository(const std::string& folder);

}  // namespace hecha
