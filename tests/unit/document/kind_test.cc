// SPDX-License-Identifier: Apache-2.0
// Reports, other kinds of text and damaged texts are told apart; in doubt it is a report.
#include <doctest/doctest.h>

#include <string>

#include "stated_fixture.h"

using hecha::chapters;
using hecha::DocumentKind;
using hecha::prose;
using hecha::stated;

namespace {

const std::string title = "云堰县人民政府2023年法治政府建设情况报告\n\n";
const std::string lead = "2023年,云堰县坚持依法行政,法治政府建设取得新成效。\n";

std::string kind(const std::string& text) {
  return std::string(hecha::document_kind_id(stated(text).kind));
}

std::string reason(const std::string& text) {
  const auto facts = stated(text);
  return facts.reasons.empty() ? "" : facts.reasons[0].zh;
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("kind: reports in unusual dress are reports") {
  CHECK(kind(title + lead + chapters()) == "report");
  // A letter without a title.
  CHECK(kind("县委全面依法治县委员会办公室:\n\n来文收悉。我局认真梳理,现将有关情况函复如下:\n" +
             chapters() + "云堰县市场监督管理局\n2024年1月29日\n") == "report");
  // An oral report to a congress.
  CHECK(kind("关于云堰县2023年度法治政府建设情况的报告\n\n主任、各位副主任、各位委员:\n\n"
             "受县人民政府委托,我向本次会议报告2023年度法治政府建设情况,请予审议。\n" +
             prose() + prose() + prose()) == "report");
  // Questions and answers.
  CHECK(kind("云堰镇人民政府2023年法治政府建设年度报告\n\n问:全年办了多少案件?\n答:" + prose() +
             "\n问:还有哪些不足?\n答:" + prose() + prose()) == "report");
  // A white paper.
  CHECK(kind("云堰县法治政府建设白皮书(2023年)\n\n引言\n" + prose() + chapters()) == "report");
  // A report inside a news item.
  CHECK(kind("近日,云堰县人民政府公布2023年法治政府建设年度报告,全文如下:\n\n"
             "云堰县2023年法治政府建设年度报告\n\n" +
             lead + chapters(5)) == "report");
  // Without title, lead or signature.
  CHECK(kind(chapters(5)) == "report");
  // A page that links to other kinds.
  CHECK(kind(title + lead + chapters(5) +
             "上一篇:云堰县2023年政府信息公开工作年度报告\n下一篇:一图读懂\n") == "report");
}

TEST_CASE("kind: words of other kinds within a report do not change it") {
  CHECK(kind(title + "根据《关于印发法治政府建设实施方案的通知》和会议要求," + lead +
             "会上强调压实责任。记者见面会召开2次。" + prose() + chapters()) == "report");
  CHECK(kind("关于公布2023年度法治政府建设情况的报告\n\n" + lead + chapters()) == "report");
  CHECK(kind(title + lead + "政府信息公开方面,收到和处理政府信息公开申请情况良好。" + chapters()) ==
        "report");
  CHECK(kind(title + lead + chapters() +
             "组织保障、保障措施、责任单位、牵头单位、完成时限已经明确。\n") == "report");
}

TEST_CASE("kind: an annual report on something else") {
  const std::string text =
      "云堰县医疗保障局2023年政府信息公开工作年度报告\n\n本报告根据《政府信息公开条例》编制。\n\n一"
      "、总体情况\n"
      "全年主动公开信息214条。" +
      prose() + "\n二、主动公开政府信息情况\n" + prose() +
      "\n三、收到和处理政府信息公开申请情况\n" + prose() + "\n";
  CHECK(kind(text) == "not_a_report");
  CHECK(reason(text).find("政府信息公开工作年度报告") != std::string::npos);
  CHECK(kind(text.substr(text.find("本报告"))) == "not_a_report");
  CHECK(kind("政府工作报告\n——2024年1月8日在云堰县第十八届人民代表大会第三次会议上\n\n各位代表:\n" +
             chapters()) == "not_a_report");
}

TEST_CASE("kind: plans and notices") {
  CHECK(kind("云堰市2024年法治政府建设工作要点\n(征求意见稿)\n\n" + prose() + chapters()) ==
        "not_a_report");
  CHECK(kind("云堰县法治政府建设实施方案(2021—2025年)\n\n" + prose() + chapters()) ==
        "not_a_report");
  CHECK(kind("关于印发《云堰县2024年法治政府建设工作计划》的通知\n\n各乡镇:\n" + prose() +
             chapters()) == "not_a_report");
}

TEST_CASE("kind: news about a report") {
  const std::string body =
      "本网讯 "
      "2月8日上午,县长主持召开县政府常务会议,专题听取2022年法治政府建设情况汇报。\n\n会上,"
      "县司法局负责人汇报了情况。" +
      prose() + "\n\n会议强调,要严格规范公正文明执法。会议要求,各部门抓好落实。\n";
  CHECK(kind("云堰县召开县政府常务会议 专题听取2022年法治政府建设情况汇报\n\n" + body + prose() +
             prose()) == "not_a_report");
  CHECK(kind("云堰县发布2023年度法治政府建设年度报告\n\n近日,云堰县发布报告。记者从县司法局获悉,"
             "据介绍," +
             prose() + prose() + prose() + "\n") == "not_a_report");
}

TEST_CASE("kind: an interpretation of a report") {
  CHECK(kind("《云堰县2023年法治政府建设情况报告》解读\n\n" + prose() + prose() +
             "\n一、起草背景\n" + prose() + "\n") == "not_a_report");
  CHECK(kind("一图读懂云堰县2023年法治政府建设年度报告\n\n" + prose() + prose() + prose() + "\n") ==
        "not_a_report");
}

TEST_CASE("kind: a model text is none, even under a title") {
  CHECK(kind("某县2023年法治政府建设工作总结\n\n20__年,某县司法局坚持依法行政,"
             "xx镇、XX局分别开展工作。" +
             prose() + prose() + chapters()) == "not_a_report");
}

TEST_CASE("kind: what a leader says of himself is not the report of his organ") {
  const std::string heading = "2023年度履行推进法治建设第一责任人职责情况报告\n\n";
  const std::string self = "一年来,本人坚持带头学法,本人主持党组会研究法治议题7次。";
  CHECK(kind(heading + self + prose() + chapters() + "述法人:李禾\n") == "not_a_report");
  // An organ may say the same of its leader, and a leader may speak for it.
  CHECK(kind(heading + lead + chapters()) == "report");
  CHECK(kind(title + lead + "我带头学法,我主持会议研究,我坚持出庭。\n" + chapters()) == "report");
}

TEST_CASE("kind: a text about something else") {
  const std::string recipe =
      "先把面粉放进盆里,加水揉成面团,盖上湿布醒二十分钟。再把韭菜洗净切碎,鸡蛋炒熟,"
      "拌上盐和香油。面团擀成薄片,包上馅料,"
      "捏紧边口。锅里放油烧热,放入饺子煎到底面金黄,加半碗水,盖上锅盖焖到水干即可出锅,"
      "蘸醋吃味道最好。";
  CHECK(kind(repeated(recipe, 4)) == "not_a_report");
  CHECK(reason(repeated(recipe, 4)) != "");
}

TEST_CASE("kind: a short text that ends within a sentence was cut off") {
  const std::string told = repeated("一年来,各乡镇依法办理案件,全部按期办结。\n", 14);
  CHECK(kind(title + lead + told + "二、规范执法\n排查河湖问题126处,整改销号\n") == "damaged");
  CHECK(reason(title + lead + told + "排查河湖问题126处,整改销号\n").find("断开") !=
        std::string::npos);
  // It ends, is signed, has its plan, is a list or an enclosure, or is long: only a full stop is
  // missing.
  CHECK(kind(title + lead + told + "排查河湖问题126处,整改销号。\n") == "report");
  CHECK(kind(title + lead + told + "排查河湖问题126处,整改销号\n云堰县人民政府\n2024年1月9日\n") ==
        "report");
  CHECK(kind(title + lead + told + "下一步,我县将规范执法,公开案卷,推进普法\n") == "report");
  CHECK(kind(title + lead + told + "河湖问题|126处,整改销号\n") == "report");
  CHECK(kind(title + lead + told + "附件:河湖问题清单、案卷清单、纠纷清单\n") == "report");
  CHECK(kind(title + lead + repeated(told, 6) + "排查河湖问题126处,整改销号\n") == "report");
}

TEST_CASE("kind: texts that were damaged") {
  CHECK(kind(title + lead) == "damaged");  // cut off
  CHECK(kind(title + lead + repeated("全年办理□□□案件■■件," + prose(), 6)) == "damaged");
  CHECK(kind(title + lead + repeated("锟斤拷锟斤拷,鏀垮簻寤鸿", 40)) == "damaged");
  CHECK(kind(title + lead + repeated("法治\uFFFD\uFFFD政府建设", 60)) == "damaged");
  CHECK(kind(title + lead + chapters() + repeated("?。ㄈ┩七M，政府機構ǘ，", 20)) == "damaged");
  CHECK(kind(title + repeated("習新时代中国特色社会主义思想为指导,推进政府建设。", 20)) ==
        "damaged");
  CHECK(kind(title + lead + chapters() + "此处隐藏2591个字\n") == "damaged");
}

TEST_CASE("kind: small faults are no damage") {
  CHECK(kind(title + lead + chapters() + "办结率□。全年□件。\n") == "report");
  CHECK(kind(title + lead + repeated(chapters(), 3) + "为什么?怎么办?\n") == "report");
}

TEST_CASE("kind: the reason quotes the words as the author wrote them") {
  CHECK(reason("雲堰縣2024年法治政府建設工作要點\n\n" + prose() + chapters()).find("工作要點") !=
        std::string::npos);
}
