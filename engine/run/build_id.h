// SPDX-License-Identifier: Apache-2.0
// Tells one build of this program from another.
#pragma once

#include <string>

namespace hecha {

// The linker's mark of the program: equal for equal builds. Empty if it left none.
std::string build_id();

}  // namespace hecha
