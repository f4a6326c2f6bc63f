// SPDX-License-Identifier: Apache-2.0
// The wall of libzip: an archive in memory, with limits on all that it claims.
#include "readers/zip.h"

#include <zip.h>

#include <algorithm>
#include <utility>

namespace hecha {
namespace {

constexpr std::uint64_t most_entries = 10'000;
constexpr std::size_t largest_entry = 64u << 20;
constexpr std::size_t largest_sum = 256u << 20;
constexpr std::size_t suspicious_size = 1u << 20;  // from here on growth is looked at
constexpr std::uint64_t largest_growth = 1000;
constexpr std::size_t step = 256u << 10;

Error damaged(std::string detail) { return {ErrorCode::document_damaged, std::move(detail)}; }
Error limit(std::string detail) { return {ErrorCode::limit_reached, std::move(detail)}; }

bool same_but_for_case(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](char x, char y) { return lower(x) == lower(y); });
}

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

struct Zip::Archive {
  zip_t* zip = nullptr;

  explicit Archive(zip_t* opened) : zip(opened) {}
  Archive(const Archive&) = delete;
  Archive& operator=(const Archive&) = delete;
  ~Archive() { zip_discard(zip); }
};

Zip::Zip(std::unique_ptr<Archive> archive) : archive_(std::move(archive)) {}
Zip::Zip(Zip&&) noexcept = default;
Zip& Zip::operator=(Zip&&) noexcept = default;
Zip::~Zip() = default;

Result<Zip> Zip::open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* opened = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (opened == nullptr) {
    if (source != nullptr) zip_source_free(source);
    Error told = damaged(std::string("zip: ") + zip_error_strerror(&error));
    zip_error_fini(&error);
    return tl::unexpected(std::move(told));
  }
  zip_error_fini(&error);
  Zip zip(std::make_unique<Archive>(opened));
  const auto count = static_cast<std::uint64_t>(zip_get_num_entries(opened, 0));
  if (count > most_entries) return tl::unexpected(limit("more than 10,000 entries in the archive"));
  std::uint64_t compressed = 0;
  for (std::uint64_t i = 0; i < count; ++i) {
    zip_stat_t stat;
    if (zip_stat_index(opened, i, ZIP_FL_ENC_RAW, &stat) != 0)
      return tl::unexpected(damaged("zip: an entry cannot be described"));
    compressed += std::min<std::uint64_t>(stat.comp_size, UINT32_MAX);
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    zip_file_get_external_attributes(opened, i, 0, &system, &attributes);
    const char* plain = zip_get_name(opened, i, ZIP_FL_ENC_STRICT);
    const bool utf8 =
        plain != nullptr && stat.name != nullptr && std::string_view(plain) == stat.name;
    zip.entries_.push_back(
        {stat.name != nullptr ? stat.name : "", utf8, stat.encryption_method != ZIP_EM_NONE});
  }
  if (compressed > bytes.size())
    return tl::unexpected(limit("entries of the archive overlap: more data than the file has"));
  return zip;
}

std::ptrdiff_t Zip::find(std::string_view name) const {
  const auto exactly = [&](const ZipEntry& entry) { return entry.name == name; };
  const auto nearly = [&](const ZipEntry& entry) { return same_but_for_case(entry.name, name); };
  auto it = std::find_if(entries_.begin(), entries_.end(), exactly);
  if (it == entries_.end()) it = std::find_if(entries_.begin(), entries_.end(), nearly);
  return it == entries_.end() ? -1 : it - entries_.begin();
}

Result<std::string> Zip::read(std::size_t index) {
  zip_stat_t stat;
  if (zip_stat_index(archive_->zip, index, ZIP_FL_ENC_RAW, &stat) != 0)
    return tl::unexpected(damaged("zip: an entry cannot be described"));
  if (entries_[index].encrypted)
    return tl::unexpected(Error{ErrorCode::document_encrypted, "an entry of the archive"});
  if (stat.size > largest_entry)
    return tl::unexpected(limit("an entry of the archive is larger than 64 MiB"));
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive_->zip, index, 0));
  if (!file) return tl::unexpected(damaged(zip_strerror(archive_->zip)));
  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(stat.size));
  while (true) {
    const std::size_t filled = bytes.size();
    bytes.resize(filled + step);
    const zip_int64_t got = zip_fread(file.get(), bytes.data() + filled, step);
    if (got < 0) return tl::unexpected(damaged("zip: an entry cannot be inflated"));
    bytes.resize(filled + static_cast<std::size_t>(got));
    if (got == 0) break;
    inflated_ += static_cast<std::size_t>(got);
    if (bytes.size() > largest_entry || inflated_ > largest_sum)
      return tl::unexpected(limit("the archive inflates to more than 64 MiB an entry or 256 MiB"));
    if (bytes.size() > suspicious_size && bytes.size() / largest_growth > stat.comp_size)
      return tl::unexpected(limit("an entry of the archive grows more than a thousandfold"));
  }
  if (bytes.size() != stat.size)
    return tl::unexpected(damaged("zip: an entry is not as long as it says"));
  return bytes;
}

}  // namespace hecha
