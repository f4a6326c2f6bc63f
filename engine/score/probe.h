// SPDX-License-Identifier: Apache-2.0
// Tries one cue of a pack on a text: for the examples inside packs.
#pragma once

#include <string_view>

#include "checks/spec.h"
#include "hecha/pack.h"

namespace hecha {

// Whether the cue hits anywhere in the text. What the cue asks of role and place in the
// document is not asked here, for an example is one sentence, not a report.
bool cue_hits(const Pack& pack, CueId cue, std::string_view text);

}  // namespace hecha
