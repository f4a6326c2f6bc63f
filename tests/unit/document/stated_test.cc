// SPDX-License-Identifier: Apache-2.0
// All stated facts together: what the caller gives wins, and nothing is invented.
#include <doctest/doctest.h>

#include <string>

#include "stated_fixture.h"

using hecha::chapters;
using hecha::stated;
using hecha::StatedFacts;

TEST_CASE("stated: a portal page tells all of it") {
  const StatedFacts facts = stated(
      "云堰县人民政府门户网站\n首页 > 政务公开 > 法治政府建设\n"
      "索 引 "
      "号:0123/"
      "2024-00317　发布机构:云堰县人民政府办公室\n成文日期:2024-02-20　发布日期:2024-02-27\n"
      "标　　题:云堰县人民政府2023年法治政府建设情况报告\n\n"
      "云堰县人民政府2023年法治政府建设情况报告\n\n县人大常委会:\n\n"
      "2023年,云堰县人民政府坚持依法行政。现将有关情况报告如下:\n" +
      chapters(5) + "云堰县人民政府\n2024年2月20日\n\n【打印本页】　【关闭窗口】\n");
  CHECK(facts.kind == hecha::DocumentKind::report);
  CHECK(facts.title.value == "云堰县人民政府2023年法治政府建设情况报告");
  CHECK(facts.title.found_in == "title");
  CHECK(facts.issuer.value == "云堰县人民政府");
  CHECK(facts.level.value == "county");
  CHECK(facts.year.value == "2023");
  CHECK(facts.publish_date.value == "2024-02-27");
  CHECK(facts.signed_date.value == "2024-02-20");
  CHECK(facts.places == std::vector<std::string>{"云堰县", "云堰"});
}

TEST_CASE("stated: what the caller gives wins over the text") {
  const StatedFacts facts =
      stated("云堰县2023年法治政府建设情况报告\n\n2023年,云堰县坚持依法行政。\n" + chapters(),
             {{"title", "某某报告"},
              {"issuer", "青州市水务局"},
              {"level", "city"},
              {"year", "2020"},
              {"date", "2021-03-01"}});
  CHECK(facts.title.value == "某某报告");
  CHECK(facts.issuer.value == "青州市水务局");
  CHECK(facts.level.value == "city");
  CHECK(facts.year.value == "2020");
  CHECK(facts.publish_date.value == "2021-03-01");
  CHECK(facts.places == std::vector<std::string>{"青州市", "青州"});
  for (const hecha::Stated* fact :
       {&facts.title, &facts.issuer, &facts.level, &facts.year, &facts.publish_date}) {
    CHECK(fact->confidence == 1);
    CHECK(fact->found_in == "given");
    CHECK_FALSE(fact->span);
  }
}

TEST_CASE("stated: the level follows from a given issuer") {
  CHECK(stated(chapters(), {{"issuer", "青州市水务局"}}).level.value == "department");
}

TEST_CASE("stated: a text that says nothing yields nothing") {
  const StatedFacts facts = stated(chapters(5));
  CHECK(facts.title.value == "");
  CHECK(facts.issuer.value == "");
  CHECK(facts.year.value == "");
  CHECK(facts.publish_date.value == "");
  CHECK(facts.signed_date.value == "");
  CHECK(facts.places.empty());
}

TEST_CASE("stated: every span quotes the words of the author") {
  const std::string text = "雲堰縣人民政府2023年法治政府建設情況報告\n發布日期：2024年2月27日\n\n" +
                           chapters() + "雲堰縣人民政府\n2024年2月20日\n";
  const hecha::Document document = hecha::document_of(text);
  const StatedFacts facts = hecha::stated_facts(document, hecha::fzzf_profile());
  CHECK(document.quote(*facts.title.span) == "雲堰縣人民政府2023年法治政府建設情況報告");
  CHECK(document.quote(*facts.issuer.span) == "雲堰縣人民政府");
  CHECK(document.quote(*facts.year.span) == "2023年");
  CHECK(document.quote(*facts.publish_date.span) == "2024年2月27日");
  CHECK(document.quote(*facts.signed_date.span) == "2024年2月20日");
  CHECK(facts.issuer.value == "云堰县人民政府");
}

TEST_CASE("stated: an empty profile recognises nothing and breaks nothing") {
  const hecha::Document document =
      hecha::document_of("云堰县2023年法治政府建设情况报告\n" + chapters());
  const StatedFacts facts = hecha::stated_facts(document, hecha::Profile());
  CHECK(facts.title.value == "");
  CHECK(facts.lines.size() == document.paragraphs().size());
}

TEST_CASE("stated: long texts of one kind of line come to an end") {
  std::string lines, one_line, titles, labels;
  for (int i = 0; i < 20000; ++i) {
    lines += "云堰县政府\n";
    one_line += "云堰县坚持法治政府建设报告,";
    titles += "云堰县2023年法治政府建设情况报告\n";
    labels += "发布日期:";
  }
  for (const std::string& text : {lines, one_line, titles, labels}) {
    const hecha::Document document = hecha::document_of(text);
    CHECK(hecha::stated_facts(document, hecha::fzzf_profile()).lines.size() ==
          document.paragraphs().size());
  }
}
