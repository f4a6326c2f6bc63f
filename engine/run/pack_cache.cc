// SPDX-License-Identifier: Apache-2.0
// A mark, a sum, and the compiled pack.
#include "run/pack_cache.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "pack/compiled.h"
#include "run/build_id.h"
#include "run/output.h"

namespace hecha {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "hecha pack 1\n";
constexpr std::string_view ending = ".pack";
constexpr std::size_t most_files = 16;

// Changes with whatever could change the compiled pack.
std::string key_of(const std::string& build, const PackFiles& files, const LoadOptions& load) {
  Fingerprint key;
  key.take_part(build);
  key.take_part(fingerprint_of(files));
  key.take_part(load.profile);
  for (const std::vector<std::string>* list : {&load.only, &load.skip}) {
    key.take_part(std::to_string(list->size()));
    for (const std::string& glob : *list) key.take_part(glob);
  }
  return key.text();
}

// A file as memory, for as long as this lives.
class Mapped {
 public:
  explicit Mapped(const std::string& path) {
    const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    struct stat about {};
    if (fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode) && about.st_uid == geteuid() &&
        about.st_size > 0) {
      size_ = static_cast<std::size_t>(about.st_size);
      data_ = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0);
    }
    close(descriptor);
  }
  ~Mapped() {
    if (data_ != MAP_FAILED) munmap(data_, size_);
  }
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;

  std::string_view bytes() const {
    return data_ == MAP_FAILED ? std::string_view()
                               : std::string_view(static_cast<const char*>(data_), size_);
  }

 private:
  void* data_ = MAP_FAILED;
  std::size_t size_ = 0;
};

}  // namespace

PackCache::PackCache(const Environment& variable, const PackFiles& files, const LoadOptions& load) {
  const std::string build = build_id();
  const std::string cache = variable("XDG_CACHE_HOME");
  const std::string home = variable("HOME");
  if (build.empty()) return;
  // A relative path is to be ignored (XDG Base Directory Specification).
  if (cache.starts_with('/')) {
    folder_ = cache + "/hecha";
  } else if (home.starts_with('/')) {
    folder_ = home + "/.cache/hecha";
  }
  path_ = folder_ + "/" + key_of(build, files, load) + std::string(ending);
}

std::optional<Pack> PackCache::find() const {
  if (folder_.empty()) return {};
  const Mapped file(path_);
  std::string_view bytes = file.bytes();
  std::uint64_t sum = 0;
  if (!bytes.starts_with(mark) || bytes.size() < mark.size() + sizeof sum) return {};
  std::memcpy(&sum, bytes.data() + mark.size(), sizeof sum);
  bytes.remove_prefix(mark.size() + sizeof sum);
  return checksum(bytes) == sum ? from_compiled(bytes) : std::nullopt;
}

void PackCache::keep(const Pack& pack) const {
  if (folder_.empty()) return;
  std::error_code error;
  fs::create_directories(folder_, error);
  if (error) return;
  const auto output = Output::open(path_);
  if (!output) return;
  const std::string bytes = compiled(pack);
  const std::uint64_t sum = checksum(bytes);
  std::ostream& stream = (*output)->stream();
  stream << mark;
  stream.write(reinterpret_cast<const char*>(&sum), sizeof sum) << bytes;
  if ((*output)->commit()) forget_oldest();
}

void PackCache::forget_oldest() const {
  std::vector<std::pair<fs::file_time_type, fs::path>> kept;
  std::error_code error;
  for (fs::directory_iterator at(folder_, error), end; !error && at != end; at.increment(error))
    if (at->path().extension() == ending) kept.emplace_back(at->last_write_time(error), at->path());
  if (kept.size() <= most_files) return;
  std::sort(kept.begin(), kept.end());
  for (std::size_t i = 0; i + most_files < kept.size(); ++i) fs::remove(kept[i].second, error);
}

}  // namespace hecha
