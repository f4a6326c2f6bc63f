// SPDX-License-Identifier: Apache-2.0
// Files and folders of the disk (POSIX).
#include "base/file.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

namespace hecha {
namespace {

struct Closer {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

// An open file that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

Error error_of(int number, const std::string& path) {
  const bool absent = number == ENOENT || number == ENOTDIR;
  if (absent) return {ErrorCode::file_not_found, path};
  return {ErrorCode::file_unreadable, path + ": " + std::strerror(number)};
}

Error too_large(const std::string& path, std::size_t max_bytes) {
  return {ErrorCode::file_too_large, path + ": more than " + std::to_string(max_bytes) + " bytes"};
}

using Identity = std::pair<dev_t, ino_t>;

// Walks a tree of folders without recursion, so that depth costs no stack.
struct Walk {
  Listing listing;
  std::set<Identity> entered;
  std::vector<std::string> waiting;  // folders

  void take(const std::string& path) {
    struct stat about {};
    if (::stat(path.c_str(), &about) != 0) return;  // a link to nowhere, or just removed
    if (!S_ISDIR(about.st_mode)) {
      listing.files.push_back(path);
    } else if (entered.emplace(about.st_dev, about.st_ino).second) {
      waiting.push_back(path);
    }
  }

  Result<void> enter(const std::string& folder) {
    const std::unique_ptr<DIR, Closer> open(::opendir(folder.c_str()));
    if (!open) return tl::unexpected(error_of(errno, folder));
    std::vector<std::string> names;
    while (const dirent* entry = ::readdir(open.get()))
      if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
    // Sorted, so that of two ways to one folder always the same is taken.
    std::sort(names.begin(), names.end());
    const std::string prefix = folder.ends_with('/') ? folder : folder + '/';
    for (const std::string& name : names) take(prefix + name);
    return {};
  }
};

}  // namespace

Result<void> read_file(const std::string& path, std::size_t max_bytes, std::string& bytes) {
  bytes.clear();
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) return tl::unexpected(error_of(errno, path));
  struct stat about {};
  if (::fstat(file.number(), &about) != 0) return tl::unexpected(error_of(errno, path));
  if (S_ISDIR(about.st_mode)) return tl::unexpected(error_of(EISDIR, path));
  const auto told = static_cast<std::size_t>(std::max<off_t>(about.st_size, 0));
  if (told > max_bytes) return tl::unexpected(too_large(path, max_bytes));

  // One byte more than told shows the end; a pipe tells nothing and grows.
  std::size_t filled = 0;
  bytes.resize(told + 1);
  for (;;) {
    if (filled == bytes.size()) bytes.resize(std::max<std::size_t>(2 * filled, 64 << 10));
    const ssize_t got = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return tl::unexpected(error_of(errno, path));
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > max_bytes) return tl::unexpected(too_large(path, max_bytes));
  }
  bytes.resize(filled);
  return {};
}

PathKind path_kind(const std::string& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return PathKind::absent;
  return S_ISDIR(about.st_mode) ? PathKind::folder : PathKind::file;
}

// By the mark that programs leave for those who copy or walk folders.
static bool is_cache(const std::string& folder) {
  constexpr std::string_view signature = "Signature: 8a477f597d28d172789f06886806bc55";
  std::string tag;
  return read_file(folder + "/CACHEDIR.TAG", 64 << 10, tag) && tag.starts_with(signature);
}

Result<Listing> list_files(const std::string& folder) {
  Walk walk;
  struct stat about {};
  if (::stat(folder.c_str(), &about) == 0) walk.entered.emplace(about.st_dev, about.st_ino);
  if (const Result<void> top = walk.enter(folder); !top) return tl::unexpected(top.error());
  while (!walk.waiting.empty()) {
    const std::string next = std::move(walk.waiting.back());
    walk.waiting.pop_back();
    if (is_cache(next)) continue;
    if (const Result<void> entered = walk.enter(next); !entered)
      walk.listing.problems.push_back(entered.error());
  }
  std::sort(walk.listing.files.begin(), walk.listing.files.end());
  return std::move(walk.listing);
}

}  // namespace hecha
