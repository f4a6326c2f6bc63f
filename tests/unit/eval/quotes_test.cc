// SPDX-License-Identifier: Apache-2.0
// When two quotations are the same passage.
#include "eval/quotes.h"

#include <doctest/doctest.h>

#include <string>

using namespace hecha;

TEST_CASE("quotes: width, blanks and punctuation do not count") {
  CHECK(quotes_touch("公职律师数\n量少，全县只有9名", "公职律师数量少,全县只有９名"));
  CHECK(same_letters("报告（2023）", "报告(２０２３)", Sameness::whole));
  CHECK(same_letters("①", "1", Sameness::whole));
}

TEST_CASE("quotes: eight letters in a row touch, seven do not") {
  CHECK(quotes_touch("前面甲乙丙丁戊己庚辛", "甲乙丙丁戊己庚辛后面"));
  CHECK_FALSE(quotes_touch("前面甲乙丙丁戊己庚", "甲乙丙丁戊己庚后面"));
}

TEST_CASE("quotes: a short one must stand whole in the other") {
  CHECK(quotes_touch("XX", "本年共办理XX件"));
  CHECK(quotes_touch("本年共办理XX件", "XX"));
  CHECK_FALSE(quotes_touch("X件Y", "本年共办理X件"));
}

TEST_CASE("quotes: text without letters touches nothing") {
  CHECK_FALSE(quotes_touch("", ""));
  CHECK_FALSE(quotes_touch("……", "……"));
  CHECK(same_letters("", "。", Sameness::whole));
  CHECK_FALSE(same_letters("", "某局", Sameness::part_is_enough));
}

TEST_CASE("quotes: a part is the same only where that is enough") {
  CHECK(same_letters("江城市财政局", "财政局", Sameness::part_is_enough));
  CHECK(same_letters("财政局", "江城市财政局", Sameness::part_is_enough));
  CHECK_FALSE(same_letters("江城市财政局", "财政局", Sameness::whole));
}

TEST_CASE("quotes: long ones are compared in time") {
  std::string a, b;
  for (int i = 0; i < 100000; ++i) a += "甲乙", b += "乙丙";
  CHECK_FALSE(quotes_touch(a, b));
}
