// SPDX-License-Identifier: Apache-2.0
// The tests of a rule: text, facts, and the result that is expected.
#include "pack/item_tests.h"

#include <algorithm>
#include <set>

#include "checks/slips.h"
#include "pack/dates.h"
#include "pack/nearest.h"

namespace hecha {
namespace {

constexpr std::string_view fact_ids[] = {"title", "issuer", "level", "year", "date", "file"};

// What a test may say that the file holds.
constexpr std::string_view file_ids[] = {"revisions", "comments", "hidden-text"};

std::string listed(const std::vector<Verdict>& results) {
  std::string text;
  for (Verdict result : results) {
    text += (text.empty() ? "" : ", ") + std::string(verdict_id(result));
  }
  return text;
}

bool is_year(std::string_view text) {
  return text.size() == 4 && text[0] != '0' &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void load_fact(Loading& loading, const YamlNode& key, const YamlNode& node, RuleTest& test) {
  const auto value = text_of(node, loading.problems);
  if (!value) return;
  std::string wrong;
  if (key.text == "year" && !is_year(*value)) wrong = "a year is written like 2023";
  if (key.text == "date" && !is_iso_date(*value)) wrong = "a date is written like 2024-03-31";
  if (key.text == "level" &&
      std::find(std::begin(level_ids), std::end(level_ids), *value) == std::end(level_ids)) {
    wrong = "levels are province, city, county, department, township and other";
  }
  if (key.text == "file" &&
      std::find(std::begin(file_ids), std::end(file_ids), *value) == std::end(file_ids)) {
    wrong = "a file holds revisions, comments or hidden-text";
  }
  if (!wrong.empty()) {
    loading.problems.add(ProblemCode::bad_fact, node.mark,
                         "'" + *value + "' cannot be the " + key.text + " of a document", wrong);
    return;
  }
  test.facts.emplace_back(key.text, *value);
}

void load_facts(Loading& loading, const YamlNode& node, RuleTest& test) {
  if (!node.is_map()) {
    Fields(node, "'facts'", loading.problems);
    return;
  }
  const std::vector<std::string> known(std::begin(fact_ids), std::end(fact_ids));
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    if (std::find(known.begin(), known.end(), node.keys[i].text) != known.end()) {
      load_fact(loading, node.keys[i], node.items[i], test);
    } else {
      loading.problems.add(ProblemCode::bad_fact, node.keys[i].mark,
                           "'" + node.keys[i].text +
                               "' is not a fact that a test can give: "
                               "these are title, issuer, level, year, date and file",
                           did_you_mean(node.keys[i].text, known));
    }
  }
}

RuleTest load_test(Loading& loading, const YamlNode& node, const std::vector<Verdict>& results) {
  Fields fields(node, "a test", loading.problems);
  RuleTest test;
  test.file = loading.problems.file_name(node.mark.file);
  test.line = node.mark.line;
  test.name = fields.need_text("name");
  test.text = fields.need_text("text");
  if (const YamlNode* facts = fields.find("facts")) load_facts(loading, *facts, test);
  const YamlNode* expect = fields.need("expect");
  if (!expect) return test;
  const auto text = text_of(*expect, loading.problems);
  if (!text) return test;
  const auto result = std::find_if(results.begin(), results.end(),
                                   [&](Verdict verdict) { return verdict_id(verdict) == *text; });
  if (result != results.end()) {
    test.expect = *result;
    return test;
  }
  std::vector<std::string> names;
  names.reserve(results.size());
  for (Verdict verdict : results) names.emplace_back(verdict_id(verdict));
  loading.problems.add(ProblemCode::bad_expect, expect->mark,
                       "this rule never gives '" + *text + "': its results are " + listed(results),
                       did_you_mean(*text, names));
  return test;
}

}  // namespace

std::vector<Verdict> possible_results(const RuleSpec& spec) {
  std::vector<Verdict> results{Verdict::met};
  switch (spec.kind) {
    case RuleKind::element:
      if (spec.partial) results.push_back(Verdict::partial);
      results.push_back(Verdict::missing);
      break;
    case RuleKind::stated_fact:
      if (spec.met) results.push_back(Verdict::partial);
      results.push_back(Verdict::missing);
      break;
    case RuleKind::date:
      if (spec.borderline_days > 0) results.push_back(Verdict::partial);
      results.push_back(Verdict::violated);
      results.push_back(Verdict::undecided);
      break;
    case RuleKind::file:
      results.push_back(Verdict::violated);
      break;
    default:
      results.push_back(Verdict::violated);
      if (slip_kind(spec.kind).may_be_undecided || spec.sure_year)
        results.push_back(Verdict::undecided);
      break;
  }
  const When& when = spec.when;
  if (when.from_year || when.to_year || when.levels != all_levels) results.push_back(Verdict::na);
  return results;
}

std::vector<RuleTest> load_tests(Loading& loading, Fields& fields, const RuleSpec& spec,
                                 const Rule& rule) {
  const std::vector<Verdict> results = possible_results(spec);
  std::vector<RuleTest> tests;
  std::set<std::string> names;
  if (const YamlNode* node = fields.find("tests")) {
    for (const YamlNode* item : one_or_more(*node)) {
      tests.push_back(load_test(loading, *item, results));
      if (!tests.back().name.empty() && !names.insert(tests.back().name).second) {
        loading.problems.add(ProblemCode::duplicate_test_name, item->mark,
                             "another test of this rule is named '" + tests.back().name + "'",
                             "give one of the two another name");
      }
    }
  }
  std::vector<Verdict> untested;
  for (Verdict result : results) {
    if (std::none_of(tests.begin(), tests.end(),
                     [&](const RuleTest& test) { return test.expect == result; })) {
      untested.push_back(result);
    }
  }
  if (!untested.empty()) {
    loading.problems.add(
        ProblemCode::missing_test, fields.key_mark("tests"),
        "no test of the rule '" + rule.id + "' expects " + listed(untested),
        "add {name: ..., text: ..., expect: " + std::string(verdict_id(untested[0])) + "}");
  }
  return tests;
}

}  // namespace hecha
