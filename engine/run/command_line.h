// SPDX-License-Identifier: Apache-2.0
// From words to Options. The wall of CLI11.
#pragma once

#include <span>
#include <string>

#include <tl/expected.hpp>

#include "run/options.h"

namespace hecha {

// Why a command line cannot be understood.
struct Misuse {
  Text what;
  std::string command;  // "hecha check", whose --help would help
  Language language{};  // in which to say so
};

// `words` are the arguments without the program's name. `language` holds unless they say otherwise.
tl::expected<Options, Misuse> parse(std::span<const std::string> words, Language language);

}  // namespace hecha
