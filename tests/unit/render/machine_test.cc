// SPDX-License-Identifier: Apache-2.0
// Outputs for other programs: whole results are compared, and laws for any document.
#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <set>
#include <sstream>

#include "golden.h"
#include "render/alerts.h"
#include "samples.h"

using namespace hecha;
using nlohmann::json;

namespace {

std::vector<DocumentResult> all_results() {
  return {samples::good(),    samples::gaps(),       samples::decided(),   samples::news(),
          samples::damaged(), samples::unreadable(), samples::rule_error()};
}

std::vector<DocumentResult> hostile() { return {samples::hostile(), samples::hostile()}; }

std::string made(std::string_view format, const std::vector<DocumentResult>& results) {
  return samples::rendered(format, {}, results);
}

// Golden files outlive versions.
std::string without_version(std::string text) {
  for (const char* key : {"\"version\": \"", "\"semanticVersion\": \"", "hecha 核查 "}) {
    for (std::size_t at = 0; (at = text.find(key, at)) != std::string::npos;) {
      at += std::string_view(key).size();
      if (text.compare(at, 5, "2.1.0") == 0) continue;
      text.replace(at, text.find_first_of("\" ", at) - at, "VERSION");
    }
  }
  return text;
}

std::size_t count(const std::string& text, std::string_view what) {
  std::size_t number = 0;
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; ++at) ++number;
  return number;
}

bool has_control(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r';
  });
}

// The cells of a table as RFC 4180 has them.
std::vector<std::vector<std::string>> table_of(const std::string& csv) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (std::size_t i = 3; i < csv.size(); ++i) {
    const char c = csv[i];
    if (quoted && c == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
      rows.back().back() += csv[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && c == ',') {
      rows.back().emplace_back();
    } else if (!quoted && c == '\r') {
      ++i;
      rows.emplace_back(1);
    } else {
      rows.back().back() += c;
    }
  }
  rows.pop_back();
  return rows;
}

}  // namespace

TEST_CASE("machine outputs: whole results, as accepted") {
  const std::vector<std::pair<std::string, std::string>> outputs{
      {"sarif", "all.sarif"},
      {"sarif-full", "all.full.sarif"},
      {"junit", "all.junit.xml"},
      {"github", "all.github.txt"},
      {"gitlab", "all.gitlab.json"},
      {"rdjsonl", "all.rdjsonl"},
      {"markdown", "all.md"},
      {"csv", "all.csv"},
      {"csv-documents", "all.documents.csv"}};
  RenderOptions options;
  options.precision = {{"sample.measures", Precision::very_high},
                       {"sample.gaps", Precision::medium}};
  for (const auto& [format, file] : outputs)
    check_golden(file, without_version(samples::rendered(format, options, all_results())));
}

TEST_CASE("sarif: a rule tells how precise it was found to be, in the words of code scanning") {
  for (const auto& [precision, word] : {std::pair{Precision::very_high, "very-high"},
                                        {Precision::high, "high"},
                                        {Precision::medium, "medium"},
                                        {Precision::low, "low"}}) {
    RenderOptions options;
    options.precision = {{"sample.gaps", precision}};
    const json run = json::parse(samples::rendered("sarif", options, {samples::gaps()}))["runs"][0];
    for (const json& rule : run["tool"]["driver"]["rules"]) {
      const json properties = rule.value("properties", json::object());
      if (rule["id"] == "sample.gaps")
        CHECK(properties["precision"] == word);
      else
        CHECK_FALSE(properties.contains("precision"));
    }
  }
}

TEST_CASE("machine outputs do not change with the language") {
  for (const char* format : {"sarif", "sarif-full", "junit", "github", "gitlab", "rdjsonl", "csv",
                             "csv-documents", "jsonl"})
    CHECK(samples::rendered(format, {.language = Language::en}, all_results()) ==
          made(format, all_results()));
}

TEST_CASE("alerts: what is waived, met, or below the severity shown is none") {
  const Pack pack = samples::pack();
  const DocumentResult decided = samples::decided();
  std::vector<Alert> all = alerts(pack, decided, Severity::note);
  REQUIRE(all.size() == 1);
  CHECK(all[0].rule == "sample.gaps");
  CHECK(alerts(pack, samples::good(), Severity::note).empty());
  const DocumentResult gaps = samples::gaps();
  CHECK(alerts(pack, gaps, Severity::warning).size() == 3);
  CHECK(alerts(pack, gaps, Severity::error).size() == 2);
}

TEST_CASE("alerts: what is missing has a place: where it belongs, else the title, else line 1") {
  const Pack pack = samples::pack();
  DocumentResult result = samples::gaps();
  const auto line = [&] { return alerts(pack, result, Severity::note).back().region.line; };
  CHECK(line() == 23);
  result.scorecard->findings[3].insert_at.reset();
  result.scorecard->document.title.evidence->place.line = 4;
  CHECK(line() == 4);
  result.scorecard->document.title.evidence.reset();
  CHECK(line() == 1);
}

