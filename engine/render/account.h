// SPDX-License-Identifier: Apache-2.0
// What a score is made of, in the order in which a drafter would work.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hecha/pack.h"
#include "hecha/scorecard.h"

namespace hecha {

// Something is wanting, and the drafter can do something about it.
constexpr bool is_open(Verdict verdict) {
  return verdict == Verdict::partial || verdict == Verdict::missing || verdict == Verdict::violated;
}

// Neither met nor open: says why it was not scored.
constexpr bool is_unscored(Verdict verdict) { return verdict >= Verdict::na; }

// The severity at which an open finding fails: that of its rule, or one lower if it is partly
// met; nothing for a note that is partly met.   REQUIRES: is_open(finding.verdict)
std::optional<Severity> failing_severity(const Pack& pack, const Finding& finding);

// What the gates of a document say together.
enum class GateState : std::uint8_t { not_asked, passed, failed, not_computed };
GateState gate_state(const Scorecard& card);

// Points that a finding costs. 0 unless it is open.
double lost(const Pack& pack, const Finding& finding);

// Open findings, the dearest first, then the loudest; equal ones in the order of the pack.
std::vector<const Finding*> open_findings(const Pack& pack, const Scorecard& card);

// At most two decimals, without trailing zeros: 18, 6.5, 3.25.
std::string points(double value);

// One decimal, rounded down so that no score is shown that was not reached: 84.1, 100.
std::string percent(double value);

}  // namespace hecha
