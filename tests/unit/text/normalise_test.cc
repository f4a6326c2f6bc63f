// SPDX-License-Identifier: Apache-2.0
// The normal form: what it does to characters and blanks, and its laws.
#include "text/normalise.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "text/decode.h"
#include "text/fold.h"

using namespace hecha;

namespace {

// The normal form of one line, without its line break.
std::string normal(const std::string& line) {
  std::string text = normalise(line).text;
  if (text.ends_with('\n')) text.pop_back();
  return text;
}

// The law that the normal form of `original` breaks; empty if none. One comparison for each text:
// the millions of them would take minutes as checks.
std::string broken_law(const std::string& original) {
  const Normalised once = normalise(original);
  if (valid_utf8_prefix(once.text) != once.text.size()) return "valid";
  if (once.map.derived_size() != once.text.size()) return "derived size";
  if (once.map.source_size() != original.size()) return "source size";
  const Normalised twice = normalise(once.text);
  if (twice.text != once.text) return "idempotent";
  for (std::uint32_t at = 0; at < once.text.size(); at += 7)
    if (twice.map.to_source({at, at + 1}) != Span{at, at + 1}) return "maps to itself";
  // Every character comes from one that folds to it, or is a settled blank or line break.
  std::uint32_t last = 0;
  for (std::uint32_t at = 0; at < once.text.size();) {
    const CodePoint point = code_point_at(once.text, at);
    const Span source = once.map.to_source({at, at + point.size});
    if (source.begin < last || source.end > original.size()) return "in order";
    last = source.end;
    at += point.size;
    if (point.value == ' ' || point.value == ideographic_space || point.value == '\n') continue;
    const CodePoint from = code_point_at(original, source.begin);
    if (source.size() != from.size || fold(from.value) != point.value) return "comes from";
  }
  return "";
}

}  // namespace

TEST_CASE("full-width letters, digits and marks become ASCII") {
  CHECK(normal("２０２３年，ＡＢｃ：；！？（一）％＋～") == "2023年,ABc:;!?(一)%+~");
  CHECK(normal("《法》“引”【题】、。…—·") == "《法》“引”【题】、。…—·");
  CHECK(normal("８：３０∶００") == "8:30:00");
}

TEST_CASE("circled and bracketed numbers are no digits") {
  CHECK(normal("①②⑳⑴⒈㈠Ⅰ½㎡℃") == "①②⑳⑴⒈㈠Ⅰ½㎡℃");
}

TEST_CASE("traditional characters become simplified, one for one") {
  CHECK(normal(
            "關於設報發進習責導領務區縣實況舉應與後復監督審執規範機構議會體係準則標權優環境產業") ==
        "关于设报发进习责导领务区县实况举应与后复监督审执规范机构议会体系准则标权优环境产业");
  CHECK(normal("歷史台灣鐘錶裏麵麪衆羣峯綫為爲説說") == "历史台湾钟表里面面众群峰线为为说说");
  CHECK(normal("巡察程式檔案網路") == "巡察程式档案网路");  // words stay as they are
}

TEST_CASE("characters in common simplified use stay") {
  CHECK(normal("著名显著乾坤覆盖藉此俱乐部姊妹摔跤哪吒") ==
        "著名显著乾坤覆盖藉此俱乐部姊妹摔跤哪吒");
  for (char32_t c = 0x4E00; c <= 0x9FFF; ++c)
    if (is_common_han(c)) REQUIRE(fold(c) == c);
}

TEST_CASE("folding a folded character changes nothing") {
  char32_t unstable = 0;
  for (char32_t c = 1; c <= 0x10FFFF; ++c)
    if (fold(fold(c)) != fold(c)) unstable = c;
  CHECK(unstable == 0);
}

TEST_CASE("radicals and compatibility characters become the characters they look like") {
  CHECK(normal("⼯作⽔⽕⽴法⻓⻋⾒") == "工作水火立法长车见");
  CHECK(normal("\uF9DC\U0002F804") == "隆你");
}

