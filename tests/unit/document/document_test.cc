// SPDX-License-Identifier: Apache-2.0
// What a Document answers about its text and structure.
#include "hecha/document.h"

#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "document/data.h"
#include "show.h"

using namespace hecha;

namespace {

std::string repeated(std::string_view piece, std::size_t size) {
  std::string text;
  while (text.size() < size) text += piece;
  return text;
}

}  // namespace

TEST_CASE("document: an empty text has a root and nothing else") {
  const Document document = document_of("");
  CHECK(document.sections().size() == 1);
  CHECK(document.paragraphs().empty());
  CHECK(broken_promise(document) == "");
}

TEST_CASE("document: it may be moved, and its spans stay valid") {
  Document first = document_of("一、主要举措\n甲做事。\n");
  const Span span = first.sections()[1].heading;
  const Document second = std::move(first);
  CHECK(second.slice(span) == "主要举措");
}

TEST_CASE("document: a quotation has no blanks or line breaks around it") {
  auto data = std::make_unique<Document::Data>();
  data->original = "\u3000\u3000甲做事。 \r\n";
  data->text = "甲做事。\n";
  data->map.replace(6, 0);
  data->map.copy(12);
  data->map.replace(3, 1);
  const Document document{std::unique_ptr<const Document::Data>(std::move(data))};
  CHECK(document.quote({0, 13}) == "甲做事。");
  CHECK(document.quote({12, 13}) == "");
}

TEST_CASE("document: every promise holds for texts made of nothing but marks") {
  for (const char* piece :
       {"\n",   "。",   "(一)",     "一、",   "一、\n",   "1.",   "“",      "”",
        "《",   "》",   "\"",       ",",      ":",        ";甲",  "一是",   ",一是甲",
        "【",   "【】", "【甲甲】", "第一章", "第一章\n", " ",    "\u3000", "a",
        "甲",   "甲\n", "(",        ")",      "一)",      "首先", "12:3",   "一、甲(一)",
        "。\"", "!”",   "…",        "😀",      "é"}) {
    CAPTURE(piece);
    CHECK(broken_promise(document_of(piece)) == "");
    CHECK(broken_promise(document_of(repeated(piece, 3000))) == "");
  }
}

TEST_CASE("document: headings without end take linear time") {
  for (const char* piece :
       {"一、甲甲\n", "(一)甲甲\n", "1.甲甲\n", "甲甲甲甲\n", "一、甲甲(一)乙乙。", "【甲甲】\n",
        "一、甲\n(一)乙\n1.丙\n(1)丁\n", "第一章 甲\n甲甲甲甲\n"}) {
    CAPTURE(piece);
    const Document document = document_of(repeated(piece, 1'000'000));
    CHECK(document.paragraphs().size() > 10'000);
    CHECK(broken_promise(document) == "");
  }
}
