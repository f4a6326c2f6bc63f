// SPDX-License-Identifier: Apache-2.0
// The files of a pack: which there may be, reading them, their fingerprint.
#include "pack/pack_files.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <vector>

#include "base/file.h"
#include "base/hash.h"
#include "pack/nearest.h"
#include "pack/yaml.h"

namespace hecha {
namespace {

namespace fs = std::filesystem;

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

namespace {

// Whether a folder within that of the pack, `skip` bytes long, is a pack and holds the file.
bool is_in_a_pack_of_its_own(std::string_view path, std::size_t skip, const Listing& listing) {
  return std::any_of(listing.files.begin(), listing.files.end(), [&](std::string_view other) {
    constexpr std::string_view manifest = "pack.yaml";
    if (other.size() <= skip + manifest.size() || !other.ends_with("/pack.yaml")) return false;
    other.remove_suffix(manifest.size());
    return path.starts_with(other);
  });
}

// Adds the files of one pack, their names behind the prefix.
void read_one(const std::string& folder, const std::string& prefix, PackFiles& files,
              Problems& problems) {
  const auto listing = list_files(folder);
  if (!listing) {
    problems.add(ProblemCode::file_missing, "there is no folder " + folder,
                 "a pack is a folder with a file pack.yaml");
    return;
  }
  const std::size_t skip = folder.ends_with('/') ? folder.size() : folder.size() + 1;
  for (const std::string& path : listing->files) {
    const std::string own_name = path.substr(std::min(skip, path.size()));
    const std::string name = prefix + own_name;
    if (!is_pack_file(own_name)) {
      if (is_yaml(own_name) && prefix.empty() && !is_in_a_pack_of_its_own(path, skip, *listing))
        warn_of(name, problems);
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
}

// What a manifest extends; empty if nothing. Parses it only where the word stands at the begin of
// a line: every start reads packs.
std::string extended_by(std::string_view manifest) {
  constexpr std::string_view key = "extends:";
  if (!manifest.starts_with(key) && manifest.find("\nextends:") == manifest.npos) return {};
  Problems unused;
  const YamlNode root = parse_yaml(unused.add_file("pack.yaml", manifest), manifest, unused);
  for (std::size_t i = 0; i < root.keys.size(); ++i)
    if (root.keys[i].text == "extends" && root.items[i].is_scalar()) return root.items[i].text;
  return {};
}

// The folder meant: relative to the pack, or a name beside it or in one of `roots`.
std::optional<fs::path> folder_of(const fs::path& pack, const std::string& below,
                                  const std::vector<std::string>& roots) {
  std::vector<fs::path> places{pack / below};
  if (below.find('/') == below.npos) {
    places.push_back(pack.parent_path() / below);
    for (const std::string& root : roots) places.push_back(fs::path(root) / below);
  }
  std::error_code error;
  for (const fs::path& place : places)
    if (fs::is_regular_file(place / "pack.yaml", error)) return fs::canonical(place, error);
  return {};
}

}  // namespace

PackFiles read_pack_files(const std::string& folder, const LoadOptions& options,
                          Problems& problems) {
  PackFiles files;
  read_one(folder, "", files, problems);
  std::error_code error;
  std::vector<fs::path> read{fs::canonical(folder, error)};
  for (std::string prefix; !error;) {
    const auto manifest = files.find(prefix + "pack.yaml");
    const std::string below = manifest == files.end() ? "" : extended_by(manifest->second);
    const auto place = below.empty() ? std::nullopt : folder_of(read.back(), below, options.roots);
    if (!place) break;
    if (std::find(read.begin(), read.end(), *place) != read.end()) {
      problems.add(ProblemCode::extends_cycle,
                   "the pack in " + folder + " extends itself, by way of " + prefix + below,
                   "remove one of the extends");
      break;
    }
    read.push_back(*place);
    prefix += below + "/";
    read_one(place->string(), prefix, files, problems);
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
