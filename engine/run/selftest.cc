// SPDX-License-Identifier: Apache-2.0
// Runs the tests that stand inside a pack.
#include "run/selftest.h"

#include <algorithm>
#include <map>

#include "hecha/document.h"
#include "hecha/evaluator.h"
#include "pack/data.h"
#include "pack/item_tests.h"
#include "score/probe.h"

namespace hecha {
namespace {

// A document needs some text to be one; this has no word in it.
constexpr std::string_view no_words = "。";

// What rule `rule` says of a text, or why the text was not judged.
std::string result_of(const Pack& pack, std::uint32_t rule, std::string_view text,
                      std::map<std::string, std::string> meta) {
  const Result<Document> document = read_document({"<test>", std::string(text)});
  if (!document) return std::string(error_text(document.error().code).id);
  meta.emplace("kind", document_kind_id(DocumentKind::report));
  Evaluator evaluator(pack, {std::move(meta), false});
  const Scorecard card = evaluator.evaluate(*document);
  for (const Finding& finding : card.findings) {
    if (finding.rule == rule) return std::string(verdict_id(finding.verdict));
  }
  return std::string(document_kind_id(card.document.kind));
}

SelfTestCase run_test(const Pack& pack, std::uint32_t rule, const RuleTest& test) {
  SelfTestCase result;
  result.subject = pack.rules()[rule].id;
  result.name = test.name;
  result.file = test.file;
  result.line = test.line;
  result.expected = verdict_id(test.expect);
  result.got = result_of(pack, rule, test.text.empty() ? no_words : std::string_view(test.text),
                         {test.facts.begin(), test.facts.end()});
  result.passed = result.got == result.expected;
  return result;
}

SelfTestCase run_empty(const Pack& pack, std::uint32_t rule) {
  SelfTestCase result;
  result.subject = pack.rules()[rule].id;
  result.name = "(a text without words)";
  result.expected = verdict_id(Verdict::missing);
  result.got = result_of(pack, rule, no_words, {});
  result.passed = result.got == result.expected || result.got == verdict_id(Verdict::na) ||
                  result.got == verdict_id(Verdict::undecided);
  return result;
}

SelfTestCase run_example(const Pack& pack, const CueExample& example) {
  SelfTestCase result;
  result.subject = "cue:" + pack.data().spec.cues[example.cue].name;
  result.name = example.text;
  result.file = example.file;
  result.line = example.line;
  result.expected = example.hit ? "hit" : "miss";
  result.got = cue_hits(pack, example.cue, example.text) ? "hit" : "miss";
  result.passed = result.got == result.expected;
  return result;
}

SelfTestCoverage coverage_of(const Pack& pack, std::uint32_t rule) {
  SelfTestCoverage coverage;
  coverage.rule = pack.rules()[rule].id;
  const std::vector<RuleTest>& tests = pack.data().spec.tests[rule];
  for (Verdict result : possible_results(pack.data().spec.rules[rule])) {
    const bool seen = std::any_of(tests.begin(), tests.end(),
                                  [&](const RuleTest& test) { return test.expect == result; });
    (seen ? coverage.seen : coverage.unseen).push_back(result);
  }
  return coverage;
}

}  // namespace

std::size_t SelfTestReport::failed() const {
  return static_cast<std::size_t>(std::count_if(
      cases.begin(), cases.end(), [](const SelfTestCase& one) { return !one.passed; }));
}

SelfTestReport run_selftest(const Pack& pack) {
  SelfTestReport report;
  const Spec& spec = pack.data().spec;
  for (std::uint32_t rule = 0; rule < spec.rules.size(); ++rule) {
    for (const RuleTest& test : spec.tests[rule]) {
      report.cases.push_back(run_test(pack, rule, test));
    }
    if (spec.rules[rule].kind == RuleKind::element) report.cases.push_back(run_empty(pack, rule));
    report.coverage.push_back(coverage_of(pack, rule));
  }
  for (const CueExample& example : spec.examples) {
    report.cases.push_back(run_example(pack, example));
  }
  return report;
}

}  // namespace hecha
