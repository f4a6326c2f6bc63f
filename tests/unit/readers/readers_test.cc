// SPDX-License-Identifier: Apache-2.0
// The parts of the readers that stand alone: numbers, XML, packages, pages.
#include <doctest/doctest.h>

#include <string>

#include "ingest/han_text.h"
#include "readers/docx_numbering.h"
#include "readers/html.h"
#include "readers/number_format.h"
#include "readers/parts.h"
#include "readers/readers.h"

using namespace hecha;

TEST_CASE("numbers are written as word processors do") {
  CHECK(formatted_number(1, "chineseCountingThousand") == "一");
  CHECK(formatted_number(10, "chineseCounting") == "十");
  CHECK(formatted_number(23, "chineseCounting") == "二十三");
  CHECK(formatted_number(101, "chineseCounting") == "一○一");
  CHECK(formatted_number(101, "chineseCountingThousand") == "一百〇一");
  CHECK(formatted_number(1010, "chineseCountingThousand") == "一千〇一十");
  CHECK(formatted_number(12, "decimalFullWidth") == "１２");
  CHECK(formatted_number(3, "decimalEnclosedCircle") == "③");
  CHECK(formatted_number(21, "decimalEnclosedCircle") == "21");
  CHECK(formatted_number(2, "ideographTraditional") == "乙");
  CHECK(formatted_number(15, "chineseLegalSimplified") == "壹拾伍");
  CHECK(formatted_number(28, "lowerLetter") == "bb");
  CHECK(formatted_number(1994, "upperRoman") == "MCMXCIV");
  CHECK(formatted_number(7, "unheardOf") == "7");
  CHECK(formatted_number(7, "none").empty());
  CHECK(formatted_number(2'000'000'000, "chineseCounting").size() > 9);
}

namespace {

DocxNumbering numbering(const std::string& xml, pugi::xml_document& kept) {
  REQUIRE(parse_xml("<numbering>" + xml + "</numbering>", kept));
  return DocxNumbering(kept.document_element());
}

const std::string two_levels =
    "<abstractNum abstractNumId='0'><lvl ilvl='0'><start val='1'/><numFmt val='decimal'/><suff "
    "val='nothing'/><lvlText val='%1.'/></lvl><lvl ilvl='1'><start val='1'/><numFmt "
    "val='decimal'/><suff "
    "val='nothing'/><lvlText val='%1.%2'/></lvl></abstractNum><num numId='1'><abstractNumId "
    "val='0'/></num>";

}  // namespace

TEST_CASE("deeper levels begin anew below each number, and show those above") {
  pugi::xml_document kept;
  DocxNumbering list = numbering(two_levels, kept);
  CHECK(list.next_label({"1", 0}) == "1.");
  CHECK(list.next_label({"1", 1}) == "1.1");
  CHECK(list.next_label({"1", 1}) == "1.2");
  CHECK(list.next_label({"1", 0}) == "2.");
  CHECK(list.next_label({"1", 1}) == "2.1");
  CHECK(list.next_label({"2", 0}).empty());
}

TEST_CASE("two lists of one definition count together, unless one starts anew") {
  pugi::xml_document kept;
  DocxNumbering list = numbering(
      two_levels +
          "<num numId='2'><abstractNumId val='0'/></num><num numId='3'><abstractNumId val='0'/>"
          "<lvlOverride ilvl='0'><startOverride val='1'/></lvlOverride></num>",
      kept);
  CHECK(list.next_label({"1", 0}) == "1.");
  CHECK(list.next_label({"2", 0}) == "2.");
  CHECK(list.next_label({"3", 0}) == "1.");
  CHECK(list.next_label({"3", 0}) == "2.");
}

TEST_CASE("XML is refused with a DOCTYPE, beyond a depth, or cut off") {
  pugi::xml_document kept;
  CHECK(parse_xml("<!DOCTYPE a><a/>", kept).error().code == ErrorCode::forbidden_xml);
  CHECK(parse_xml("<a><b>", kept).error().code == ErrorCode::document_damaged);
  std::string deep, end;
  for (int i = 0; i < 300; ++i) deep += "<a>", end += "</a>";
  CHECK(parse_xml(deep + end, kept).error().code == ErrorCode::too_deep);
  CHECK(parse_xml("<a>&lt;</a>", kept));
}

TEST_CASE("targets of relations stay inside the package") {
  CHECK(resolved("word/document.xml", "styles.xml") == "word/styles.xml");
  CHECK(resolved("word/document.xml", "../a/b.xml") == "a/b.xml");
  CHECK(resolved("word/document.xml", "/a.xml") == "a.xml");
  CHECK(resolved("word/document.xml", "../../etc/passwd").empty());
  CHECK(resolved("", "../x").empty());
}

TEST_CASE("broken lines go together without a blank where one side is Chinese") {
  const auto joined = [](std::string a, std::string_view b) {
    append_joined(a, b);
    return a;
  };
  CHECK(joined("推进法治", "建设") == "推进法治建设");
  CHECK(joined("共2024", "年") == "共2024年");
  CHECK(joined("Rule of", "Law") == "Rule of Law");
}

TEST_CASE("typed numbers have classes") {
  CHECK(number_class("一、主要举措") == 1);
  CHECK(number_class("（二）完善制度") == 2);
  CHECK(number_class("１．深化") == 3);
  CHECK(number_class("1.5万件") == 0);
  CHECK(number_class("（3）落实") == 4);
  CHECK(number_class("第一部分 工作") == 1);
  CHECK(number_class("一是法治") == 0);
}

TEST_CASE("a page keeps its text, the body apart from what stands around it") {
  const Result<Reading> page = read_html(
      "<html><head><title>x</title><meta name=ArticleTitle "
      "content='某县2024年度工作情况报告'></head><body>"
      "<div><a "
      "href=#>首页</a></div><h1>某县2024年度<br>工作情况报告</h1><div><p>一、工作。二、好！</"
      "p><p>三。"
      "<span style='display: none'>隐</span></p></div><div>版权</div>");
  REQUIRE(page);
  CHECK(page->text == "首页\n某县2024年度工作情况报告\n一、工作。二、好！\n三。\n版权\n");
  CHECK(page->blocks[1].kind == BlockKind::title);
  CHECK(page->blocks[2].kind == BlockKind::paragraph);
  CHECK(page->blocks[4].kind == BlockKind::furniture);
}

TEST_CASE("a table that lays out a page is no row of data") {
  const Result<Reading> page = read_html(
      "<html><head><title>某县2024年度工作情况报告_某县政府</title></head><body><table><tr><td><a "
      "href=#>首页</a></td>"
      "<td><div><b>某县2024年度工作情况报告</b></div><div>一、工作。<br>二、好！<br>三。</div></"
      "td></tr></table></body></html>");
  REQUIRE(page);
  CHECK(page->text == "首页\n某县2024年度工作情况报告\n一、工作。\n二、好！\n三。\n");
  CHECK(page->blocks[0].kind == BlockKind::furniture);
  CHECK(page->blocks[1].kind == BlockKind::title);
  CHECK(page->blocks[4].kind == BlockKind::paragraph);
}

TEST_CASE("a cell that goes on from the row above is empty, so that columns stay columns") {
  const Result<Reading> page = read_html(
      "<table><tr><th colspan=2 rowspan=2>类<th colspan=2>数</tr><tr><td>上年<td>本年</tr>"
      "<tr><td rowspan=3>执法<td>检查<td>1<td rowspan=99999>2</tr><tr><td>处罚<td>3"
      "<table><tr><td>内<td>里</table></tr><tr><td>强制<td>4</tr><tr><td>复议<td>受理<td>5</tr></"
      "table>");
  REQUIRE(page);
  CHECK(page->text ==
        "类 | 数\n| 上年 | 本年\n执法 | 检查 | 1 | 2\n处罚\n3\n内 | 里\n| 强制 | 4 |\n复议 | 受理 "
        "| 5 |\n");
}

TEST_CASE("the numbers of <ol> stand before its items, as a browser shows them") {
  const Result<Reading> page = read_html(
      "<ol start=2><li>甲<li><p>乙</p><p>丙</p><ul><li>丁</ul><li value=7>戊<ol type=a><li>己"
      "</ol><li>1．庚</ol><ol style='list-style-type: simp-chinese-informal'><li><h2>辛</h2>"
      "<li style='list-style:none'>壬<li>癸</ol><ol reversed><li>子<li>丑</ol><ol "
      "start=-5><li>寅</ol>"
      "<ol style='list-style: none outside'><li>卯</ol><li>辰<ol "
      "start=99999999999><li>巳</ol><ol><li></li></ol>午");
  REQUIRE(page);
  CHECK(page->text ==
        "2. 甲\n3. 乙\n丙\n丁\n7. 戊\na. 己\n1．庚\n一、辛\n壬\n三、癸\n2. 子\n1. 丑\n-5. 寅\n"
        "卯\n辰\n1. 巳\n午\n");
}

TEST_CASE("preformatted text keeps its lines") {
  const Result<Reading> page = read_html(
      "<pre>\n一、工作。\n  二、好！<b>\n三</b>。<span style='white-space: "
      "normal'>四\n五</span></pre>"
      "<p style='White-Space: pre-line'>六\r\n七<p>八\n九");
  REQUIRE(page);
  CHECK(page->text == "一、工作。\n二、好！\n三。四 五\n六\n七\n八 九\n");
  CHECK(page->blocks[2].place.line == 4);
}

TEST_CASE("the contents lists of word processors are told from headings") {
  const Result<Reading> page = read_html(
      "<p class=MsoToc1>一、工作1<div id='Table of "
      "Contents1'><h1>目录</h1><p>二、不足2</div><h1>一、工作");
  REQUIRE(page);
  REQUIRE(page->blocks.size() == 4);
  for (int i = 0; i < 3; ++i) CHECK(page->blocks[i].kind == BlockKind::contents);
  CHECK(page->blocks[3].kind == BlockKind::heading);
}

TEST_CASE("one paragraph is no body, a numbered line no title") {
  const Result<Reading> page =
      read_html("<html><body><p>一、全县工作的开展情况</p><p>好。好；好！</p></body></html>");
  REQUIRE(page);
  CHECK(page->blocks[0].kind == BlockKind::paragraph);
  CHECK(page->blocks[1].kind == BlockKind::paragraph);
}

TEST_CASE("a tag with a flood of attributes loses them, tags too deep are refused") {
  std::string flood = "<p";
  for (int i = 0; i < 3000; ++i) flood += " a=1";
  CHECK(*scanned_html(flood + ">x") == "<p>x");
  CHECK(*scanned_html("<p a=1>x") == "<p a=1>x");
  std::string deep;
  for (int i = 0; i < 2001; ++i) deep += "<div>";
  CHECK(scanned_html(deep).error().code == ErrorCode::too_deep);
  std::string flat;
  for (int i = 0; i < 5000; ++i) flat += "<p>x<br>";
  CHECK(scanned_html(flat));
}

TEST_CASE("a package saved as one XML file is read as the package") {
  const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const std::string flat =
      "<?xml version='1.0'?><pkg:package "
      "xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>"
      "<pkg:part pkg:name='/_rels/.rels'><pkg:xmlData><Relationships><Relationship Type='" +
      type +
      "officeDocument' Target='word/document.xml'/></Relationships></pkg:xmlData></pkg:part>"
      "<pkg:part "
      "pkg:name='/word/document.xml'><pkg:xmlData><w:document><w:body><w:p><w:r><w:t>一、工作"
      "</w:t></w:r></w:p></w:body></w:document></pkg:xmlData></pkg:part></pkg:package>";
  const Result<Reading> reading = read_untrusted("a.xml", flat);
  REQUIRE(reading);
  CHECK(reading->format == "docx");
  CHECK(reading->text == "一、工作\n");
}

TEST_CASE("parts of a saved page may have parts, whose mark begins as that around them does") {
  const std::string inner =
      "--x\r\nContent-Type: text/plain\r\n\r\ntext\r\n--x\r\nContent-Type: multipart/related; "
      "boundary=\"xy\"\r\n\r\n--xy\r\nContent-Type: text/html; charset=gbk\r\n\r\n<p>\xB9\xA4</p>"
      "\r\n--xy--\r\n--x--\r\n";
  const std::string head = "MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=";
  const Result<Reading> reading = read_untrusted("a.mht", head + "x\r\n\r\n" + inner);
  REQUIRE(reading);
  CHECK(reading->text == "工\n");
  CHECK(!read_untrusted("a.mht", head + std::string(201, 'x') + "\r\n\r\n" + inner));
  std::string deep = head + "a\r\n\r\n";
  for (const char* mark : {"a", "b", "c", "d", "e"})
    deep += std::string("--") + mark +
            "\r\nContent-Type: multipart/mixed; boundary=" + static_cast<char>(*mark + 1) +
            "\r\n\r\n";
  CHECK(!read_untrusted("a.mht", deep + "--f\r\nContent-Type: text/html\r\n\r\n<p>a"));
}

TEST_CASE("the page of a saved page is its HTML part, though the whole names that type") {
  const std::string mht =
      "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\t"
      "type=\"text/html\";\r\n\tboundary=\"----=_Next\"\r\n\r\nThis is multi-part.\r\n\r\n"
      "------=_Next\r\nContent-Type: image/gif\r\n\r\nGIF8\r\n------=_Next\r\n"
      "Content-Type: text/html;\r\n\tcharset=\"utf-8\"\r\nContent-Transfer-Encoding: "
      "quoted-printable\r\n\r\n"
      "<p>=E4=B8=80=E3=80=81=E5=B7=A5=E4=BD=9C</p>\r\n------=_Next--\r\n";
  const Result<Reading> reading = read_untrusted("a.mht", mht);
  REQUIRE(reading);
  CHECK(reading->format == "mht");
  CHECK(reading->text == "一、工作\n");
}
