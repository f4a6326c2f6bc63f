// SPDX-License-Identifier: Apache-2.0
// Boxes around words that are taller than their characters.
#pragma once

#include <vector>

#include "layout/layout.h"

namespace hecha {

// Browsers print with fonts whose boxes are two or three characters high, and figures in another
// font beside them. Where that is so, `y` and `size` become those of the characters, told by how
// wide Chinese ones are. Other documents stay as they are.   Linear.
void fit_boxes(std::vector<PageText>& pages);

}  // namespace hecha