TEST_CASE("alerts: each violated passage is one, each with a name of its own") {
  const Pack pack = samples::pack();
  DocumentResult result = samples::gaps();
  Finding& finding = result.scorecard->findings[1];
  finding.verdict = Verdict::violated;
  Evidence other = finding.evidence[0];
  other.quote = "另一处";
  other.place.line = 30;
  finding.evidence.push_back(other);
  finding.evidence.push_back(finding.evidence[0]);
  const std::vector<Alert> all = alerts(pack, result, Severity::note);
  REQUIRE(all.size() == 5);
  std::set<std::string> names;
  for (const Alert& alert : {all[0], all[1], all[2]}) names.insert(alert.fingerprint);
  CHECK(names.size() == 3);
  CHECK(all[1].region.line == 30);
}

TEST_CASE("alerts: a passage ends where its last character does, over lines too") {
  Evidence evidence{"supports", "三个字", {0, 5, 7}, ""};
  CHECK(region_of(evidence).end_line == 5);
  CHECK(region_of(evidence).end_column == 10);
  evidence.quote = "一行\n两字";
  CHECK(region_of(evidence).end_line == 6);
  CHECK(region_of(evidence).end_column == 3);
  evidence.place.column = 0;
  CHECK(region_of(evidence).end_line == 0);
}

TEST_CASE("alerts: paths become references that any reader of URIs takes") {
  CHECK(uri_of("./报告 1.txt") == "%E6%8A%A5%E5%91%8A%201.txt");
  CHECK(uri_of("a/b-1_2~3.txt") == "a/b-1_2~3.txt");
  CHECK(uri_of("/srv/a.txt") == "file:///srv/a.txt");
  CHECK(uri_of("<stdin>") == "%3Cstdin%3E");
}

TEST_CASE("sarif: only what fails is an alert; the full flavour holds every item") {
  const json failing = json::parse(made("sarif", all_results()));
  const json full = json::parse(made("sarif-full", all_results()));
  for (const json& result : failing["runs"][0]["results"]) {
    CHECK(result["kind"] == "fail");
    CHECK_FALSE(result.contains("suppressions"));
  }
  std::set<std::string> kinds;
  std::size_t suppressed = 0, absent = 0;
  for (const json& result : full["runs"][0]["results"]) {
    kinds.insert(result["kind"]);
    CHECK(result["level"] == (result["kind"] == "fail" ? result["level"] : json("none")));
    suppressed += result.contains("suppressions");
    absent += result.value("baselineState", "") == "absent";
  }
  CHECK(kinds == std::set<std::string>{"pass", "fail", "open", "notApplicable", "review"});
  CHECK(suppressed == 2);
  CHECK(absent == 1);
  CHECK_FALSE(full["runs"][0]["taxonomies"].empty());
  CHECK_FALSE(failing["runs"][0]["invocations"][0]["executionSuccessful"].get<bool>());
}

TEST_CASE("sarif: every result names its rule, a line from 1, and a fingerprint if it has one") {
  for (const char* format : {"sarif", "sarif-full"}) {
    const json run = json::parse(made(format, all_results()))["runs"][0];
    for (const json& result : run["results"]) {
      const json& rules = run["tool"]["driver"]["rules"];
      CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
      const json& place = result["locations"][0]["physicalLocation"];
      CHECK(place["region"]["startLine"].get<int>() >= 1);
      CHECK(run["artifacts"][place["artifactLocation"]["index"].get<std::size_t>()]["location"]
               ["uri"] == place["artifactLocation"]["uri"]);
    }
  }
}

TEST_CASE("sarif: another pack begins another run") {
  const Pack one = samples::pack(), two = samples::pack();
  std::ostringstream out;
  for (const RendererKind& kind : renderer_kinds()) {
    if (kind.name != "sarif") continue;
    const auto renderer = kind.make(out, {});
    renderer->begin(one);
    renderer->add(samples::gaps());
    renderer->begin(two);
    renderer->add(samples::gaps());
    renderer->end({});
  }
  CHECK(json::parse(out.str())["runs"].size() == 2);
}

TEST_CASE("junit: counts agree with the cases, and any text is valid XML") {
  for (const auto& results : {all_results(), hostile()}) {
    pugi::xml_document xml;
    const std::string text = made("junit", results);
    REQUIRE(xml.load_string(text.c_str()));
    CHECK_FALSE(has_control(text));
    for (const pugi::xml_node suite : xml.child("testsuites").children("testsuite")) {
      const auto number = [&](const char* name) {
        return static_cast<int>(suite.select_nodes(name).size());
      };
      CHECK(suite.attribute("tests").as_int() == number("testcase"));
      CHECK(suite.attribute("failures").as_int() == number("testcase/failure"));
      CHECK(suite.attribute("errors").as_int() == number("testcase/error"));
      CHECK(suite.attribute("skipped").as_int() == number("testcase/skipped"));
    }
  }
}

