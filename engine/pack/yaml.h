// SPDX-License-Identifier: Apache-2.0
// A YAML file as a plain tree in which every node knows its place. The wall of yaml-cpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pack/problems.h"

namespace hecha {

struct YamlNode {
  enum class Kind : std::uint8_t { null, scalar, list, map };

  Kind kind = Kind::null;
  bool quoted = false;          // 'x' or "x": a text, whatever it looks like
  bool verbatim = false;        // the scalar stands in the file byte for byte as in `text`
  Spot mark;                    // of the value; of its first key for a map without braces
  std::string text;             // scalar
  std::vector<YamlNode> keys;   // map: scalars in file order, all different
  std::vector<YamlNode> items;  // list, or the values of `keys`

  bool is_null() const { return kind == Kind::null; }
  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_list() const { return kind == Kind::list; }
  bool is_map() const { return kind == Kind::map; }

  // The place of byte `offset` of `text`; of the scalar itself where that cannot be told.
  Spot inside(std::size_t offset) const;
};

// What the limits of a pack's files are.
inline constexpr std::size_t max_yaml_bytes = 4u << 20;
inline constexpr int max_yaml_depth = 32;

// Reads one file. Whatever is wrong becomes a problem; what could be read up to
// there is returned, a null node at the least. Linear in the file.
YamlNode parse_yaml(std::uint32_t file, std::string_view bytes, Problems& problems);

// The same without the short cut for plain files (yaml_plain.h).
YamlNode parse_any_yaml(std::uint32_t file, std::string_view bytes, Problems& problems);

}  // namespace hecha
