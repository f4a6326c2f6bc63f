// SPDX-License-Identifier: Apache-2.0
// Lines of pages become paragraphs as a reader sees them.
#include "layout/layout.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "layout/boxes.h"

using namespace hecha;

namespace {

constexpr double size = 10, left = 50, full = 300;

struct Sheet {
  std::vector<PageText> pages{{400, 600, {}}};

  // A line at `row`, so many characters indented; `width` in points.
  Sheet& line(int row, const std::string& text, double indent = 0, double width = full,
              double high = size) {
    pages.back().fragments.push_back(
        {left + indent * size, 80.0 + row * 20, width - indent * size, high, text, false});
    return *this;
  }
  Sheet& margin(double y, const std::string& text) {
    pages.back().fragments.push_back({180, y, 40, size, text, false});
    return *this;
  }
  Sheet& next_page() {
    pages.push_back({400, 600, {}});
    return *this;
  }
  std::vector<std::pair<BlockKind, std::string>> blocks() const {
    BlockWriter out;
    write_layout(pages, out);
    std::vector<std::pair<BlockKind, std::string>> list;
    for (std::size_t i = 0; i < out.size(); ++i) list.emplace_back(out[i].kind, out.words(i));
    return list;
  }
};

using Blocks = std::vector<std::pair<BlockKind, std::string>>;
constexpr BlockKind p = BlockKind::paragraph;

}  // namespace

TEST_CASE("full lines go on, an indent or a short line ends a paragraph") {
  CHECK(Sheet()
            .line(0, "甲甲", 2)
            .line(1, "乙乙")
            .line(2, "丙。", 0, 60)
            .line(3, "丁丁", 2)
            .blocks() == Blocks{{p, "甲甲乙乙丙。"}, {p, "丁丁"}});
}

TEST_CASE("a sentence goes on behind page number and footnote") {
  Sheet sheet;
  sheet.line(0, "甲甲甲甲甲甲甲甲甲甲", 2).line(1, "乙乙乙乙乙乙乙乙乙乙");
  sheet.line(20, "1 注释", 0, 100, 8).margin(570, "— 1 —").next_page();
  sheet.line(0, "丙丙丙丙丙丙丙丙丙丙").line(1, "丁。", 0, 50).margin(570, "— 2 —");
  CHECK(sheet.blocks() ==
        Blocks{{p, "甲甲甲甲甲甲甲甲甲甲乙乙乙乙乙乙乙乙乙乙丙丙丙丙丙丙丙丙丙丙丁。"},
               {BlockKind::furniture, "— 1 —"},
               {BlockKind::furniture, "— 2 —"},
               {BlockKind::footnote, "1 注释"}});
}

TEST_CASE("what repeats at the head of pages is furniture") {
  const std::string head = "某局 年度报告", wide = "丙丙丙丙丙丙丙丙。";
  Sheet sheet;
  sheet.margin(20, head)
      .line(0, "甲。", 2, 90)
      .line(2, wide)
      .line(4, wide, 2)
      .line(6, wide, 2)
      .next_page();
  sheet.margin(20, head).line(0, "乙。", 2, 90);
  CHECK(sheet.blocks() == Blocks{{p, "甲。"},
                                 {p, wide},
                                 {p, wide},
                                 {p, wide},
                                 {p, "乙。"},
                                 {BlockKind::furniture, head},
                                 {BlockKind::furniture, head}});
}

TEST_CASE("wide gaps part the cells of a row, leaders make a contents list") {
  Sheet sheet;
  sheet.line(0, "甲甲甲甲甲甲", 2).line(1, "乙乙乙乙").line(2, "丙。", 0, 50);
  sheet.line(4, "类别", 0, 20).line(4, "数量", 15, 170);
  sheet.line(6, "一、工作情况………………3", 0, 290);
  CHECK(sheet.blocks() == Blocks{{p, "甲甲甲甲甲甲乙乙乙乙丙。"},
                                 {BlockKind::table_row, "类别 | 数量"},
                                 {BlockKind::contents, "一、工作情况………………3"}});
}

