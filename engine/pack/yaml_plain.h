// SPDX-License-Identifier: Apache-2.0
// The plain part of YAML that packs are written in, read in one pass.
#pragma once

#include <optional>
#include <string_view>

#include "pack/yaml.h"

namespace hecha {

// Block and flow maps and lists, plain and quoted scalars on one line, comments.
// Nothing for a file that has anything else, or anything wrong: that is left to
// yaml-cpp, which needs some 0.2 ms per KB and says what is wrong. Whatever is read
// here yaml-cpp reads the same, places too (but for that of nothing). Linear in the file.
std::optional<YamlNode> parse_plain_yaml(std::uint32_t file, std::string_view bytes);

}  // namespace hecha
