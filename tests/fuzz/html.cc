// SPDX-License-Identifier: Apache-2.0
// Any bytes as a web page.
#include "readers/html.h"

#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  (void)hecha::read_html(bytes);
  return 0;
}
