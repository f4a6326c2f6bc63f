// SPDX-License-Identifier: Apache-2.0
// A folder that an output fills with pages.
#pragma once

#include <optional>
#include <string>

#include "base/hash.h"
#include "hecha/renderer.h"
#include "hecha/result.h"

namespace hecha {

// Whether an output that is named so is a folder: it ends in '/', or is one already.
bool names_folder(const std::string& output);

// Whether `path` is a file somewhere below the folder, by whatever name.
bool lies_below(const std::string& path, const std::string& folder);

// Each page appears whole or not at all; pages of an earlier run are overwritten, other files
// left alone. After a failure nothing more is written.
class OutputFolder final : public Folder {
 public:
  // Makes it, and what leads to it. Without a path nothing is written, only summed up.
  explicit OutputFolder(const std::string& path);

  void write(std::string_view name, std::string_view content) override;

  const std::string& path() const { return path_; }             // without a final '/'
  std::string sum() const { return sum_.text(); }               // SHA-256 of all pages
  const std::optional<Error>& error() const { return error_; }  // the first failure

 private:
  void make(const std::string& folder);

  std::string path_;
  Sha256 sum_;
  std::string made_;  // the last folder that was made
  std::optional<Error> error_;
};

}  // namespace hecha
