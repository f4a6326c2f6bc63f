// SPDX-License-Identifier: Apache-2.0
// Patterns line by line, paths folder by folder.
#include "config/ignore.h"

#include <algorithm>
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
  const auto [at, is_new] = first_.emplace(top, "");
  if (!is_new) return at->second;
  const fs::path start = whole(top + "/").parent_path();  // without a slash at its end
  at->second = start.string();
  for (fs::path folder = start; folder != folder.parent_path(); folder = folder.parent_path()) {
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

const IgnoreFiles::Folder& IgnoreFiles::folder_of(const std::string& first,
                                                  const std::string& path) {
  const auto [at, is_new] = folders_.emplace(path, Folder{});
  if (!is_new) return at->second;
  Folder& folder = at->second;
  fs::path above = first;
  folder.patterns = !patterns_in(first).empty();
  for (const fs::path& part : whole(path).lexically_relative(first)) {
    if (part == ".") break;
    above /= part;
    folder.ignored = folder.ignored || hidden(first, above.string(), true);
    folder.patterns = folder.patterns || !patterns_in(above.string()).empty();
  }
  return folder;
}

bool IgnoreFiles::ignores(const std::string& top, const std::string& path) {
  const std::string& first = first_folder(top);
  const std::size_t slash = path.rfind('/');
  const Folder& folder = folder_of(
      first, slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1)));
  if (folder.ignored || !folder.patterns) return folder.ignored;
  return hidden(first, whole(path).string(), false);
}

}  // namespace hecha
