// SPDX-License-Identifier: Apache-2.0
// Dates and years: how they are written, which of them counts.
#include "document/dates.h"

#include <doctest/doctest.h>

#include <string>

#include "stated_fixture.h"

using hecha::chapters;
using hecha::stated;

namespace {

const std::string title = "云堰县人民政府2023年法治政府建设情况报告\n";
const std::string lead = "2023年,云堰县坚持依法行政。现将有关情况报告如下:\n";

std::string found(std::string_view text) {
  const auto date = hecha::find_date(text);
  return date ? date->iso() : "";
}

std::string published(const std::string& head) {
  return stated(head + "\n" + title + lead + chapters()).publish_date.value;
}

std::string signed_on(const std::string& tail) {
  return stated(title + lead + chapters() + tail).signed_date.value;
}

std::string year(const std::string& text) { return stated(text + chapters()).year.value; }

}  // namespace

TEST_CASE("dates: all the ways of writing one") {
  CHECK(found("2024-03-28") == "2024-03-28");
  CHECK(found("发布于2024年3月28日。") == "2024-03-28");
  CHECK(found("2021/03/29 11:30:01") == "2021-03-29");
  CHECK(found("2017年02月28日") == "2017-02-28");
  CHECK(found("2024- 03- 14  11: 18") == "2024-03-14");
  CHECK(found("2024.3.8") == "2024-03-08");
  CHECK(found("20240328") == "2024-03-28");
  CHECK(found("二〇二四年三月二十八日") == "2024-03-28");
  CHECK(found("二○二四年十月三十日") == "2024-10-30");
  CHECK(found("二零二四年十一月十日") == "2024-11-10");
  CHECK(found("2023-O1-17") == "2023-01-17");
}

TEST_CASE("dates: what is none") {
  CHECK(found("2024年3月") == "");
  CHECK(found("2024-13-01") == "");
  CHECK(found("12024-03-28") == "");
  CHECK(found("011453208/2024-00317") == "");
  CHECK(found("2951467/2024-58207") == "");
  CHECK(found("2024年3月32日") == "");
  CHECK(found("19980101234") == "");
  CHECK(found("云政发〔2024〕8号") == "");
  CHECK(found("") == "");
}

TEST_CASE("dates: a line that is only a date") {
  CHECK(hecha::only_date("(2024年1月31日)"));
  CHECK(hecha::only_date("2024-01-31 10:20"));
  CHECK(hecha::only_date("2024年1月31日。"));
  CHECK_FALSE(hecha::only_date("2024年1月31日印发"));
  CHECK_FALSE(hecha::only_date("云堰县 2024年1月31日"));
}

TEST_CASE("dates: years, ranges and times since") {
  CHECK(hecha::find_year("2023年度")->year == 2023);
  CHECK(hecha::find_year("二〇二三年")->year == 2023);
  CHECK(hecha::find_year("2023 年")->year == 2023);
  CHECK(hecha::find_year("2021—2025年")->range);
  CHECK(hecha::find_year("2021年至2025年")->range);
  CHECK(hecha::find_year("2019年以来")->since);
  CHECK_FALSE(hecha::find_year("20212025年"));
  CHECK_FALSE(hecha::find_year("年2023"));
  CHECK_FALSE(hecha::find_year("1949年"));
  CHECK(hecha::find_bare_year("云堰县2021法治")->year == 2021);
}

TEST_CASE("publish date: a label of publication wins over other labels") {
  CHECK(published("成文日期:2025-02-20\n公开日期:2025-02-25") == "2025-02-25");
  CHECK(published("生成日期:2024-03-17\n更新时间:2024-03-21\n发布时间:2024-03-19 09:12") ==
        "2024-03-19");
  CHECK(published("更新时间:2024-03-21　时间:2024-03-20") == "2024-03-20");
  CHECK(published("来源:县司法局 时间:2024-03-20 09:46 浏览:") == "2024-03-20");
  CHECK(published("日期:2024年03月06日　阅读:205") == "2024-03-06");
  CHECK(published("发布日期:\n2024-03-06\n索引号:\n12") == "2024-03-06");
  CHECK(published("| 发布日期 | 2024-03-06 |") == "2024-03-06");
  CHECK(published(
            "信息索引:000019713O07/2021-00041　　主办单位:政策法规司　　生成日期:2021年03月26日　　"
            "发布日期:2021年03月30日　　主题词:法治;年度报告") == "2021-03-30");
  CHECK(published("[ 索引号 ] 11440900　[ 发布日期 ] 2024-03-06　[ 文号 ]　") == "2024-03-06");
}

