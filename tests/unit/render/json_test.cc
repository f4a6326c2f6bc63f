// SPDX-License-Identifier: Apache-2.0
// What programs see: whole results are compared; any text comes back.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <sstream>

#include "base/utf8.h"
#include "golden.h"
#include "render/json_writer.h"
#include "samples.h"

using namespace hecha;
using nlohmann::json;

namespace {

std::string json_of(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

// What a reader gets back: the text itself, ill-formed bytes replaced.
std::string repaired(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Step step = utf8_step(text, at);
    append_utf8(out, step.value);
    at += step.size;
  }
  return out;
}

}  // namespace

TEST_CASE("json: any bytes come back as the text they hold") {
  CHECK(json_of("县政府\n\"a\\b\"") == R"("县政府\n\"a\\b\"")");
  CHECK(json_of(std::string_view("\0\x1f\x7f", 3)) == R"("\u0000\u001f\u007f")");
  CHECK(json_of("\xC2\x85\xE2\x80\xA8\xE2\x80\xAE") == R"("\u0085\u2028\u202e")");
  CHECK(json_of("\xE3\x80") == "\"\xEF\xBF\xBD\"");
  CHECK(json_of("𠮷") == "\"𠮷\"");
  CHECK(json::parse(json_of(samples::harm)) == repaired(samples::harm));
}

TEST_CASE("json: any two bytes and any cut make a valid string") {
  for (int first = 0; first < 256; ++first)
    for (int second = 0; second < 256; ++second) {
      const std::string text{static_cast<char>(first), static_cast<char>(second), 'x'};
      REQUIRE(json::parse(json_of(text)) == repaired(text));
    }
  const std::string long_text = "法a\xF0\xA0\xAE\xB7治";
  for (std::size_t cut = 0; cut <= long_text.size(); ++cut)
    CHECK(json::parse(json_of(long_text.substr(0, cut))) == repaired(long_text.substr(0, cut)));
}

TEST_CASE("json: numbers are short, and what is no number is null") {
  std::string out;
  JsonWriter writer(out, JsonWriter::Style::compact);
  writer.begin_array();
  for (const double value : {0.0, 31.0, 84.1, 1e300, 1.0 / 0.0}) writer.number(value);
  writer.integer(-5);
  writer.boolean(true);
  writer.end_array();
  CHECK(out == "[0,31,84.1,1e+300,null,-5,true]");
}

TEST_CASE("json: one result is an object, several are an array, none is an empty one") {
  const std::string one = samples::rendered("json", {}, {samples::gaps()});
  check_golden("gaps.json", one);
  CHECK(json::parse(one).is_object());
  const std::string three =
      samples::rendered("json", {}, {samples::gaps(), samples::unreadable(), samples::news()});
  check_golden("several.json", three);
  CHECK(json::parse(three).size() == 3);
  CHECK(json::parse(three)[0] == json::parse(one));
  CHECK(samples::rendered("json", {}, {}) == "[]\n");
}

TEST_CASE("jsonl: one line for each document, whatever it holds") {
  const std::vector<DocumentResult> results{
      samples::good(),       samples::gaps(),       samples::news(),   samples::damaged(),
      samples::unreadable(), samples::rule_error(), samples::hostile()};
  const std::string text = samples::rendered("jsonl", {}, results);
  check_golden("all.jsonl", text);
  CHECK(static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')) == results.size());
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const json object = json::parse(line);
    CHECK(object["schema"] == "hecha.result/1");
    CHECK(object["document"]["path"].is_string());
  }
}

TEST_CASE("json: outputs for programs do not change with language, colour or width") {
  const std::vector<DocumentResult> results{samples::gaps()};
  const RenderOptions other{.language = Language::en,
                            .colour = true,
                            .detail = Detail::line,
                            .min_severity = Severity::error,
                            .show_passed = true,
                            .width = 40};
  CHECK(samples::rendered("jsonl", other, results) == samples::rendered("jsonl", {}, results));
}
