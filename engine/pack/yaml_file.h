// SPDX-License-Identifier: Apache-2.0
// From the bytes of a file to its YAML, with all that can be wrong before.
#pragma once

#include <string>
#include <string_view>

#include "pack/yaml.h"

namespace hecha {

// Without a byte order mark.
std::string_view without_mark(std::string_view bytes);

// Whether the bytes are text that YAML may hold: UTF-8 without controls.
bool check_yaml_bytes(std::uint32_t file, std::string_view bytes, Problems& problems);

// The same of bytes that are there already.
YamlNode parse_yaml_map(const std::string& path, std::string_view bytes, Problems& problems);

// A file that stands alone: a configuration, a list of waivers. A map, or null where the file is
// empty or something is wrong, which is then told. `bytes` must outlive `problems`.
YamlNode read_yaml_map(const std::string& path, std::string& bytes, Problems& problems);

}  // namespace hecha
