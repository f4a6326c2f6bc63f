// SPDX-License-Identifier: Apache-2.0
// The table of input formats, telling them apart, and reading text.
#include "ingest/formats.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "ingest/detect.h"
#include "ingest/page_margins.h"
#include "ingest/reader.h"
#include "ingest/text.h"

using namespace hecha;
using namespace std::string_literals;

TEST_CASE("every format says what it is, in both languages") {
  std::set<std::string_view> names;
  for (const FormatRow& row : format_rows()) {
    CHECK(names.insert(row.name).second);
    CHECK_FALSE(row.doc.zh.empty());
    CHECK_FALSE(row.doc.en.empty());
    for (const std::string_view extension : row.extensions) CHECK(extension.starts_with('.'));
  }
}

TEST_CASE("folders are searched for the extensions of the table, in any case of letters") {
  for (const char* name :
       {"报告.txt", "a/b.TXT", "draft.Md", "a.docx", "a.HTM", "a.ofd", "a.wps", "a.zip"})
    CHECK(has_known_extension(name));
  for (const char* name : {"a.json", "txt", ".txt", "a.txt~", "a.txt.bak", "", "a.xlsx"})
    CHECK_FALSE(has_known_extension(name));
}

TEST_CASE("bytes tell the format, whatever the name") {
  const auto format = [](std::string bytes, std::string name = "a.txt") {
    const Result<std::string_view> found = detect({std::move(name), std::move(bytes)});
    REQUIRE(found);
    return *found;
  };
  CHECK(format("%PDF-1.7") == "pdf");
  CHECK(format("\r\n%PDF-1.4") == "pdf");
  CHECK(format("PK\x03\x04...") == "zip");
  CHECK(format("{\\rtf1 a}") == "rtf");
  CHECK(format("\xEF\xBB\xBF{\\rtf1 a}") == "rtf");
  CHECK(format("<!DOCTYPE HTML><p>") == "html");
  CHECK(format("  <html lang=zh>") == "html");
  CHECK(format("\xFF\xFE<\0h\0t\0m\0l\0>\0"s) == "html");
  CHECK(format("<div>工作</div>") == "html");
  CHECK(format("工作情况<br>如下") == "txt");
  CHECK(format("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n") == "mht");
  CHECK(format("<?xml version='1.0'?><office:document>") == "odt");
  CHECK(format("<?xml version='1.0'?><uof:UOF>") == "uot");
  CHECK(format("\x89PNG\r\n") == "image");
  CHECK(format("一、概述", "a.md") == "md");
  CHECK(format("一、概述", "a.docx") == "txt");
}

TEST_CASE("an OLE file is told by its streams") {
  const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s;
  const auto wide = [](std::string_view name) {
    std::string out;
    for (const char c : name) out += c, out += '\0';
    return out + "\0\0"s;
  };
  CHECK(*detect({"a", ole + wide("WordDocument")}) == "doc");
  CHECK(*detect({"a", ole + wide("Workbook")}) == "xls");
  CHECK(*detect({"a", ole + wide("CONTENTS")}) == "works");
  CHECK(detect({"a", ole + wide("EncryptedPackage")}).error().code ==
        ErrorCode::document_encrypted);
  CHECK(detect({"a", ole + "noise"}).error().code == ErrorCode::document_damaged);
  CHECK(detect({"a", ""}).error().code == ErrorCode::file_empty);
}

TEST_CASE("a text keeps its words and says its encoding") {
  const Result<Reading> reading = read_source({"a.txt", "\xEF\xBB\xBF一、概述\r\n"}, {});
  REQUIRE(reading);
  CHECK(reading->text == "一、概述\r\n");
  CHECK(reading->format == "txt");
  CHECK(reading->encoding == "utf-8-bom");
  CHECK_FALSE(reading->guessed);
  CHECK(reading->blocks.empty());
  CHECK(reading->notes.empty());
}

TEST_CASE("an unknown name is no reason for a note, a wrong one is") {
  CHECK(read_source({"<stdin>", "概述"}, {})->notes.empty());
  CHECK(read_source({"a.dat", "概述"}, {})->notes.empty());
  const Result<Reading> reading = read_source({"a.docx", "概述"}, {});
  REQUIRE(reading->notes.size() == 1);
  CHECK(reading->notes[0].kind == NoteKind::misnamed);
  CHECK(reading->notes[0].detail == "txt");
}

TEST_CASE("controls and marks of direction are counted") {
  const Result<Reading> reading = read_source({"a", "概\x1b[31m述\xE2\x80\xAE“好”\t\r\n"}, {});
  REQUIRE(reading->notes.size() == 1);
  CHECK(reading->notes[0].kind == NoteKind::controls);
  CHECK(reading->notes[0].count == 2);
}

