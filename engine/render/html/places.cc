// SPDX-License-Identifier: Apache-2.0
// Collects the passages of a scorecard.
#include "render/html/places.h"

#include <algorithm>
#include <iterator>

#include "render/html/sections.h"

namespace hecha::html {
namespace {

// Whether `source` can be shown: some of the text, and whole characters of it.
bool lies_in(const std::string& text, Span source) {
  const auto on_character = [&](std::uint32_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
  };
  return !source.empty() && source.end <= text.size() && on_character(source.begin) &&
         on_character(source.end);
}

std::string id(char kind, std::uint32_t rule, std::size_t index) {
  return kind + std::to_string(rule) + "-" + std::to_string(index);
}

}  // namespace

std::string evidence_id(std::uint32_t rule, std::size_t index) { return id('e', rule, index); }
std::string near_id(std::uint32_t rule, std::size_t index) { return id('n', rule, index); }
std::string gap_id(std::uint32_t rule) { return "gap" + std::to_string(rule); }
std::string fact_id(std::size_t index) { return "fact" + std::to_string(index); }

std::string_view style_of(const Rule& rule, Verdict verdict) {
  if (concern_of(rule) == Concern::note) return "remark";
  return verdict <= Verdict::violated || verdict == Verdict::error ? verdict_id(verdict) : "other";
}

Places places_of(const Pack& pack, const Scorecard& card) {
  Places places;
  if (!card.text) return places;
  const std::string& text = card.text->original;
  const auto add = [&](std::string name, std::string_view style, Span source, const Rule* rule) {
    if (lies_in(text, source)) places.passages.push_back({std::move(name), style, source, rule});
  };
  for (const Finding& finding : card.findings) {
    const Rule* rule = &pack.rules()[finding.rule];
    for (std::size_t i = 0; i < finding.evidence.size(); ++i)
      add(evidence_id(finding.rule, i), style_of(*rule, finding.verdict),
          finding.evidence[i].source, rule);
    for (std::size_t i = 0; i < finding.near_misses.size(); ++i)
      add(near_id(finding.rule, i), concern_of(*rule) == Concern::note ? "remark" : "near",
          finding.near_misses[i].evidence.source, rule);
    if (finding.insert_at && lies_in(text, finding.insert_at->source))
      places.gaps.push_back({gap_id(finding.rule), finding.insert_at->source, rule});
  }
  for (std::size_t i = 0; i < std::size(shown_facts); ++i)
    if (const auto& evidence = (card.document.*shown_facts[i]).evidence)
      add(fact_id(i), "fact", evidence->source, nullptr);
  std::stable_sort(
      places.passages.begin(), places.passages.end(),
      [](const Passage& a, const Passage& b) { return a.source.begin < b.source.begin; });
  std::stable_sort(places.gaps.begin(), places.gaps.end(),
                   [](const Gap& a, const Gap& b) { return a.after.end < b.after.end; });
  return places;
}

}  // namespace hecha::html
