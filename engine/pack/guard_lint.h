// SPDX-License-Identifier: Apache-2.0
// Guards that leave nothing of their cue.
#pragma once

#include <vector>

#include "pack/loading.h"

namespace hecha {

// Where the parts of a cue stand, for messages.
struct CueMarks {
  std::vector<Spot> guards;  // parallel to Cue::unless
  Spot strip;
};

// Reports guards, and `strip`, that strike out every hit the cue can have.
void check_guards(Loading& loading, const Cue& cue, const CueMarks& marks);

}  // namespace hecha
