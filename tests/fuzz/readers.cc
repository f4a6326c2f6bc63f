// SPDX-License-Identifier: Apache-2.0
// Any bytes at all, given to the readers of hecha-read: packages, pages, archives.
#include "readers/readers.h"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const hecha::Result<hecha::Reading> reading = hecha::read_untrusted("fuzz", bytes);
  if (reading && !hecha::read_reading(hecha::write_answer(1, reading).substr(hecha::answer_head)))
    std::abort();
  hecha::OpenArchive archive;
  const hecha::Result<hecha::Listed> listed = archive.open(bytes);
  for (std::uint32_t i = 0; listed && i < listed->entries.size() && i < 8; ++i)
    (void)archive.entry(i);
  return 0;
}
