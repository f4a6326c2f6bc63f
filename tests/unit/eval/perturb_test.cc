// SPDX-License-Identifier: Apache-2.0
// Each change alters what it says, and nothing else.
#include "eval/perturb.h"

#include <doctest/doctest.h>

#include <string>

#include "text/icu.h"
#include "text/normalise.h"

using namespace hecha;

namespace {

constexpr std::string_view report =
    "某县2023年度报告\n"
    "\n"
    "某县各部门认真做好各项工作，全年办理事项1326件，其中网上办理1293件（占97.5%"
    "），群众满意度比上年提高2.3个百分点。\n"
    "一、主要工作\n"
    "（一）办事情况\n"
    "　　全年办理事项120件。\n"
    "（二）宣传情况\n"
    "　　开展宣传30场次。\n"
    "二、存在的不足\n"
    "　　人手不足。\n"
    "三、经费情况\n"
    "　　经费已公开。\n"
    "四、明年计划\n"
    "　　明年新增3人。\n";

Document document_of(std::string_view text) { return *read_document({"r.txt", std::string(text)}); }

std::string changed(std::string_view id, std::string_view text = report) {
  static const Scripts scripts;
  const Document document = document_of(text);
  for (const Perturbation& change : perturbations())
    if (change.id == id) return change.apply(document, scripts);
  FAIL("there is no such change");
  return "";
}

std::string normal(std::string_view text) { return normalise(text).text; }

std::string without(std::string text, std::string_view part) {
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at))
    text.erase(at, part.size());
  return text;
}

}  // namespace

TEST_CASE("perturb: broken lines have the same letters, and no line is long") {
  const std::string text = changed("line-breaks");
  CHECK(text != report);
  CHECK(letters_of(text) == letters_of(report));
  CHECK(text.find("1\n293") == text.npos);
  CHECK(text.find("\n，") == text.npos);
  CHECK(text.find("一、主要工作\n（一）办事情况\n　　全年") != text.npos);  // short lines stay
  CHECK(changed("line-breaks", "短的一行。\n") == "短的一行。\n");
}

TEST_CASE("perturb: width and blanks vanish in the normal form") {
  CHECK(changed("width").find("１３２６件,其中") != std::string::npos);
  CHECK(changed("blanks").find("群 众 满 意 度") != std::string::npos);
  CHECK(letters_of(changed("width")) == letters_of(report));
  CHECK(letters_of(changed("blanks")) == letters_of(report));
  CHECK(normal(changed("width")) == normal(report));
  CHECK(normal(changed("blanks")) == normal(report));
}

TEST_CASE("perturb: traditional script and glosses vanish in the normal form") {
  CHECK(changed("traditional").find("全年辦理事項") != std::string::npos);
  CHECK(changed("glosses").find("全年辦(bàn)理事項(xiàng)") != std::string::npos);
  CHECK(normal(changed("traditional")) == normal(report));
  CHECK(normal(changed("glosses")) == normal(report));
}

TEST_CASE("perturb: a portal stands around the same text") {
  const std::string text = changed("furniture");
  CHECK(text.find(report) != text.npos);
  CHECK(text.size() > report.size() + 100);
}

TEST_CASE("perturb: GB 18030 is read back, rare characters too") {
  const std::string rare = "𠮷县全年办理事项120件，各项工作都按年度计划推进。€\n";
  CHECK(changed("gb18030", rare) != rare);
  CHECK(convert(changed("gb18030", rare), Charset::gb18030).text == rare);
}

TEST_CASE("perturb: headings are numbered in another style, and nothing else is") {
  const std::string text = changed("numbering");
  CHECK(text.find("第一部分　主要工作\n一、办事情况\n") != text.npos);
  CHECK(text.find("第四部分　明年计划\n") != text.npos);
  CHECK(changed("numbering", "没有标题的文字，其中一、二两项已完成。\n") ==
        "没有标题的文字，其中一、二两项已完成。\n");
}

TEST_CASE("perturb: middle chapters change places and take the numbers of the places") {
  const std::string text = changed("order");
  CHECK(text.find("二、经费情况\n　　经费已公开。\n三、存在的不足\n　　人手不足。\n四、明年计划") !=
        text.npos);
  CHECK(changed("order", text) == report);
  const std::string three(report.substr(0, report.find("四、")));
  CHECK(changed("order", three) == three);
}

TEST_CASE("perturb: headings run into their paragraphs, but not into one another") {
  const std::string text = changed("glued-headings");
  CHECK(text.find("二、存在的不足　　人手不足。\n三、") != text.npos);
  CHECK(text.find("一、主要工作\n（一）办事情况　　全年") != text.npos);
  CHECK(letters_of(text) == letters_of(report));
  CHECK(without(without(text, "\n"), "　") == without(without(std::string(report), "\n"), "　"));
}

TEST_CASE("perturb: the lines of a section are whole lines with all that belongs to it") {
  const Document document = document_of(report);
  std::string found;
  for (std::uint32_t i = 1; i < document.sections().size(); ++i) {
    const Span lines = lines_of_section(document, i);
    const std::string_view text = document.original().substr(lines.begin, lines.size());
    if (text.starts_with("一、")) found = text;
  }
  CHECK(found == report.substr(report.find("一、"), report.find("二、存在") - report.find("一、")));
}

TEST_CASE("perturb: any text is changed without harm") {
  for (const std::string_view text :
       {"\n", "一、", "一、\n", "（一）\n\n\n", "一、甲\n二、乙\n三、丙\n四、丁",
        "\r\n一、甲\r\n乙\r\n", "　　　", "1.甲\n2.乙\n"}) {
    const auto document = read_document({"r.txt", std::string(text)});
    if (!document) continue;
    const Scripts scripts;
    for (const Perturbation& change : perturbations()) {
      CAPTURE(change.id);
      change.apply(*document, scripts);
    }
    for (std::uint32_t i = 0; i < document->sections().size(); ++i) {
      const Span lines = lines_of_section(*document, i);
      CHECK(lines.begin <= lines.end);
      CHECK(lines.end <= document->original().size());
    }
  }
}
