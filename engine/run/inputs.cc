// SPDX-License-Identifier: Apache-2.0
// Folders are looked through once, before anything is read.
#include "run/inputs.h"

#include <filesystem>

#include "base/file.h"
#include "config/ignore.h"
#include "ingest/formats.h"
#include "run/sources.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

std::string known_extensions() {
  std::string list;
  for (const FormatRow& kind : format_rows())
    for (const std::string_view extension : kind.extensions)
      list += (list.empty() ? "" : " ") + std::string(extension);
  return list;
}

void add_folder(Inputs& inputs, const std::string& folder) {
  Result<Listing> listing = list_files(folder);
  if (!listing) {
    inputs.unreadable.push_back(listing.error());
    return;
  }
  const std::size_t before = inputs.paths.size();
  IgnoreFiles ignore;
  for (std::string& path : listing->files) {
    if (ignore.ignores(folder, path))
      ++inputs.ignored;
    else if (has_known_extension(path))
      inputs.paths.push_back(std::move(path));
    else
      ++inputs.skipped;
  }
  for (Error& problem : listing->problems) inputs.unreadable.push_back(std::move(problem));
  if (inputs.paths.size() == before && inputs.ignored == 0)
    inputs.wrong.push_back(told(word::nothing_in_folder, {folder, known_extensions()}));
}

}  // namespace

Inputs inputs_of(const std::vector<std::string>& named) {
  Inputs inputs;
  for (const std::string& path : named) {
    PathKind kind = path == "-" ? PathKind::file : path_kind(path);
    if (kind == PathKind::absent && !entry_path(path).archive.empty()) kind = PathKind::file;
    if (kind == PathKind::folder)
      add_folder(inputs, path);
    else if (kind == PathKind::file)
      inputs.paths.push_back(path);
    else
      inputs.wrong.push_back(told(word::absent, {path}));
  }
  return inputs;
}

bool is_input(const std::string& path, const Inputs& inputs) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return false;
  for (const std::string& input : inputs.paths)
    if (input != "-" && std::filesystem::equivalent(path, input, error) && !error) return true;
  return false;
}

}  // namespace hecha
