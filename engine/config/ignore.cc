// SPDX-License-Identifier: Apache-2.0
// Patterns line by line, paths folder by folder.
#include "config/ignore.h"

#include <filesystem>
#include <sstream>

#include "base/file.h"
#include "config/discover.h"
#include "config/glob.h"

namespace hecha {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 1 << 20;

fs::path whole(const std::string& path) {
  std::error_code error;
  return fs::absolute(path, error).lexically_normal();
}

// Blanks at the end do not count, unless the last has a backslash before it.
std::string trimmed(std::string line) {
  if (line.ends_with('\r')) line.pop_back();
  while (line.ends_with(' ') && !line.ends_with("\\ ")) line.pop_back();
  return line;
}

}  // namespace

const std::vector<IgnoreFiles::Pattern>& IgnoreFiles::patterns_in(const std::string& folder) {
  const auto [at, is_new] = patterns_.emplace(folder, std::vector<Pattern>{});
  if (!is_new) return at->second;
  std::string bytes;
  if (!read_file((fs::path(folder) / ".hechaignore").string(), most_bytes, bytes))
    return at->second;
  std::istringstream lines(bytes);
  for (std::string line; std::getline(lines, line);) {
    line = trimmed(std::move(line));
    if (line.empty() || line[0] == '#') continue;
    Pattern pattern;
    pattern.taken_back = line[0] == '!';
    if (pattern.taken_back) line.erase(0, 1);
    if (line.starts_with("\\#") || line.starts_with("\\!")) line.erase(0, 1);
    pattern.folders_only = line.ends_with('/');
    pattern.glob = std::move(line);
    at->second.push_back(std::move(pattern));
  }
  return at->second;
}

const std::string& IgnoreFiles::first_folder(const std::string& top) {
  const auto [at, is_new] = first_.emplace(top, top);
  if (!is_new) return at->second;
  for (fs::path folder = top; folder != folder.parent_path(); folder = folder.parent_path()) {
    if (!is_repository(folder.string())) continue;
    at->second = folder.string();
    break;
  }
  return at->second;
}

// What the patterns of the folders above say of the path itself.
bool IgnoreFiles::hidden(const std::string& first, const std::string& path, bool folder) {
  bool ignored = false;
  fs::path at = first;
  const fs::path below = fs::path(path).lexically_relative(first);
  for (const fs::path& part : below) {
    const std::string rest = fs::path(path).lexically_relative(at).generic_string();
    for (const Pattern& pattern : patterns_in(at.string()))
      if ((folder || !pattern.folders_only) && path_fits(pattern.glob, rest))
        ignored = !pattern.taken_back;
    at /= part;
  }
  return ignored;
}

bool IgnoreFiles::ignores(const std::string& top, const std::string& path) {
  const std::string first = first_folder(whole(top + "/").parent_path().string());
  const fs::path file = whole(path);
  fs::path at = first;
  for (const fs::path& part : file.parent_path().lexically_relative(first)) {
    if (part == ".") break;
    at /= part;
    const auto [known, is_new] = folders_.emplace(at.string(), false);
    if (is_new) known->second = hidden(first, at.string(), true);
    if (known->second) return true;
  }
  return hidden(first, file.string(), false);
}

}  // namespace hecha
