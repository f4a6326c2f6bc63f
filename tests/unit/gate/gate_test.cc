// SPDX-License-Identifier: Apache-2.0
// What passes and what does not.
#include "gate/gate.h"

#include <doctest/doctest.h>

#include "../render/samples.h"
#include "pack/data.h"
#include "render/account.h"

using namespace hecha;

namespace {

// The pack's severities: 0 error, 1 error, 2 warning, 3 error, 4 note.
Scorecard card_with(std::vector<std::pair<std::uint32_t, Verdict>> verdicts) {
  Scorecard card;
  for (const auto& [rule, verdict] : verdicts) {
    Finding finding;
    finding.rule = rule;
    finding.verdict = verdict;
    card.findings.push_back(finding);
  }
  card.score = {true, 80, 100};
  return card;
}

GateState state_of(const Scorecard& card, const GateOptions& options) {
  Scorecard judged = card;
  judged.gates = gate_results(samples::pack(), card, options);
  return gate_state(judged);
}

bool passes(const Scorecard& card, const GateOptions& options) {
  const GateState state = state_of(card, options);
  return state == GateState::passed || state == GateState::not_asked;
}

GateOptions fail_on(FailOn level) {
  GateOptions options;
  options.fail_on = level;
  return options;
}

GateOptions min_score(double score, FailOn level = FailOn::never) {
  GateOptions options = fail_on(level);
  options.min_score = score;
  return options;
}

}  // namespace

TEST_CASE("gate: a rule fails at its severity, a partial one at one lower") {
  struct Row {
    std::uint32_t rule;
    Verdict verdict;
    bool error, warning, note;  // passes with --fail-on
  };
  constexpr Row rows[] = {
      {0, Verdict::met, true, true, true},         {0, Verdict::missing, false, false, false},
      {0, Verdict::violated, false, false, false}, {0, Verdict::partial, true, false, false},
      {2, Verdict::missing, true, false, false},   {2, Verdict::partial, true, true, false},
      {4, Verdict::missing, true, true, false},    {4, Verdict::partial, true, true, true},
      {0, Verdict::na, true, true, true},          {0, Verdict::undecided, true, true, true},
      {0, Verdict::manual, true, true, true},      {0, Verdict::waived, true, true, true},
      {0, Verdict::error, true, true, true},
  };
  for (const Row& row : rows) {
    const Scorecard card = card_with({{row.rule, row.verdict}});
    CAPTURE(verdict_id(row.verdict));
    CHECK(passes(card, fail_on(FailOn::error)) == row.error);
    CHECK(passes(card, fail_on(FailOn::warning)) == row.warning);
    CHECK(passes(card, fail_on(FailOn::note)) == row.note);
    CHECK(passes(card, fail_on(FailOn::never)));
  }
}

TEST_CASE("gate: a score at the limit passes, one below fails and is told") {
  const Scorecard card = card_with({});
  CHECK(passes(card, min_score(80)));
  CHECK_FALSE(passes(card, min_score(80.01)));
  const auto results = gate_results(samples::pack(), card, min_score(90));
  REQUIRE(results.size() == 1);
  CHECK(results[0].reasons[0].zh == "得分 80，低于要求的 90");
}

TEST_CASE("gate: what is asked of a score that could not be computed is not computed") {
  Scorecard card = card_with({{0, Verdict::error}});
  card.score = {};
  CHECK(passes(card, fail_on(FailOn::error)));
  CHECK(state_of(card, min_score(60, FailOn::error)) == GateState::not_computed);
  card.findings.push_back(card_with({{1, Verdict::missing}}).findings[0]);
  CHECK(state_of(card, min_score(60, FailOn::error)) == GateState::failed);
}

