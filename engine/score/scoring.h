// SPDX-License-Identifier: Apache-2.0
// From verdicts to points. Pure functions.
#pragma once

#include <span>

#include "hecha/pack.h"
#include "hecha/scorecard.h"

namespace hecha {

// Whether a verdict counts on both sides of the score.
bool is_scored(Verdict verdict);

// Fills score, groups, models and grade of a card from its findings.
//   score = 100 * earned / possible over the scored rules; a rule's maximum is its weight, always.
void score(const Pack& pack, Scorecard& card);

}  // namespace hecha
