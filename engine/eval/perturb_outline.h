// SPDX-License-Identifier: Apache-2.0
// Changes of a report that look at its headings.
#pragma once

#include <string>

#include "eval/perturb.h"

namespace hecha {

// 一、 becomes 第一部分, and （一） becomes 一、.
std::string renumbered(const Document& document, const Scripts& scripts);

// All chapters but the first and the last in reverse, numbered anew; needs four at least.
std::string reordered(const Document& document, const Scripts& scripts);

// Headings lose the line break behind them, as in text copied from a page.
std::string glued_headings(const Document& document, const Scripts& scripts);

}  // namespace hecha
