// SPDX-License-Identifier: Apache-2.0
// Passages named by their words.
#include "gate/anchor.h"

#include <doctest/doctest.h>

#include "text/normalise.h"

using namespace hecha;

namespace {

bool stands(const char* anchor, const char* text) {
  const auto parsed = anchor_of(anchor);
  REQUIRE(parsed);
  return stands_in(*parsed, anchor_text(normalise(text).text));
}

}  // namespace

TEST_CASE("anchor: start, end, prefix and suffix, of which only start must be there") {
  constexpr const char* text = "局主要负责人\n暂缺,由副局长 主持工作。";
  CHECK(stands("局主要负责人", text));
  CHECK(stands("局主要负责人,-暂缺", text));
  CHECK_FALSE(stands("局主要负责人,-到任", text));
  CHECK(stands("主要-,负责人", text));
  CHECK_FALSE(stands("次要-,负责人", text));
  CHECK(stands("局主要,主持", text));
  CHECK(stands("局-,主要,主持,-工作", text));
  CHECK_FALSE(stands("主持,主要", text));
}

TEST_CASE("anchor: width, blanks and line breaks do not matter, escapes stand for bytes") {
  CHECK(stands("暂缺%2C由", "暂缺，由副局长"));
  CHECK(stands("负责人 暂缺", "负责人\n暂缺"));
}

TEST_CASE("anchor: a later place counts where the first one has other neighbours") {
  CHECK(stands("甲-,人", "乙人甲人"));
  CHECK(stands("人,-丙", "人乙人丙"));
  CHECK(stands("人,工,-丁", "人工丙工丁"));
}

TEST_CASE("anchor: what names no passage is none") {
  for (const char* text : {"", " ", "a-,", ",", "a,b,c", "a-,-b", "%FF"}) {
    CAPTURE(text);
    CHECK_FALSE(anchor_of(text));
  }
}
