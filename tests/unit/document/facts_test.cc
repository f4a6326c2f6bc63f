// SPDX-License-Identifier: Apache-2.0
// Years, dates, counts and percentages: whole values always.
#include "document/facts.h"

#include <doctest/doctest.h>

#include <string>

#include "show.h"

using namespace hecha;

namespace {

std::string shown(std::string_view text) { return show_facts(document_of(text)); }

}  // namespace

TEST_CASE("facts: a year is four digits before 年, in digits or numerals") {
  CHECK(shown("2023年度") == "year 2023 2023");
  CHECK(shown("二〇二三年") == "year 2023 二〇二三");
  CHECK(shown("二零二三年") == "year 2023 二零二三");
  CHECK(shown("二○二三年") == "year 2023 二○二三");
  CHECK(shown("二0二三年一月十六日") == "date 19373 二0二三年一月十六日");
  CHECK(shown("2023 年") == "year 2023 2023");
  CHECK(shown("4.2026年主要工作") == "year 2026 2026");
}

TEST_CASE("facts: both ends of a span of years are years") {
  CHECK(shown("(2021-2025年)") == "year 2021 2021, year 2025 2025");
  CHECK(shown("(2021—2025)") == "year 2021 2021, year 2025 2025");
  CHECK(shown("2021年至2025年") == "year 2021 2021, year 2025 2025");
}

TEST_CASE("facts: the year of a document number, of a code and of long ago is none") {
  CHECK(shown("厅字〔2019〕28号") == "");
  CHECK(shown("厅字[2019]28号") == "");
  CHECK(shown("QH-SW-2025-00017") == "");
  CHECK(shown("1949年") == "");
  CHECK(shown("20231231年") == "number 20231231 20231231");
}

TEST_CASE("facts: a date is one fact, however it is written") {
  for (const char* text : {"2024年3月28日", "2024-03-28", "2024/3/28", "2024.3.28", "2024- 03- 28",
                           "2024年 3月 28日", "二〇二四年三月二十八日", "2024年03月28号"}) {
    CAPTURE(text);
    CHECK(shown(text) == std::string("date 19810 ") + text);
  }
  CHECK(shown("2024-03-28 11:18") == "date 19810 2024-03-28");
}

TEST_CASE("facts: a date of no calendar is no date and no number either") {
  CHECK(shown("2023年2月29日") == "");
  CHECK(shown("2023-13-01") == "");
  CHECK(shown("2024年2月29日") == "date 19782 2024年2月29日");
}

TEST_CASE("facts: a month gives the year alone, a month without year gives nothing") {
  CHECK(shown("2024年3月") == "year 2024 2024");
  CHECK(shown("6月底前、6月30日、三月、三月五日、“3·15”") == "");
  CHECK(shown("3个月") == "number 3 3");
}

TEST_CASE("facts: percentages, in digits or words; percentage points are numbers") {
  CHECK(shown("95.5%") == "percent 95.5 95.5%");
  CHECK(shown("95.5 %") == "percent 95.5 95.5 %");
  CHECK(shown("百分之九十五") == "percent 95 百分之九十五");
  CHECK(shown("百分之九十五点五") == "percent 95.5 百分之九十五点五");
  CHECK(shown("百分之百") == "percent 100 百分之百");
  CHECK(shown("百分之95") == "percent 95 百分之95");
  CHECK(shown("提高3.5个百分点") == "number 3.5 3.5");
  CHECK(shown("提高3.5百分点") == "number 3.5 3.5");
}

TEST_CASE("facts: a number is whole, with its 万 and 余") {
  CHECK(shown("1.5万余件") == "number 15000 1.5万余");
  CHECK(shown("1,234件") == "number 1234 1,234");
  CHECK(shown("12,345,678.5元") == "number 12345678.5 12,345,678.5");
  CHECK(shown("3亿元") == "number 300000000 3亿");
  CHECK(shown("3亿500万元") == "number 305000000 3亿500万");
  CHECK(shown("10余万次") == "number 100000 10余万");
  CHECK(shown("30多个") == "number 30 30多");
  CHECK(shown("2千克") == "number 2 2");
  CHECK(shown("1,2,3") == "number 1 1, number 2 2, number 3 3");
}

TEST_CASE("facts: Chinese numerals count when something is counted") {
  CHECK(shown("文件一百零五件") == "number 105 一百零五");
  CHECK(shown("案件六件") == "number 6 六");
  CHECK(shown("四十一条河") == "number 41 四十一");
  CHECK(shown("二十余万人次") == "number 200000 二十余万");
  CHECK(shown("两万三千件") == "number 23000 两万三千");
}

TEST_CASE("facts: names, ordinals, idioms and half numbers are none") {
  for (const char* text :
       {"十四五规划", "八五普法", "党的二十大", "第二十五条", "第42次会议", "几十件", "数百件",
        "百余件", "一个统筹", "千万不要", "三三两两", "五分之一", "1/3", "5G网络", "12:30",
        "0572-8888888", "星期三", "1.2.3", "330106199001011234567"}) {
    CAPTURE(text);
    CHECK(shown(text) == "");
  }
}

TEST_CASE("facts: a ratio is two numbers") {
  CHECK(shown("达到13.4:1") == "number 13.4 13.4, number 1 1");
}

TEST_CASE("facts: those in book titles are recorded too") {
  CHECK(shown("《清单(2022年)》") == "year 2022 2022");
}

TEST_CASE("facts: endless rows of digits, numerals and dashes are read once") {
  for (const char* piece : {"1,", "1", "一", "万", "2021-", "—", "1.", "百分之", "二〇二三年"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    CAPTURE(piece);
    CHECK(broken_promise(document_of(text)) == "");
  }
}
