// SPDX-License-Identifier: Apache-2.0
// The words of a pack, compiled: every literal of every list and pattern in one automaton.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hecha {

using TermId = std::uint32_t;    // a set of literals
using LevelMask = std::uint8_t;  // bit i: IssuerLevel i

// Kinds of issuer, as in the labels of results. Order is that of level_ids.
enum class IssuerLevel : std::uint8_t { province, city, county, department, township, other };
inline constexpr std::string_view level_ids[] = {"province",   "city",     "county",
                                                 "department", "township", "other"};
inline constexpr LevelMask all_levels = 0x3F;

// Collects literals while a pack loads. Literals are given in normal form
// (text/normalise.h: fold_literal). A literal may be in many terms.
struct LexiconSource {
  struct Entry {
    std::string literal;
    TermId term;
    LevelMask levels = all_levels;  // documents of other levels do not see it in this term
  };
  std::vector<Entry> entries;
  TermId terms = 0;  // number of terms; ids are [0, terms)
};

}  // namespace hecha
