// SPDX-License-Identifier: Apache-2.0
// Going up from a document, folder by folder.
#include "config/discover.h"

#include <algorithm>
#include <filesystem>

namespace hecha {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view names[] = {".hecha.yml", ".hecha.yaml", "hecha.yml"};

// As people would write it: from the working directory where it is below it.
std::string shown_path(const fs::path& path) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  const std::string near = error ? "" : path.lexically_relative(here).string();
  return near.empty() || near.starts_with("..") ? path.string() : near;
}

}  // namespace

std::string folder_of(const std::string& document) {
  std::error_code error;
  return fs::absolute(document, error).lexically_normal().parent_path().string();
}

bool is_repository(const std::string& folder) {
  std::error_code error;
  return fs::exists(fs::path(folder) / ".git", error);
}

const ConfigFile* Configs::file(const std::string& path) {
  auto at = read_.find(path);
  if (at == read_.end()) {
    order_.push_back(path);
    at = read_.emplace(path, read_config(path, problems_)).first;
  }
  return at->second ? &*at->second : nullptr;
}

Configs::Above Configs::look_above(const std::string& start) {
  Above above;
  for (fs::path folder = start;; folder = folder.parent_path()) {
    const auto [at, is_new] = in_folder_.emplace(folder.string(), "");
    if (is_new) {
      std::error_code error;
      for (const std::string_view name : names)
        if (at->second.empty() && fs::is_regular_file(folder / name, error))
          at->second = shown_path(folder / name);
    }
    if (!at->second.empty()) {
      const ConfigFile* const config = file(at->second);
      above.broken = config == nullptr;
      if (config == nullptr) return above;
      above.files.push_back(config);
      if (config->root) break;
    }
    if (is_repository(folder.string()) || folder == folder.parent_path()) break;
  }
  std::error_code error;
  if (above.files.empty() && !places_.of_user.empty() &&
      fs::is_regular_file(places_.of_user, error)) {
    const ConfigFile* const config = file(places_.of_user);
    above.broken = config == nullptr;
    if (config != nullptr) above.files.push_back(config);
  }
  return above;
}

// Looked for once for each folder: there may be many documents in it.
const Configs::Above& Configs::above(const std::string& document) {
  const std::size_t slash = document.rfind('/');
  const std::string key =
      slash == std::string::npos ? "." : document.substr(0, std::max<std::size_t>(slash, 1));
  const auto at = above_.find(key);
  if (at != above_.end()) return at->second;
  return above_.emplace(key, look_above(folder_of(document))).first->second;
}

std::optional<ConfigLayer> Configs::layer(const std::string& document) {
  ConfigLayer layer;
  if (places_.none) return layer;
  for (const std::string& path : {places_.given, places_.from_environment}) {
    if (path.empty()) continue;
    const ConfigFile* const config = file(path);
    return config ? std::optional(layer_for(*config, document)) : std::nullopt;
  }
  const Above& found = above(document);
  if (found.broken) return {};
  for (auto at = found.files.rbegin(); at != found.files.rend(); ++at)
    put_over(layer, layer_for(**at, document));
  return layer;
}

std::vector<Problem> Configs::take_problems() { return std::exchange(problems_, {}); }

}  // namespace hecha
