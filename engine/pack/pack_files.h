// SPDX-License-Identifier: Apache-2.0
// The files of a pack, from a folder or from memory.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "hecha/pack.h"
#include "pack/problems.h"

namespace hecha {

// Name relative to the pack's folder -> bytes. The files of a pack that another extends stand below
// the words by which it does: fzzf/cues.yaml.
using PackFiles = std::map<std::string, std::string>;

// Reads the files that packs have, and those of the packs that it extends; others are warnings if
// they look like a mistake. A pack that cannot be found is told when the files are loaded.
PackFiles read_pack_files(const std::string& folder, const LoadOptions& options,
                          Problems& problems);

// Whether packs have a file of that name.
bool is_pack_file(std::string_view name);

// Whether a file of that name holds a rule: items/name.yaml, slips/name.yaml.
bool is_rule_file(std::string_view name);

// 64 bits of FNV-1a over names and bytes, as 16 hex digits: equal for equal files.
std::string fingerprint_of(const PackFiles& files);

// load_pack without a disk.
PackLoad load_pack_files(const PackFiles& files, const LoadOptions& options = {});

}  // namespace hecha
