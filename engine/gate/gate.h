// SPDX-License-Identifier: Apache-2.0
// Whether a document passes: what the options and the pack's gates ask of a scorecard.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hecha/pack.h"
#include "hecha/scorecard.h"

namespace hecha {

enum class FailOn : std::uint8_t { error, warning, note, never };

struct GateOptions {
  FailOn fail_on = FailOn::error;
  bool new_only = false;             // fail_on: what the baseline holds already is forgiven
  std::optional<double> min_score;   // percent
  std::vector<GroupMinimum> groups;  // the same for single groups
  std::vector<std::string> gates;    // ids of the pack's gates
};

// The lowest severity that fails a document; nothing: none does.
std::optional<Severity> fail_level(const GateOptions& options);

// One result for what the options ask ("options"), if they ask anything, and one for
// each gate named. A rule that is missing or violated fails at its severity; one that
// is partly met fails one severity lower. A document that was not judged does not pass.
// What is asked of a score that could not be computed is not computed: neither passed nor
// failed, unless something else failed.
// REQUIRES: every id in `gates` and `groups` is one of the pack's.
std::vector<GateResult> gate_results(const Pack& pack, const Scorecard& card,
                                     const GateOptions& options);

}  // namespace hecha
