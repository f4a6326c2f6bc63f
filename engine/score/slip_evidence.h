// SPDX-License-Identifier: Apache-2.0
// Slips become evidence: what was written, what is wrong with it, what should stand instead.
#pragma once

#include <vector>

#include "checks/slips.h"
#include "hecha/scorecard.h"

namespace hecha {

// The passages with slips in them, in the order of the text, each once with all its slips; but
// of rules of kind identity each slip by itself. Capped like other evidence.
std::vector<Evidence> slip_evidence(const Scene& scene, RuleKind kind, std::vector<Slip> found);

}  // namespace hecha
