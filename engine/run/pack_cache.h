// SPDX-License-Identifier: Apache-2.0
// A pack as it was after loading, in the user's cache folder: a start without parsing YAML.
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
  // Of the pack that these files make with these options. In $XDG_CACHE_HOME/hecha, or
  // ~/.cache/hecha; nowhere if neither is known.
  PackCache(const Environment& variable, const PackFiles& files, const LoadOptions& load);

  std::optional<Pack> find() const;
  void keep(const Pack& pack) const;

 private:
  void forget_oldest() const;

  std::string folder_;  // empty: there is none
  std::string path_;
};

}  // namespace hecha
