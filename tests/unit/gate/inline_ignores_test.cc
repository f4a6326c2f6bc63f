// SPDX-License-Identifier: Apache-2.0
// Ignores that stand in drafts.
#include "gate/inline_ignores.h"

#include <doctest/doctest.h>

#include "../render/samples.h"

using namespace hecha;

namespace {

Scorecard applied(const std::string& text) {
  Scorecard card = *samples::gaps().scorecard;  // SA-201 line 24, SA-202 line 25, SA-301 line 23
  apply_ignores(samples::pack(), inline_ignores(text), card);
  return card;
}

bool waived(const Scorecard& card, std::size_t finding) {
  return card.findings[finding].verdict == Verdict::waived;
}

std::string lines(int number) { return std::string(static_cast<std::size_t>(number), '\n'); }

}  // namespace

TEST_CASE("ignores: the next line that is not blank, from the line after the comment") {
  const auto ignores = inline_ignores(
      "a\n<!-- hecha-disable-next x.y -- 理由 -->\n\n<!-- hecha-disable-next x.z -- 理由 -->\n "
      "b\n");
  REQUIRE(ignores.size() == 2);
  CHECK(ignores[0].line == 2);
  CHECK(ignores[0].first == 5);
  CHECK(ignores[1].last == 5);
  CHECK(ignores[0].reason == "理由");
}

TEST_CASE("ignores: from disable to enable, or to the end") {
  const auto ignores = inline_ignores(
      "<!-- hecha-disable a b -- r -->\nx\n<!-- hecha-enable a -->\n<!-- hecha-disable c -- r "
      "-->\n");
  REQUIRE(ignores.size() == 3);
  CHECK(ignores[0].rule == "a");
  CHECK(ignores[0].last == 3);
  CHECK(ignores[1].rule == "b");
  CHECK(ignores[1].last == 0xFFFFFFFFu);
  CHECK(ignores[2].last == 0xFFFFFFFFu);
  for (const InlineIgnore& ignore : inline_ignores(
           "<!-- hecha-disable a b -- r -->\n<!-- hecha-disable c -- r -->\n<!-- hecha-enable -->"))
    CHECK(ignore.last == 3);
}

TEST_CASE("ignores: any number of comments takes time in proportion") {
  for (const char* comment : {"<!-- hecha-disable-next a -- r -->", "<!-- hecha-disable a -- r -->",
                              "<!-- hecha-disable a -- r --><!-- hecha-enable b -->"}) {
    std::string text;
    for (int i = 0; i < 300'000; ++i) text += comment;
    CHECK(inline_ignores(text).size() == 300'000);  // a second; with the square of it, hours
  }
}

TEST_CASE("ignores: what is covered is waived with its reason, what is not stays") {
  const Scorecard card = applied(lines(22) + "<!-- hecha-disable-next SA-201 -- 已核 -->");
  CHECK_FALSE(waived(card, 1));
  const Scorecard covered = applied(lines(22) + "<!-- hecha-disable sample.gaps -- 已核 -->");
  CHECK(waived(covered, 1));
  CHECK(covered.findings[1].decision->original == Verdict::partial);
  CHECK(covered.findings[1].decision->reason == "已核");
  CHECK(covered.findings[1].decision->in_source);
  CHECK(covered.notices.empty());
  CHECK_FALSE(waived(covered, 3));
}

TEST_CASE("ignores: what is missing lies where it belongs") {
  CHECK(waived(applied(lines(20) + "<!-- hecha-disable SA-301 -- 空缺 -->"), 3));
  CHECK_FALSE(waived(applied(lines(30) + "<!-- hecha-disable SA-301 -- 空缺 -->"), 3));
}

TEST_CASE("ignores: one without reason, for no rule, or without need does nothing and is told") {
  const auto notice = [](const std::string& comment) {
    const Scorecard card = applied(comment);
    for (const Finding& finding : card.findings) CHECK(finding.verdict != Verdict::waived);
    REQUIRE(card.notices.size() == 1);
    return card.notices[0].zh;
  };
  CHECK(notice("<!-- hecha-disable SA-201 -->") ==
        "第 1 行的标注没有写明理由（“-- 理由”），不起作用");
  CHECK(notice("<!-- hecha-disable SA-201 --  -->") ==
        "第 1 行的标注没有写明理由（“-- 理由”），不起作用");
  CHECK(notice("<!-- hecha-disable -- 理由 -->") == "第 1 行的标注没有写明规则，不起作用");
  CHECK(notice("\n<!-- hecha-disable sample.gap -- 理由 -->")
            .starts_with("第 2 行的标注：没有规则“sample.gap”"));
  CHECK(notice("<!-- hecha-disable SA-101 -- 理由 -->") ==
        "第 1 行对 SA-101 的标注没有用处，可以删去");
}

TEST_CASE("ignores: other comments, and ones that never end, are none") {
  CHECK(inline_ignores("<!-- note -->\n<!-- hecha-disabled x -- r -->\n<!-- hecha-disable x -- r")
            .empty());
  CHECK(inline_ignores("<!---->").empty());
}

TEST_CASE("ignores: only Markdown and HTML may hold them") {
  for (const char* format : {"md", "html"}) CHECK(may_hold_ignores(format));
  for (const char* format : {"txt", "docx", "pdf", "mht", ""})
    CHECK_FALSE(may_hold_ignores(format));
}
