// SPDX-License-Identifier: Apache-2.0
// A mark, the key, a sum, and the scorecard.
#include "run/result_cache.h"

#include <sys/stat.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <exception>
#include <filesystem>
#include <sstream>
#include <string_view>
#include <utility>

#include "base/fields.h"
#include "base/file.h"
#include "base/hash.h"
#include "ingest/worker.h"
#include "run/build_id.h"
#include "run/output.h"

namespace hecha {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "hecha result 1\n";
constexpr std::string_view tag =
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# Results of `hecha check --cache`; may be removed at any time. "
    "https://bford.info/cachedir/\n";
constexpr std::size_t most_bytes = 1u << 30;

// Bytes, and where they end, so that "ab" and "c" differ from "a" and "bc".
void take(Sha256& sum, std::string_view bytes) {
  sum.take(std::to_string(bytes.size()) + ":");
  sum.take(bytes);
}

void take(Sha256& sum, const std::vector<std::string>& all) {
  take(sum, std::to_string(all.size()));
  for (const std::string& one : all) take(sum, one);
}

// A program that reads for this one: when and how large it was built.
std::string state_of(const std::string& program) {
  struct stat about {};
  if (program.empty() || ::stat(program.c_str(), &about) != 0) return "";
  return program + " " + std::to_string(about.st_size) + " " +
         std::to_string(about.st_mtim.tv_sec) + "." + std::to_string(about.st_mtim.tv_nsec);
}

std::string_view ending_of(std::string_view name) {
  name.remove_prefix(name.rfind('/') + 1);  // npos + 1 is 0
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot);
}

// Whether it could have been made by this pack: indices are used without a question later.
bool fits(const Scorecard& card, const Pack& pack) {
  const auto in = [](std::size_t index, std::size_t size) { return index < size; };
  return std::all_of(card.findings.begin(), card.findings.end(),
                     [&](const Finding& finding) {
                       if (!in(finding.rule, pack.rules().size())) return false;
                       const std::size_t bases = pack.rules()[finding.rule].basis.size();
                       return std::all_of(finding.basis.begin(), finding.basis.end(),
                                          [&](std::uint32_t basis) { return in(basis, bases); });
                     }) &&
         std::all_of(card.groups.begin(), card.groups.end(), [&](const GroupScore& group) {
           return in(group.group, pack.groups().size());
         });
}

std::string bytes_of(const Scorecard& card) {
  std::ostringstream bytes;
  cereal::BinaryOutputArchive archive(bytes);
  archive(const_cast<Scorecard&>(card));  // what writes also reads; nothing is changed
  return std::move(bytes).str();
}

std::optional<Scorecard> card_from(std::string_view bytes) {
  try {
    Memory memory(bytes);
    std::istream stream(&memory);
    cereal::BinaryInputArchive archive(stream);
    Scorecard card;
    archive(card);
    return memory.at_end() ? std::optional(std::move(card)) : std::nullopt;
  } catch (const std::exception&) {  // cereal's, or of a size that no memory holds
    return std::nullopt;
  }
}

// Unless it is there.
Result<void> write_once(const std::string& path, std::string_view text) {
  if (path_kind(path) != PathKind::absent) return {};
  Result<std::unique_ptr<Output>> output = Output::open(path);
  if (!output) return tl::unexpected(output.error());
  (*output)->stream() << text;
  return (*output)->commit();
}

}  // namespace

Result<void> ResultCache::make_folder(const std::string& folder) {
  if (path_kind(folder + "/CACHEDIR.TAG") == PathKind::file) return {};
  std::error_code error;
  fs::create_directories(folder, error);
  if (error || path_kind(folder) != PathKind::folder) {
    const std::string why = error ? error.message() : std::strerror(ENOTDIR);
    return tl::unexpected(Error{ErrorCode::output_failed, folder + ": " + why});
  }
  if (Result<void> written = write_once(folder + "/CACHEDIR.TAG", tag); !written) return written;
  return write_once(folder + "/.gitignore", "*\n");
}

ResultCache::ResultCache(std::string folder, const Pack& pack, const LoadOptions& load,
                         const EvaluateOptions& evaluate, const ReadOptions& read)
    : folder_(std::move(folder)), pack_(pack) {
  static_assert(boost::pfr::tuple_size_v<LoadOptions> == 4);  // roots show in the fingerprint
  static_assert(boost::pfr::tuple_size_v<EvaluateOptions> == 3);
  static_assert(boost::pfr::tuple_size_v<ReadOptions> == 4);  // limits make errors, which go
  const std::string build = build_id();
  if (build.empty()) return;
  Sha256 sum;
  take(sum, build);
  take(sum, state_of(worker_program(WorkerKind::reader)));
  take(sum, state_of(worker_program(WorkerKind::pdf)));
  take(sum, pack.fingerprint());
  take(sum, load.profile);
  take(sum, load.only);
  take(sum, load.skip);
  for (const auto& [name, value] : evaluate.meta) take(sum, {name, value});
  take(sum, std::string{evaluate.explain ? 'e' : '-', evaluate.keep_text ? 't' : '-',
                        read.external ? 'x' : '-'});
  all_ = sum.text();
}

std::string ResultCache::key_of(const std::string& name, const std::string& sha256) const {
  Sha256 sum;
  take(sum, all_);
  take(sum, ending_of(name));
  take(sum, sha256);
  return sum.text();
}

std::string ResultCache::path_of(const std::string& key) const {
  return folder_ + "/" + key.substr(0, 2) + "/" + key.substr(2);
}

std::optional<Scorecard> ResultCache::find(const std::string& name, const std::string& sha256) {
  if (all_.empty()) return {};
  const std::string key = key_of(name, sha256);
  std::string bytes;
  if (!read_file(path_of(key), most_bytes, bytes)) return {};
  const std::string head = std::string(mark) + key;
  std::uint64_t sum = 0;
  if (!bytes.starts_with(head) || bytes.size() < head.size() + sizeof sum) return {};
  std::memcpy(&sum, bytes.data() + head.size(), sizeof sum);
  const std::string_view rest = std::string_view(bytes).substr(head.size() + sizeof sum);
  if (checksum(rest) != sum) return {};
  std::optional<Scorecard> card = card_from(rest);
  return card && fits(*card, pack_) ? card : std::nullopt;
}

void ResultCache::keep(const std::string& name, const std::string& sha256, const Scorecard& card) {
  if (all_.empty()) return;
  const std::string key = key_of(name, sha256);
  const std::string path = path_of(key);
  std::error_code error;
  fs::create_directory(fs::path(path).parent_path(), error);
  if (path_kind(path) == PathKind::folder) fs::remove(path, error);
  const auto output = Output::open(path);
  if (!output) return;
  const std::string bytes = bytes_of(card);
  const std::uint64_t sum = checksum(bytes);
  std::ostream& stream = (*output)->stream();
  stream << mark << key;
  stream.write(reinterpret_cast<const char*>(&sum), sizeof sum) << bytes;
  (void)(*output)->commit();  // a cache that cannot be written is none
}

}  // namespace hecha
