// SPDX-License-Identifier: Apache-2.0
// From conditions to the verdict on one rule.
#pragma once

#include "checks/slips.h"
#include "hecha/scorecard.h"

namespace hecha {

// Judges rule `index` of the pack. Never fails; with `explain` the tree of conditions is told.
Finding judge(const Sight& sight, std::uint32_t index, bool explain);

}  // namespace hecha
