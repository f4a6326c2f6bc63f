// SPDX-License-Identifier: Apache-2.0
// One cue: what it finds, and what must hold of its hits.
#pragma once

#include "pack/loading.h"

namespace hecha {

// Fills the cue of a phrase: `find` is its term, and `fields` has its strip, unless, where and
// examples; the guards of `unless`, if any, hold of all phrases of the rule.
void load_phrase_cue(Loading& loading, Fields& fields, const YamlNode& find, const YamlNode* unless,
                     CueId id);

}  // namespace hecha
