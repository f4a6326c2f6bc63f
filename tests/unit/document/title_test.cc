// SPDX-License-Identifier: Apache-2.0
// The title: short lines above the text, one or several, once or twice, or none.
#include <doctest/doctest.h>

#include <string>

#include "stated_fixture.h"

using hecha::chapters;
using hecha::kinds;
using hecha::prose;
using hecha::stated;

namespace {

const std::string lead =
    "2023年,云堰县人民政府坚持以习近平法治思想为指导,扎实推进法治政府建设。现将有关情况报告如下:\n";

std::string title(const std::string& head) { return stated(head + lead + chapters()).title.value; }

}  // namespace

TEST_CASE("title: a short line above the text that names subject and kind") {
  CHECK(title("云堰县人民政府2023年法治政府建设情况报告\n\n") ==
        "云堰县人民政府2023年法治政府建设情况报告");
  CHECK(title("关于云堰县2023年度法治政府建设情况的报告\n") ==
        "关于云堰县2023年度法治政府建设情况的报告");
  CHECK(title("2023年云堰县推进依法行政工作总结\n") == "2023年云堰县推进依法行政工作总结");
  CHECK(title("云堰县交通运输局2023年法治政府部门建设工作报告\n") ==
        "云堰县交通运输局2023年法治政府部门建设工作报告");
  CHECK(title("云堰县关于2023年度“法治政府”建设的年度报告\n") ==
        "云堰县关于2023年度“法治政府”建设的年度报告");
  CHECK(title("云堰县法治政府建设白皮书(2023年)\n") == "云堰县法治政府建设白皮书(2023年)");
}

TEST_CASE("title: one without 报告 counts when it names issuer or year") {
  CHECK(title("云堰县水利局2023年法治政府建设工作情况\n") ==
        "云堰县水利局2023年法治政府建设工作情况");
  CHECK(title("2023年度法治政府建设情况\n") == "2023年度法治政府建设情况");
  CHECK(title("关于2023年度法治政府建设工作情况的函\n") == "关于2023年度法治政府建设工作情况的函");
  CHECK(title("云堰县2023年法治政府建设情况公示\n") == "云堰县2023年法治政府建设情况公示");
  CHECK(title("法治政府建设情况\n") == "");
}

TEST_CASE("title: a submission by another word, a subject that a scanner misread") {
  CHECK(title("云堰县人民政府\n关于2023年度法治政府建设情况的呈报\n\n") ==
        "云堰县人民政府\n关于2023年度法治政府建设情况的呈报");
  CHECK(title("云堰县水利局2023年依法行政工作小结\n") == "云堰县水利局2023年依法行政工作小结");
  CHECK(title("云堰县2023年法冶政府建设年度报告\n") == "云堰县2023年法冶政府建设年度报告");
  CHECK(title("云堰县2023年法治政府建设情况汇报提纲\n") == "云堰县2023年法治政府建设情况汇报提纲");
  CHECK(title("云堰县2023年法治政府建设年度报告 全文\n") == "云堰县2023年法治政府建设年度报告全文");
}

TEST_CASE("title: signs around it, and an issuer alone on the line above 关于") {
  CHECK(title("【云堰县2023年度法治政府建设情况报告】\n") ==
        "【云堰县2023年度法治政府建设情况报告】");
  CHECK(title("★云堰县2023年度法治政府建设情况报告★\n") == "★云堰县2023年度法治政府建设情况报告★");
  CHECK(title("云堰县水利局关于\n2023年度法治政府建设情况的\n报　告\n") ==
        "云堰县水利局关于\n2023年度法治政府建设情况的\n报告");
}

TEST_CASE("title: blanks inside and traditional script do not matter") {
  CHECK(title("云堰县 2023 年度法治政府建设情况报告\n") == "云堰县2023年度法治政府建设情况报告");
  CHECK(title("雲堰縣人民政府2023年法治政府建設情況報告\n") ==
        "云堰县人民政府2023年法治政府建设情况报告");
}

TEST_CASE("title: it may stand on several lines") {
  CHECK(title("云堰县人民政府\n关于2023年度法治政府建设情况的报告\n\n") ==
        "云堰县人民政府\n关于2023年度法治政府建设情况的报告");
  CHECK(title("中共云堰县委\n云堰县人民政府\n关于2023年度法治政府建设情况的报告\n\n") ==
        "中共云堰县委\n云堰县人民政府\n关于2023年度法治政府建设情况的报告");
  CHECK(title("国家税务总局云堰县税务局\n2023年法治政府建设\n工作情况报告\n\n") ==
        "国家税务总局云堰县税务局\n2023年法治政府建设\n工作情况报告");
  CHECK(title("云堰县法治政府建设白皮书\n(2023年)\n\n") == "云堰县法治政府建设白皮书\n(2023年)");
}

