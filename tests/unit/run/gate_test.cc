// SPDX-License-Identifier: Apache-2.0
// What passes and what does not.
#include "run/gate.h"

#include <doctest/doctest.h>

#include "../render/samples.h"
#include "pack/data.h"

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

// The verdict of a run with these options, in a word.
bool passes(const Scorecard& card, const GateOptions& options) {
  Scorecard judged = card;
  judged.gates = gate_results(samples::pack(), card, options);
  return passed(judged);
}

GateOptions fail_on(FailOn level) { return {level, {}, {}}; }

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
  CHECK(passes(card, {FailOn::never, 80, {}}));
  CHECK_FALSE(passes(card, {FailOn::never, 80.01, {}}));
  const auto results = gate_results(samples::pack(), card, {FailOn::never, 90, {}});
  REQUIRE(results.size() == 1);
  CHECK(results[0].reasons[0].zh == "得分 80，低于要求的 90");
}

TEST_CASE("gate: a score that could not be computed was not reached") {
  Scorecard card = card_with({{0, Verdict::error}});
  card.score = {};
  CHECK(passes(card, fail_on(FailOn::error)));
  CHECK_FALSE(passes(card, {FailOn::error, 60, {}}));
}

TEST_CASE("gate: what was not judged does not pass, unless nothing is asked") {
  Scorecard card;
  card.document.kind = DocumentKind::not_a_report;
  CHECK_FALSE(passes(card, fail_on(FailOn::error)));
  CHECK_FALSE(passes(card, {FailOn::never, 60, {}}));
  CHECK(passes(card, fail_on(FailOn::never)));
  CHECK(gate_results(samples::pack(), card, fail_on(FailOn::never)).empty());
}

TEST_CASE("gate: a pack's gate allows so many and no more, and counts only when asked for") {
  auto data = std::make_unique<Pack::Data>();
  data->rules = samples::pack().data().rules;
  data->gates = {{"publish", {"发布前", "Before publication"}, 70, 0, 1}};
  const Pack pack(std::move(data));
  const GateOptions asked{FailOn::never, {}, {"publish"}};
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
