// SPDX-License-Identifier: Apache-2.0
// The files of a pack: which there may be, reading them, their fingerprint.
#include "pack/pack_files.h"

#include <algorithm>
#include <vector>

#include "base/file.h"
#include "base/hash.h"
#include "pack/nearest.h"
#include "pack/yaml.h"

namespace hecha {
namespace {

constexpr std::string_view root_files[] = {"pack.yaml", "document.yaml", "lists.yaml",
                                           "cues.yaml", "roles.yaml",    "actors.yaml"};
constexpr std::string_view rule_folders[] = {"items/", "slips/"};

bool is_yaml(std::string_view name) { return name.ends_with(".yaml") || name.ends_with(".yml"); }

void warn_of(std::string_view name, Problems& problems) {
  std::string hint = "rules stand in items/ or slips/, with names that end in .yaml";
  if (name.find('/') == std::string_view::npos) {
    const std::string near = did_you_mean(name, {std::begin(root_files), std::end(root_files)});
    if (!near.empty()) hint = near;
  }
  const std::uint32_t file = problems.add_file(std::string(name), {});
  problems.add(ProblemCode::unknown_file, {file, 0, 0},
               "'" + std::string(name) + "' is not a file of a pack and is not read",
               std::move(hint));
}

}  // namespace

bool is_pack_file(std::string_view name) {
  if (std::find(std::begin(root_files), std::end(root_files), name) != std::end(root_files)) {
    return true;
  }
  return is_rule_file(name);
}

bool is_rule_file(std::string_view name) {
  const auto in = [&](std::string_view folder) {
    return name.starts_with(folder) && name.find('/', folder.size()) == std::string_view::npos;
  };
  return name.ends_with(".yaml") &&
         std::any_of(std::begin(rule_folders), std::end(rule_folders), in);
}

PackFiles read_pack_files(const std::string& folder, Problems& problems) {
  PackFiles files;
  const auto listing = list_files(folder);
  if (!listing) {
    problems.add(ProblemCode::file_missing, "there is no folder " + folder,
                 "a pack is a folder with a file pack.yaml");
    return files;
  }
  for (const std::string& path : listing->files) {
    const std::size_t skip = folder.ends_with('/') ? folder.size() : folder.size() + 1;
    const std::string name = path.substr(std::min(skip, path.size()));
    if (!is_pack_file(name)) {
      if (is_yaml(name)) warn_of(name, problems);
      continue;
    }
    std::string bytes;
    const auto read = read_file(path, max_yaml_bytes, bytes);
    if (read) {
      files.emplace(name, std::move(bytes));
      continue;
    }
    const std::uint32_t file = problems.add_file(name, {});
    if (read.error().code == ErrorCode::file_too_large) {
      problems.add(ProblemCode::file_too_large, {file, 0, 0}, name + " is larger than 4 MiB",
                   "split it up");
    } else {
      problems.add(ProblemCode::file_unreadable, {file, 0, 0}, name + " cannot be read",
                   "check its permissions");
    }
  }
  return files;
}

std::string fingerprint_of(const PackFiles& files) {
  Fingerprint fingerprint;
  for (const auto& [name, bytes] : files) {
    fingerprint.take_part(name);
    fingerprint.take_part(std::to_string(bytes.size()));
    fingerprint.take(bytes);
  }
  return fingerprint.text();
}

}  // namespace hecha
