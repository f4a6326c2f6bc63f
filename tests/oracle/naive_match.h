// SPDX-License-Identifier: Apache-2.0
// Slow, plain twins of the matcher and its joins: the law that the fast ones must keep.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "match/joins.h"
#include "match/matcher.h"

namespace hecha::oracle {

// Every occurrence of every literal, by looking at every place.
inline std::vector<std::vector<Span>> occurrences(std::string_view text,
                                                  std::span<const Span> parts,
                                                  const LexiconSource& source, LevelMask level) {
  std::vector<std::vector<Span>> found(source.terms);
  for (const LexiconSource::Entry& entry : source.entries) {
    if ((entry.levels & level) == 0) continue;
    for (const Span part : parts) {
      for (std::uint32_t at = part.begin; at < part.end; ++at) {
        const Span span{at, at + static_cast<std::uint32_t>(entry.literal.size())};
        if (span.end <= part.end && text.substr(at, span.size()) == entry.literal)
          found[entry.term].push_back(span);
      }
    }
  }
  for (std::vector<Span>& list : found) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
  return found;
}

// Whether a sequence can be completed from parts[k][i], by trying everything.
inline bool completes(std::span<const std::span<const Hit>> parts,
                      std::span<const std::uint16_t> gaps, Units units, std::size_t k,
                      const Hit& hit) {
  if (k + 1 == parts.size()) return true;
  for (const Hit& next : parts[k + 1]) {
    const bool near = next.first >= hit.last &&
                      (gaps[k] == 0xFFFF || next.first - hit.last <= gaps[k]) &&
                      units[next.clause] == units[hit.clause];
    if (near && completes(parts, gaps, units, k + 1, next)) return true;
  }
  return false;
}

inline std::vector<Hit> starts_of_sequence(std::span<const std::span<const Hit>> parts,
                                           std::span<const std::uint16_t> gaps, Units units) {
  std::vector<Hit> starts;
  for (const Hit& hit : parts[0])
    if (completes(parts, gaps, units, 0, hit)) starts.push_back(hit);
  return starts;
}

inline std::vector<Hit> together(std::span<const std::span<const Hit>> parts, Units units) {
  std::vector<Hit> out;
  for (const Hit& hit : parts[0]) {
    const auto beside = [&](std::span<const Hit> part) {
      return std::any_of(part.begin(), part.end(), [&](const Hit& other) {
        return units[other.clause] == units[hit.clause];
      });
    };
    if (std::all_of(parts.begin() + 1, parts.end(), beside)) out.push_back(hit);
  }
  return out;
}

}  // namespace hecha::oracle
