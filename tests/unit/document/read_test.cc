// SPDX-License-Identifier: Apache-2.0
// Reading a source end to end: text, encoding, quotations, places.
#include <doctest/doctest.h>

#include <string>

#include "hecha/document.h"
#include "show.h"

using namespace hecha;

TEST_CASE("read: text, name, format and encoding are told") {
  const auto document = read_document({"report.txt", "一、主要举措\n甲做事。\n"});
  REQUIRE(document.has_value());
  CHECK(document->name() == "report.txt");
  CHECK(document->format() == "txt");
  CHECK(document->encoding() == "utf-8");
  CHECK_FALSE(document->encoding_guessed());
  CHECK(document->unreadable() == 0);
  CHECK(document->sections().size() == 2);
  CHECK(broken_promise(*document) == "");
}

TEST_CASE("read: a quotation comes out as the author wrote it, with line and column") {
  const auto document = read_document({"a.txt", "標題\r\n\u3000\u3000一、主要舉措，成效\r\n"});
  REQUIRE(document.has_value());
  const Section& section = document->sections()[1];
  CHECK(document->slice(section.heading) == "主要举措,成效");
  CHECK(document->quote(section.heading) == "主要舉措，成效");
  CHECK(document->place(section.heading) == Place{0, 2, 5});
}

TEST_CASE("read: a file larger than allowed is refused") {
  const auto document = read_document({"a.txt", std::string(100, 'a')}, {.max_bytes = 99});
  REQUIRE_FALSE(document.has_value());
  CHECK(document.error().code == ErrorCode::file_too_large);
}

TEST_CASE("read: a file without a word in it is empty") {
  for (const char* bytes : {"", "\n", " \r\n\u3000\n"}) {
    const auto document = read_document({"a.txt", bytes});
    REQUIRE_FALSE(document.has_value());
    CHECK(document.error().code == ErrorCode::file_empty);
  }
}

TEST_CASE("read: a sentence goes on over page numbers and headers") {
  const auto document = read_document({"a.txt",
                                       "某县报告\n一、工作\n全年办理\n— 1 "
                                       "—\n\f某县报告\n\n案件三十件。\n— 2 —\n\f某县报告\n止。\n"});
  REQUIRE(document.has_value());
  CHECK(document->text().find("全年办理\n案件三十件。\n止。") != std::string_view::npos);
  CHECK(document->original().size() > document->text().size());
}

TEST_CASE("read: a hundred thousand pages of nothing but numbers are soon read" *
          doctest::timeout(60)) {
  std::string bytes = "某县报告\n";
  for (int i = 0; i < 100'000; ++i) bytes += "— 1 —\n\f";
  const auto document = read_document({"a.txt", bytes + "止。\n"});
  REQUIRE(document.has_value());
  CHECK(document->text() == "某县报告\n止。\n");
}
