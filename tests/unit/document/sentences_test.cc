// SPDX-License-Identifier: Apache-2.0
// Where sentences, clauses and run-in items begin and end.
#include "document/sentences.h"

#include <doctest/doctest.h>

#include <string>

#include "show.h"

using namespace hecha;

namespace {

std::string shown(std::string_view text) { return show_sentences(document_of(text)); }

}  // namespace

TEST_CASE("sentences: they end at 。 ! ? ; and at the end of the paragraph") {
  CHECK(shown("甲做事。乙做事!丙做事?丁做事;戊做事\n己做事\n") ==
        "甲做事\n乙做事\n丙做事\n丁做事\n戊做事\n己做事\n");
}

TEST_CASE("sentences: a final mark within quotation marks or brackets ends none") {
  CHECK(shown("问“谁来管?怎么管?”成了难题。答了。\n") == "问“谁来管|怎么管|成了难题\n答了\n");
  CHECK(shown("制度(含标准;流程)已建。\n") == "制度(含标准|流程)已建\n");
}

TEST_CASE("sentences: a quotation that ends in 。 ends the sentence, with its mark") {
  const Document document = document_of("他说:“要依法。”会后照办。\n");
  REQUIRE(document.sentences().size() == 2);
  CHECK(document.slice(document.sentences()[0].span) == "他说:“要依法。”");
  CHECK(document.slice(document.sentences()[1].span) == "会后照办。");
}

TEST_CASE("sentences: closing marks behind the final mark belong to the sentence") {
  const Document document = document_of("做完了。)又开始。\n");
  CHECK(document.slice(document.sentences()[0].span) == "做完了。)");
}

TEST_CASE("sentences: what stands between lost marks is split as usual") {
  std::string text = "开头“";
  for (int i = 0; i < 50; ++i) text += "甲做事。";
  CHECK(document_of(text + "”\n").sentences().size() == 50);
}

TEST_CASE("sentences: final marks in a row are one end, and alone no sentence") {
  CHECK(shown("做事!!!再做。。\n") == "做事\n再做\n");
  CHECK(shown("。。。\n") == "");
}

TEST_CASE("clauses: parted by commas and colons, not by 、") {
  CHECK(shown("局长主持、听取汇报,提出要求:抓实。\n") == "局长主持、听取汇报|提出要求|抓实\n");
}

TEST_CASE("clauses: a book title, a time and a long number stay whole") {
  CHECK(shown("出台《规划,纲要》,12:30起办1,234件。\n") == "出台《规划,纲要》|12:30起办1,234件\n");
}

TEST_CASE("items: 一是 and its like begin a sentence and last to the next") {
  CHECK(shown("主要问题:一是人手少,任务重;二是不会用。同时不敢用。三是不愿用。\n") ==
        "主要问题\n0: 一是人手少|任务重\n1: 二是不会用\n1: 同时不敢用\n2: 三是不愿用\n");
  CHECK(shown("首先,抓学。其次,抓用。最后,抓考。\n") ==
        "0: 首先|抓学\n1: 其次|抓用\n2: 最后|抓考\n");
  CHECK(shown("第一件,修路。第二件,建桥。\n") == "0: 第一件|修路\n1: 第二件|建桥\n");
  CHECK(shown("一要建成,二要实现,三要培养。\n") == "0: 一要建成\n1: 二要实现\n2: 三要培养\n");
}

TEST_CASE("items: they end with their paragraph and are numbered through the document") {
  CHECK(shown("一是甲做事。\n乙做事。\n一是丙做事。\n") ==
        "0: 一是甲做事\n乙做事\n1: 一是丙做事\n");
}

TEST_CASE("items: what only looks like one is none") {
  CHECK(shown("落实责任,三要素齐全,其中两项,最后一公里打通,首创做法。\n") ==
        "落实责任|三要素齐全|其中两项|最后一公里打通|首创做法\n");
}

TEST_CASE("sentences: a heading is one of its own, with number and mark") {
  CHECK(shown("一、主要举措\n(一)守住“入口关”。全年制发文件。清理两次。\n") ==
        "# 一、主要举措\n# (一)守住“入口关”\n全年制发文件\n清理两次\n");
}

TEST_CASE("sentences: a numbered sentence is not cut at its first clause") {
  CHECK(shown("1.组建执法专班,制定任务清单,逐项明确时限要求,分类推进落实并按月通报有关情况,"
              "确保各项任务按期完成,由法规科负责。\n")
            .starts_with("1.组建执法专班|制定任务清单|"));
}
