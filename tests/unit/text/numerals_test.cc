// SPDX-License-Identifier: Apache-2.0
// Numbers written in Chinese.
#include "text/numerals.h"

#include <doctest/doctest.h>

#include <string>

using namespace hecha;

namespace {

// 0 to 9,999 as a clerk writes them.
std::string written(int value) {
  static const std::string digits[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  static const std::string places[] = {"千", "百", "十", ""};
  if (value == 0) return "零";
  std::string text;
  bool gap = false;
  int place = 1000;
  for (const std::string& name : places) {
    const int digit = value / place % 10;
    if (digit == 0) {
      gap = !text.empty();
    } else {
      if (gap) text += "零";
      gap = false;
      const bool bare_ten = place == 10 && digit == 1 && text.empty();
      text += (bare_ten ? "" : digits[digit]) + name;
    }
    place /= 10;
  }
  return text;
}

}  // namespace

TEST_CASE("every number up to 9,999 is read as it is written") {
  for (int value = 0; value < 10000; ++value) {
    CAPTURE(written(value));
    REQUIRE(numeral_value(written(value)) == value);
  }
}

TEST_CASE("places, digits in a row, full width and financial forms are read") {
  CHECK(numeral_value("二十三") == 23);
  CHECK(numeral_value("一百零五") == 105);
  CHECK(numeral_value("一百一十") == 110);
  CHECK(numeral_value("二〇二三") == 2023);
  CHECK(numeral_value("二○二三") == 2023);
  CHECK(numeral_value("二零二三") == 2023);
  CHECK(numeral_value("１２") == 12);
  CHECK(numeral_value("2024") == 2024);
  CHECK(numeral_value("两千") == 2000);
  CHECK(numeral_value("两") == 2);
  CHECK(numeral_value("三万二千零五") == 32005);
  CHECK(numeral_value("十二亿三千万") == 1230000000);
  CHECK(numeral_value("一万亿") == 1000000000000);
  CHECK(numeral_value("贰拾叁") == 23);
  CHECK(numeral_value("貳拾叄") == numeral_value("贰拾叁"));
}

TEST_CASE("what is no number has no value") {
  for (const char* text : {"", "年", "二十三年", "百", "十百", "二三十四五", "三三百", "1.5", "万",
                           "99999999999999999999", "九亿亿亿亿亿", "3百", "-3"}) {
    CAPTURE(text);
    CHECK_FALSE(numeral_value(text));
  }
}
