// SPDX-License-Identifier: Apache-2.0
// Merges of sorted hit lists: how words become patterns, without a regular expression.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "match/matcher.h"

namespace hecha {

// Ascending by begin, then by end.
inline bool before(const Hit& left, const Hit& right) {
  const auto key = [](const Hit& hit) {
    return static_cast<std::uint64_t>(hit.span.begin) << 32 | hit.span.end;
  };
  return key(left) < key(right);
}

// The hits of all lists, ascending, each once.   O(hits * log lists)
void unite(std::span<const std::span<const Hit>> lists, std::vector<Hit>& out);

// One hit of `parts[0]`, then at most `gaps[0]` characters later one of `parts[1]`, and so on,
// all in the same unit. `units` gives for each clause the number of its unit, ascending. From
// each hit of the first list at most one match: the one whose every next part is the nearest
// that can be completed. A gap of 0xFFFF is as long as the unit.
// REQUIRES: parts.size() >= 1, gaps.size() + 1 == parts.size().   O(hits * log hits)
using Units = std::span<const std::uint32_t>;
void sequence(std::span<const std::span<const Hit>> parts, std::span<const std::uint16_t> gaps,
              Units units, std::vector<Hit>& out);

// The hits of parts[0] in whose unit every other part has a hit.
void together(std::span<const std::span<const Hit>> parts, Units units, std::vector<Hit>& out);

// The hits that begin within [span.begin, span.end).
std::span<const Hit> within(std::span<const Hit> hits, Span span);

}  // namespace hecha
