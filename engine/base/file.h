// SPDX-License-Identifier: Apache-2.0
// Files and folders of the disk.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hecha/result.h"

namespace hecha {

// Reads the whole of `path` into `bytes`, whose memory is reused.
// Errors: file_not_found, file_unreadable (a folder too), file_too_large.
Result<void> read_file(const std::string& path, std::size_t max_bytes, std::string& bytes);

enum class PathKind { absent, file, folder };

// What stands at `path`, symbolic links followed. A device or a pipe is a file.
PathKind path_kind(const std::string& path);

struct Listing {
  std::vector<std::string> files;  // folder and name joined by '/', sorted by their bytes
  std::vector<Error> problems;     // folders below that could not be read
};

// All files below `folder`. Names that begin with a dot are skipped, and folders in it that are
// marked as caches (CACHEDIR.TAG, https://bford.info/cachedir/). Symbolic links are followed, but
// no folder is entered twice, so a loop ends. Errors: file_not_found, file_unreadable.
Result<Listing> list_files(const std::string& folder);

}  // namespace hecha