TEST_CASE("title: its span covers all of its lines") {
  const std::string text =
      "来源:县司法局\n云堰县人民政府\n关于2023年度法治政府建设情况的报告\n\n" + lead + chapters();
  const hecha::Document document = hecha::document_of(text);
  const hecha::StatedFacts facts = hecha::stated_facts(document, hecha::fzzf_profile());
  REQUIRE(facts.title.span);
  CHECK(document.quote(*facts.title.span) == "云堰县人民政府\n关于2023年度法治政府建设情况的报告");
  CHECK(facts.title.found_in == "title");
  CHECK(facts.title.confidence >= 0.9);
}

TEST_CASE("title: a slogan and its subtitle are one title") {
  CHECK(title("厚植法治底色　护航高质量发展\n——云堰县司法局2023年法治政府建设工作总结\n") ==
        "厚植法治底色　护航高质量发展\n——云堰县司法局2023年法治政府建设工作总结");
}

TEST_CASE("title: of a repeated title the form that opens with an organ wins") {
  CHECK(title("2023年度法治政府建设情况的报告\n发布时间:2024-02-01\n\n"
              "云堰县人民政府关于2023年度法治政府建设情况的报告\n\n") ==
        "云堰县人民政府关于2023年度法治政府建设情况的报告");
  CHECK(title("云堰县2023年法治政府建设年度报告\n\n云堰县2023年法治政府建设年度报告\n\n") ==
        "云堰县2023年法治政府建设年度报告");
}

TEST_CASE("title: the banner of a site is not part of it") {
  CHECK(title("云堰县人民政府\n云堰县水利局2023年法治政府建设情况报告\n") ==
        "云堰县水利局2023年法治政府建设情况报告");
}

TEST_CASE("title: what a site appends is not part of it") {
  CHECK(title("云堰县2023年法治政府建设情况报告_部门文件_云堰县人民政府门户网站\n") ==
        "云堰县2023年法治政府建设情况报告");
}

TEST_CASE("title: the name of a column does not displace it") {
  CHECK(title("法治政府建设年度报告\n\n云堰县2023年法治政府建设情况报告\n\n") ==
        "云堰县2023年法治政府建设情况报告");
  CHECK(title("法治政府建设年度报告\n\n云堰县人民政府\n关于2023年法治政府建设情况的报告\n\n") ==
        "云堰县人民政府\n关于2023年法治政府建设情况的报告");
}

TEST_CASE("title: a draft mark belongs to it on its line, not below it") {
  CHECK(title("云堰县2023年法治政府建设情况报告(征求意见稿)\n") ==
        "云堰县2023年法治政府建设情况报告(征求意见稿)");
  CHECK(title("云堰县2023年法治政府建设情况报告\n(征求意见稿)\n\n") ==
        "云堰县2023年法治政府建设情况报告");
}

TEST_CASE("title: absent stays absent") {
  CHECK(title("") == "");
  CHECK(title("当前位置:首页>政务公开>法治政府建设年度报告\n发布日期:2024-03-06\n\n") == "");
  CHECK(title("内部资料 不得外传\n\n县委、县政府:\n\n") == "");
}

TEST_CASE("title: links to other texts, headings and news of it are none") {
  CHECK(stated(lead + chapters() + "上一篇:云堰县2022年法治政府建设情况报告\n").title.value == "");
  CHECK(stated(lead + chapters() + "相关文章\n·云堰县2022年法治政府建设情况报告\n").title.value ==
        "");
  CHECK(stated(lead + "2023年法治政府建设工作情况\n" + prose() + prose() + "\n" + chapters())
            .title.value == "");
}

TEST_CASE("title: an index table tells it with little confidence") {
  const hecha::StatedFacts facts = stated(
      "索引号:0123/2024-1\n名称:云堰县人民政府2023年法治政府建设情况报告\n发布日期:2024-02-01\n\n" +
      lead + chapters());
  CHECK(facts.title.value == "云堰县人民政府2023年法治政府建设情况报告");
  CHECK(facts.title.found_in == "index table");
  CHECK(facts.title.confidence <= 0.5);
  CHECK(facts.year.value == "2023");
}

