// SPDX-License-Identifier: Apache-2.0
// Sorts findings by what they ask of the reader.
#include "render/html/sections.h"

#include <algorithm>

#include "render/account.h"
#include "render/html/words.h"

namespace hecha::html {
namespace {

enum Part : std::size_t { errors, open, slips, notes, met, clean, unscored };

Part part_of(const Rule& rule, Verdict verdict) {
  const Concern concern = concern_of(rule);
  if (verdict == Verdict::error) return errors;
  if (is_unscored(verdict)) return unscored;
  if (verdict == Verdict::met) return concern == Concern::slip ? clean : met;
  return concern == Concern::item ? open : concern == Concern::slip ? slips : notes;
}

}  // namespace

std::vector<const Finding*> by_code(const Pack& pack, const Scorecard& card) {
  std::vector<const Finding*> findings;
  for (const Finding& finding : card.findings) findings.push_back(&finding);
  const auto code = [&](const Finding* finding) -> const std::string& {
    return pack.rules()[finding->rule].code;
  };
  std::stable_sort(findings.begin(), findings.end(),
                   [&](const Finding* a, const Finding* b) { return code(a) < code(b); });
  return findings;
}

Concern concern_of(const Rule& rule) {
  if (rule.weight > 0) return Concern::item;
  const bool content = rule.kind == "element" || rule.kind == "stated-fact" || rule.kind == "date";
  if (!content) return Concern::slip;
  return rule.severity == Severity::note ? Concern::note : Concern::item;
}

std::vector<Section> sections_of(const Pack& pack, const Scorecard& card) {
  std::vector<Section> sections{
      {"errors", word::errors_title, word::errors, "missing", true, false},
      {"open", word::open_title, word::open, "missing", true, true},
      {"slips", word::slips_title, word::slips, "missing", true, true},
      {"notes", word::notes_title, word::notes, "partial", false, false},
      {"met", word::met_title, word::met, "met", false, true},
      {"clean", word::clean_title, word::clean, "met", false, false},
      {"unscored", word::unscored_title, word::unscored, "other", true, false}};
  const auto add = [&](const Finding& finding) {
    sections[part_of(pack.rules()[finding.rule], finding.verdict)].findings.push_back(&finding);
  };
  for (const Finding* finding : open_findings(pack, card)) add(*finding);
  for (const Finding* finding : by_code(pack, card))
    if (!is_open(finding->verdict)) add(*finding);
  return sections;
}

}  // namespace hecha::html
