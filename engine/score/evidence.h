// SPDX-License-Identifier: Apache-2.0
// Where spans become quotations: the one crossing from the engine to what people read.
#pragma once

#include <string>
#include <vector>

#include "checks/conditions.h"
#include "hecha/scorecard.h"

namespace hecha {

inline constexpr std::size_t evidence_cap = 16;  // of one rule
inline constexpr std::size_t near_miss_cap = 3;

// The sentence around the hit, or so many clauses of a long one as a reader needs.
Span passage(const Scene& scene, const Hit& hit);

// A quotation of `span` in the author's words, with its place.
Evidence quotation(const Scene& scene, Span span, std::uint32_t sentence, std::string role);

// The headings above a sentence: 三、存在的不足/（二）.
std::string section_path(const Document& document, std::uint32_t section);

// The passages of `supports`, each once, strongest first, then in the order of the text;
// those in `first` before the rest.
std::vector<Evidence> evidence_of(Scene& scene, const std::vector<Support>& supports,
                                  RoleMask first);

// The passages that a guard struck out of a cue, and why.
std::vector<NearMiss> near_misses(Scene& scene, const RuleSpec& rule);

// Where to put what is missing.
InsertAt insert_at(Scene& scene, const RuleSpec& rule);

}  // namespace hecha
