// SPDX-License-Identifier: Apache-2.0
// Pages of the reference that are made from the tables of the program: docs/generated.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "render/labels.h"

namespace hecha {

struct ReferencePage {
  std::string_view name;  // "errors": docs/generated/errors.md
  std::string (*text)();  // Markdown, both languages
};

std::span<const ReferencePage> pages();

}  // namespace hecha
