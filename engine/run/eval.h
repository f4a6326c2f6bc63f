// SPDX-License-Identifier: Apache-2.0
// Where a pack carries what hecha eval measured.
#pragma once

#include <string>

namespace hecha {

// The file in the folder of a pack. It is no file of the pack: its fingerprint stays.
std::string accuracy_path(const std::string& pack_folder);

}  // namespace hecha
