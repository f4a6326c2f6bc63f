// SPDX-License-Identifier: Apache-2.0
// Names are compared by the files behind them.
#include "run/targets.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "run/output_folder.h"
#include "run/outputs.h"

namespace hecha {
namespace {

namespace fs = std::filesystem;

// Whole, with links followed as far as there is something.
std::string place_of(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::absolute(path, error);
  const fs::path place = fs::weakly_canonical(whole, error);
  return (error ? whole.lexically_normal() : place).string();
}

std::vector<std::string> outputs_and_manifest(const Options& options) {
  std::vector<std::string> targets;
  for (const OutputRequest& request : output_requests(options)) {
    if (request.file.empty()) continue;
    const bool folder = is_paged(request.format) && names_folder(request.file);
    targets.push_back(folder ? request.file + "/index.html" : request.file);
  }
  if (!options.manifest.empty()) targets.push_back(options.manifest);
  return targets;
}

}  // namespace

std::vector<std::string> targets_of(const Options& options) {
  std::vector<std::string> targets = outputs_and_manifest(options);
  if (options.update_baseline && !options.baseline.empty()) targets.push_back(options.baseline);
  return targets;
}

std::optional<std::string> target_twice(const Options& options) {
  std::set<std::string> places;
  for (const std::string& target : targets_of(options))
    if (!places.insert(place_of(target)).second) return target;
  return {};
}

std::optional<std::string> target_among(const Options& options, std::span<const std::string> read) {
  std::set<std::string> places;
  for (const std::string& path : read) places.insert(place_of(path));
  for (const std::string& target : outputs_and_manifest(options))
    if (places.contains(place_of(target))) return target;
  return {};
}

}  // namespace hecha
