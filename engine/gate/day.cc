// SPDX-License-Identifier: Apache-2.0
// By the calendar of the standard library.
#include "gate/day.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace hecha {
namespace {

// All of `text` as a number without a sign.
std::optional<int> number_of(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || text.starts_with('-')) return {};
  return number;
}

}  // namespace

std::optional<Day> day_of(std::string_view iso) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return {};
  const auto year = number_of(iso.substr(0, 4));
  const auto month = number_of(iso.substr(5, 2));
  const auto day = number_of(iso.substr(8, 2));
  if (!year || !month || !day || *year < 1949 || *year > 2100) return {};
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return {};
  return Day(date);
}

std::string to_string(Day day) {
  const std::chrono::year_month_day date(day);
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text.data();
}

std::optional<Zone> zone_of(std::string_view text) {
  if (text == "Z") return Zone{std::chrono::minutes(0)};
  if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return {};
  const auto hours = number_of(text.substr(1, 2));
  const auto minutes = number_of(text.substr(4, 2));
  if (!hours || !minutes || *hours > 14 || *minutes > 59) return {};
  const int offset = *hours * 60 + *minutes;
  return Zone{std::chrono::minutes(text[0] == '-' ? -offset : offset)};
}

Day today_in(Zone zone, std::chrono::system_clock::time_point now) {
  return std::chrono::floor<std::chrono::days>(now + zone.offset);
}

}  // namespace hecha
