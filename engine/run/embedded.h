// SPDX-License-Identifier: Apache-2.0
// Files of the source tree that the program carries with it.
#pragma once

#include <span>
#include <string_view>

namespace hecha {

struct EmbeddedFile {
  std::string_view name;  // "schema/result", "ci/github"
  std::string_view text;
};

std::span<const EmbeddedFile> embedded_files();

// The text of the one of that name; empty if there is none.
std::string_view embedded(std::string_view name);

}  // namespace hecha
