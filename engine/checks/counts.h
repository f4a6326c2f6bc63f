// SPDX-License-Identifier: Apache-2.0
// Counts as an accountant sees them: value, unit, and how exact the text says that it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/document.h"

namespace hecha {

struct Count {
  Span span;              // of the number
  double value = 0;       // a percentage: 95.5
  double slack = 0;       // half of its last place: 0.5 of 12 percent, 500 of 1.2万
  std::string_view unit;  // 件, 人次; may be empty. Valid as long as the document
  bool percent = false;
  bool rough = false;       // 近, 约, 余: not exact
  std::uint32_t after = 0;  // where the text goes on behind the unit
};

// The numbers and percentages that stand in `span`, ascending.   O(log facts + found)
std::vector<Count> counts_in(const Document& document, Span span);

// Digits behind the point, as the text prints the number.
int places_of(std::string_view number);

}  // namespace hecha
