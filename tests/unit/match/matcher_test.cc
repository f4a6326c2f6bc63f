// SPDX-License-Identifier: Apache-2.0
// The automaton against its naive twin.
#include "match/matcher.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "../../oracle/naive_match.h"

using namespace hecha;

namespace {

Document document_of(std::string text) {
  Result<Document> document = read_document({"test.txt", std::move(text)});
  REQUIRE(document.has_value());
  return *std::move(document);
}

std::vector<Span> whole(const Document& document) {
  std::vector<Span> parts;
  for (const Paragraph& paragraph : document.paragraphs()) parts.push_back(paragraph.span);
  return parts;
}

void check_against_twin(const Document& document, const LexiconSource& source, LevelMask level) {
  const std::vector<Span> parts = whole(document);
  Matches matches;
  Matcher(source).scan(document, parts, level, matches);
  const auto law = oracle::occurrences(document.text(), parts, source, level);
  REQUIRE(matches.terms() == law.size());
  for (TermId term = 0; term < source.terms; ++term) {
    std::vector<Span> spans;
    for (const Hit& hit : matches.of(term)) {
      spans.push_back(hit.span);
      REQUIRE(matches.characters.offset(hit.first) == hit.span.begin);
      REQUIRE(matches.characters.offset(hit.last) == hit.span.end);
      REQUIRE(document.clauses()[hit.clause].span.begin <= hit.span.begin);
    }
    REQUIRE(spans == law[term]);
  }
}

}  // namespace

TEST_CASE("every word is found at every place where a plain search finds it, exhaustively") {
  // Every text of up to six characters over two, against nested and overlapping words.
  LexiconSource source;
  source.terms = 3;
  source.entries = {{"甲", 0}, {"乙甲", 0}, {"甲甲", 1}, {"甲乙甲", 1}, {"乙", 2}, {"甲乙甲乙", 2}};
  for (std::size_t size = 1; size <= 6; ++size) {
    for (unsigned bits = 0; bits < 1u << size; ++bits) {
      std::string text;
      for (std::size_t i = 0; i < size; ++i) text += (bits >> i & 1u) != 0 ? "甲" : "乙";
      check_against_twin(document_of(text), source, all_levels);
    }
  }
}

TEST_CASE("random words in random texts are found as a plain search finds them") {
  std::mt19937 random(7);
  const std::vector<std::string> alphabet{"法", "治", "政", "府", "a", ",", "。", "𠀀", "\n", "1"};
  const auto make = [&](std::size_t size) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) text += alphabet[random() % alphabet.size()];
    return text;
  };
  for (int round = 0; round < 400; ++round) {
    LexiconSource source;
    source.terms = 4;
    for (int i = 0; i < 12; ++i) {
      std::string word;
      while (word.empty() || word.find('\n') != std::string::npos ||
             word.find("𠀀") != std::string::npos)
        word = make(1 + random() % 4);
      source.entries.push_back(
          {word, static_cast<TermId>(random() % 4), static_cast<LevelMask>(1 + random() % 63)});
    }
    check_against_twin(document_of("治" + make(80)), source,
                       static_cast<LevelMask>(1u << (random() % 6)));
  }
}

TEST_CASE("words of other levels of issuer are not seen") {
  LexiconSource source;
  source.terms = 1;
  source.entries = {{"县长", 0, 1u << static_cast<int>(IssuerLevel::county)},
                    {"负责人", 0, all_levels}};
  const Document document = document_of("县长和负责人。");
  const std::vector<Span> parts = whole(document);
  Matches matches;
  const Matcher matcher(source);
  matcher.scan(document, parts, 1u << static_cast<int>(IssuerLevel::department), matches);
  CHECK(matches.of(0).size() == 1);
  matcher.scan(document, parts, 1u << static_cast<int>(IssuerLevel::county), matches);
  CHECK(matches.of(0).size() == 2);
}

TEST_CASE("a word of a term stands in a text, of whatever level") {
  LexiconSource source;
  source.terms = 2;
  source.entries = {{"报告", 0, 1}, {"法治政府", 1, all_levels}};
  const Matcher matcher(source);
  CHECK(matcher.stands_in("年度报告", 0));
  CHECK(matcher.stands_in("法治政府建设", 1));
  CHECK_FALSE(matcher.stands_in("法治政", 1));
  CHECK_FALSE(matcher.stands_in("年度报告", 1));
  CHECK_FALSE(matcher.stands_in("", 0));
}

TEST_CASE("only the given parts are searched") {
  LexiconSource source;
  source.terms = 1;
  source.entries = {{"法治", 0, all_levels}};
  const Document document = document_of("法治一。\n法治二。\n法治三。");
  const std::vector<Span> parts{document.paragraphs()[1].span};
  Matches matches;
  Matcher(source).scan(document, parts, all_levels, matches);
  REQUIRE(matches.of(0).size() == 1);
  CHECK(matches.of(0)[0].span.begin == parts[0].begin);
}

TEST_CASE("a matcher without words finds nothing") {
  const Document document = document_of("法治。");
  Matches matches;
  Matcher().scan(document, whole(document), all_levels, matches);
  CHECK(matches.terms() == 0);
  CHECK(matches.of(0).empty());
}
