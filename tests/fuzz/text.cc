// SPDX-License-Identifier: Apache-2.0
// Any bytes as plain text: what they are, their encoding, their pages' margins.
#include "ingest/text.h"

#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "ingest/detect.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  (void)hecha::detect({"fuzz", bytes});
  const hecha::Result<hecha::Reading> reading = hecha::read_text(bytes);
  if (!reading) return 0;
  if (hecha::valid_utf8_prefix(reading->text) != reading->text.size()) std::abort();
  std::uint32_t at = 0;
  for (const hecha::Span margin : reading->margins) {
    if (margin.begin < at || margin.end < margin.begin || margin.end > reading->text.size())
      std::abort();
    at = margin.end;
  }
  return 0;
}
