// SPDX-License-Identifier: Apache-2.0
// Pure functions over a scorecard.
#include "gate/gate.h"

#include "render/account.h"
#include "render/labels.h"

namespace hecha {
namespace {

enum class Which : std::uint8_t { all, added };

// Codes of the findings that fail at exactly this severity.
std::vector<std::string> failing(const Pack& pack, const Scorecard& card, Severity severity,
                                 Which which) {
  std::vector<std::string> codes;
  for (const Finding& finding : card.findings) {
    if (!is_open(finding.verdict) || failing_severity(pack, finding) != severity) continue;
    if (which == Which::added && finding.baseline == BaselineState::unchanged) continue;
    codes.push_back(pack.rules()[finding.rule].code);
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

// The reasons why one gate is not passed, as they are found.
class Judge {
 public:
  Judge(const Pack& pack, const Scorecard& card) : pack_(pack), card_(card) {}

  void ask_at_most(std::uint32_t allowed, Severity severity, Which which) {
    const std::vector<std::string> codes = failing(pack_, card_, severity, which);
    if (codes.size() <= allowed) return;
    const std::string number = std::to_string(codes.size());
    const std::string limit = std::to_string(allowed);
    const Label& name = severity_label(severity);
    const Label& pattern = which == Which::added ? label::gate_new
                           : allowed == 0        ? label::gate_failing
                                                 : label::gate_too_many;
    fail({fill(pattern.zh, {number, name.zh, joined(codes, Language::zh), limit}),
          fill(pattern.en, {number, name.en, joined(codes, Language::en), limit})});
  }

  void ask_score(double min) {
    const std::string wanted = points(min);
    if (!card_.score.computed)
      return leave_open(
          {fill(label::gate_no_score.zh, {wanted}), fill(label::gate_no_score.en, {wanted})});
    if (card_.score.percent() + noise >= min) return;
    const std::string got = percent(card_.score.percent());
    fail({fill(label::gate_score.zh, {got, wanted}), fill(label::gate_score.en, {got, wanted})});
  }

  // A group without a scored rule asks nothing of this document.
  void ask_group(const GroupMinimum& minimum) {
    const std::string wanted = points(minimum.score);
    for (const GroupScore& group : card_.groups) {
      const Group& of = pack_.groups()[group.group];
      if (of.id != minimum.group) continue;
      const std::string& en = in(of.title, Language::en);
      if (!group.score.computed)
        return leave_open({fill(label::gate_no_group.zh, {of.title.zh, wanted}),
                           fill(label::gate_no_group.en, {en, wanted})});
      if (group.score.percent() + noise >= minimum.score) return;
      const std::string got = percent(group.score.percent());
      return fail({fill(label::gate_group.zh, {of.title.zh, got, wanted}),
                   fill(label::gate_group.en, {en, got, wanted})});
    }
  }

  void not_judged() {
    const Label& kind = document_kind_label(card_.document.kind);
    fail({fill(label::gate_not_judged.zh, {kind.zh}), fill(label::gate_not_judged.en, {kind.en})});
  }

  GateResult result(std::string id) && {
    const bool passed = !failed_ && reasons_.empty();
    return {std::move(id), passed, passed || failed_, std::move(reasons_)};
  }

 private:
  static constexpr double noise = 1e-9;  // of sums of weights

  void fail(Text reason) {
    failed_ = true;
    reasons_.push_back(std::move(reason));
  }
  void leave_open(Text reason) { reasons_.push_back(std::move(reason)); }

  const Pack& pack_;
  const Scorecard& card_;
  bool failed_ = false;
  std::vector<Text> reasons_;
};

GateResult options_gate(const Pack& pack, const Scorecard& card, const GateOptions& options) {
  Judge judge(pack, card);
  if (card.document.kind != DocumentKind::report) {
    judge.not_judged();
  } else {
    const Which which = options.new_only ? Which::added : Which::all;
    const std::optional<Severity> level = fail_level(options);
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note})
      if (level && severity <= *level) judge.ask_at_most(0, severity, which);
    if (options.min_score) judge.ask_score(*options.min_score);
    for (const GroupMinimum& minimum : options.groups) judge.ask_group(minimum);
  }
  return std::move(judge).result("options");
}

GateResult pack_gate(const Pack& pack, const Scorecard& card, const Gate& asked) {
  Judge judge(pack, card);
  if (card.document.kind != DocumentKind::report) {
    judge.not_judged();
  } else {
    if (asked.errors) judge.ask_at_most(*asked.errors, Severity::error, Which::all);
    if (asked.warnings) judge.ask_at_most(*asked.warnings, Severity::warning, Which::all);
    if (asked.new_errors) judge.ask_at_most(*asked.new_errors, Severity::error, Which::added);
    if (asked.new_warnings) judge.ask_at_most(*asked.new_warnings, Severity::warning, Which::added);
    if (asked.score) judge.ask_score(*asked.score);
    for (const GroupMinimum& minimum : asked.groups) judge.ask_group(minimum);
  }
  GateResult gate = std::move(judge).result(asked.id);
  for (Text& text : gate.reasons) {
    text.zh = fill(label::gate_named.zh, {asked.title.zh, text.zh});
    text.en = fill(label::gate_named.en, {in(asked.title, Language::en), text.en});
  }
  return gate;
}

}  // namespace

std::optional<Severity> fail_level(const GateOptions& options) {
  if (options.fail_on == FailOn::never) return {};
  return static_cast<Severity>(options.fail_on);
}

std::vector<GateResult> gate_results(const Pack& pack, const Scorecard& card,
                                     const GateOptions& options) {
  std::vector<GateResult> results;
  if (options.fail_on != FailOn::never || options.min_score || !options.groups.empty())
    results.push_back(options_gate(pack, card, options));
  for (const Gate& gate : pack.gates())
    for (const std::string& id : options.gates)
      if (gate.id == id) results.push_back(pack_gate(pack, card, gate));
  return results;
}

}  // namespace hecha
