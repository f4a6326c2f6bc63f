// SPDX-License-Identifier: Apache-2.0
// The outline of a document with the roles that its parts play, for people to see why.
#pragma once

#include <vector>

#include "checks/scene.h"
#include "hecha/scorecard.h"

namespace hecha {

// Headings of the body, and passages that fill a role without a heading, in reading order.
std::vector<OutlineEntry> outline_of(Scene& scene);

}  // namespace hecha
