// SPDX-License-Identifier: Apache-2.0
// Which lines are of the page and which of the text. b body, f furniture, t title,
// a addressee, s signature.
#include <doctest/doctest.h>

#include <string>

#include "stated_fixture.h"

using hecha::chapters;
using hecha::kinds;
using hecha::prose;

namespace {

const std::string title = "云堰县2023年法治政府建设情况报告\n\n";

// The kind of a single line at the head of a page, in the middle of the text, at its end.
char above(const std::string& line) { return kinds(line + "\n\n" + title + prose() + "\n")[0]; }
char within(const std::string& line) {
  return kinds(title + prose() + prose() + "\n\n" + line + "\n\n" + prose() + prose() + "\n")[2];
}
char below(const std::string& line) {
  return kinds(title + prose() + prose() + "\n\n" + prose() + prose() + "\n\n" + line + "\n")
      .back();
}

}  // namespace

TEST_CASE("furniture: breadcrumbs in their many forms") {
  CHECK(above("首页 > 政务公开 > 法治政府建设") == 'f');
  CHECK(above("首页 >> 政务公开 >> 法治政府建设年度报告") == 'f');
  CHECK(above("当前位置:首页 / 政务公开 / 部门公开") == 'f');
  CHECK(above("您现在的位置: 网站首页 › 信息公开 › 正文") == 'f');
  CHECK(above("您当前的位置是:首页-政务公开-法治") == 'f');
}

TEST_CASE("furniture: index tables in their many forms") {
  CHECK(above("索 引 号:011453208/2024-00317　主题分类:政务公开") == 'f');
  CHECK(above("发布机构:云堰县司法局　发布日期:2024-02-27") == 'f');
  CHECK(above("| 索引号 | 0123/2024 | 发布机构 | 云堰县司法局 |") == 'f');
  CHECK(above("· 成文日期:2024-02-27") == 'f');
  CHECK(above("【发布机构】云堰县司法局") == 'f');
  CHECK(above("索引号:000019713O07/2021-00041　　主办单位:政策法规司　　生成日期:2021年03月26日　　"
              "发布日期:2021年03月30日　　主题词:法治;年度报告") == 'f');
  CHECK(above("文　　号:") == 'f');
  CHECK(above("时 效: 有效") == 'f');
  CHECK(above("发布日期 2024-02-27") == 'f');
  CHECK(above("云政发〔2024〕8号") == 'f');
  CHECK(above("011453208/2024-00317") == 'f');
}

TEST_CASE("furniture: datelines, view counts, bars") {
  CHECK(above("发布时间:2024-03-14 12:59来源:云堰市司法局访问量:") == 'f');
  CHECK(above("2024-03-14 16:41  来源:县水利局  【字体:大 中 小】") == 'f');
  CHECK(above("浏览次数: 次") == 'f');
  CHECK(above("字体:") == 'f');
  CHECK(above("【字体:大 中 小】 打印 分享到:微信 微博") == 'f');
  CHECK(above("字号:A+ A A-") == 'f');
  CHECK(above("无障碍阅读　长者模式　登录　注册") == 'f');
  CHECK(above("首页　走进云堰　政务公开　政务服务　互动交流") == 'f');
  CHECK(above("2024年2月27日") == 'f');
  CHECK(above("(2024年2月27日)") == 'f');
  CHECK(above("今天是2024年3月1日 星期五") == 'f');
  CHECK(above("语音合成中,请耐心等待...") == 'f');
  CHECK(below("TOP 打印 关闭") == 'f');
  CHECK(below("扫一扫在手机打开当前页") == 'f');
}

TEST_CASE("furniture: footers, contacts, copies, page numbers") {
  CHECK(below("版权所有:云堰县人民政府　网站标识码:4309005127") == 'f');
  CHECK(below("Copyright © 2025 云堰县人民政府 All Rights Reserved") == 'f');
  CHECK(below("湘ICP备12345678号　湘公网安备 430900512746号") == 'f');
  CHECK(below("责任编辑:张三　　审核:李四") == 'f');
  CHECK(below("(联系人:法规科　　电话:8222135)") == 'f');
  CHECK(below("(此件公开发布)") == 'f');
  CHECK(below("抄送:县人大常委会办公室,县政协办公室。") == 'f');
  CHECK(below("云堰县人民政府办公室 2024年1月22日印发") == 'f');
  CHECK(below("(共印60份)") == 'f');
  CHECK(below("附件:2023年度行政执法数据表.xlsx") == 'f');
  CHECK(within("— 3 —") == 'f');
  CHECK(within("第 3 页 共 12 页") == 'f');
  CHECK(within("3/12") == 'f');
}

TEST_CASE("furniture: links to other texts and the first words of those") {
  const std::string text = title + prose() + prose() + "\n" + chapters(5);
  CHECK(
      kinds(text + "上一篇:云堰县2023年政府信息公开工作年度报告\n下一篇:没有了\n").ends_with("ff"));
  CHECK(
      kinds(text + "相关文章\n·关于校外培训存在问题整改情况的公示\n·云堰县召开会议 部署全年任务\n")
          .ends_with("fff"));
  CHECK(kinds(text +
              "下一篇\n云堰县残联2023年工作总结:2023年,区残联主席亲自主持召开理事会专题学法6次。\n")
            .ends_with("ff"));
}