TEST_CASE("quotation marks of traditional print become those of simplified print") {
  CHECK(normal("「放管服」『双随机』") == "“放管服”‘双随机’");
  CHECK(normal("\"放管服\"＂") == "\"放管服\"\"");
}

TEST_CASE("invisible, control and private-use characters go") {
  CHECK(normal("法\u200B治\uFEFF政\u00AD府\u200E建\u2060设\uFE0F\x01\x7F\u009F") == "法治政府建设");
  CHECK(normal("\uE46A二\uF8FF十\U000F0000") == "二十");
  CHECK(normal("坏\uFFFD字") == "坏\uFFFD字");
}

TEST_CASE("blanks between Chinese characters, marks and digits go") {
  CHECK(normal("法治 政府\u00A0建设") == "法治政府建设");
  CHECK(normal("2021 年 度") == "2021年度");
  CHECK(normal("一、 主要举措 ， 成效 。") == "一、主要举措,成效。");
  CHECK(normal("（ 一 ）“ 放管服 ”") == "(一)“放管服”");
  CHECK(normal("2024- 03- 14  11: 18") == "2024-03-14　11:18");
  CHECK(normal("3 / 12") == "3/12");
}

TEST_CASE("blanks between Latin words and numbers stay, one at a time") {
  CHECK(normal("Rule of Law 2023 12") == "Rule of Law 2023 12");
  CHECK(normal("e.g. this, that") == "e.g. this, that");
  CHECK(normal("2024-01-26 16:20") == "2024-01-26 16:20");
  CHECK(normal("1. 2023年") == "1. 2023年");
}

TEST_CASE("a wide blank between words stays as one ideographic space") {
  CHECK(normal("中共澄川市委　澄川市人民政府") == "中共澄川市委　澄川市人民政府");
  CHECK(normal("发布机构：市水务局　　　发布日期：2024年") == "发布机构:市水务局　发布日期:2024年");
  CHECK(normal("项目  金额\t同比") == "项目　金额　同比");
  CHECK(normal("第一部分　工作成效") == "第一部分　工作成效");
  CHECK(normal("浏览：　次") == "浏览:　次");
}

TEST_CASE("a word spread with blanks is one word") {
  CHECK(normal("索 引 号：1") == "索引号:1");
  CHECK(normal("发 布 日 期：") == "发布日期:");
  CHECK(normal("文　　号：无") == "文号:无");
  CHECK(normal("签　发　人：张　三") == "签发人:张三");
  CHECK(normal("索\u2002引\u2002号:") == "索引号:");
}

TEST_CASE("a narrow blank before the label of another cell is a wide one") {
  CHECK(normal("发布机构: 区司法局 成文日期: 2024-03-28") ==
        "发布机构:区司法局　成文日期:2024-03-28");
  CHECK(normal("取得 成效: 一是") == "取得成效:一是");
}

TEST_CASE("lines are trimmed, empty ones dropped, every one ended by a line feed") {
  CHECK(normalise("　　一、甲  \r\n\r\n \t \r\n乙\r丙").text == "一、甲\n乙\n丙\n");
  CHECK(normalise("甲\f乙\v丙\u2028丁\u2029戊\u0085己").text == "甲\n乙\n丙\n丁\n戊\n己\n");
  CHECK(normalise("").text.empty());
  CHECK(normalise(" \u200B\n\n").text.empty());
}

TEST_CASE("words of a pack are brought into the same form") {
  CHECK(fold_literal(" 法治 政府（試行），") == "法治政府(试行),");
  CHECK(fold_literal("務(wù)") == "务(wù)");
  CHECK(fold_literal("").empty());
  CHECK(fold_literal("Rule of Law") == "Rule of Law");
}

