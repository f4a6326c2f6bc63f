// SPDX-License-Identifier: Apache-2.0
// What is wrong in a pack although each part of it is well formed.
#pragma once

#include "pack/loading.h"

namespace hecha {

// Cues that depend on themselves, roles that depend on roles.
// REQUIRES: no part was left out because it was wrong
void check_cycles(Loading& loading);

// Lists, cues, sources and groups that nothing makes use of.
// REQUIRES: as above
void check_use(Loading& loading);

// Whether the weights sum to 100.
void check_weights(Loading& loading);

}  // namespace hecha
