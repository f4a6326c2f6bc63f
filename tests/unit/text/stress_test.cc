// SPDX-License-Identifier: Apache-2.0
// Large and odd texts take time in proportion to their size.
#include <doctest/doctest.h>

#include <ctime>
#include <string>

#include "text/decode.h"
#include "text/lines.h"
#include "text/normalise.h"

using namespace hecha;

namespace {

std::string repeated(const std::string& piece, std::size_t bytes) {
  std::string text;
  text.reserve(bytes + piece.size());
  while (text.size() < bytes) text += piece;
  return text;
}

// Of the processor, not of the clock. Generous, for sanitizers; quadratic work would take minutes.
constexpr double seconds_allowed = 30;

void check_quick(std::string bytes) {
  const std::clock_t start = std::clock();
  const Result<Decoded> decoded = decode(std::move(bytes));
  REQUIRE(decoded);
  const Normalised normal = normalise(decoded->text);
  CHECK(normal.map.source_size() == decoded->text.size());
  const LineIndex lines(decoded->text);
  CHECK(lines.count() >= 1);
  CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < seconds_allowed);
}

}  // namespace

TEST_CASE("one line of 50 MB is read at once") {
  check_quick(repeated("全年办理行政复议案件，按期办结率百分之百。", 50'000'000));
}

TEST_CASE("a million headings are read at once") {
  check_quick(repeated("一、主要举措和成效\n", 27'000'000));
}

TEST_CASE("texts made to be slow are not") {
  constexpr std::size_t size = 1'000'000;
  for (const char* piece :
       {"(", "務(w", "務(wù)", "?qū)", "\n", " ", "　", "甲 乙", "甲　乙", "\u200B", "(a", "a(",
        "—", "- 1 -\n", "法治，", "甲: 乙 丙", "F(x", "\uE000",
        "全年受理申请三百件，办结二百九十件。其余正在审\n理之中，不日办结\n— 3 —\n"})
    check_quick("法" + repeated(piece, size));
  std::string marks = "務(w";
  for (int i = 0; i < 1'000'000; ++i) marks += "\u0300";
  check_quick(marks + repeated("(w\u0300", size));
}

TEST_CASE("a long GB 18030 text is read at once") {
  check_quick(repeated("\xB7\xA8\xD6\xCE\xD5\xFE\xB8\xAE\xBD\xA8\xC9\xE8\xA3\xAC\n", 5'000'000));
}
