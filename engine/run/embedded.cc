// SPDX-License-Identifier: Apache-2.0
// CMake writes the table (engine/CMakeLists.txt).
#include "run/embedded.h"

namespace hecha {
namespace {

constexpr EmbeddedFile files[] = {
#include "run/embedded.inc"
};

}  // namespace

std::span<const EmbeddedFile> embedded_files() { return files; }

std::string_view embedded(std::string_view name) {
  for (const EmbeddedFile& file : files)
    if (file.name == name) return file.text;
  return {};
}

}  // namespace hecha
