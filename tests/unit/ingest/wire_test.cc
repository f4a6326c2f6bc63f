// SPDX-License-Identifier: Apache-2.0
// What workers say is believed only as far as it makes sense.
#include "ingest/wire.h"

#include <doctest/doctest.h>

#include <string>

using namespace hecha;

namespace {

Reading sample() {
  BlockWriter out;
  out.add(BlockKind::title, "标题", {1, 2, 0});
  out.add(BlockKind::heading, "一、概述", {1, 3, 0}, 1);
  out.note(NoteKind::revisions, 3);
  out.metadata().date = "2025-01-20";
  Reading reading = *std::move(out).finish();
  reading.format = "docx";
  return reading;
}

std::string body(std::string answer) { return answer.substr(answer_head); }

}  // namespace

TEST_CASE("a reading comes out as it went in") {
  const std::string answer = write_answer(7, Result<Reading>(sample()));
  CHECK(answer_size(answer.substr(0, answer_head), 7) ==
        static_cast<std::int64_t>(answer.size() - answer_head));
  const Result<Reading> read = read_reading(body(answer));
  REQUIRE(read);
  CHECK(read->text == "标题\n一、概述\n");
  CHECK(read->blocks.size() == 2);
  CHECK(read->blocks[1].kind == BlockKind::heading);
  CHECK(read->blocks[1].level == 1);
  CHECK(read->blocks[1].place.line == 3);
  CHECK(read->notes[0].count == 3);
  CHECK(read->metadata.date == "2025-01-20");
}

TEST_CASE("a request comes out as it went in") {
  Request request;
  request.task = Task::entry;
  request.number = 9;
  request.entry = 4;
  request.seconds = 10;
  request.name = "a.zip";
  request.bytes = "abc";
  RequestHead head;
  REQUIRE(read_head(write_head(request), head));
  CHECK(head.request.task == Task::entry);
  CHECK(head.request.entry == 4);
  CHECK(head.name_size == 5);
  CHECK(head.size == 3);
}

TEST_CASE("an error keeps its code and its words") {
  const Error error{ErrorCode::too_deep, "256 levels"};
  const std::string answer = write_answer(1, Result<Reading>(tl::unexpected(error)));
  const Result<Reading> read = read_reading(body(answer));
  REQUIRE_FALSE(read);
  CHECK(read.error().code == ErrorCode::too_deep);
  CHECK(read.error().detail == "256 levels");
}

TEST_CASE("an answer to another question is none") {
  const std::string answer = write_answer(7, Result<Reading>(sample()));
  CHECK(answer_size(answer.substr(0, answer_head), 8) == -1);
  CHECK(answer_size("garbage12345", 7) == -1);
}

TEST_CASE(
    "an answer with a byte cut off or changed is refused or keeps the promises of a reading") {
  const std::string good = body(write_answer(1, Result<Reading>(sample())));
  for (std::size_t size = 0; size < good.size(); ++size)
    CHECK_FALSE(read_reading(std::string_view(good).substr(0, size)));
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (const int change : {1, 0x80, 0xFF}) {
      std::string bad = good;
      bad[at] = static_cast<char>(bad[at] ^ change);
      const Result<Reading> read = read_reading(bad);
      if (!read) continue;
      std::uint32_t end = 0;
      for (const Block& block : read->blocks) {
        CHECK(block.span.begin == end);
        CHECK(read->text[block.span.end] == '\n');
        end = block.span.end + 1;
      }
      CHECK(end == read->text.size());
    }
  }
}

TEST_CASE("an archive's names come out as they went in") {
  const std::string answer = write_answer(1, Result<Listed>(Listed{true, {"甲.txt", "b/c.docx"}}));
  CHECK(read_listed(body(answer))->entries == std::vector<std::string>{"甲.txt", "b/c.docx"});
}

TEST_CASE("blocks hold one line each, and no more than there may be") {
  BlockWriter out;
  CHECK(out.add(BlockKind::paragraph, " a\nb\r\u2028c\u3000"));
  CHECK(out.words(0) == "a b  c");
  CHECK(out.add(BlockKind::paragraph, " \u3000\t"));
  CHECK(out.size() == 1);
  for (std::size_t i = 1; i < most_blocks; ++i) out.add(BlockKind::paragraph, "x");
  CHECK_FALSE(out.add(BlockKind::paragraph, "x"));
  CHECK(std::move(out).finish().error().code == ErrorCode::limit_reached);
}
