// SPDX-License-Identifier: Apache-2.0
// The parts of the outputs: line breaks, cleaning, numbers, words.
#include "render/sheet.h"

#include <doctest/doctest.h>

#include "render/account.h"
#include "render/labels.h"
#include "render/shown.h"
#include "samples.h"

using namespace hecha;

namespace {

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "|") + line;
  return text;
}

}  // namespace

TEST_CASE("wrapped: a line holds so many columns and Chinese breaks anywhere") {
  CHECK(joined(wrapped("一二三四五六", 4)) == "一二|三四|五六");
  CHECK(joined(wrapped("一二三四五", 5)) == "一二|三四|五");
  CHECK(joined(wrapped("", 10)).empty());
  CHECK(wrapped("", 10).size() == 1);
}

TEST_CASE("wrapped: no line begins with a closing mark or ends with an opening one") {
  CHECK(joined(wrapped("一二，三", 4)) == "一|二，|三");
  CHECK(joined(wrapped("一《二三", 4)) == "一|《二|三");
  CHECK(joined(wrapped("一二。”三", 6)) == "一|二。”|三");
}

TEST_CASE("wrapped: words and numbers stay whole where they fit") {
  CHECK(joined(wrapped("共受理12345件", 8)) == "共受理|12345件");
  CHECK(joined(wrapped("one two three", 7)) == "one two|three");
  CHECK(joined(wrapped("abcdefghij", 4)) == "abcd|efgh|ij");
}

TEST_CASE("wrapped: nothing is lost but blanks at the ends of lines") {
  const std::string text =
      "2023年，县政府（含12个镇）共办理《条例》“一件事” 31264 件；满意率99.1%。";
  for (std::uint32_t width = 2; width < 60; ++width) {
    std::string all;
    for (const std::string& line : wrapped(text, width)) all += line;
    std::string expected = text;
    std::erase(expected, ' ');
    std::erase(all, ' ');
    CHECK(all == expected);
  }
}

TEST_CASE("shortened: what does not fit is said to be cut") {
  CHECK(shortened("一二三四", 8) == "一二三四");
  CHECK(shortened("一二三四五", 8) == "一二……");
}

TEST_CASE("shown: blanks and breaks are one blank, commands are gone") {
  CHECK(shown("  甲\r\n\t乙　 丙 ") == "甲 乙 丙");
  CHECK(shown("\x1b[31m甲") == "\xEF\xBF\xBD[31m甲");
  CHECK(shown("a\xE2\x80\xAE"
              "b\xE2\x80\x8B"
              "c") == "abc");
  CHECK(shown("甲\xFF") == "甲\xEF\xBF\xBD");
}

TEST_CASE("percent: no score is shown that was not reached") {
  CHECK(percent(79.99) == "79.9");
  CHECK(percent(100) == "100");
  CHECK(percent(0) == "0");
  CHECK(percent(0.1 + 0.2) == "0.3");
  CHECK(points(6.5) == "6.5");
  CHECK(points(30.000000000000004) == "30");
}

TEST_CASE("account: the dearest item comes first") {
  const Pack pack = samples::pack();
  const DocumentResult result = samples::gaps();
  const auto open = open_findings(pack, *result.scorecard);
  REQUIRE(open.size() == 3);
  CHECK(open[0]->rule == 3);
  CHECK(lost(pack, *open[0]) == 18);
  CHECK(open[1]->rule == 2);
  CHECK(open[2]->rule == 1);
  CHECK(lost(pack, *open[2]) == 10);
}

TEST_CASE("fill: holes take arguments in any order, other braces stay") {
  CHECK(fill("{1} {0} {x} {", {"a", "b"}) == "b a {x} {");
  CHECK(fill("{0}", {"{1}"}) == "{1}");
}

TEST_CASE("labels: every result has a symbol of one column and a word in both languages") {
  for (int i = 0; i <= static_cast<int>(Verdict::error); ++i) {
    const VerdictLabel& row = verdict_label(static_cast<Verdict>(i));
    CHECK(columns(row.symbol) == 1);
    CHECK_FALSE(row.word.zh.empty());
    CHECK_FALSE(row.word.en.empty());
  }
}
