// SPDX-License-Identifier: Apache-2.0
// Conditions: what makes a rule met or partial.
#pragma once

#include <optional>

#include "pack/loading.h"

namespace hecha {

// A term, or one of any, all, none, at-least, cue, role.
std::optional<Condition> load_condition(Loading& loading, const YamlNode& node);

// A node of YAML on one line, as it might have been written.
std::string as_written(const YamlNode& node);

}  // namespace hecha
