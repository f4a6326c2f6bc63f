// SPDX-License-Identifier: Apache-2.0
// Finds rule packs: where the user says, beside the program, or where it was installed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hecha/pack.h"
#include "run/options.h"
#include "run/terminal.h"

namespace hecha {

struct FoundPack {
  std::string id;  // the name of its folder
  std::string folder;
};

// Folders that hold packs, the first wins: $HECHA_RULES, then share/hecha/rules beside the
// program's folder (installed) or in it (build tree).
std::vector<std::string> pack_roots(const Environment& variable);

// The packs below `roots`, each id once, sorted by id.
std::vector<FoundPack> packs_in(const std::vector<std::string>& roots);

// The folder of the pack that is meant by `asked`: a folder, or an id; empty: $HECHA_RULES
// if that is a pack itself, else the default pack, else the only one there is.
// Errors: a sentence that says which packs there are.
tl::expected<std::string, Text> pack_folder(const std::string& asked, const Environment& variable);

// Loads the pack in a folder whole, with the packs that it extends.
PackLoad load_whole(const std::string& folder);

// Loads the pack that --rules means, and tells on standard error what is wrong with it.
// Nothing if it cannot be used.
std::optional<Pack> open_pack(const Options& options, LoadOptions load);

// The pack that `asked` means, to judge by: without its tests and examples. It comes from the
// user's cache if it was loaded before, unless --no-cache says otherwise.
std::optional<Pack> open_judging_pack(const std::string& asked, LoadOptions load,
                                      const Options& options);

}  // namespace hecha
