// SPDX-License-Identifier: Apache-2.0
// What a page records of the run that made it.
#pragma once

#include <string>
#include <vector>

#include "hecha/renderer.h"
#include "run/options.h"

namespace hecha {

// The options that decide the result, as they were given; no path of the machine.
Provenance provenance_of(const Options& options);

// The deepest folder that holds all of `paths`, with its final '/'; empty if there is none.
std::string common_folder(const std::vector<std::string>& paths);

}  // namespace hecha