TEST_CASE("junit: what the baseline holds is no failure, and is still told") {
  DocumentResult result = samples::gaps();
  const std::size_t before = count(made("junit", {result}), "<failure");
  result.scorecard->findings[3].baseline = BaselineState::unchanged;
  const std::string text = made("junit", {result});
  CHECK(count(text, "<failure") == before - 1);
  CHECK(text.find("没有写到本机关主要负责人") != std::string::npos);
}

TEST_CASE("junit: what is partly met fails only from the fail level of its document on") {
  const auto outcome = [](std::optional<Severity> fail_on) {
    DocumentResult result = samples::gaps();
    result.scorecard->fail_on = fail_on;
    const std::string text = made("junit", {result});
    return text.find("type=\"partial\"") != std::string::npos;
  };
  CHECK_FALSE(outcome(Severity::error));
  CHECK(outcome(Severity::warning));
  CHECK_FALSE(outcome({}));
}

TEST_CASE("github: a line stays a line, and what would end a property is escaped") {
  const std::string text = made("github", hostile());
  CHECK_FALSE(has_control(text));
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) CHECK(line.starts_with("::"));
  DocumentResult odd = samples::gaps();
  odd.name = "a,b:c%.txt";
  CHECK(made("github", {odd}).find("file=a%2Cb%3Ac%25.txt,") != std::string::npos);
}

TEST_CASE("gitlab: no fingerprint stands twice, nothing at all is an empty array") {
  std::set<std::string> seen;
  DocumentResult other = samples::gaps();
  other.name = "other.txt";
  for (const json& issue : json::parse(made("gitlab", {samples::gaps(), other})))
    CHECK(seen.insert(issue["fingerprint"]).second);
  CHECK(seen.size() == 6);
  CHECK(made("gitlab", {samples::good()}) == "[]\n");
}

TEST_CASE("rdjsonl: each line is an object with a place") {
  std::istringstream lines(made("rdjsonl", hostile()));
  for (std::string line; std::getline(lines, line);)
    CHECK(json::parse(line)["location"]["range"]["start"]["line"].get<int>() >= 1);
}

TEST_CASE("csv: as many cells in each row, none with a line break or the look of a formula") {
  DocumentResult formula = samples::gaps();
  formula.scorecard->document.issuer.value = "=HYPERLINK(\"http://x\")";
  formula.scorecard->findings[1].evidence[0].quote = "@SUM(1,2)\n\"第二行\"";
  for (const char* format : {"csv", "csv-documents"}) {
    const std::string text = made(format, {formula, samples::hostile(), samples::unreadable()});
    CHECK(text.starts_with("\xEF\xBB\xBFpath,"));
    const auto rows = table_of(text);
    for (const auto& row : rows) {
      CHECK(row.size() == rows[0].size());
      for (const std::string& cell : row)
        if (!cell.empty()) CHECK(std::string("=+-@").find(cell[0]) == std::string::npos);
    }
    CHECK(count(text, "\r\n") == rows.size());
    CHECK(count(text, "\n") == rows.size());
  }
  CHECK(table_of(made("csv", {formula}))[2][17] == "'@SUM(1,2) \"第二行\"");
}

TEST_CASE("markdown: below 60 KB for any number of documents, and says what is left out") {
  std::vector<DocumentResult> many(3000, samples::gaps());
  const std::string text = made("markdown", many);
  CHECK(text.size() < 60'000);
  CHECK(text.find("份文档未列出") != std::string::npos);
  CHECK(text.find("因篇幅未列出") != std::string::npos);
}

TEST_CASE("markdown: what could not be read is no pass") {
  const auto head = [](const std::vector<DocumentResult>& results) {
    const std::string text = made("markdown", results);
    return text.substr(0, text.find('\n'));
  };
  CHECK(head({samples::good()}) == "## hecha 通过");
  CHECK(head({samples::good(), samples::unreadable()}) == "## hecha 未能判定");
  CHECK(head({samples::gaps(), samples::unreadable()}) == "## hecha 未通过");
}

TEST_CASE("markdown: a document's words are words: no markup, no mentions") {
  DocumentResult result = samples::gaps();
  result.name = "a|b@all <img src=x> [x](y) `z`.txt";
  const std::string text = made("markdown", {result});
  for (const char* bad : {"@all", "<img", "](y)", "`z`", "a|b"})
    CHECK(text.find(bad) == std::string::npos);
  CHECK_FALSE(has_control(made("markdown", hostile())));
}
