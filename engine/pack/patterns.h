// SPDX-License-Identifier: Apache-2.0
// A pack's vocabulary as regular expressions, for other programs that search for the same.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "checks/spec.h"

namespace hecha {

enum class PatternKind : std::uint8_t { word, list, cue };
inline constexpr std::string_view pattern_kind_ids[] = {"word", "list", "cue"};

// What a plain regular expression leaves out of what it stands for. It then finds more than
// the pack means or, where it is `values` or `units`, something near it.
enum class LeftOut : std::uint8_t {
  levels,  // words that count in documents of some levels only
  guards,  // what strikes a hit out
  where,   // actor, position, role, and what else must hold of the clause
  units,   // clauses and sentences: their marks end a gap, quotations and brackets are not balanced
  edges,   // {start} and {end}
  together,  // what else must stand in the unit
  values,    // numbers, dates and places by their usual form
};
inline constexpr std::string_view left_out_ids[] = {"levels", "guards",   "where", "units",
                                                    "edges",  "together", "values"};

struct Pattern {
  PatternKind kind = PatternKind::word;
  std::string name;   // of the list or cue; of a word itself
  std::string regex;  // over normal forms; RE2, PCRE2, Python's re and Vectorscan read it alike,
                      // unless an expression of the pack itself asks for more
  std::uint8_t left_out = 0;  // bit LeftOut; 0: finds what hecha finds
};

// Every word, then every list, then every cue, in the order of the pack; those that a regular
// expression cannot say at all (a cue of conditions alone) are left out.   O(pack)
// REQUIRES: a pack that was loaded, not one from the cache: that has no lexicon.
std::vector<Pattern> patterns_of(const Spec& spec);

}  // namespace hecha
