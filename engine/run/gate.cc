// SPDX-License-Identifier: Apache-2.0
// Pure functions over a scorecard.
#include "run/gate.h"

#include "render/account.h"
#include "render/labels.h"

namespace hecha {
namespace {

// Codes of the findings that fail at exactly this severity.
std::vector<std::string> failing(const Pack& pack, const Scorecard& card, Severity severity) {
  std::vector<std::string> codes;
  for (const Finding& finding : card.findings) {
    if (!is_open(finding.verdict)) continue;
    const Rule& rule = pack.rules()[finding.rule];
    const int lower = finding.verdict == Verdict::partial ? 1 : 0;
    if (static_cast<int>(rule.severity) + lower == static_cast<int>(severity))
      codes.push_back(rule.code);
  }
  return codes;
}

std::string joined(const std::vector<std::string>& codes, Language language) {
  std::string list;
  for (const std::string& code : codes) {
    if (!list.empty()) list += label::separator.in(language);
    list += code;
  }
  return list;
}

void add_failing(GateResult& gate, const std::vector<std::string>& codes, Severity severity,
                 std::uint32_t allowed) {
  if (codes.size() <= allowed) return;
  const std::string number = std::to_string(codes.size());
  const std::string limit = std::to_string(allowed);
  const Label& pattern = allowed == 0 ? label::gate_failing : label::gate_too_many;
  const Label& name = severity_label(severity);
  gate.reasons.push_back({fill(pattern.zh, {number, name.zh, joined(codes, Language::zh), limit}),
                          fill(pattern.en, {number, name.en, joined(codes, Language::en), limit})});
}

void add_score(GateResult& gate, const Scorecard& card, double min) {
  constexpr double noise = 1e-9;  // of sums of weights
  const std::string wanted = points(min);
  if (!card.score.computed) {
    gate.reasons.push_back(
        {fill(label::gate_no_score.zh, {wanted}), fill(label::gate_no_score.en, {wanted})});
  } else if (card.score.percent() + noise < min) {
    const std::string got = percent(card.score.percent());
    gate.reasons.push_back(
        {fill(label::gate_score.zh, {got, wanted}), fill(label::gate_score.en, {got, wanted})});
  }
}

void add_not_judged(GateResult& gate, const Scorecard& card) {
  const Label& kind = document_kind_label(card.document.kind);
  gate.reasons.push_back(
      {fill(label::gate_not_judged.zh, {kind.zh}), fill(label::gate_not_judged.en, {kind.en})});
}

GateResult options_gate(const Pack& pack, const Scorecard& card, const GateOptions& options) {
  GateResult gate{"options", true, {}};
  if (card.document.kind != DocumentKind::report) {
    add_not_judged(gate, card);
  } else {
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
      if (static_cast<int>(severity) <= static_cast<int>(options.fail_on) &&
          options.fail_on != FailOn::never)
        add_failing(gate, failing(pack, card, severity), severity, 0);
    if (options.min_score) add_score(gate, card, *options.min_score);
  }
  gate.passed = gate.reasons.empty();
  return gate;
}

GateResult pack_gate(const Pack& pack, const Scorecard& card, const Gate& asked) {
  GateResult gate{asked.id, true, {}};
  if (card.document.kind != DocumentKind::report) {
    add_not_judged(gate, card);
  } else {
    if (asked.errors)
      add_failing(gate, failing(pack, card, Severity::error), Severity::error, *asked.errors);
    if (asked.warnings)
      add_failing(gate, failing(pack, card, Severity::warning), Severity::warning, *asked.warnings);
    if (asked.score) add_score(gate, card, *asked.score);
  }
  for (Text& text : gate.reasons) {
    text.zh = fill(label::gate_named.zh, {asked.title.zh, text.zh});
    text.en = fill(label::gate_named.en, {in(asked.title, Language::en), text.en});
  }
  gate.passed = gate.reasons.empty();
  return gate;
}

}  // namespace

std::vector<GateResult> gate_results(const Pack& pack, const Scorecard& card,
                                     const GateOptions& options) {
  std::vector<GateResult> results;
  if (options.fail_on != FailOn::never || options.min_score)
    results.push_back(options_gate(pack, card, options));
  for (const Gate& gate : pack.gates())
    for (const std::string& id : options.gates)
      if (gate.id == id) results.push_back(pack_gate(pack, card, gate));
  return results;
}

bool passed(const Scorecard& card) {
  for (const GateResult& gate : card.gates)
    if (!gate.passed) return false;
  return true;
}

}  // namespace hecha
