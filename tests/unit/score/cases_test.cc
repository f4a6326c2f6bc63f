// SPDX-License-Identifier: Apache-2.0
// Literate cases for the rules of a pack: tests/cases/*.md.
//
//   ## what the case is about
//   facts: year=2023 level=county
//   > 一、主要工作
//   > 全年办案30件。
//   fzzf.causes: missing
//   todo fzzf.shortcomings: met
//
// `todo` marks a verdict that the pack does not reach yet. It must not pass silently: when it
// starts to be reached the test says so, and the mark goes.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "hecha/evaluator.h"
#include "pack/data.h"

using namespace hecha;

namespace {

struct Expected {
  std::string rule;
  std::string verdict;
  bool todo = false;
};

struct Case {
  std::string name;
  std::string file;
  int line = 0;
  std::map<std::string, std::string> facts;
  std::string text;
  std::vector<Expected> expected;
};

std::vector<Case> read_cases(const std::filesystem::path& path) {
  std::vector<Case> cases;
  std::ifstream file(path);
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.starts_with("## ")) {
      cases.push_back(
          {line.substr(3), path.filename().string(), number, {{"kind", "report"}}, "", {}});
    } else if (line.starts_with("facts:") && !cases.empty()) {
      std::istringstream words(line.substr(6));
      for (std::string word; words >> word;)
        cases.back().facts[word.substr(0, word.find('='))] = word.substr(word.find('=') + 1);
    } else if (line.starts_with(">") && !cases.empty()) {
      cases.back().text += line.substr(std::min<std::size_t>(line.size(), 2)) + "\n";
    } else if (!cases.empty()) {
      const bool todo = line.starts_with("todo ");
      if (todo) line = line.substr(5);
      const std::size_t colon = line.find(": ");
      if (!line.starts_with("fzzf.") || colon == std::string::npos) continue;
      cases.back().expected.push_back({line.substr(0, colon), line.substr(colon + 2), todo});
    }
  }
  return cases;
}

}  // namespace

TEST_CASE("every literate case gets the verdict that its author wrote down") {
  const std::filesystem::path root(HECHA_SOURCE_DIR);
  const PackLoad load = load_pack((root / "rules/fzzf").string());
  REQUIRE(load.pack.has_value());
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(root / "tests/cases"))
    if (entry.path().extension() == ".md") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::size_t judged = 0;
  for (const std::filesystem::path& file : files) {
    for (const Case& c : read_cases(file)) {
      INFO(c.file << ":" << c.line << " " << c.name);
      REQUIRE_FALSE(c.expected.empty());
      Result<Document> document = read_document({"case.txt", c.text});
      REQUIRE(document.has_value());
      const Scorecard card = Evaluator(*load.pack, {c.facts, false}).evaluate(*document);
      for (const Expected& expected : c.expected) {
        const auto rules = load.pack->rules();
        const auto found = std::find_if(rules.begin(), rules.end(),
                                        [&](const Rule& r) { return r.id == expected.rule; });
        REQUIRE(found != rules.end());
        CAPTURE(expected.rule);
        REQUIRE(card.findings.size() == rules.size());
        const std::string_view got = verdict_id(card.findings[found - rules.begin()].verdict);
        if (expected.todo) {
          CHECK_MESSAGE(got != expected.verdict, "reached now: take the todo away");
        } else {
          CHECK(got == expected.verdict);
          ++judged;
        }
      }
    }
  }
  CHECK(judged > 0);
}
