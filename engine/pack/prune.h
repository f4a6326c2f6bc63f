// SPDX-License-Identifier: Apache-2.0
// Drops what a pack has compiled but makes no use of.
#pragma once

#include "checks/spec.h"

namespace hecha {

// Expressions and terms to which no cue, role, actor or rule leads are left out:
// each would cost time in every document. The others get new ids in the same order.
void prune(Spec& spec);

}  // namespace hecha
