// SPDX-License-Identifier: Apache-2.0
// Headings with and without numbers become sections.
#include "document/outline.h"

#include <doctest/doctest.h>

#include <string>

#include "show.h"

using namespace hecha;

namespace {

std::string shown(std::string_view text) { return show_outline(document_of(text)); }

// A paragraph long enough to stand below a heading.
const std::string prose =
    "全年制发文件二十件,清理文件三十件,组织培训两次,参加人员覆盖所有乡镇和部门,"
    "各项任务均按期完成。\n";

}  // namespace

TEST_CASE("outline: four kinds of number, four levels") {
  CHECK(shown("一、甲甲\n(一)乙乙\n1.丙丙\n(1)丁丁\n二、戊戊\n") ==
        "1+1 甲甲\n  2+1 乙乙\n    3+1 丙丙\n      4+1 丁丁\n1+2 戊戊\n");
}

TEST_CASE("outline: a level may be left out") {
  CHECK(shown("一、甲甲\n1、乙乙\n2、丙丙\n二、丁丁\n") ==
        "1+1 甲甲\n  3+1 乙乙\n  3+2 丙丙\n1+2 丁丁\n");
  CHECK(shown("(一)甲甲\n(二)乙乙\n") == "2+1 甲甲\n2+2 乙乙\n");
}

TEST_CASE("outline: 1. holds （一） where its numbers go on and those of （一） begin anew") {
  CHECK(shown("1.甲甲\n(一)乙乙\n(二)丙丙\n2.丁丁\n(一)戊戊\n3.己己\n") ==
        "1+1 甲甲\n  2+1 乙乙\n  2+2 丙丙\n1+2 丁丁\n  2+1 戊戊\n1+3 己己\n");
  CHECK(shown("(一)甲甲\n1.乙乙\n2.丙丙\n(二)丁丁\n1.戊戊\n") ==
        "2+1 甲甲\n  3+1 乙乙\n  3+2 丙丙\n2+2 丁丁\n  3+1 戊戊\n");
  CHECK(shown("1.甲甲\n2.乙乙\n3.丙丙\n(一)丁丁\n(二)戊戊\n") ==
        "1+1 甲甲\n1+2 乙乙\n1+3 丙丙\n  2+1 丁丁\n  2+2 戊戊\n");
}

TEST_CASE("outline: parts and chapters stand above 一、") {
  CHECK(shown("第一部分 甲甲\n一、乙乙\n(一)丙丙\n第二部分 丁丁\n一、戊戊\n") ==
        "1+1 甲甲\n  2+1 乙乙\n    3+1 丙丙\n1+2 丁丁\n  2+1 戊戊\n");
  CHECK(shown("第一章 甲甲\n(一)乙乙\n第二章 丙丙\n") == "1+1 甲甲\n  2+1 乙乙\n1+2 丙丙\n");
}

TEST_CASE("outline: a heading runs into its paragraph up to the first full stop or colon") {
  CHECK(shown("(一)守住制度“入口关”。全年制发文件二十件。\n") == "2~1 守住制度“入口关”\n");
  CHECK(shown("(一)坚持党建统领,率先突破。一是抓学习。二是抓落实。\n") ==
        "2~1 坚持党建统领,率先突破\n");
  CHECK(shown("1.检查全覆盖:现有机构二千家,全年检查三千家次,实现了全覆盖,群众比较满意,"
              "没有发生问题。\n") == "3~1 检查全覆盖\n");
}

TEST_CASE("outline: where lines were joined, the items show where the heading ends") {
  CHECK(shown("三、存在的不足一是力量薄弱。二是装备陈旧。\n") == "1~3 存在的不足\n");
  CHECK(shown("三、标准要统一是共识,各地都这样做,没有例外,全部按期完成。\n") ==
        "1~3 标准要统一是共识\n");
}

TEST_CASE("outline: blanks and lost brackets do not hide a number") {
  CHECK(shown("一 、甲甲\n( 二 )乙乙\n三)丙丙\n2 .丁丁\n") ==
        "1+1 甲甲\n  2+2 乙乙\n  2+3 丙丙\n    3+2 丁丁\n");
}

