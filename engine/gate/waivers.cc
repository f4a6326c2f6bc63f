// SPDX-License-Identifier: Apache-2.0
// Which waiver belongs to which finding, and whether it still does.
#include "gate/waivers.h"

#include <algorithm>
#include <set>

#include "config/glob.h"
#include "gate/words.h"
#include "pack/data.h"
#include "text/normalise.h"

namespace hecha {
namespace {

bool is_waiving(const Waiver& waiver) {
  return waiver.verdict == "na" || waiver.verdict == "met" || waiver.verdict == "accept";
}

// Nothing that a person would have to excuse.
bool is_fine(Verdict verdict) { return verdict == Verdict::met || verdict == Verdict::na; }

bool is_of(const Waiver& waiver, const Rule& rule) {
  return waiver.rule == rule.id || std::find(rule.renamed_from.begin(), rule.renamed_from.end(),
                                             waiver.rule) != rule.renamed_from.end();
}

Text told(const Label& pattern, const Waiver& waiver, Day day = {}) {
  const std::string when = to_string(day);
  return {fill(pattern.zh, {waiver.from, waiver.rule, when}),
          fill(pattern.en, {waiver.from, waiver.rule, when})};
}

}  // namespace

void Waivers::add(Waiver waiver, Day today) {
  auto one = std::make_unique<One>();
  one->state = state_on(waiver, today);
  one->waiver = std::move(waiver);
  all_.push_back(std::move(one));
}

bool Waivers::names(const Waiver& waiver, const Scorecard& card) {
  if (!waiver.sha256.empty()) return waiver.sha256 == card.sha256;
  if (!waiver.path.empty()) return path_fits(waiver.path, relative_to(waiver.folder, card.name));
  return card.document.report_year.value == waiver.year &&
         fold_literal(card.document.issuer.value) == fold_literal(waiver.issuer);
}

Waivers::Fate Waivers::fate_of(const Waiver& waiver, const Rule& rule, const Finding& finding,
                               const Document* document) const {
  if (finding.verdict == Verdict::error) return rule_failed;
  if (waiver.text && !stands_in(*waiver.text, anchor_text(document->text()))) return text_gone;
  if (waiver.seen) {
    const Seen& seen = *waiver.seen;
    if (!seen.rule.empty() && seen.rule != rule.fingerprint) return rule_changed;
    if (is_waiving(waiver) && is_fine(finding.verdict)) return not_needed;
    if (seen.result != verdict_id(finding.verdict)) return finding_changed;
    if (!seen.finding.empty() && seen.finding != finding.fingerprint) return finding_changed;
  }
  return is_waiving(waiver) && is_fine(finding.verdict) ? not_needed : applied;
}

void Waivers::decide(const Pack& pack, const Waiver& waiver, Finding& finding) {
  finding.decision = Decision{waiver.verdict,
                              finding.verdict,
                              finding.credit,
                              waiver.reason,
                              waiver.approved_by,
                              to_string(waiver.approved_on),
                              to_string(waiver.expires),
                              false,
                              waiver.from};
  if (is_waiving(waiver)) finding.verdict = Verdict::waived;
  const double partial = pack.data().spec.rules[finding.rule].partial_credit;
  for (const auto& [verdict, credit] :
       {std::pair{Verdict::partial, partial}, {Verdict::missing, 0.0}, {Verdict::violated, 0.0}}) {
    if (waiver.verdict != verdict_id(verdict)) continue;
    finding.verdict = verdict;
    finding.credit = credit;
  }
}

bool Waivers::ask_for_text(const Scorecard& card) const {
  return std::any_of(all_.begin(), all_.end(),
                     [&](const auto& one) { return one->waiver.text && names(one->waiver, card); });
}

void Waivers::apply(const Pack& pack, const Document* document, Scorecard& card) const {
  for (const auto& one : all_) {
    if (!names(one->waiver, card)) continue;
    for (Finding& finding : card.findings) {
      const Rule& rule = pack.rules()[finding.rule];
      if (!is_of(one->waiver, rule)) continue;
      one->fate |= matched;
      const bool in_force =
          one->state == WaiverState::in_force || one->state == WaiverState::ending_soon;
      if (!in_force || finding.decision) continue;
      const Fate fate = fate_of(one->waiver, rule, finding, document);
      one->fate |= fate;
      if (fate == applied) decide(pack, one->waiver, finding);
    }
  }
}

std::vector<Text> Waivers::notices() const {
  std::vector<Text> all;
  for (const auto& one : all_) {
    const Waiver& waiver = one->waiver;
    const unsigned fate = one->fate;
    if (one->state == WaiverState::expired)
      all.push_back(told(gate_word::waiver_expired, waiver, waiver.expires));
    if (one->state == WaiverState::not_yet)
      all.push_back(told(gate_word::waiver_not_yet, waiver, waiver.approved_on));
    if ((fate & matched) == 0) all.push_back(told(gate_word::waiver_unmatched, waiver));
    if ((fate & applied) != 0 && one->state == WaiverState::ending_soon)
      all.push_back(told(gate_word::waiver_ending, waiver, waiver.expires));
    if ((fate & text_gone) != 0) all.push_back(told(gate_word::waiver_text_gone, waiver));
    if ((fate & rule_changed) != 0) all.push_back(told(gate_word::waiver_rule_changed, waiver));
    if ((fate & finding_changed) != 0)
      all.push_back(told(gate_word::waiver_finding_changed, waiver));
    if ((fate & rule_failed) != 0) all.push_back(told(gate_word::waiver_of_error, waiver));
    if ((fate & not_needed) != 0 && (fate & applied) == 0)
      all.push_back(told(gate_word::waiver_not_needed, waiver));
  }
  return all;
}

}  // namespace hecha
