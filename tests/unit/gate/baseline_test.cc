// SPDX-License-Identifier: Apache-2.0
// What is new, unchanged and fixed.
#include "gate/baseline.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "../render/samples.h"
#include "gate/json.h"

using namespace hecha;

namespace {

KnownDocument known() { return known_from(samples::pack(), *samples::gaps().scorecard); }

Scorecard compared(Scorecard card, const KnownDocument& before) {
  compare(samples::pack(), &before, card);
  return card;
}

BaselineState state(const Scorecard& card, std::size_t finding) {
  return card.findings[finding].baseline;
}

}  // namespace

TEST_CASE("baseline: what stood in it is unchanged, wherever its lines are now") {
  Scorecard moved = *samples::gaps().scorecard;
  moved.findings[1].evidence[0].place.line += 5;
  const Scorecard card = compared(moved, known());
  for (const std::size_t i : {1u, 2u, 3u}) CHECK(state(card, i) == BaselineState::unchanged);
  CHECK(state(card, 0) == BaselineState::not_compared);
  CHECK(card.fixed.empty());
}

TEST_CASE("baseline: a changed finding is new: other words, or another result") {
  Scorecard words = *samples::gaps().scorecard;
  words.findings[1].evidence[0].quote = "仍存在少数不足。";
  CHECK(state(compared(words, known()), 1) == BaselineState::added);
  Scorecard result = *samples::gaps().scorecard;
  result.findings[1].verdict = Verdict::missing;
  CHECK(state(compared(result, known()), 1) == BaselineState::added);
}

TEST_CASE("baseline: one passage fewer is no new problem, one more is") {
  Scorecard card = *samples::gaps().scorecard;
  Finding& finding = card.findings[1];
  finding.verdict = Verdict::violated;
  Evidence second = finding.evidence[0];
  second.quote = "第二处";
  finding.evidence.push_back(second);
  const KnownDocument both = known_from(samples::pack(), card);
  finding.evidence.pop_back();
  const KnownDocument one = known_from(samples::pack(), card);
  CHECK(state(compared(card, both), 1) == BaselineState::unchanged);
  finding.evidence.push_back(second);
  CHECK(state(compared(card, one), 1) == BaselineState::added);
}

TEST_CASE("baseline: the same words once more are one more passage") {
  Scorecard card = *samples::gaps().scorecard;
  Finding& finding = card.findings[1];
  finding.verdict = Verdict::violated;
  const KnownDocument once = known_from(samples::pack(), card);
  finding.evidence.push_back(finding.evidence[0]);
  finding.evidence.back().place.line += 3;
  CHECK(state(compared(card, once), 1) == BaselineState::added);
  const KnownDocument twice = known_from(samples::pack(), card);
  CHECK(state(compared(card, twice), 1) == BaselineState::unchanged);
  finding.evidence.pop_back();
  CHECK(state(compared(card, twice), 1) == BaselineState::unchanged);
}

TEST_CASE("baseline: what is partly met is another finding when it loses a passage that counts") {
  Scorecard card = *samples::gaps().scorecard;
  Finding& finding = card.findings[1];
  REQUIRE(finding.verdict == Verdict::partial);
  Evidence second = finding.evidence[0];
  second.quote = "第二处";
  finding.evidence.push_back(second);
  const KnownDocument both = known_from(samples::pack(), card);
  CHECK(state(compared(card, both), 1) == BaselineState::unchanged);
  finding.evidence.pop_back();
  CHECK(state(compared(card, both), 1) == BaselineState::added);
}

TEST_CASE("baseline: what is met now is fixed; what cannot be told is not") {
  Scorecard card = *samples::gaps().scorecard;
  card.findings[3].verdict = Verdict::met;
  card.findings[2].verdict = Verdict::undecided;
  card = compared(card, known());
  REQUIRE(card.fixed.size() == 1);
  CHECK(card.fixed[0].rule == 3);
  CHECK(card.fixed[0].verdict == Verdict::missing);
}

TEST_CASE("baseline: a document that it does not know is new altogether") {
  Scorecard card = *samples::gaps().scorecard;
  compare(samples::pack(), nullptr, card);
  CHECK(state(card, 1) == BaselineState::added);
}

TEST_CASE("baseline: the file says again what went in; another pack or version is refused") {
  const Pack pack = samples::pack();
  Baseline baseline{"sample", "1.2.3", {{"reports/gaps.txt", known()}}};
  const std::string text = baseline_text(baseline);
  const auto read = read_baseline(text, pack);
  REQUIRE(read);
  CHECK(baseline_text(*read) == text);
  baseline.version = "1.2.2";
  CHECK(read_baseline(baseline_text(baseline), pack).error() == BaselineFault::other_version);
  baseline.pack = "other";
  CHECK(read_baseline(baseline_text(baseline), pack).error() == BaselineFault::other_pack);
  for (const char* bad : {"", "[]", "{}", "{\"schema\": \"hecha.result/1\"}", "no", "{\"schema\"",
                          "{\"schema\": \"hecha.baseline/1\", \"documents\": 3}"})
    CHECK(read_baseline(bad, pack).error() == BaselineFault::no_baseline);
}

TEST_CASE("baseline: a renamed document is known by issuer and year, if only one can be meant") {
  const std::string folder = std::filesystem::temp_directory_path().string();
  Scorecard card = *samples::gaps().scorecard;
  Baseline baseline{"sample", "1.2.3", {{"gone-1.txt", known()}}};
  CHECK(known_document(baseline, folder, "new.txt", card) != nullptr);
  baseline.documents["gone-2.txt"] = known();
  CHECK(known_document(baseline, folder, "new.txt", card) == nullptr);
  CHECK(known_document(baseline, folder, "gone-2.txt", card) != nullptr);
}

TEST_CASE("json: what is not there is empty, what is no JSON is nothing, depth is bounded") {
  const auto json = json_of(R"({"a": [1, "二", true, null], "b": {"c": 2.5}})");
  REQUIRE(json);
  CHECK(json->at("a").items[1].string == "二");
  CHECK(json->at("b").at("c").number == 2.5);
  CHECK(json->at("x").at("y").text("z") == "");
  for (const char* bad : {"", "{", "[1,]", "{\"a\" 1}", "\xff", "1 2"}) CHECK_FALSE(json_of(bad));
  CHECK(json_of(std::string(60, '[') + std::string(60, ']')));
  CHECK_FALSE(json_of(std::string(100'000, '[')));
}