TEST_CASE("outline: 甲、 is a number like 一、; 壹、 and 壹 · stand above it") {
  CHECK(shown("甲、抓了什么\n(一)子丑\n乙、办得如何\n") ==
        "1+1 抓了什么\n  2+1 子丑\n1+2 办得如何\n");
  CHECK(shown("壹、抓了什么\n贰、办得如何\n") == "1+1 抓了什么\n1+2 办得如何\n");
  CHECK(shown("壹 · 抓了什么\n贰 · 要办的事\n一、修桥\n二、补路\n") ==
        "1+1 抓了什么\n1+2 要办的事\n  2+1 修桥\n  2+2 补路\n");
  CHECK(shown("甲、乙双方签订协议\n") == "");
}

TEST_CASE("outline: what only looks like a number is none") {
  for (const char* line :
       {"一、二季度完成审查。", "1.5万件全部办结。", "2024年完成审查。", "12:30开会。",
        "一是完成审查。", "第一章规定了审查的范围和程序。", "(2021年)完成审查。"}) {
    CAPTURE(line);
    CHECK(shown(std::string(line) + "\n") == "");
  }
}

TEST_CASE("outline: a heading may begin with a year") {
  CHECK(shown("1.2023年主要工作\n" + prose) == "3+1 2023年主要工作\n");
}

TEST_CASE("outline: a final full stop or colon does not belong to the heading") {
  CHECK(shown("一、主要举措。\n" + prose + "二、存在不足:\n" + prose) ==
        "1+1 主要举措\n1+2 存在不足\n");
}

TEST_CASE("outline: a short heading keeps the colon within") {
  CHECK(shown("六、说真话:差距与缘由\n" + prose) == "1+6 说真话:差距与缘由\n");
}

TEST_CASE("outline: a numbered sentence is named by its first clause") {
  CHECK(shown("(1)推动监督办法列入市政府立法计划,六月底前形成草案;\n(2)组建稽核中心。\n") ==
        "4~1 推动监督办法列入市政府立法计划\n4~2 组建稽核中心\n");
}

TEST_CASE("outline: a numbered sentence that states a count is content, not heading") {
  const Document document = document_of("(一)一季度招录执法人员10名。由县司法局负责。\n");
  CHECK(show_outline(document) == "2~1 一季度招录执法人员10名\n");
  CHECK_FALSE(document.sentences()[0].heading);
  CHECK(document_of("(一)打造“15分钟服务圈”。由县司法局负责。\n").sentences()[0].heading);
}

TEST_CASE("outline: numbers may be used again") {
  CHECK(shown("一、甲甲\n一、乙乙\n(一)丙丙\n(一)丁丁\n") ==
        "1+1 甲甲\n1+1 乙乙\n  2+1 丙丙\n  2+1 丁丁\n");
}

TEST_CASE("outline: without line breaks headings are found behind full stops and colons") {
  const std::string body = prose.substr(0, prose.size() - 1);
  const std::string text = "现将情况报告如下:一、主要举措。(一)抓学习。" + body + "(二)抓落实。" +
                           body + "办结1.5万件。" + body + "二、存在不足。" + body;
  CHECK(shown(text) == "1+1 主要举措\n  2~1 抓学习\n  2~2 抓落实\n1~2 存在不足\n");
}

TEST_CASE("outline: a page number or a closing bracket may stand before a heading in the line") {
  const std::string body = prose.substr(0, prose.size() - 1);
  CHECK(shown("一、甲甲。" + body + "—1—二、乙乙。" + body + "(责任单位:县水利局)三、丙丙。" +
              body) == "1~1 甲甲\n1~2 乙乙\n1~3 丙丙\n");
  CHECK(shown("一、甲甲。" + body + "第二部分\u3000乙乙。" + body) == "1~1 甲甲\n1~2 乙乙\n");
}

TEST_CASE("outline: a heading glued to the number that follows is cut there") {
  const std::string body = prose.substr(0, prose.size() - 1);
  CHECK(shown("一、主要举措和成效(一)抓学习。" + body + "\n") ==
        "1+1 主要举措和成效\n  2~1 抓学习\n");
  CHECK(shown("一、从\"没人管\"到\"依法管\"1.完成整治。" + body + "2.完成划界。" + body + "\n") ==
        "1+1 从\"没人管\"到\"依法管\"\n  3~1 完成整治\n  3~2 完成划界\n");
}

