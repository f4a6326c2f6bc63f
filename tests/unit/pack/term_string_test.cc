// SPDX-License-Identifier: Apache-2.0
// Terms written as strings, and what is wrong with them.
#include "pack/term_string.h"

#include <doctest/doctest.h>

namespace hecha {
namespace {

std::string shown(const TermPiece& piece) {
  switch (piece.kind) {
    case TermPiece::Kind::word:
      return piece.text;
    case TermPiece::Kind::list:
      return "$" + piece.text;
    case TermPiece::Kind::cue:
      return "cue:" + piece.text;
    case TermPiece::Kind::regex:
      return "/" + piece.text + "/";
    case TermPiece::Kind::start:
      return "{start}";
    case TermPiece::Kind::end:
      return "{end}";
    case TermPiece::Kind::token:
      break;
  }
  static constexpr const char* names[] = {"number", "percent", "year", "date", "place"};
  std::string text = names[static_cast<std::size_t>(piece.token)];
  if (piece.year_offset) text += " " + std::to_string(*piece.year_offset);
  return "{" + text + "}";
}

// (a|b c) <6> (d): parts in brackets, joined pieces with a blank between them.
std::string parsed(std::string_view text) {
  const auto term = parse_term(text);
  if (!term) return std::to_string(term.error().offset) + ": " + term.error().message;
  std::string result;
  for (std::size_t i = 0; i < term->parts.size(); ++i) {
    if (i > 0) {
      const std::uint16_t gap = term->gaps[i - 1];
      result += gap == any_gap ? " <any> " : " <" + std::to_string(gap) + "> ";
    }
    std::string part;
    for (const TermJoin& join : term->parts[i]) {
      std::string pieces;
      for (const TermPiece& piece : join) pieces += (pieces.empty() ? "" : " ") + shown(piece);
      part += (part.empty() ? "" : "|") + pieces;
    }
    result += "(" + part + ")";
  }
  return result;
}

}  // namespace

TEST_CASE("a string of a term is a word") {
  CHECK(parsed("主要负责人") == "(主要负责人)");
  CHECK(parsed("  主要负责人  ") == "(主要负责人)");
  CHECK(parsed("law of 2020") == "(law of 2020)");
}

TEST_CASE("alternatives bind closer than distances") {
  CHECK(parsed("$leader ~20 主持|听取") == "($leader) <20> (主持|听取)");
  CHECK(parsed("A|B|$list") == "(A|B|$list)");
  CHECK(parsed("A | B ~ C | D + E") == "(A|B) <any> (C|D) <0> (E)");
}

TEST_CASE("blanks around operators do not count") {
  CHECK(parsed("A~B") == parsed("A ~ B"));
  CHECK(parsed("A+B") == parsed("A + B"));
  CHECK(parsed("A ~6 B") == "(A) <6> (B)");
  CHECK(parsed("A~6$b") == "(A) <6> ($b)");
  CHECK(parsed("A ~ 6B") == "(A) <any> (6B)");
}

TEST_CASE("pieces beside one another follow directly") {
  CHECK(parsed("{year+1}年") == "({year 1} 年)");
  CHECK(parsed("第{number}条|明年") == "(第 {number} 条|明年)");
  CHECK(parsed("$leader主持") == "($leader 主持)");
  CHECK(parsed("{start} ~12 将") == "({start}) <12> (将)");
}

TEST_CASE("values are known by their names") {
  CHECK(parsed("{number}{percent}{date}{year}{place}") ==
        "({number} {percent} {date} {year} {place})");
  CHECK(parsed("{year-1}") == "({year -1})");
  CHECK(parsed("{year+0}") == "({year 0})");
  CHECK(parsed("{years}") == "0: there is no value {years}");
  CHECK(parsed("{year+}") == "0: there is no value {year+}");
}

TEST_CASE("a backslash takes the meaning from a sign") {
  CHECK(parsed("和\\/或") == "(和/或)");
  CHECK(parsed("\\$\\{\\}\\|\\~\\+\\\\") == "(${}|~+\\)");
  CHECK(parsed("１\\～３月") == "(１～３月)");
  CHECK(parsed("A\\") == "1: this backslash stands before no sign that has a meaning");
}

TEST_CASE("a regular expression keeps its own signs") {
  CHECK(parsed("/第[一二]|{2}+/") == "(/第[一二]|{2}+/)");
  CHECK(parsed("/a\\/b\\d/ ~3 B") == "(/a/b\\d/) <3> (B)");
}

TEST_CASE("a wrong term is told with the byte where it goes wrong") {
  CHECK(parsed("局长 ~1000 主持") == "8: at most 999 characters may be asked for after ~");
  CHECK(parsed("A ~ ") == "4: something must follow the last sign of the term");
  CHECK(parsed("A || B") == "3: a word is missing before this '|'");
  CHECK(parsed("$a B") == "3: two terms stand side by side here with a blank between them");
  CHECK(parsed("A $b") == "2: two terms stand side by side here with a blank between them");
}

}  // namespace hecha
