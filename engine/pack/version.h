// SPDX-License-Identifier: Apache-2.0
// Versions of packs and of this program.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace hecha {

struct Version {
  std::array<int, 3> numbers{};  // comparable
  int parts = 0;                 // how many were written: 0.1 has two
};

// "1.0.0", "0.1" or "2"; nothing else, and no number above 99999.
std::optional<Version> parse_version(std::string_view text);

// Of this program.
std::string_view engine_version_text();
Version engine_version();

}  // namespace hecha
