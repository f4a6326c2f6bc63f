// SPDX-License-Identifier: Apache-2.0
// Days, zones, and when a waiver is in force; its file, right and wrong.
#include "gate/waiver.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "pack/problem_text.h"

using namespace hecha;

namespace {

Day on(const char* iso) {
  const auto day = day_of(iso);
  REQUIRE(day);
  return *day;
}

// What is told of a file of waivers, or "" if it is right.
std::string told(const std::string& yaml) {
  const auto path = std::filesystem::temp_directory_path() / "hecha-waivers-test.yml";
  std::ofstream(path, std::ios::binary) << yaml;
  std::string bytes;
  Problems problems;
  read_waivers(path.string(), bytes, problems);
  std::string text;
  for (const Problem& problem : problems.take()) text += problem.code + " ";
  std::filesystem::remove(path);
  return text;
}

// A right one, with one line replaced.
std::string waiver(const std::string& instead_of = "", const std::string& line = "") {
  std::string text =
      "waivers:\n"
      "  - rule: fzzf.causes\n"
      "    document: {issuer: 石桥县水利局, year: 2024}\n"
      "    verdict: na\n"
      "    reason: 空缺\n"
      "    approved-by: 王某\n"
      "    approved-on: 2025-02-18\n"
      "    expires: 2025-12-31\n";
  if (!instead_of.empty()) {
    const std::size_t at = text.find("    " + instead_of + ":");
    const std::size_t end = text.find('\n', at) + 1;
    text.replace(at, end - at, line.empty() ? "" : "    " + line + "\n");
  }
  return text;
}

}  // namespace

TEST_CASE("day: only days that there are") {
  for (const char* iso : {"2024-02-29", "2025-12-31", "2000-02-29", "1949-01-01", "2100-12-31"}) {
    CAPTURE(iso);
    REQUIRE(day_of(iso));
    CHECK(to_string(*day_of(iso)) == iso);
  }
  for (const char* iso : {"2023-02-29", "2100-02-29", "2025-04-31", "2025-13-01", "2025-00-10",
                          "2025-1-1", "2025/01/01", "25-01-01", "2025-01-01T00:00", "",
                          "-025-01-01", "2025-01--1", "+025-01-01", "1948-12-31", "２０２５-01-01"})
    CHECK_FALSE(day_of(iso));
}

TEST_CASE("day: whose day it is depends on the zone, not on the machine") {
  using namespace std::chrono;
  struct Row {
    const char* zone;
    int hours, minutes;  // of the 31st of December 2025, UTC
    const char* today;
  };
  constexpr Row rows[] = {
      {"+08:00", 15, 59, "2025-12-31"}, {"+08:00", 16, 0, "2026-01-01"},
      {"Z", 23, 59, "2025-12-31"},      {"Z", 24, 0, "2026-01-01"},
      {"-05:00", 28, 59, "2025-12-31"}, {"-05:00", 29, 0, "2026-01-01"},
      {"+05:45", 18, 14, "2025-12-31"}, {"+05:45", 18, 15, "2026-01-01"},
      {"+14:00", 9, 59, "2025-12-31"},  {"+14:00", 10, 0, "2026-01-01"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.zone);
    const auto now = sys_days(on("2025-12-31")) + hours(row.hours) + minutes(row.minutes);
    CHECK(to_string(today_in(*zone_of(row.zone), now)) == row.today);
  }
  for (const char* zone : {"+15:00", "+8:00", "08:00", "+08:60", "Asia/Shanghai", "", "+0800"})
    CHECK_FALSE(zone_of(zone));
}

