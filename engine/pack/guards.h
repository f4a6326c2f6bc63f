// SPDX-License-Identifier: Apache-2.0
// Guards: what strikes the hits of a cue out.
#pragma once

#include <optional>

#include "pack/loading.h"

namespace hecha {

// One entry of `unless:`. Nothing if what it looks for is wrong, which is reported.
std::optional<Guard> load_guard(Loading& loading, const YamlNode& node);

}  // namespace hecha
