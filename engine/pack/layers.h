// SPDX-License-Identifier: Apache-2.0
// A pack on top of another: what it adds, what it says anew, what it leaves out.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "pack/problems.h"
#include "pack/yaml.h"

namespace hecha {

// Roots of YAML files by name. The files of a pack that another extends stand below the word by
// which it does: fzzf/cues.yaml.
using YamlFiles = std::map<std::string, YamlNode>;

// A pack as if it had been written in one piece.
struct WholePack {
  YamlFiles files;                     // pack.yaml, cues.yaml and their like
  std::vector<YamlNode> rules;         // of the lowest pack first, each in the order of its files
  std::vector<std::string> ids;        // of the packs; of the lowest last
  std::vector<std::string> left_out;   // rules of packs below
  bool complete = true;                // nothing that is extended is lacking
  std::set<std::uint32_t> from_below;  // files of packs that are extended
};

// Lays each pack over the one that it extends. Something that has the name of something below
// replaces it; what is taken away must be there.
WholePack in_one_piece(YamlFiles files, Problems& problems);

}  // namespace hecha
