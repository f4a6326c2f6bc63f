// SPDX-License-Identifier: Apache-2.0
// What a scorecard tells of where in the original its words stand.
#include <doctest/doctest.h>

#include "hecha/evaluator.h"

using namespace hecha;

namespace {

Pack trial() {
  PackLoad load = load_pack(std::string(HECHA_SOURCE_DIR) + "/tests/cli/pack");
  REQUIRE(load.pack);
  return std::move(*load.pack);
}

// With furniture, and a line in traditional script.
constexpr const char* page =
    "首页 > 信息公开\n石桥县人民政府2023年度报告\n\n一、工作情况\n"
    "石桥县人民政府全年完成项目120件，各项工作按年度计划推进。\n\n"
    "二、存在的不足\n人手不足。\n\n三、費用\n費用已經公開。\n";

Scorecard judged(bool keep_text) {
  const Pack pack = trial();
  Evaluator evaluator(pack, {.meta = {}, .explain = false, .keep_text = keep_text});
  const Result<Document> document = read_document({"a.txt", page});
  REQUIRE(document);
  return evaluator.evaluate(*document);
}

std::string at(Span span) { return std::string(page).substr(span.begin, span.size()); }

}  // namespace

TEST_CASE("text: every quotation is the bytes that it says it comes from") {
  const Scorecard card = judged(false);
  std::size_t quotations = 0;
  for (const Finding& finding : card.findings) {
    for (const Evidence& evidence : finding.evidence) {
      CHECK(at(evidence.source) == evidence.quote);
      ++quotations;
    }
  }
  CHECK(quotations > 2);
  REQUIRE(card.document.title.evidence);
  CHECK(at(card.document.title.evidence->source) == "石桥县人民政府2023年度报告");
  REQUIRE(card.outline.size() == 3);
  CHECK(at(card.outline[2].source) == "費用");
}

TEST_CASE("text: the outline names roles by the titles of the pack") {
  const Scorecard card = judged(false);
  REQUIRE(card.outline.size() == 3);
  CHECK(card.outline[0].roles.empty());
  REQUIRE(card.outline[1].roles.size() == 1);
  CHECK(card.outline[1].roles[0].id == "gaps");
  CHECK(card.outline[1].roles[0].title.zh == "存在的不足");
  CHECK(card.outline[1].roles[0].title.en == "shortcomings");
  CHECK(card.outline[1].filled_by == "heading");
}

TEST_CASE("text: the place of the issuer is told apart from its name") {
  CHECK(judged(false).document.region == "石桥县");
}

TEST_CASE("text: the original is kept only if asked for, and every paragraph says what it is") {
  CHECK_FALSE(judged(false).text);
  const Scorecard card = judged(true);
  REQUIRE(card.text);
  CHECK(card.text->original == page);
  REQUIRE(card.text->parts.size() == 8);
  CHECK(card.text->parts[0].kind == LineKind::furniture);
  CHECK(card.text->parts[1].kind == LineKind::title);
  CHECK(card.text->parts[3].kind == LineKind::body);
  CHECK(at(card.text->parts[3].source) ==
        "石桥县人民政府全年完成项目120件，各项工作按年度计划推进。");
  CHECK(card.text->parts[3].place == Place{0, 5, 1});
}
