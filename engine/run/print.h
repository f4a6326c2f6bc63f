// SPDX-License-Identifier: Apache-2.0
// Writes one text to standard output, for commands that print once.
#pragma once

#include <string>

#include "render/sheet.h"
#include "run/options.h"

namespace hecha {

// Exit code: exit_passed, or what a failed output means (told on standard error).
int print(const std::string& text, Language language);

// How a sheet on standard output looks.
RenderOptions sheet_options(const Options& options);

}  // namespace hecha
