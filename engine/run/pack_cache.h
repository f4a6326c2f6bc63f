// SPDX-License-Identifier: Apache-2.0
// Packs as they were after loading, in the user's cache folder: a start without reading YAML.
#pragma once

#include <optional>
#include <string>

#include "hecha/pack.h"
#include "pack/pack_files.h"
#include "run/terminal.h"

namespace hecha {

// One file for each pack, options of loading, and build of the program; the oldest go when there
// are many. What cannot be read or written is as if it were not there: a cache has no errors.
// Files are written whole or not at all, so any number of programs may use one folder.
class PackCache {
 public:
  // In $XDG_CACHE_HOME/hecha, or ~/.cache/hecha; nowhere if neither is known.
  explicit PackCache(const Environment& variable);

  std::optional<Pack> find(const PackFiles& files, const LoadOptions& load) const;
  void keep(const PackFiles& files, const LoadOptions& load, const Pack& pack) const;

 private:
  std::string path_of(const PackFiles& files, const LoadOptions& load) const;
  void forget_oldest() const;

  std::string folder_;  // empty: there is none
  std::string build_;   // of this program
};

}  // namespace hecha