TEST_CASE("outline: a heading glued to its paragraph ends at a wide blank, else it is capped") {
  CHECK(shown("一、主要举措和成效\u3000今年以来," + prose) == "1~1 主要举措和成效\n");
  CHECK(shown("一、主要举措和成效今年以来," + prose) == "1~1 主要举措和成效今年以来\n");
}

TEST_CASE("outline: a short line above a paragraph is a heading without number") {
  CHECK(shown(prose + "存在的不足及下一步安排\n" + prose) == "1+ 存在的不足及下一步安排\n");
  CHECK(shown(prose + "结语\n" + prose) == "1+ 结语\n");
  CHECK(shown(prose + "钱花到哪里去了?\n" + prose) == "1+ 钱花到哪里去了?\n");
}

TEST_CASE("outline: an unnumbered line lies within the section whose number goes on") {
  CHECK(shown("一、甲甲\n存在短板\n" + prose + "能力不足\n" + prose + "二、乙乙\n" + prose +
              "下一步打算\n" + prose) ==
        "1+1 甲甲\n  2+ 存在短板\n  2+ 能力不足\n1+2 乙乙\n1+ 下一步打算\n");
}

TEST_CASE("outline: title, date, source, addressee and signature are no headings") {
  CHECK(shown("云堰县水利局\n关于2023年法治政府建设情况的报告\n来源:"
              "县水利局\n2024年1月18日\n县人民政府:\n" +
              prose + "特此报告。\n云堰县水利局\n2024年1月18日\n") == "");
}

TEST_CASE("outline: cells, bullets, lead-overs and run-in items are no headings") {
  for (const char* line :
       {"序号|事项|原因", "主要表现在以下几个方面:", "一是县域之间不均衡", "· 关于公示的通知",
        "现将有关情况报告如下", "【打印】【关闭】", "各位委员:", "周代表问:村里签合同有没有人审?",
        "案卷评查\u3000抽查案卷\u3000优秀案卷", "来源:县水利局", "2024年1月18日"}) {
    CAPTURE(line);
    CHECK(shown(prose + line + "\n" + prose) == "");
  }
}

TEST_CASE("outline: a line that states counts is no heading") {
  CHECK(shown(prose + "一线人员七成为聘用制,流动率达到26%\n" + prose) == "");
  CHECK(shown(prose + "兑付资金2.7亿元,涉及企业894家次\n(二)执法情况\n") == "2+2 执法情况\n");
}

TEST_CASE("outline: a table written cell by cell holds no headings") {
  CHECK(shown(prose + "项目\n金额\n税收收入\n非税收入\n" + prose) == "");
}

TEST_CASE("outline: 【…】 before or above a paragraph is a heading") {
  CHECK(shown("【工作成效】" + prose) == "1~ 工作成效\n");
  CHECK(shown(prose + "【工作成效】\n" + prose) == "1+ 工作成效\n");
}

TEST_CASE("outline: titles of parts above 一、 used anew are a level of their own") {
  CHECK(shown(prose + "上篇\u3000回顾\n一、甲甲\n二、乙乙\n下篇\u3000打算\n一、丙丙\n(一)丁丁\n") ==
        "1+ 上篇\u3000回顾\n  2+1 甲甲\n  2+2 乙乙\n1+ 下篇\u3000打算\n  2+1 丙丙\n    3+1 丁丁\n");
}

TEST_CASE("outline: the marks of Markdown do not belong to a heading") {
  CHECK(shown("# 云堰县水利局年度报告\n" + prose + "## 一、主要举措\n" + prose +
              "**二、存在不足**\n" + prose + "## 下一步打算\n" + prose + "**结语**\n" + prose) ==
        "1+1 主要举措\n1+2 存在不足\n1+ 下一步打算\n1+ 结语\n");
}

TEST_CASE("outline: a section reaches to the end of its last paragraph") {
  const Document document = document_of("一、甲甲\n(一)乙乙。" + prose + "二、丙丙\n");
  const Section& first = document.sections()[1];
  CHECK(document.slice(first.body).starts_with("\n(一)乙乙。"));
  CHECK(document.slice(first.body).ends_with("按期完成。"));
  CHECK(first.end == 3);
  CHECK(document.sections()[2].parent == 1);
}
