// SPDX-License-Identifier: Apache-2.0
// How a problem of a pack is placed and written.
#include "pack/problems.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "pack/problem_text.h"

namespace hecha {
namespace {

// A problem at one character of a line.
std::string told(std::string line, std::uint32_t column) {
  Problem problem;
  problem.severity = Severity::error;
  problem.code = "some-code";
  problem.message = "this is wrong";
  problem.file = "a.yaml";
  problem.line = 7;
  problem.column = column;
  problem.text = std::move(line);
  return to_string(problem);
}

}  // namespace

TEST_CASE("every problem has a stable name and both languages") {
  std::set<std::string_view> ids;
  for (const ProblemText& row : problem_texts()) {
    CAPTURE(row.id);
    CHECK(ids.insert(row.id).second);
    CHECK(std::all_of(row.id.begin(), row.id.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    }));
    CHECK(&problem_text(row.code) == &row);
    for (const std::string_view text : {row.zh, row.en, row.zh_advice, row.en_advice}) {
      CHECK(!text.empty());
    }
  }
}

TEST_CASE("problems come by file, line and column, each once") {
  Problems problems;
  const std::uint32_t b = problems.add_file("b.yaml", "x\ny\n");
  const std::uint32_t a = problems.add_file("a.yaml", "局长: y\n");
  problems.add(ProblemCode::bad_term, Spot{b, 2, 1}, "second");
  problems.add(ProblemCode::bad_term, Spot{b, 1, 1}, "first");
  problems.add(ProblemCode::bad_term, Spot{a, 1, 7}, "wide");
  problems.add(ProblemCode::bad_term, Spot{b, 1, 1}, "first");
  const std::vector<Problem> all = problems.take();
  REQUIRE(all.size() == 3);
  CHECK(all[0].file == "a.yaml");
  CHECK(all[0].column == 3);  // in code points
  CHECK(all[0].text == "局长: y");
  CHECK(all[1].message == "first");
  CHECK(all[2].text == "y");
}

TEST_CASE("warnings are no errors") {
  Problems problems;
  problems.add(ProblemCode::unused_list, "unused");
  CHECK(!problems.has_error());
  problems.add(ProblemCode::bad_term, "bad");
  CHECK(problems.has_error());
}

TEST_CASE("a pack with endless problems is told when to stop") {
  Problems problems;
  const std::uint32_t file = problems.add_file("a.yaml", "x\n");
  for (std::uint32_t i = 0; i < 100'000; ++i) {
    problems.add(ProblemCode::bad_term, Spot{file, 1, 1}, "wrong " + std::to_string(i));
  }
  const std::vector<Problem> all = problems.take();
  CHECK(all.size() == 501);
  CHECK(all.back().code == "too-many");
}

TEST_CASE("the caret stands under its character") {
  CHECK(told("key: value", 6) ==
        "a.yaml:7:6: error: this is wrong [some-code]\n"
        "   7 | key: value\n"
        "     |      ^\n");
  CHECK(told("局长: 主持", 5) ==
        "a.yaml:7:5: error: this is wrong [some-code]\n"
        "   7 | 局长: 主持\n"
        "     |       ^\n");
  CHECK(told("\tkey", 2) ==
        "a.yaml:7:2: error: this is wrong [some-code]\n"
        "   7 |  key\n"
        "     |  ^\n");
}

TEST_CASE("of a long line the part around the place is shown") {
  std::string line;
  for (int i = 0; i < 200; ++i) line += "词";
  line += "X";
  for (int i = 0; i < 200; ++i) line += "词";
  const std::string text = told(line, 201);
  const std::size_t excerpt = text.find("...");
  REQUIRE(excerpt != std::string::npos);
  CHECK(text.find("...\n") != std::string::npos);
  CHECK(text.size() < 500);
  // 30 characters of two columns and three points stand before the X.
  CHECK(text.find("\n     | " + std::string(63, ' ') + "^\n") != std::string::npos);
}

}  // namespace hecha
