// SPDX-License-Identifier: Apache-2.0
// The files that a run writes, and what they must not be.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "run/options.h"

namespace hecha {

// Outputs, manifest, and the baseline that is made anew; as they were named. Standard output is
// none of them.
std::vector<std::string> targets_of(const Options& options);

// The first that stands for the same file as one before it, however both are spelt.
std::optional<std::string> target_twice(const Options& options);

// The first output or manifest that is one of `read`, files that the run needs.
std::optional<std::string> target_among(const Options& options, std::span<const std::string> read);

}  // namespace hecha
