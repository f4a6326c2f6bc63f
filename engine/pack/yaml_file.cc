// SPDX-License-Identifier: Apache-2.0
// What stands between a file's bytes and its YAML.
#include "pack/yaml_file.h"

#include <algorithm>

#include "base/file.h"
#include "base/utf8.h"
#include "pack/fields.h"

namespace hecha {
namespace {

Spot mark_at(std::uint32_t file, std::string_view bytes, std::size_t offset) {
  const std::string_view before = bytes.substr(0, offset);
  const auto line = std::count(before.begin(), before.end(), '\n');
  const std::size_t begin = before.rfind('\n') + 1;
  return {file, static_cast<std::uint32_t>(line + 1),
          static_cast<std::uint32_t>(offset - begin + 1)};
}

}  // namespace

std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes;
}

bool check_yaml_bytes(std::uint32_t file, std::string_view bytes, Problems& problems) {
  const std::size_t valid = valid_utf8_prefix(bytes);
  if (valid < bytes.size()) {
    problems.add(ProblemCode::not_utf8, mark_at(file, bytes, valid), "the bytes here are not UTF-8",
                 "save the file as UTF-8");
    return false;
  }
  const auto control = std::find_if(bytes.begin(), bytes.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
  });
  if (control != bytes.end()) {
    problems.add(ProblemCode::yaml_syntax,
                 mark_at(file, bytes, static_cast<std::size_t>(control - bytes.begin())),
                 "an invisible control character stands here", "remove it");
    return false;
  }
  return true;
}

YamlNode parse_yaml_map(const std::string& path, std::string_view bytes, Problems& problems) {
  const std::uint32_t file = problems.add_file(path, without_mark(bytes));
  if (!check_yaml_bytes(file, without_mark(bytes), problems)) return {};
  YamlNode root = parse_yaml(file, without_mark(bytes), problems);
  if (root.is_null() || root.is_map()) return root;
  problems.add(
      ProblemCode::wrong_type, root.mark,
      "this file must be a map of keys and values, but it is " + std::string(kind_of(root)),
      "write key: value on each line");
  return {};
}

YamlNode read_yaml_map(const std::string& path, std::string& bytes, Problems& problems) {
  const Result<void> read = read_file(path, max_yaml_bytes, bytes);
  if (read) return parse_yaml_map(path, bytes, problems);
  const std::uint32_t file = problems.add_file(path, {});
  const bool absent = read.error().code == ErrorCode::file_not_found;
  problems.add(ProblemCode::file_unreadable, {file, 0, 0},
               path + (absent ? " does not exist" : " cannot be read"),
               absent ? "check how it is spelt" : "check its permissions and its size");
  return {};
}

}  // namespace hecha