TEST_CASE("publish date: a dateline without a label") {
  CHECK(published("2023-03-09 16:41  来源:县水利局  【字体:大 中 小】") == "2023-03-09");
  CHECK(published("来源:县水利局 2023-03-09 点击:12") == "2023-03-09");
}

TEST_CASE("publish date: a date of writing is a weak witness") {
  const hecha::StatedFacts facts = stated("成文日期:2024-02-20\n" + title + lead + chapters());
  CHECK(facts.publish_date.value == "2024-02-20");
  CHECK(facts.publish_date.confidence <= 0.5);
}

TEST_CASE("publish date: decoys, other labels and other texts say nothing") {
  CHECK(published("今天是:2024年3月31日 星期日") == "");
  CHECK(published("今天是2024年3月31日 星期日 来源:县司法局") == "");
  CHECK(published("生效日期:2024-03-01\n废止日期:2025-03-01") == "");
  CHECK(stated(title + lead + chapters() + "相关文章\n·云堰县召开会议 2022-01-05\n")
            .publish_date.value == "");
  CHECK(stated(title + lead + chapters() + "云堰县人民政府\n2024年1月18日\n").publish_date.value ==
        "");
}

TEST_CASE("signed date: under the text, alone, beside the organ or glued") {
  CHECK(signed_on("云堰县人民政府\n2024年1月18日\n") == "2024-01-18");
  CHECK(signed_on("云堰县人民政府 2024年1月18日\n") == "2024-01-18");
  CHECK(signed_on("二〇二四年一月十八日\n") == "2024-01-18");
  CHECK(signed_on("特此报告。云堰县人民政府2024年1月18日\n") == "2024-01-18");
  CHECK(signed_on("云堰县人民政府\n2024年1月18日\n\n附件:数据表.xlsx\n【打印】【关闭】\n") ==
        "2024-01-18");
  CHECK(signed_on("云堰县人民政府办公室 2024年1月22日印发\n") == "");
  CHECK(signed_on("") == "");
}

TEST_CASE("report year: the first year of the title") {
  CHECK(
      year("云堰县2023年度法治政府建设情况及2024年度工作安排的报告\n2024年,云堰县将继续推进。\n") ==
      "2023");
  CHECK(year("云堰县法治政府建设年度报告(2023年)\n" + lead) == "2023");
  CHECK(year("云堰县2021法治政府建设情况报告\n" + lead) == "2021");
  CHECK(year("云堰县人民政府二〇二二年度法治政府建设年度报告\n" + lead) == "2022");
}

TEST_CASE("report year: without a title the opening of the lead, then what it reports on") {
  CHECK(year("2022年,云堰县坚持依法行政。2023年将继续努力。\n") == "2022");
  CHECK(year("2022年是“十四五”关键之年。云堰县坚持依法行政。\n") == "2022");
  CHECK(year("按照《法治政府建设实施纲要(2021—2025年)》要求,现将2022年度法治政府建设情况报告如下:"
             "\n") == "2022");
  CHECK(year("2019年以来,云堰县坚持依法行政。现将2020年法治政府建设工作情况报告如下。\n") ==
        "2020");
  CHECK(year("二零二二年,在县委领导下,我局围绕乡村振兴开展法治建设工作,现报如下,\n") == "2022");
}

TEST_CASE("report year: headings, then the signature") {
  const std::string plain = "云堰县坚持依法行政,法治政府建设取得新成效。\n";
  CHECK(stated(plain + "一、2022年主要举措和成效\n" + chapters()).year.value == "2022");
  CHECK(stated(plain + chapters() + "四、2023年工作安排\n" + hecha::prose() + "\n").year.value ==
        "2022");
  CHECK(stated(plain + chapters() + "云堰县人民政府\n2023年1月18日\n").year.value == "2022");
  CHECK(stated(plain + chapters() + "云堰县人民政府\n2022年12月28日\n").year.value == "2022");
  CHECK(stated("发布日期:2023-02-01\n" + plain + chapters()).year.value == "2022");
  CHECK(stated(plain + chapters()).year.value == "");
}

TEST_CASE("report year: the document that asks for the report, and no year of foundation") {
  const std::string asked = "你办《关于报送2022年度法治政府建设情况的通知》收悉,现函复如下。\n";
  const std::string founded = "我园区是2014年成立的省级开发区,管辖面积46平方公里。\n";
  CHECK(year(asked + founded) == "2022");
  CHECK(year(founded + asked) == "2022");
  CHECK(stated(founded + chapters() + "云堰县人民政府\n2023年1月18日\n").year.value == "2022");
  CHECK(year(founded) == "2014");
}
