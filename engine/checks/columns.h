// SPDX-License-Identifier: Apache-2.0
// sum, of tables that were flattened to lines.
#pragma once

#include <vector>

#include "checks/slips.h"

namespace hecha {

// The fields of a rule of kind sum that tables ask for.
struct SumWords {
  const RuleSpec& rule;
  std::size_t totals;  // a row that begins so holds the sums
  std::size_t parts;   // a table with a row that begins so is not added up
};

// Columns of numbers whose total, in the first or the last line, is another than their sum.
// Linear in the text.
void find_wrong_columns(const Sight& sight, const SumWords& words, std::vector<Slip>& found);

}  // namespace hecha