TEST_CASE("an unchanged character comes from itself, a changed one from the one it was") {
  const std::string original = "　　２０２３年，關於　法治";
  const Normalised result = normalise(original);
  REQUIRE(result.text == "2023年,关于　法治\n");
  const auto source = [&](const std::string& words) {
    const auto at = static_cast<std::uint32_t>(result.text.find(words));
    const Span span = result.map.to_source({at, at + static_cast<std::uint32_t>(words.size())});
    return original.substr(span.begin, span.size());
  };
  CHECK(source("2023年") == "２０２３年");
  CHECK(source(",") == "，");
  CHECK(source("年,关") == "年，關");
  CHECK(source("于") == "於");
  CHECK(source("2023年,关于　法治\n") == "２０２３年，關於　法治");
}

TEST_CASE("the normal form of a normal form is itself: random mixes") {
  const std::vector<std::string> pieces{
      "一、",
      "（一）",
      "法",
      "治政府",
      "關於",
      "務(wù)",
      "?qū)",
      "(",
      ")",
      "wù",
      "app",
      "F",
      "\n",
      "\r\n",
      " ",
      "　",
      "\t",
      "  ",
      "，",
      "。",
      "：",
      "；",
      "2023",
      "- 3 -",
      "— 12 —",
      "\u200B",
      "\uE000",
      "“",
      "”",
      "Law",
      "é",
      "?",
      "、",
      "号",
      "文",
      "\u00A0",
      "全年共受理行政复议申请三百件，办结二百九十件，纠错率百分之八。其余正在审理",
      "现将有关情况报告如下",
      "发布机构:",
      "㈠",
      "①",
      "第三章",
      "1.",
      "\uFFFD",
      "\U00020628"};
  std::mt19937 random(7);
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    const std::size_t size = 1 + random() % 60;
    for (std::size_t i = 0; i < size; ++i) text += pieces[random() % pieces.size()];
    CAPTURE(text);
    REQUIRE(broken_law(text) == "");
  }
}

TEST_CASE("the normal form of a normal form is itself: lines of many lengths") {
  std::mt19937 random(8);
  const std::string words =
      "全年共受理行政复议申请三百件办结二百九十件纠错率为百分之八其余正在审理之中";
  for (int round = 0; round < 600; ++round) {
    const std::size_t width = 10 + random() % 30;
    std::string text;
    for (auto lines = 12 + random() % 40; lines > 0; --lines) {
      const std::size_t length = random() % 4 ? width : 1 + random() % width;
      if (random() % 5 == 0) text += "　　";
      for (std::size_t i = 0; i < length; ++i) {
        const auto roll = random() % 24;
        text += roll == 0   ? "，"
                : roll == 1 ? "。"
                : roll == 2 ? "7"
                            : words.substr(3 * (random() % 30), 3);
      }
      text += random() % 9 ? "\n" : "\n\n";
      if (random() % 15 == 0) text += "- 3 -\n";
    }
    CAPTURE(text);
    REQUIRE(broken_law(text) == "");
  }
}

TEST_CASE("the laws hold for the reports of the development corpus") {
  const std::filesystem::path corpus = "/work/shared/corpus/dev";
  if (!std::filesystem::exists(corpus)) return;
  for (const auto& entry : std::filesystem::directory_iterator(corpus)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const Result<Decoded> decoded = decode({std::istreambuf_iterator<char>(file), {}});
    CAPTURE(entry.path().string());
    REQUIRE(decoded);
    REQUIRE(broken_law(decoded->text) == "");
  }
}

TEST_CASE("look-alikes are shown as what they stand for, other characters as they are") {
  CHECK(unified(0x2F00) == U'一');
  CHECK(unified(0x2ED3) == U'长');
  CHECK(unified(0x2FA7) == U'長');  // the form of the author, not the simplified one
  CHECK(unified(0xFA08) == U'行');
  for (const char32_t c : {U'一', U'，', U'a', U'①', char32_t{0x2E7F}, char32_t{0x1F600}})
    CHECK(unified(c) == c);
}
