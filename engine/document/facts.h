// SPDX-License-Identifier: Apache-2.0
// Years, dates, percentages and counts: the values that a text states.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "document/marks.h"
#include "hecha/document.h"

namespace hecha {

// All facts, disjoint, ascending; those in book titles too. What only looks like a value
// is none: ordinals (第42次), numbers of documents (〔2019〕28号), months and days without a
// year (6月底), times of day (12:30), codes and telephone numbers, fractions (1/3), and whatever
// letters are part of (5G).
std::vector<Fact> facts(std::string_view text, std::span<const Mark> marks);

}  // namespace hecha
