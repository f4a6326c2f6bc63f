// SPDX-License-Identifier: Apache-2.0
// Any bytes as Markdown.
#include <cstdint>
#include <string>

#include "ingest/text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)hecha::read_markdown({reinterpret_cast<const char*>(data), size});
  return 0;
}
