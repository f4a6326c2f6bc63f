// SPDX-License-Identifier: Apache-2.0
// The arithmetic behind the printed account.
#include "render/account.h"

#include <algorithm>
#include <cmath>

#include "base/decimal.h"

namespace hecha {
std::optional<Severity> failing_severity(const Pack& pack, const Finding& finding) {
  const Severity severity = pack.rules()[finding.rule].severity;
  if (finding.verdict != Verdict::partial) return severity;
  if (severity == Severity::error) return Severity::warning;
  if (severity == Severity::warning) return Severity::note;
  return {};
}

GateState gate_state(const Scorecard& card) {
  GateState state = card.gates.empty() ? GateState::not_asked : GateState::passed;
  for (const GateResult& gate : card.gates) {
    if (gate.passed) continue;
    if (gate.computed) return GateState::failed;
    state = GateState::not_computed;
  }
  return state;
}

double lost(const Pack& pack, const Finding& finding) {
  if (!is_open(finding.verdict)) return 0;
  return pack.rules()[finding.rule].weight * (1 - finding.credit);
}

std::vector<const Finding*> open_findings(const Pack& pack, const Scorecard& card) {
  std::vector<const Finding*> open;
  for (const Finding& finding : card.findings)
    if (is_open(finding.verdict)) open.push_back(&finding);
  const auto before = [&](const Finding* a, const Finding* b) {
    const double costs_a = lost(pack, *a);
    const double costs_b = lost(pack, *b);
    if (costs_a != costs_b) return costs_a > costs_b;
    return pack.rules()[a->rule].severity < pack.rules()[b->rule].severity;
  };
  std::stable_sort(open.begin(), open.end(), before);
  return open;
}

std::string points(double value) { return decimal(std::round(value * 100) / 100, 2); }

std::string percent(double value) {
  constexpr double noise = 1e-9;  // of sums of weights
  return decimal(std::floor(value * 10 + noise) / 10, 1);
}

}  // namespace hecha
