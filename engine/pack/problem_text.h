// SPDX-License-Identifier: Apache-2.0
// Problems as people read them, the way compilers tell theirs.
#pragma once

#include <string>

#include "hecha/pack.h"

namespace hecha {

//   cues.yaml:3:5: error: 'nera' is not a key of a term [unknown-key]
//      3 |   nera: [$leader, 主持]
//        |   ^
//     hint: did you mean 'near'?
// Several lines, each with its line break. The caret stands under its character
// wherever Chinese ones are two columns wide.
std::string to_string(const Problem& problem);

}  // namespace hecha
