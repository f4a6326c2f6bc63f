// SPDX-License-Identifier: Apache-2.0
// Where in the text each finding has its passages: what quotations, marks and maps agree on.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/pack.h"
#include "hecha/scorecard.h"

namespace hecha::html {

// How passages are painted, the strongest first: what a place looks like that several share.
inline constexpr std::array<std::string_view, 9> strength{
    "violated", "missing", "error", "partial", "near", "met", "other", "remark", "fact"};

// A passage that is marked in the text, and to which its quotation leads.
struct Passage {
  std::string id;          // of the element in the page
  std::string_view style;  // class: one of `strength`; static
  Span source;             // not empty
  const Rule* rule;        // null: it states a fact of the document
};

// Where a missing item would be put.
struct Gap {
  std::string id;
  Span after;  // the sentence that it would follow
  const Rule* rule;
};

struct Places {
  std::vector<Passage> passages;  // ascending by begin, then as in the scorecard
  std::vector<Gap> gaps;          // ascending by end of `after`
};

// None without Scorecard::text.
Places places_of(const Pack& pack, const Scorecard& card);

// Ids of elements; they hold no '.', as those of rules do.
std::string evidence_id(std::uint32_t rule, std::size_t index);
std::string near_id(std::uint32_t rule, std::size_t index);
std::string gap_id(std::uint32_t rule);
std::string fact_id(std::size_t index);

// The class of a finding's passages: its verdict, with those that are not scored in one colour as
// "other"; "remark" for what a rule says that costs nothing, so that it covers nothing else.
std::string_view style_of(const Rule& rule, Verdict verdict);

// The facts of a document in the order in which they are shown.
inline constexpr StatedFact DocumentFacts::*shown_facts[] = {
    &DocumentFacts::title,       &DocumentFacts::issuer,       &DocumentFacts::issuer_level,
    &DocumentFacts::report_year, &DocumentFacts::publish_date, &DocumentFacts::signed_date};

}  // namespace hecha::html
