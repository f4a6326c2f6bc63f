// SPDX-License-Identifier: Apache-2.0
// Which findings stand together on a page, and in which order.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "hecha/pack.h"
#include "hecha/scorecard.h"
#include "render/labels.h"

namespace hecha::html {

// What a rule is for, in the order in which readers want to know: what a report must hold, what
// should not stand in it, what would make it better but costs nothing.
enum class Concern : std::uint8_t { item, slip, note };
Concern concern_of(const Rule& rule);

struct Section {
  const char* id;
  Label title;  // with the number of findings
  Label brief;  // the same in a word, beside the number
  std::string_view style;
  bool open;   // false: folded
  bool shown;  // in the counts even if it is empty
  std::vector<const Finding*> findings = {};
};

// The findings of the card in the order of their codes.
std::vector<const Finding*> by_code(const Pack& pack, const Scorecard& card);

// Every finding of the card once: errors, what is to be completed, slips, notes, then what is met
// or clean, then what was not scored. Open findings stand the dearest first, others by code.
// Sections may be empty.
std::vector<Section> sections_of(const Pack& pack, const Scorecard& card);

}  // namespace hecha::html
