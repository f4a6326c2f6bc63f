// SPDX-License-Identifier: Apache-2.0
// What is said on standard error.
#pragma once

#include <string>

#include "hecha/pack.h"
#include "render/labels.h"
#include "run/options.h"

namespace hecha {

// "hecha: <text>" and a line break, on standard error, made harmless.
void complain(const std::string& text);
void complain(const Text& text, Language language);

// A row of the error table, with its advice on a second line.
void complain(const Error& error, Language language);

// Every problem as a compiler would tell it, its file below `folder`; with a word in Chinese.
std::string problems_text(const std::vector<Problem>& problems, const std::string& folder,
                          Language language);
void complain(const std::vector<Problem>& problems, const std::string& folder, Language language);

}  // namespace hecha
