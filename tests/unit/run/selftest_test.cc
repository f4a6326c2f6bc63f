// SPDX-License-Identifier: Apache-2.0
// The tests that stand inside a pack are run and counted.
#include "run/selftest.h"

#include <doctest/doctest.h>

#include "pack/pack_files.h"

namespace hecha {
namespace {

Pack pack_with(const std::string& cue, const std::string& rest) {
  PackLoad load = load_pack_files(
      {{"pack.yaml",
        "pack: p\nversion: 1.0.0\ntitle: 甲\nsources: {law: {title: 法}}\n"
        "groups: [{id: all, title: 全部}]\n"},
       {"cues.yaml", "acts:\n  any: [主持]\n  examples:\n" + cue},
       {"items/rule.yaml",
        "id: p.rule\ncode: P-1\ntitle: 乙\ngroup: all\nkind: element\nseverity: error\n"
        "weight: 100\nbasis: [{source: law}]\n" +
            rest}});
  REQUIRE(load.pack.has_value());
  return std::move(*load.pack);
}

std::string shown(const SelfTestReport& report) {
  std::string text;
  for (const SelfTestCase& one : report.cases) {
    text += one.subject + " " + one.name + ": " + one.expected + "/" + one.got +
            (one.passed ? "" : " FAILED") + "\n";
  }
  return text;
}

const std::string examples = "    - {hit: 局长主持会议。}\n    - {miss: 会议很多。}\n";

}  // namespace

TEST_CASE("tests and examples of a right pack pass") {
  const Pack pack = pack_with(examples,
                              "met: cue:acts\ntests:\n"
                              "  - {name: 有, text: 局长主持会议。, expect: met}\n"
                              "  - {name: 无, text: 会议很多。, expect: missing}\n");
  const SelfTestReport report = run_selftest(pack);
  CHECK(shown(report) ==
        "p.rule 有: met/met\n"
        "p.rule 无: missing/missing\n"
        "p.rule (a text without words): missing/missing\n"
        "cue:acts 局长主持会议。: hit/hit\n"
        "cue:acts 会议很多。: miss/miss\n");
  CHECK(report.failed() == 0);
  REQUIRE(report.coverage.size() == 1);
  CHECK(report.coverage[0].seen == std::vector<Verdict>{Verdict::met, Verdict::missing});
  CHECK(report.coverage[0].unseen.empty());
}

TEST_CASE("a test that does not hold fails with what came instead, and its place") {
  const Pack pack = pack_with("    - {miss: 局长主持会议。}\n",
                              "met: cue:acts\ntests:\n"
                              "  - {name: 错, text: 局长主持会议。, expect: missing}\n");
  const SelfTestReport report = run_selftest(pack);
  CHECK(report.failed() == 2);
  CHECK(report.cases[0].got == "met");
  CHECK(report.cases[0].file == "items/rule.yaml");
  CHECK(report.cases[0].line == 11);
  CHECK(report.coverage[0].unseen == std::vector<Verdict>{Verdict::met});
}

TEST_CASE("a rule that a text without words meets fails") {
  const Pack pack = pack_with(examples,
                              "met: {none: [cue:acts]}\ntests:\n"
                              "  - {name: 无, text: 局长主持会议。, expect: missing}\n");
  const SelfTestReport report = run_selftest(pack);
  CHECK(report.failed() == 1);
  CHECK(!report.cases[1].passed);
  CHECK(report.cases[1].got == "met");
}

TEST_CASE("facts of a test win over the text") {
  const Pack pack =
      pack_with(examples,
                "met: cue:acts\nwhen: {report-year: \">=2016\", otherwise: 丙}\ntests:\n"
                "  - {name: 早, facts: {year: 2013}, text: 局长主持会议。, expect: na}\n"
                "  - {name: 今, facts: {year: 2023}, text: 局长主持会议。, expect: met}\n");
  CHECK(run_selftest(pack).failed() == 0);
}

}  // namespace hecha
