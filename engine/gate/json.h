// SPDX-License-Identifier: Apache-2.0
// Reads the JSON files that the program itself has written: results, baselines, manifests. The
// wall of nlohmann/json.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hecha {

// A value of a JSON text. What is not there, or of another type, is empty; so that a file made by
// other hands never crashes a reader, which checks what it needs.
class Json {
 public:
  enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

  Kind kind = Kind::null;
  bool boolean = false;
  double number = 0;
  std::string string;
  std::vector<Json> items;        // of an array, or the values of `keys`
  std::vector<std::string> keys;  // of an object, in the order of the text

  const Json& at(std::string_view key) const;  // null where there is none
  const std::string& text(std::string_view key) const { return at(key).string; }
  bool is_object() const { return kind == Kind::object; }
  bool is_array() const { return kind == Kind::array; }
};

// Nothing if the text is no JSON, or nested deeper than 64.
std::optional<Json> json_of(std::string_view text);

}  // namespace hecha
