// SPDX-License-Identifier: Apache-2.0
// The table of input formats and the reading of text.
#include "ingest/reader.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace hecha;

TEST_CASE("every format says what it is, in both languages") {
  std::set<std::string_view> names;
  for (const ReaderKind& kind : reader_kinds()) {
    CHECK(names.insert(kind.name).second);
    CHECK_FALSE(kind.doc.zh.empty());
    CHECK_FALSE(kind.doc.en.empty());
    CHECK_FALSE(kind.extensions.empty());
    for (const std::string_view extension : kind.extensions) CHECK(extension.starts_with('.'));
  }
}

TEST_CASE("folders are searched for the extensions of the table, in any case of letters") {
  CHECK(has_known_extension("报告.txt"));
  CHECK(has_known_extension("a/b.TXT"));
  CHECK(has_known_extension("draft.Md"));
  for (const char* name : {"a.json", "a.docx", "txt", ".txt", "a.txt~", "a.txt.bak", ""})
    CHECK_FALSE(has_known_extension(name));
}

TEST_CASE("a text keeps its words and says its encoding") {
  const Result<Reading> reading = read_source({"a.txt", "\xEF\xBB\xBF一、概述\r\n"}, {});
  REQUIRE(reading);
  CHECK(reading->text == "一、概述\r\n");
  CHECK(reading->format == "txt");
  CHECK(reading->encoding == "utf-8-bom");
  CHECK_FALSE(reading->guessed);
  CHECK(reading->blocks.empty());
}

TEST_CASE("Markdown is text with another name, an unknown name is text") {
  CHECK(read_source({"a.md", "# 概述"}, {})->format == "md");
  CHECK(read_source({"<stdin>", "概述"}, {})->format == "txt");
  CHECK(read_source({"a.dat", "概述"}, {})->format == "txt");
}

TEST_CASE("a refusal names the source") {
  const auto refusal = [](Source source, ReadOptions options = {}) {
    const Result<Reading> reading = read_source(std::move(source), options);
    REQUIRE_FALSE(reading);
    CHECK(reading.error().detail.starts_with("a.txt"));
    return reading.error().code;
  };
  CHECK(refusal({"a.txt", ""}) == ErrorCode::file_empty);
  CHECK(refusal({"a.txt", "%PDF-1.7"}) == ErrorCode::format_unknown);
  CHECK(refusal({"a.txt", "12345"}, {4}) == ErrorCode::file_too_large);
}