TEST_CASE("two columns are read one after the other, as two pages are") {
  Sheet sheet;
  for (int i = 0; i < 10; ++i) {
    sheet.line(i, "左", 0, 140);
    sheet.line(i, "右", 16, 300);
  }
  CHECK(sheet.blocks() == Blocks{{p, "左左左左左左左左左左右右右右右右右右右右"}});
}

TEST_CASE("raised numbers mark footnotes and are no words") {
  Sheet sheet;
  sheet.line(0, "三百人次", 0, 150);
  sheet.pages[0].fragments.push_back({left + 151, 79, 4, 5, "1", false});
  sheet.pages[0].fragments.push_back({left + 156, 80, 140, size, "。以及其他", false});
  CHECK(sheet.blocks() == Blocks{{p, "三百人次。以及其他"}});
}

TEST_CASE("watermarks are left out, rubbish is known") {
  CHECK(Sheet().line(0, "正文正文正文").line(5, "内部资料", 0, 300, 90).blocks() ==
        Blocks{{p, "正文正文正文"}});
  CHECK(is_garbled(Sheet().line(0, "abcdefgh jklm").pages));
  CHECK(is_garbled(Sheet().line(0, "\uE001\uE002正").pages));
  CHECK_FALSE(is_garbled(Sheet().line(0, "正文 2024 abc").pages));
}

TEST_CASE(
    "boxes that are taller than lines do not hide which lines are full, nor take figures for "
    "notes") {
  // As browsers print: boxes 2.6 characters high, figures in another font.
  Sheet sheet;
  const auto tall = [&](double y, double x, const std::string& text, double width) {
    sheet.pages.back().fragments.push_back({x, y - 8, width, 26, text, false});
  };
  tall(80, left, "甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲", 300);
  tall(98, left, "共", 10);
  sheet.pages.back().fragments.push_back({left + 10, 99, 16.5, 11.5, "320", false});
  tall(98, left + 26.5, "件乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙乙。", 250);
  tall(116, left + 20, "一、标题", 40);
  tall(134, left + 20, "丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙丙", 280);
  fit_boxes(sheet.pages);
  const Blocks blocks = sheet.blocks();
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0].second.find("甲共320件乙") != std::string::npos);
  CHECK(blocks[1].second == "一、标题");
}

TEST_CASE("boxes of one line's height stay as they are") {
  Sheet sheet;
  sheet.line(0, "甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲");
  const double before = sheet.pages[0].fragments[0].y;
  fit_boxes(sheet.pages);
  CHECK(sheet.pages[0].fragments[0].size == size);
  CHECK(sheet.pages[0].fragments[0].y == before);
}

TEST_CASE(
    "two columns are read one after the other, though the second is short or on its own page") {
  Sheet sheet;
  for (int row = 0; row < 9; ++row) sheet.line(row, "左左", 0, 140);
  for (int row = 0; row < 4; ++row)
    sheet.pages.back().fragments.push_back({210, 80.0 + row * 20, 140, size, "右右", false});
  sheet.next_page();
  for (int row = 0; row < 3; ++row) sheet.line(row, "尾尾", 0, 140);
  sheet.margin(570, "— 2 —");
  const Blocks blocks = sheet.blocks();
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].second == "左左左左左左左左左左左左左左左左左左右右右右右右右右尾尾尾尾尾尾");
}

TEST_CASE("pages that have nothing but a page number are told") {
  Sheet sheet;
  for (int page = 0; page < 4; ++page) {
    if (page > 0) sheet.next_page();
    if (page % 2 == 0) sheet.line(0, "甲甲。", 2).line(1, "乙乙。", 2);
    if (page < 3) sheet.margin(570, "— " + std::to_string(page + 1) + " —");
  }
  BlockWriter out;
  write_layout(sheet.pages, out);
  const Result<Reading> reading = std::move(out).finish();
  REQUIRE(reading);
  REQUIRE(reading->notes.size() == 1);
  CHECK(reading->notes[0].kind == NoteKind::empty_pages);
  CHECK(reading->notes[0].count == 2);
}