TEST_CASE("gate: groups have minima of their own; one without a scored rule asks nothing") {
  Scorecard card = card_with({});
  card.groups = {{0, {true, 40, 40}}, {1, {true, 30, 60}}};
  const auto reasons = [&](std::vector<GroupMinimum> groups) {
    GateOptions options = fail_on(FailOn::never);
    options.groups = std::move(groups);
    return gate_results(samples::pack(), card, options)[0].reasons;
  };
  CHECK(reasons({{"work", 100}, {"duties", 50}}).empty());
  const auto told = reasons({{"work", 100}, {"duties", 50.5}});
  REQUIRE(told.size() == 1);
  CHECK(told[0].zh == "“职责与不足”得分 50，低于要求的 50.5");
  card.groups.pop_back();
  CHECK(reasons({{"duties", 50}}).empty());
}

TEST_CASE("gate: with a baseline what it holds is forgiven, what is new is not") {
  Scorecard card = card_with({{0, Verdict::missing}, {1, Verdict::missing}});
  card.findings[0].baseline = BaselineState::unchanged;
  card.findings[1].baseline = BaselineState::added;
  GateOptions options = fail_on(FailOn::error);
  options.new_only = true;
  CHECK_FALSE(passes(card, options));
  CHECK(gate_results(samples::pack(), card, options)[0].reasons[0].zh ==
        "新增 1 项错误级要求未满足，最多允许 0 项：SA-201");
  card.findings[1].baseline = BaselineState::unchanged;
  CHECK(passes(card, options));
  CHECK_FALSE(passes(card, fail_on(FailOn::error)));
}

TEST_CASE("gate: a pack's gate may count only what is new") {
  auto data = std::make_unique<Pack::Data>();
  data->rules = samples::pack().data().rules;
  Gate publish;
  publish.id = "publish";
  publish.new_errors = 0;
  publish.new_warnings = 1;
  data->gates = {publish};
  const Pack pack(std::move(data));
  GateOptions asked = fail_on(FailOn::never);
  asked.gates = {"publish"};
  Scorecard card = card_with({{0, Verdict::missing}, {1, Verdict::partial}, {2, Verdict::missing}});
  const auto reasons = [&] { return gate_results(pack, card, asked)[0].reasons.size(); };
  CHECK(reasons() == 2);  // one error, two warnings; nothing is known, so all is new
  card.findings[0].baseline = BaselineState::unchanged;
  CHECK(reasons() == 1);
  card.findings[2].baseline = BaselineState::unchanged;
  CHECK(reasons() == 0);
}

TEST_CASE("gate: what was not judged does not pass, unless nothing is asked") {
  Scorecard card;
  card.document.kind = DocumentKind::not_a_report;
  CHECK_FALSE(passes(card, fail_on(FailOn::error)));
  CHECK_FALSE(passes(card, min_score(60)));
  CHECK(passes(card, fail_on(FailOn::never)));
  CHECK(gate_results(samples::pack(), card, fail_on(FailOn::never)).empty());
}

TEST_CASE("gate: a pack's gate allows so many and no more, and counts only when asked for") {
  auto data = std::make_unique<Pack::Data>();
  data->rules = samples::pack().data().rules;
  data->gates = {{"publish", {"发布前", "Before publication"}, 70, 0, 1, {}, {}, {}}};
  const Pack pack(std::move(data));
  GateOptions asked = fail_on(FailOn::never);
  asked.gates = {"publish"};
  const auto reasons = [&](const Scorecard& card) {
    return gate_results(pack, card, asked)[0].reasons.size();
  };
  CHECK(gate_results(pack, card_with({}), fail_on(FailOn::never)).empty());
  CHECK(reasons(card_with({{2, Verdict::missing}})) == 0);
  CHECK(reasons(card_with({{2, Verdict::missing}, {0, Verdict::partial}})) == 1);
  Scorecard poor = card_with({{0, Verdict::missing}});
  poor.score.earned = 69;
  CHECK(reasons(poor) == 2);
  CHECK(gate_results(pack, poor, asked)[0].reasons[0].zh ==
        "“发布前”门槛：1 项错误级要求未满足：SA-101");
}
