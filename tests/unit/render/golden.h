// SPDX-License-Identifier: Apache-2.0
// Compares an output with the file that holds the accepted one.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace hecha {

// CASES_UPDATE=1 accepts what is printed now; review it as a diff.
inline void check_golden(const std::string& file, const std::string& printed) {
  const std::string path = std::string(HECHA_SOURCE_DIR) + "/tests/outputs/" + file;
  if (std::getenv("CASES_UPDATE") != nullptr) {
    std::ofstream(path, std::ios::binary) << printed;
    return;
  }
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream accepted;
  accepted << stream.rdbuf();
  CAPTURE(path);
  CHECK(printed == accepted.str());
}

}  // namespace hecha
