// SPDX-License-Identifier: Apache-2.0
// What people see: whole reports are compared, and some laws for any report.
#include <doctest/doctest.h>

#include <sstream>

#include "base/utf8.h"
#include "base/width.h"
#include "golden.h"
#include "render/shown.h"
#include "samples.h"

using namespace hecha;

namespace {

RenderOptions english() { return {.language = Language::en}; }

void check_lines_fit(const std::string& text, std::uint32_t width) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(display_width(line) <= width + 2);  // a closing mark may hang
  }
}

}  // namespace

TEST_CASE("console: one report in full, verdict first, in both languages") {
  check_golden("gaps.zh.txt", samples::rendered("console", {}, {samples::gaps()}));
  check_golden("gaps.en.txt", samples::rendered("console", english(), {samples::gaps()}));
  check_golden("good.zh.txt", samples::rendered("console", {}, {samples::good()}));
}

TEST_CASE("console: what was met is folded unless asked for") {
  check_golden("good-open.zh.txt",
               samples::rendered("console", {.show_passed = true}, {samples::good()}));
}

TEST_CASE("console: what is no report gets reasons and no score") {
  check_golden("news.zh.txt", samples::rendered("console", {}, {samples::news()}));
  check_golden("damaged.en.txt", samples::rendered("console", english(), {samples::damaged()}));
}

TEST_CASE("console: a rule that ended in error takes the score away") {
  check_golden("rule-error.zh.txt", samples::rendered("console", {}, {samples::rule_error()}));
}

TEST_CASE("console: what people decided stays in sight with the original result") {
  check_golden("decided.zh.txt", samples::rendered("console", {}, {samples::decided()}));
  check_golden("decided.en.txt", samples::rendered("console", english(), {samples::decided()}));
}

TEST_CASE("console: many documents on a line each, then the totals") {
  const std::vector<DocumentResult> results{samples::good(),       samples::gaps(),
                                            samples::news(),       samples::damaged(),
                                            samples::unreadable(), samples::rule_error()};
  check_golden("many.zh.txt", samples::rendered("console", {.detail = Detail::line}, results));
  check_golden(
      "many.en.txt",
      samples::rendered("console", {.language = Language::en, .detail = Detail::line}, results));
}

TEST_CASE("console: several documents in full are told apart") {
  check_golden("several.zh.txt",
               samples::rendered("console", {}, {samples::news(), samples::unreadable()}));
}

TEST_CASE("console: colours stand beside words, never instead of them") {
  const std::string plain = samples::rendered("console", {}, {samples::gaps()});
  std::string painted = samples::rendered("console", {.colour = true}, {samples::gaps()});
  check_golden("gaps-colour.zh.txt", painted);
  for (std::size_t at; (at = painted.find("\x1b[")) != std::string::npos;)
    painted.erase(at, painted.find('m', at) - at + 1);
  CHECK(painted == plain);
}

TEST_CASE("console: lines fit the terminal, however narrow") {
  for (const std::uint32_t width : {40u, 60u, 80u, 120u}) {
    const std::string text =
        samples::rendered("console", {.show_passed = true, .width = width}, {samples::gaps()});
    check_lines_fit(text, width);
    if (width == 40) check_golden("gaps-narrow.zh.txt", text);
  }
}

TEST_CASE("console: severities below the one asked for are not shown") {
  const std::string text = samples::rendered(
      "console", {.detail = Detail::line, .min_severity = Severity::error}, {samples::gaps()});
  CHECK(text.find("SA-301") != std::string::npos);
  CHECK(text.find("SA-202") == std::string::npos);
}

TEST_CASE("console: nothing that a document holds reaches the terminal as a command") {
  const std::vector<DocumentResult> results{samples::hostile(), samples::hostile()};
  for (const Detail detail : {Detail::line, Detail::full}) {
    const std::string text =
        samples::rendered("console", {.detail = detail, .show_passed = true}, results);
    REQUIRE(valid_utf8_prefix(text) == text.size());
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint point = code_point_at(text, at);
      at += point.size;
      if (point.value == '\n') continue;
      CAPTURE(point.value);
      REQUIRE_FALSE(is_control(point.value));
      REQUIRE_FALSE(is_bidi_mark(point.value));
      REQUIRE_FALSE(is_line_separator(point.value));
    }
  }
}