TEST_CASE("title: it is found where the line breaks were lost") {
  const std::string body =
      "2023年,云堰县坚持以习近平法治思想为指导。一、主要举措和成效" + prose() + prose() + prose();
  CHECK(stated("云堰县2023年法治政府建设情况报告" + body).title.value ==
        "云堰县2023年法治政府建设情况报告");
  const hecha::StatedFacts facts = stated(
      "首页>政务公开>正文 时间:2024-03-05 作者:法规科 点击:88次 "
      "云堰县水利局2023年度法治政府建设工作报告 县政府:" +
      body);
  CHECK(facts.title.value == "云堰县水利局2023年度法治政府建设工作报告");
  CHECK(facts.publish_date.value == "2024-03-05");
}

TEST_CASE("title: what a page puts before it on its line is not of it") {
  const std::string text =
      "首页 >> 年报 >> 正文 云堰县2023年法治政府建设情况报告 时间:2024年3月8日 " + lead + prose() +
      prose() + prose();
  const hecha::StatedFacts facts = stated(text);
  CHECK(facts.title.value == "云堰县2023年法治政府建设情况报告");
  CHECK(facts.issuer.value == "云堰县人民政府");
  CHECK(title("首页>信息公开>其他法定信息 云堰县水利局2023年法治政府建设情况报告 时间:2024-01-30 " +
              lead + prose() + prose() + prose()) == "云堰县水利局2023年法治政府建设情况报告");
}

TEST_CASE("title: a remark with the marks of a sentence above it is passed over") {
  const std::string name = "云堰县人民政府关于2023年法治政府建设情况的报告\n";
  CHECK(title("?政府信息公开?\n\n" + name) + "\n" == name);
  CHECK(title("您好!\n云堰县人民政府\n关于2023年法治政府建设情况的报告\n") ==
        "云堰县人民政府\n关于2023年法治政府建设情况的报告");
  CHECK(kinds("?政府信息公开?\n" + name + lead + chapters()).starts_with("ft"));
  // Not below text, and not below a heading.
  CHECK(title("2023年,各项工作取得新进展。\n" + name) == "");
  CHECK(title("一、主要举措和成效\n" + name) == "");
}

TEST_CASE("title: two years, one title") {
  CHECK(title("云堰县2023年度法治政府建设工作情况及2024年度工作安排的报告\n") ==
        "云堰县2023年度法治政府建设工作情况及2024年度工作安排的报告");
}

TEST_CASE("title: an oral report carries meeting, speaker and date below it") {
  const std::string text =
      "关于云堰县2023年度法治政府建设情况的报告\n"
      "——2024年4月26日在云堰县第十八届人民代表大会常务委员会第十六次会议上\n"
      "县司法局局长 田垄\n\n主任、各位副主任、各位委员:\n" +
      lead + chapters(1);
  CHECK(stated(text).title.value == "关于云堰县2023年度法治政府建设情况的报告");
  CHECK(kinds(text).starts_with("tt"));
  CHECK(kinds(text).find('a') != std::string::npos);
}

TEST_CASE("title: the real one stands below a covering letter") {
  const std::string text =
      "云堰县司法局关于报送2023年度法治政府建设情况报告的函\n\n县人民政府办公室:\n\n"
      "按照通知要求,现将《云堰县2023年度法治政府建设情况报告》报上,请审阅。\n\n"
      "云堰县司法局\n2024年1月12日\n\n云堰县人民政府\n2023年度法治政府建设情况报告\n\n" +
      lead + chapters(5);
  CHECK(stated(text).title.value == "云堰县人民政府\n2023年度法治政府建设情况报告");
  CHECK(kinds(text).starts_with("ffffftt"));
  CHECK(stated(text).signed_date.value == "");
}

TEST_CASE("title: the real one stands below the words of a news item") {
  const std::string text =
      "县政府公布2023年法治政府建设情况\n\n"
      "近日,云堰县人民政府向社会公布2023年度法治政府建设情况报告,全文如下。\n\n"
      "云堰县2023年度法治政府建设情况报告\n\n" +
      lead + chapters(5);
  CHECK(stated(text).title.value == "云堰县2023年度法治政府建设情况报告");
  CHECK(stated(text).kind == hecha::DocumentKind::report);
}

TEST_CASE("title: a table of contents between title and text is furniture") {
  const std::string text =
      "云堰县法治政府建设白皮书(2023年)\n目录\n一、主要举措和成效……1\n"
      "二、存在的不足……5\n三、下一步安排……8\n云堰县法治政府建设白皮书(2023年)\n" +
      lead + chapters();
  CHECK(kinds(text).starts_with("tfffft"));
}