TEST_CASE("waiver: in force from the day of approval through the last day") {
  struct Row {
    const char* approved;
    const char* expires;
    const char* today;
    WaiverState state;
  };
  constexpr Row rows[] = {
      {"2025-02-18", "2025-12-31", "2025-02-17", WaiverState::not_yet},
      {"2025-02-18", "2025-12-31", "2025-02-18", WaiverState::in_force},
      {"2025-02-18", "2025-12-31", "2025-11-30", WaiverState::in_force},
      {"2025-02-18", "2025-12-31", "2025-12-01", WaiverState::ending_soon},
      {"2025-02-18", "2025-12-31", "2025-12-31", WaiverState::ending_soon},
      {"2025-02-18", "2025-12-31", "2026-01-01", WaiverState::expired},
      {"2024-01-01", "2024-02-29", "2024-02-29", WaiverState::ending_soon},
      {"2024-01-01", "2024-02-29", "2024-03-01", WaiverState::expired},
      {"2024-01-01", "2024-02-28", "2024-02-29", WaiverState::expired},
      {"2025-06-01", "2025-06-01", "2025-06-01", WaiverState::ending_soon},
      {"2026-01-01", "2026-12-31", "2025-12-31", WaiverState::not_yet},
  };
  for (const Row& row : rows) {
    CAPTURE(row.today);
    Waiver waiver;
    waiver.approved_on = on(row.approved);
    waiver.expires = on(row.expires);
    CHECK(state_on(waiver, on(row.today)) == row.state);
  }
}

TEST_CASE("waiver file: each thing that is wrong is told by its name") {
  CHECK(told(waiver()) == "");
  CHECK(told("waivers: []\n") == "");
  CHECK(told("{\"waivers\": [], \"schema\": \"hecha.waivers/1\", \"zone\": \"Z\"}") == "");
  CHECK(told(waiver("reason", "reason: ''")) == "empty-value ");
  CHECK(told(waiver("reason", "reason: '  '")) == "empty-value ");
  CHECK(told(waiver("reason")) == "missing-key ");
  CHECK(told(waiver("expires")) == "missing-key ");
  CHECK(told(waiver("expires", "expires: 2025-02-29")) == "bad-date ");
  CHECK(told(waiver("expires", "expires: 2025-02-17")) == "bad-date ");
  CHECK(told(waiver("verdict", "verdict: ok")) == "bad-choice ");
  CHECK(told(waiver("reason", "raeson: 空缺")) == "unknown-key ");
  CHECK(told(waiver("document", "document: {}")) == "one-of ");
  CHECK(told(waiver("document", "document: {issuer: 甲}")) == "missing-key ");
  CHECK(told(waiver("document", "document: {issuer: 甲, year: 2024, path: a}")) == "one-of ");
  CHECK(told(waiver("document", "document: {sha256: abc}")) == "bad-fingerprint ");
  CHECK(told(waiver("document", "document: {path: a.md}")) == "");
  CHECK(told(waiver("reason", "reason: 空缺\n    text: '-'")) == "bad-anchor ");
  CHECK(told(waiver("reason", "reason: 空缺\n    text: 'a-,'")) == "bad-anchor ");
  CHECK(told(waiver("reason", "reason: 空缺\n    seen: {result: missing, rule: xyz}")) ==
        "bad-fingerprint ");
  CHECK(told("zone: 8\n" + waiver()) == "bad-zone ");
  CHECK(told("waivers: 3\n") == "wrong-type ");
  CHECK(told("") == "empty-file ");
  CHECK(told("\xB2\xE2\xCA\xD4: 1\n") == "not-utf8 ");
}

TEST_CASE("waiver file: what is written can be read again") {
  Waiver one;
  one.rule = "fzzf.causes";
  one.issuer = "石桥县\"水利\\局";
  one.year = "2024";
  one.verdict = "accept";
  one.reason = "理由：一、二\n# 不是注释";
  one.approved_by = "王某";
  one.approved_on = on("2025-02-18");
  one.expires = on("2025-12-31");
  one.seen = Seen{"missing", "0123456789abcdef", "fedcba9876543210"};
  const auto path = std::filesystem::temp_directory_path() / "hecha-waivers-written.yml";
  std::ofstream(path) << "waivers:\n" << written(one);
  std::string bytes;
  Problems problems;
  const std::vector<Waiver> read = read_waivers(path.string(), bytes, problems);
  std::filesystem::remove(path);
  REQUIRE(read.size() == 1);
  CHECK(read[0].issuer == one.issuer);
  CHECK(read[0].reason == one.reason);
  CHECK(read[0].expires == one.expires);
  CHECK(read[0].seen->finding == one.seen->finding);
  CHECK(read[0].from == path.string() + ":2");
}
