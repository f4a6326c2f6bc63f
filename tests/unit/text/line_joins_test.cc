// SPDX-License-Identifier: Apache-2.0
// Lines that a page broke are joined, lines that an author ended are not.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/utf8.h"
#include "text/normalise.h"

using namespace hecha;

namespace {

struct Page {
  std::size_t width = 34;       // characters in a line
  std::string indent = "　　";  // of a paragraph
  bool blank_lines = false;     // between paragraphs
  std::size_t lines = 0;        // on a page, then a page number; 0: no pages
  bool columns = false;         // letters and digits take half a place
};

// Sets paragraphs as a page does. The first two, a title, are not indented.
std::string set(const std::vector<std::string>& paragraphs, const Page& page) {
  std::string text;
  std::size_t on_page = 0, number = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    std::string line = i < 2 ? "" : page.indent;
    std::size_t length = 2 * count_code_points(line);  // in half places
    const auto end_line = [&] {
      text += line + "\n";
      line.clear();
      length = 0;
      if (++on_page == page.lines) {
        text += "\n- " + std::to_string(++number) + " -\n\n";
        on_page = 0;
      }
    };
    for (std::size_t at = 0; at < paragraphs[i].size();) {
      const CodePoint point = code_point_at(paragraphs[i], at);
      if (length / 2 >= page.width) end_line();
      line += paragraphs[i].substr(at, point.size);
      length += page.columns && point.value < 0x80 ? 1 : 2;
      at += point.size;
    }
    end_line();
    if (page.blank_lines) text += "\n";
  }
  return text;
}

std::string joined(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const std::string& paragraph : paragraphs) text += paragraph + "\n";
  return normalise(text).text;
}

const std::vector<std::string> report{
    "澄川市水务局",
    "2023年法治政府建设年度报告",
    "2023年，澄川市水务局坚持以习近平法治思想为指导，认真落实市委、市政府关于法治政府建设的部署，"
    "各项工作取得新的进展。现将有关情况报告如下：",
    "一、主要举措和成效",
    "（一）依法履行职责。全年办理行政许可412件，平均办理时限由9个工作日压缩到5个工作日；查处违法取"
    "水"
    "案件23起，责令恢复原状6处，罚款87.5万元，没有一起被复议机关撤销。",
    "（二）完善决策程序。编制年度重大行政决策目录3项，全部履行公众参与、专家论证、风险评估、合法性"
    "审查"
    "和集体讨论决定程序，其中《澄川市节约用水办法》征求意见126条，采纳48条。",
    "二、存在的不足和原因",
    "一年来，局法治建设虽有进步，但与先进单位相比仍有差距：一是个别基层水利站执法记录不够完整，抽查"
    "的40"
    "份案卷中有7份缺少现场照片；二是普法的办法不多，面向企业的宣讲全年只有4场。主要原因是专业力量不"
    "足，"
    "全局持证人员中具有法律职业资格的仅2人。",
    "三、下一步安排",
    "2024年，我局将制定执法记录指引，对12个水利站逐站培训；聘请2名专职法律顾问，每季度抽查案卷一次"
    "；"
    "与市工商联一起开展涉水法律进企业活动，全年不少于20场。",
    "澄川市水务局",
    "2024年1月26日",
};

}  // namespace

TEST_CASE("wrapped paragraphs come back, whatever the width") {
  for (const std::size_t width : {22u, 28u, 30u, 34u, 38u, 46u, 58u}) {
    CAPTURE(width);
    CHECK(normalise(set(report, {width})).text == joined(report));
  }
}

TEST_CASE("lines may be equally long in columns instead of characters") {
  std::vector<std::string> figures = report;
  figures[4] +=
      "其中1月至3月办结98件，4月至6月办结104件，7月至9月办结97件，10月至12月办结113件，网上办结率98"
      ".76%。";
  figures[5] +=
      "全年召开会议12次，审议2023001号至2023126号议题，涉及资金1234.5万元、合同86份、项目35个。";
  for (const std::size_t width : {26u, 34u})
    CHECK(normalise(set(figures, {width, "　　", false, 0, true})).text == joined(figures));
}

