// SPDX-License-Identifier: Apache-2.0
// What the surroundings ask for: language, colour, width.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "hecha/renderer.h"
#include "run/options.h"

namespace hecha {

// The value of an environment variable; empty if it is not set.
using Environment = std::function<std::string(const char* name)>;
std::string environment(const char* name);

// By the first of LC_ALL, LC_MESSAGES, LANG that is set: Chinese, unless it names another language.
Language preferred_language(const Environment& variable);

// An option wins over NO_COLOR, that over CLICOLOR_FORCE and FORCE_COLOR, those over the
// terminal. A variable that is empty counts as not set.
bool wants_colour(std::optional<ColourMode> option, const Environment& variable, bool terminal);

bool is_terminal(int descriptor);

// Of the terminal behind `descriptor`; COLUMNS wins; 80 where nobody knows.
// At most 120: longer lines are hard to read.
std::uint32_t width_of(int descriptor, const Environment& variable);

}  // namespace hecha
