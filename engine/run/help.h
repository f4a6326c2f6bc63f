// SPDX-License-Identifier: Apache-2.0
// --help and --version, from the tables of commands and options.
#pragma once

#include <string>
#include <string_view>

#include "run/options.h"

namespace hecha {

int print_help(const Options& options);
int print_version();

// "-r, --rules FOLDER|ID"
std::string usage_of(const OptionRow& row, Language language);

// " {a|b}" where an option takes one of few values; else nothing.
std::string choices_of(const OptionRow& row);

// A text of several paragraphs, one to a line, as a list of them.
std::vector<std::string> paragraphs_of(std::string_view text);

}  // namespace hecha
