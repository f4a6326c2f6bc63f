// SPDX-License-Identifier: Apache-2.0
// What hecha eval measured of a pack, where it stands beside it.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "gate/json.h"
#include "hecha/pack.h"
#include "hecha/renderer.h"

namespace hecha {

// The file in the folder of a pack. It is no file of the pack: its fingerprint stays.
std::string accuracy_path(const std::string& pack_folder);

// What stands in it, if it is of this version of this pack.
std::optional<Json> accuracy_of(const Pack& pack, const std::string& pack_folder);

// How precise its rules were found to be, by id; those that were not measured are left out.
std::map<std::string, Precision> measured_precision(const Pack& pack,
                                                    const std::string& pack_folder);

}  // namespace hecha
