// SPDX-License-Identifier: Apache-2.0
// "Did you mean": the known word that a mistyped one is closest to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hecha {

// The candidate with the fewest insertions, deletions, replacements and swaps of
// neighbours away from `word`, the first of several; empty if none is near
// (at most a third of its characters). Counts code points.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

// "did you mean 'near'?" or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace hecha
