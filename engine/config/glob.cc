// SPDX-License-Identifier: Apache-2.0
// Segment by segment: fnmatch (POSIX) knows no **.
#include "config/glob.h"

#include <fnmatch.h>
#include <locale.h>

#include <filesystem>
#include <vector>

namespace hecha {
namespace {

std::vector<std::string> segments_of(std::string_view path) {
  std::vector<std::string> segments;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end > 0) segments.emplace_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return segments;
}

// Row by row: fits[j] says whether the pattern so far fits the first j names. Linear in the
// product of the two.
bool fit(const std::vector<std::string>& pattern, const std::vector<std::string>& names) {
  std::vector<bool> fits(names.size() + 1, false);
  fits[0] = true;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    std::vector<bool> next(names.size() + 1, false);
    const bool any = pattern[i] == "**";
    // At the end ** stands for what is inside a folder, not for the folder.
    next[0] = any && fits[0] && i + 1 < pattern.size();
    for (std::size_t j = 1; j <= names.size(); ++j) {
      if (any)
        next[j] = next[j - 1] || fits[j - 1] || (fits[j] && i + 1 < pattern.size());
      else
        next[j] = fits[j - 1] && ::fnmatch(pattern[i].c_str(), names[j - 1].c_str(), 0) == 0;
    }
    fits = std::move(next);
  }
  return fits[names.size()];
}

// While it lives, ? and [] stand for characters of UTF-8 and not for bytes, in this thread.
class Utf8Names {
 public:
  Utf8Names() : utf8_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {
    if (utf8_) before_ = ::uselocale(utf8_);
  }
  ~Utf8Names() {
    if (!utf8_) return;
    ::uselocale(before_);
    ::freelocale(utf8_);
  }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;

 private:
  locale_t utf8_;
  locale_t before_ = nullptr;
};

}  // namespace

bool path_fits(std::string_view pattern, std::string_view path) {
  if (pattern.ends_with('/')) pattern.remove_suffix(1);
  const bool anywhere = pattern.find('/') == std::string_view::npos;
  const Utf8Names names_are_utf8;
  std::vector<std::string> parts = segments_of(pattern);
  if (parts.empty()) return false;
  if (anywhere) parts.insert(parts.begin(), "**");
  return fit(parts, segments_of(path));
}

std::string relative_to(const std::string& folder, const std::string& path) {
  std::error_code error;
  const std::filesystem::path whole = std::filesystem::absolute(path, error).lexically_normal();
  return whole.lexically_relative(std::filesystem::path(folder).lexically_normal())
      .generic_string();
}

}  // namespace hecha