TEST_CASE("furniture: a line of the text is never swallowed") {
  CHECK(within("信息公开方面,全年主动公开各类信息2140条,办理依申请公开74件,答复率100%。") == 'b');
  CHECK(within("政务公开") == 'b');
  CHECK(within("(三)打印机共享等便民服务广泛开展") == 'b');
  CHECK(within("公开范围不断拓展") == 'b');
  CHECK(within("时间紧、任务重的问题仍然存在") == 'b');
  CHECK(within("来源于群众的意见建议得到及时回应") == 'b');
  CHECK(within("一是编辑普法读物;二是审核合同128份。") == 'b');
  CHECK(within("推进政务公开、政务服务和互动交流") == 'b');
  CHECK(within("县司法局 10月底前") == 'b');
  CHECK(within("存在的不足及下一步工作安排") == 'b');
}

TEST_CASE("furniture: a label glued to the lead does not take the lead with it") {
  const std::string text =
      title + "访问次数:2023年,云堰县坚持以习近平法治思想为指导," + prose() + "\n" + chapters();
  CHECK(kinds(text)[1] == 'b');
  CHECK(hecha::stated(text).year.value == "2023");
}

TEST_CASE(
    "furniture: a dateline that runs into the lead is of the text, and the title before it is "
    "found") {
  const std::string text =
      "云堰县民政局关于2021年度法治政府建设情况的报告 时间:2022-03-11 10:02:37 阅读: 次 "
      "字体:大 中 小 县人民政府:2021年,我局围绕总要求完成了任务,现报告如下:\n" +
      chapters();
  CHECK(kinds(text)[0] != 'f');
  CHECK(hecha::stated(text).title.value == "云堰县民政局关于2021年度法治政府建设情况的报告");
  CHECK(kinds(title + "时间:2022-03-11 阅读:12 来源:\n" + prose() + "\n")[1] == 'f');
}

TEST_CASE("furniture: one line with menu, report and footer remains text") {
  CHECK(kinds("首页>信息公开>正文 字体:大 中 小 云堰县2023年法治政府建设情况报告 " + prose() +
              prose() + prose() + " 打印 关闭 版权所有:云堰县") == "b");
}

TEST_CASE("furniture: what rules ask for is left in the text") {
  CHECK(above("内部资料 不得外传") == 'b');
  CHECK(above("机密★1年") == 'b');
  CHECK(kinds(title + "(征求意见稿)\n\n" + prose() + "\n")[1] == 'b');
}

TEST_CASE("furniture: an addressee stands between title and lead") {
  CHECK(kinds(title + "市委、市政府:\n\n" + prose() + "\n")[1] == 'a');
  CHECK(kinds(title + "区委、区政府,市市场监督管理局:\n\n" + prose() + "\n")[1] == 'a');
  CHECK(kinds(title + "主任、各位副主任、各位委员:\n\n" + prose() + "\n")[1] == 'a');
  CHECK(kinds(title + "县委、县政府\n\n" + prose() + "\n")[1] == 'a');
  CHECK(kinds("县委全面依法治县委员会办公室:\n\n" + prose() + "\n" + prose() + "\n")[0] == 'a');
  CHECK(kinds(title + "现将我县2023年度法治政府建设情况报告如下:\n\n" + chapters())[1] == 'b');
  CHECK(kinds(title + "根据县委要求,现将有关情况报告如下:\n\n" + chapters())[1] == 'b');
}

TEST_CASE("furniture: organ and date under the text are its signature") {
  const std::string text = title + prose() + prose() + "\n";
  CHECK(kinds(text + "云堰县人民政府\n2024年1月18日\n").ends_with("bss"));
  CHECK(kinds(text + "中共云堰县委\n云堰县人民政府\n2024年1月18日\n").ends_with("bsss"));
  CHECK(kinds(text + "云堰县人民政府 2024年1月18日\n").ends_with("bs"));
  CHECK(kinds(text + "特此报告。\n云堰县人民政府\n二〇二四年一月十八日\n(此件公开发布)\n")
            .ends_with("bbssf"));
  CHECK(kinds(text + "云堰县人民政府(盖章)\n2024年1月18日\n").ends_with("bss"));
}

TEST_CASE("furniture: the rows of a table enclosed under the signature are of the text") {
  const std::string text = title + prose() + prose() + "\n云堰县人民政府\n2024年1月18日\n";
  CHECK(kinds(text + "附件\n编号　任务　时限\n1　修订工作规则　4月底前\n2　培训执法人员　6月底前\n")
            .ends_with("bssffbb"));
  CHECK(kinds(text + "主办:云堰县人民政府\n").ends_with("bssf"));
}

TEST_CASE("furniture: a row of numbers is no menu, whatever its label") {
  const std::string text = title + prose() + prose() + "\n";
  CHECK(kinds(text + "应急管理局　3161　21　4304　7\n行政许可　12　98.5%\n").ends_with("bbb"));
  CHECK(kinds(text + "首页 政务公开 12345\n").ends_with("bf"));
}

TEST_CASE("furniture: a heading at the end is no signature") {
  CHECK(kinds(title + prose() + "\n加强镇街建设\n" + prose() + "\n").ends_with("bb"));
  CHECK(kinds(title + prose() + prose() + "\n三、提升法治政府\n").back() == 'b');
}

TEST_CASE("furniture: every line has one kind, however odd the text") {
  for (const std::string& text :
       {std::string("\n\n\n云\n"), std::string(":"), std::string("发布日期:"), std::string("目录"),
        std::string("目录\n一、\n一、\n"), std::string("(2023年)\n"), std::string("。"),
        std::string("1\n2\n3\n"), std::string(5000, '>')}) {
    const hecha::Document document = hecha::document_of(text);
    CHECK(hecha::stated_facts(document, hecha::fzzf_profile()).lines.size() ==
          document.paragraphs().size());
  }
}
