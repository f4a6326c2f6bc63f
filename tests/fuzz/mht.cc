// SPDX-License-Identifier: Apache-2.0
// Any bytes as a web page saved in a single file.
#include "readers/mht.h"

#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)hecha::read_mht(std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}
