// SPDX-License-Identifier: Apache-2.0
// The wall of libzip: an archive in memory, with limits on all that it claims.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/result.h"

namespace hecha {

struct ZipEntry {
  std::string name;   // the bytes of the archive, in whatever encoding; never a path on the disk
  bool utf8 = false;  // the archive says that the name is UTF-8
  bool encrypted = false;
};

// Names serve to find entries only. The archive must not outlive the bytes it was opened on.
class Zip {
 public:
  // Errors: document_damaged, limit_reached (10,000 entries; entries that overlap).
  static Result<Zip> open(std::string_view bytes);
  Zip(Zip&&) noexcept;
  Zip& operator=(Zip&&) noexcept;
  ~Zip();

  const std::vector<ZipEntry>& entries() const { return entries_; }

  // The index of the entry called so, exactly or but for the case of ASCII letters; -1: none.
  std::ptrdiff_t find(std::string_view name) const;

  // Counts while it inflates: 64 MiB an entry, 256 MiB all, a thousandfold growth beyond 1 MiB.
  // Errors: document_damaged (the size is not as declared, or the checksum), document_encrypted,
  // limit_reached.   REQUIRES: index < entries().size()
  Result<std::string> read(std::size_t index);

 private:
  struct Archive;
  explicit Zip(std::unique_ptr<Archive> archive);

  std::unique_ptr<Archive> archive_;
  std::vector<ZipEntry> entries_;
  std::size_t inflated_ = 0;  // so far, of all entries
};

}  // namespace hecha
