// SPDX-License-Identifier: Apache-2.0
// Weights and verdicts become points, groups and grades.
#include "score/scoring.h"

#include <doctest/doctest.h>

#include "pack/data.h"

using namespace hecha;

namespace {

Pack pack_of(std::vector<double> weights) {
  auto data = std::make_unique<Pack::Data>();
  data->groups = {{"a", {"甲", "A"}}, {"b", {"乙", "B"}}};
  data->grades = {{90, {"优", "top"}}, {0, {"差", "low"}}};
  for (std::size_t i = 0; i < weights.size(); ++i) {
    Rule rule;
    rule.id = "t." + std::to_string(i);
    rule.group = i % 2 == 0 ? "a" : "b";
    rule.weight = weights[i];
    data->rules.push_back(rule);
  }
  return Pack(std::move(data));
}

Scorecard scored(const Pack& pack, std::vector<std::pair<Verdict, double>> verdicts) {
  Scorecard card;
  for (std::uint32_t i = 0; i < verdicts.size(); ++i) {
    Finding finding;
    finding.rule = i;
    finding.verdict = verdicts[i].first;
    finding.credit = verdicts[i].second;
    card.findings.push_back(finding);
  }
  score(pack, card);
  return card;
}

}  // namespace

TEST_CASE("the score is what was earned of what was possible") {
  const Pack pack = pack_of({60, 40});
  const Scorecard card = scored(pack, {{Verdict::met, 1}, {Verdict::partial, 0.5}});
  CHECK(card.score.earned == 80);
  CHECK(card.score.possible == 100);
  CHECK(card.score.percent() == 80);
  CHECK(card.flat_percent == 75);
  CHECK(card.unweighted_percent == 50);
  CHECK(card.grade == "差");
}

TEST_CASE("what could not be judged leaves both sides of the score") {
  const Pack pack = pack_of({50, 50, 100, 100, 100});
  const Scorecard card = scored(pack, {{Verdict::met, 1},
                                       {Verdict::missing, 0},
                                       {Verdict::na, 0},
                                       {Verdict::undecided, 0},
                                       {Verdict::manual, 0}});
  CHECK(card.score.possible == 100);
  CHECK(card.score.percent() == 50);
}

TEST_CASE("an error makes the score not computed, never low") {
  const Pack pack = pack_of({50, 50});
  const Scorecard card = scored(pack, {{Verdict::met, 1}, {Verdict::error, 0}});
  CHECK_FALSE(card.score.computed);
  CHECK(card.grade.empty());
}

TEST_CASE("rules without weight inform and do not score") {
  const Pack pack = pack_of({100, 0});
  const Scorecard card = scored(pack, {{Verdict::met, 1}, {Verdict::missing, 0}});
  CHECK(card.score.percent() == 100);
  CHECK(card.grade == "优");
}

TEST_CASE("each group has a score of its own; groups without scored rules have none") {
  const Pack pack = pack_of({30, 70});
  const Scorecard card = scored(pack, {{Verdict::met, 1}, {Verdict::na, 0}});
  REQUIRE(card.groups.size() == 1);
  CHECK(card.groups[0].group == 0);
  CHECK(card.groups[0].score.percent() == 100);
}
