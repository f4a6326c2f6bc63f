// SPDX-License-Identifier: Apache-2.0
// .hechaignore: what is left out of folders, in the syntax of .gitignore.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace hecha {

// Reads each file once. Where no folder has patterns a path costs a look into a map. Not for
// several threads at once.
class IgnoreFiles {
 public:
  // Whether a file is left out: by a .hechaignore of a folder above it, up to the root of the
  // repository, or where there is none up to `top`. The last pattern that fits wins, nearer files
  // over farther ones; what lies in an ignored folder cannot be taken back.
  bool ignores(const std::string& top, const std::string& path);

 private:
  struct Pattern {
    std::string glob;
    bool taken_back = false;  // !pattern
    bool folders_only = false;
  };

  // What holds for all files of one folder.
  struct Folder {
    bool ignored = false;   // it, or one above it
    bool patterns = false;  // there are any, in it or above it
  };

  const Folder& folder_of(const std::string& first, const std::string& path);
  const std::vector<Pattern>& patterns_in(const std::string& folder);
  const std::string& first_folder(const std::string& top);
  bool hidden(const std::string& first, const std::string& path, bool folder);

  std::map<std::string, std::vector<Pattern>> patterns_;  // by folder
  std::map<std::string, std::string> first_;              // by top
  std::map<std::string, Folder> folders_;                 // by name, as it stands in paths
};

}  // namespace hecha