TEST_CASE("without indents, empty lines tell paragraphs apart") {
  CHECK(normalise(set(report, {34, "", true})).text == joined(report));
  CHECK(normalise(set(report, {28, "    ", true})).text == joined(report));
}

TEST_CASE("the number of a page between two halves of a sentence goes") {
  for (const std::size_t lines : {5u, 7u, 9u}) {
    const std::string text = normalise(set(report, {30, "　　", false, lines})).text;
    std::string rest;  // numbers between paragraphs stay, on lines of their own
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = text.find('\n', begin) + 1;
      const std::string line = text.substr(begin, end - begin);
      if (!line.starts_with("-")) rest += line;
      begin = end;
    }
    CHECK(rest == joined(report));
  }
}

TEST_CASE("without any mark of paragraphs, sentences are whole again") {
  const std::string text = normalise(set(report, {30, ""})).text;
  CHECK(text.find("责令恢复原状6处,罚款87.5万元,没有一起被复议机关撤销。") != std::string::npos);
  CHECK(text.find("\n一、主要举措和成效\n") != std::string::npos);
  CHECK(text.find("澄川市水务局\n2023年法治政府建设年度报告\n") == 0);
  CHECK(text.find("\n2024年1月26日\n") != std::string::npos);
}

TEST_CASE("glosses do not count in the width of a line") {
  std::vector<std::string> annotated = report;
  std::string text = set(annotated, {30});
  for (const auto& [plain, glossed] :
       {std::pair{"法", "法(fǎ)"}, {"设", "设(shè)"}, {"市", "市(shì)"}})
    for (std::size_t at = 0; (at = text.find(plain, at)) != std::string::npos;)
      text.replace(at, 3, glossed), at += std::string(glossed).size();
  CHECK(normalise(text).text == joined(report));
}

TEST_CASE("a single broken sentence in running text is joined") {
  const std::string first =
      "　　2023年，全市各级行政机关认真履行法治建设职责。全年共受理行政复议申请三百件，办";
  const std::string second = "结二百九十件，纠错率为百分之八，其余正在审理。\n";
  CHECK(normalise(first + "\n" + second).text == normalise(first + second).text);
  CHECK(normalise(first + "\n— 12 —\n" + second).text == normalise(first + second).text);
  CHECK(normalise(first + "\n\n第 3 页 共 9 页\n\n" + second).text ==
        normalise(first + second).text);
}

TEST_CASE("titles, headings, rows and signatures are never joined") {
  for (const std::string text :
       {"中共澄川市水务局党组澄川市水务局行政领导班子\n关于2023年度法治政府建设情况的报告\n",
        "一、坚持党的全面领导，统筹推进法治政府建设各项重点任务落地见效\n始终坚持学习，不断提高能力"
        "。\n",
        "发布机构:澄川市水务局办公室政策法规科\n名称:关于2023年度法治政府建设情况的报告\n",
        "　　一年来，法治政府建设取得成效，群众满意度不断提高。特此报告\n澄川市水务局\n2024年1月26"
        "日\n",
        "2023年法治政府建设工作取得了一定的成绩。现将有关情况报告如下:"
        "\n全年共受理案件，办结率百分之百。\n",
        "市人民政府:\n根据有关规定,现将情况报告如下,请审阅。\n"}) {
    CAPTURE(text);
    CHECK(normalise(text).text == joined({text.substr(0, text.size() - 1)}));
  }
}

TEST_CASE("lists of short lines are no wrapped text") {
  std::string list;
  for (int i = 0; i < 30; ++i) list += "关于开展年度水行政执法检查工作的通知\n";
  CHECK(normalise(list).text == list);
  std::string table;
  for (int i = 0; i < 30; ++i) table += "内部执法督察　覆盖分局8个　发现问题47条　已整改47条\n";
  CHECK(normalise(table).text == table);
  std::string cells;
  for (int i = 0; i < 60; ++i) cells += "税收收入\n" + std::to_string(100 + i) + "\n";
  CHECK(normalise(cells).text == cells);
}

