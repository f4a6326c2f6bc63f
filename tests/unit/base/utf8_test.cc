// SPDX-License-Identifier: Apache-2.0
// UTF-8: stepping, validating, counting.
#include "base/utf8.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using namespace hecha;

namespace {

// The table of the standard, read byte by byte: the plain twin of valid_utf8_prefix().
std::size_t naive_valid_prefix(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size() && utf8_step(bytes, at).valid) at += utf8_step(bytes, at).size;
  return at;
}

std::string encoded(char32_t value) {
  std::string text;
  append_utf8(text, value);
  return text;
}

}  // namespace

TEST_CASE("every code point survives writing and reading") {
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 37) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string text = encoded(c);
    const Utf8Step step = utf8_step(text, 0);
    REQUIRE(step.valid);
    REQUIRE(step.value == c);
    REQUIRE(step.size == text.size());
    REQUIRE(code_point_at(text, 0).value == c);
    REQUIRE(code_point_before(text, text.size()).value == c);
    REQUIRE(valid_utf8_prefix(text) == text.size());
  }
}

TEST_CASE("overlong forms, surrogates and values above 10FFFF are no UTF-8") {
  for (const std::string_view bad : {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80",
                                     "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80",
                                     "\x80", "\xFF", "\xFE", "\xE4\xB8", "\xF0\x9F\x98"}) {
    CAPTURE(bad);
    CHECK_FALSE(utf8_step(bad, 0).valid);
    CHECK(valid_utf8_prefix(bad) == 0);
    CHECK(valid_utf8_prefix(std::string("法治政府建设") + std::string(bad) + "年度报告") == 18);
  }
}

TEST_CASE("a broken sequence ends where it stops being a character") {
  CHECK(utf8_step("\xE4\xB8治", 0).size == 2);
  CHECK(utf8_step("\xE4治", 0).size == 1);
  CHECK(utf8_step("\xF0\x9F\x98治", 0).size == 3);
  CHECK(utf8_step("\xED\xA0\x80", 0).size == 1);
}

TEST_CASE("the fast validator finds what the plain one finds") {
  std::mt19937 random(20240301);
  const std::string_view pieces[] = {
      "a",    "2024",         "法治",         "，",           "é",        "\U00020628",  "\xE4\xB8",
      "\x80", "\xED\x9F\xBF", "\xE0\xA0\x80", "政府建设情况", "12345678", "\xED\xA0\x80"};
  for (int round = 0; round < 20000; ++round) {
    std::string bytes;
    for (auto n = random() % 12; n > 0; --n) bytes += pieces[random() % std::size(pieces)];
    REQUIRE(valid_utf8_prefix(bytes) == naive_valid_prefix(bytes));
  }
}

TEST_CASE("code points are counted, not bytes") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("2024年é\U00020628") == 7);
}

TEST_CASE("a cut never goes through a character") {
  CHECK(utf8_prefix("法治", 4) == "法");
  CHECK(utf8_prefix("法治", 2) == "");
  CHECK(utf8_prefix("法治", 6) == "法治");
  CHECK(utf8_suffix("法治", 4) == "治");
  CHECK(utf8_suffix("法治", 2) == "");
  CHECK(utf8_suffix("a法", 99) == "a法");
}

TEST_CASE("Chinese characters are told from marks, kana and letters") {
  for (const char32_t c : U"法〇㐂\U00020628") {
    if (c != 0) CHECK(is_han(c));
  }
  for (const char32_t c : U"，。、（の한A1⺁①") CHECK_FALSE(is_han(c));
  CHECK(is_private_use(0xE46A));
  CHECK_FALSE(is_private_use(U'法'));
}
