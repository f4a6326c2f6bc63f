// SPDX-License-Identifier: Apache-2.0
// Word sets: the longest word at a place counts, and nothing is found where nothing is.
#include <doctest/doctest.h>

#include "document/words.h"

using hecha::WordHit;
using hecha::Words;

TEST_CASE("words: the longest word at the start or end counts") {
  const Words words({"人民政府", "政府", "管委会", "委", "a", "ab"});
  CHECK(words.at_start("政府办公室").length == 6);
  CHECK(words.at_start("人民政府").word == 0);
  CHECK(words.at_end("云堰县人民政府").length == 12);
  CHECK(words.at_end("县政府").length == 6);
  CHECK(words.at_end("高新区管委会").length == 9);
  CHECK(words.at_end("县委").length == 3);
  CHECK(words.at_start("abc").length == 2);
  CHECK(words.at_start("ac").length == 1);
  CHECK_FALSE(words.at_start("人民"));
  CHECK_FALSE(words.at_end("府"));
  CHECK_FALSE(words.at_start(""));
  CHECK_FALSE(words.at_end(""));
}

TEST_CASE("words: first, last and all hits, without overlaps") {
  const Words words({"法治", "法治政府", "政府建设"});
  const std::string_view text = "推进法治政府建设和法治社会";
  CHECK(words.find(text).begin == 6);
  CHECK(words.find(text).length == 12);
  CHECK(words.find_last(text).begin == 27);
  CHECK(words.count(text) == 2);
  CHECK_FALSE(words.find(text, 30));
  CHECK(words.is("法治"));
  CHECK_FALSE(words.is("法治社会"));
}

TEST_CASE("words: an empty set and empty words find nothing") {
  CHECK_FALSE(Words().find("法治"));
  CHECK_FALSE(Words({""}).at_start("法治"));
  CHECK(Words({"", "法"}).list().size() == 1);
}

TEST_CASE("words: words of one character and of other scripts") {
  const Words words({"县", "é", "𠀀", "A+"});
  CHECK(words.at_end("云堰县").length == 3);
  CHECK(words.find("caf\u00e9").begin == 3);
  CHECK(words.at_start("𠀀字").length == 4);
  CHECK(words.at_start("A+ A-").length == 2);
}

TEST_CASE("words: Han characters are told from marks") {
  CHECK(hecha::is_han("县", 0));
  CHECK(hecha::is_han("〇", 0));
  CHECK_FALSE(hecha::is_han("。", 0));
  CHECK_FALSE(hecha::is_han("a", 0));
  CHECK(hecha::trimmed(" \u3000云堰 \u3000") == "云堰");
}