TEST_CASE("between Latin words a line break becomes a blank") {
  const std::string page = set(report, {34});
  const std::string broken =
      "　　（三）推进信息化建设，引进河流水质监测平台River "
      "Basin\nMonitor，完成安装调试，通过验收。\n";
  const std::string text = normalise(page + broken).text;
  CHECK(text.find("平台River Basin Monitor,完成安装调试,通过验收。\n") != std::string::npos);
}

TEST_CASE("lines are not joined into what looks like a gloss") {
  const std::string page = set(report, {34});
  const std::string broken =
      "　　（三）推进信息化建设，引进河流水质监测平台，落实服務\n(wù)"
      "要求，完成安装调试，通过验收。\n";
  const Normalised once = normalise(page + broken);
  CHECK(once.text.find("服务\n(wù)要求") != std::string::npos);
  CHECK(normalise(once.text).text == once.text);
}

TEST_CASE("short paragraphs among headings and lists are joined where full lines end at one edge") {
  const std::vector<std::string> paragraphs{
      "关于某县2023年度法治政府建设情况的报告",
      "县委办公室：",
      "2023年，县政府认真落实纲要要求，统筹推进法治政府建设各项工作，取得一定成效，现报告如下。",
      "一、工作情况",
      "（一）组织领导",
      "全年召开常务会议专题研究法治政府建设工作5次，审议议题17个，明确任务三十一项。",
      "（二）述法",
      "1.现场述法8人；",
      "2.书面述法34人；",
      "3.评议结果纳入考核。",
      "二、存在的不足",
      "一是部分干部法治思维还不够强；二是基层执法力量不足，六个乡镇人员不足五人；三是普法形式单一"
      "。",
      "三、下一步工作",
      "严格执行重大行政决策程序，完善目录管理，年底前为十个乡镇配齐法制审核人员，每镇两人。",
      "某县人民政府"};
  for (const std::string indent : {"　　", ""}) {
    const std::string text = normalise(set(paragraphs, {.width = 30, .indent = indent})).text;
    for (const std::string& paragraph : paragraphs) {
      std::string line = normalise(paragraph).text;
      CHECK_MESSAGE(("\n" + text).find("\n" + line) != std::string::npos, line, text);
    }
  }
}

TEST_CASE("the rest of a heading or an item is joined, and what counts on in a paragraph") {
  const std::vector<std::string> paragraphs{
      "关于某县2023年度法治政府建设情况的报告",
      "第一部分　党政主要负责人履行推进法治建设第一责任人职责的情况",
      "全年召开常务会议专题研究法治政府建设工作5次，审议议题17个，明确任务三十一项，逐项落实到部门"
      "。",
      "（1）公布年度重大行政决策事项的目录，把9项决策全部纳入目录管理；",
      "（2）评估2项；",
      "第二部分　不足",
      "一是督察的刚性约束还不够强；二是镇街的审核力量薄弱，四个镇没有专人；三是服务供给还不均衡。",
      "①专业能力偏弱，持证的人员仅有八名。②普法的办法不多，形式较单一。③顾问的作用发挥还不充分。",
      "（一）加强业务培训，全年不少于四次；（二）完善决策程序，审查全覆盖；（三）创新普法的形式。",
      "第三部分　下一步工作",
      "严格执行重大行政决策程序，完善目录管理，年底前为十个乡镇配齐法制审核人员，每镇不少于两人。",
      "某县人民政府"};
  for (const std::size_t width : {26u, 28u, 30u})
    for (const std::string indent : {"　　", ""}) {
      const std::string text = normalise(set(paragraphs, {.width = width, .indent = indent})).text;
      for (const std::size_t at : {1, 3, 6, 7, 8}) {
        const std::string line = normalise(paragraphs[at]).text;
        CHECK_MESSAGE(("\n" + text).find("\n" + line) != std::string::npos, width, line, text);
      }
    }
}
