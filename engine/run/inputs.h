// SPDX-License-Identifier: Apache-2.0
// From what was named to the files to read.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "hecha/pack.h"
#include "hecha/result.h"

namespace hecha {

struct Inputs {
  std::vector<std::string> paths;  // as named; those of a folder sorted, in its place
  std::uint32_t skipped = 0;       // files of unknown formats in folders
  std::uint32_t ignored = 0;       // files that .hechaignore leaves out of folders
  std::vector<Text> wrong;         // what does not exist, or holds nothing to read
  std::vector<Error> unreadable;   // folders that could not be looked into
};

// A file is taken whatever its name; of a folder only files of known formats. "-" is itself.
Inputs inputs_of(const std::vector<std::string>& named);

// Whether `path` is, by whatever name, one of the inputs.
bool is_input(const std::string& path, const Inputs& inputs);

}  // namespace hecha