TEST_CASE("a refusal names the source") {
  const auto refusal = [](Source source, ReadOptions options = {}) {
    const Result<Reading> reading = read_source(std::move(source), options);
    REQUIRE_FALSE(reading);
    CHECK(reading.error().detail.starts_with("a.txt"));
    return reading.error().code;
  };
  CHECK(refusal({"a.txt", ""}) == ErrorCode::file_empty);
  CHECK(refusal({"a.txt", "\x89PNG"}) == ErrorCode::format_unsupported);
  CHECK(refusal({"a.txt", "12345"}, {.max_bytes = 4}) == ErrorCode::file_too_large);
}

TEST_CASE("XML that no reader knows is not shown as text, and none may declare a DOCTYPE") {
  CHECK(*detect({"a.txt", "<?xml version=\"1.0\"?><rss/>"}) == "xml");
  CHECK(*detect({"a.txt", "<?xml version=\"1.0\"?><!DOCTYPE html><html></html>"}) == "html");
  const Result<std::string_view> declared = detect(
      {"a.fodt", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"y\">]><office:document/>"});
  REQUIRE_FALSE(declared);
  CHECK(declared.error().code == ErrorCode::forbidden_xml);
}

TEST_CASE("lines around the pages of plain text are found beside form feeds, or beside numbers") {
  const auto found = [](const std::string& text) {
    std::vector<std::string> lines;
    for (const Span line : page_margins(text))
      lines.push_back(text.substr(line.begin, line.size()));
    return lines;
  };
  using Lines = std::vector<std::string>;
  CHECK(found("某县报告\n甲\n— 1 —\n某县报告\n乙\n").empty());
  CHECK(found("  某县报告\n\n甲\n\n — 1 —\n\f  某县报告\n\n乙\n\n — 2 —\n") ==
        Lines{"某县报告", "— 1 —", "某县报告", "— 2 —"});
  CHECK(found("甲\f乙\f丙").empty());
  CHECK(found("全年办理。\n甲\f全年办理。\n乙").empty());  // a sentence is no header
  CHECK(found("\f\f\f").empty());
  CHECK(found("某县\n甲\n- 1 -\n某县文件\n乙\n- 2 -\n某县文件\n丙\n") ==
        Lines{"某县文件", "某县文件"});
  CHECK(found("某县\n甲\n1\n某县文件\n乙\n2\n某县文件\n丙\n").empty());  // cells of a table
  CHECK(found("甲\n- 1 -\n全年办理。\n乙\n- 2 -\n全年办理。\n").empty());
}

TEST_CASE("many pages take no longer to read than their text" * doctest::timeout(60)) {
  std::string pages;
  for (int i = 0; i < 100'000; ++i) pages += "甲\f";
  CHECK(page_margins(pages).size() == 100'000);
}

TEST_CASE("an address in angle brackets is text of Markdown, a tag is not") {
  const Result<Reading> reading =
      read_markdown("见<https://a.gov.cn/x>和<b>甲</b>、<a@b.cn>、1<2。\n");
  REQUIRE(reading);
  CHECK(reading->text == "见https://a.gov.cn/x和甲、a@b.cn、1<2。\n");
}

TEST_CASE("what looks like a tag of Markdown but is none is text") {
  const Result<Reading> reading = read_markdown(
      "若x<y且y>z，a<b 且 c>d，<img alt=\"图>一\" src='b'/>则</p>止，<br>，<1>，<a\n");
  REQUIRE(reading);
  CHECK(reading->text == "若x<y且y>z，a<b 且 c>d，则止，，<1>，<a\n");
}

TEST_CASE("links of Markdown keep their words") {
  const Result<Reading> reading = read_markdown("见[甲](b)[乙][c]丙[^1]丁![图](d)[戊]![己[](\n");
  REQUIRE(reading);
  CHECK(reading->text == "见甲乙丙丁[戊]![己[](\n");
}

TEST_CASE("marks of Markdown that nothing closes take no longer to read than words" *
          doctest::timeout(120)) {
  constexpr std::size_t size = 1 << 18;
  for (const std::string mark : {"<",   "[",   "![",   "&",  "#",     "|", "[a](",
                                 "<a ", "<a@", "<a:",  "[^", "<a \"", "`", "\\",
                                 "> ",  "- ",  "<!--", "**", "[a][",  "甲"}) {
    CAPTURE(mark);
    std::string text;
    while (text.size() < size) text += mark;
    CHECK_NOTHROW((void)read_markdown("# 报告\n\n" + text));
  }
}
