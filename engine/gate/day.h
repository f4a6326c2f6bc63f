// SPDX-License-Identifier: Apache-2.0
// Days of the calendar, and whose day it is.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace hecha {

using Day = std::chrono::sys_days;

// 2024-02-29, a day that there is, of the years 1949 to 2100; otherwise nothing.
std::optional<Day> day_of(std::string_view iso);
std::string to_string(Day day);

// A zone without summer time: +08:00, or Z.
struct Zone {
  std::chrono::minutes offset{8 * 60};  // Beijing time
};
std::optional<Zone> zone_of(std::string_view text);

// The day that it is in `zone`, whatever the zone of this machine.
Day today_in(Zone zone, std::chrono::system_clock::time_point now);

}  // namespace hecha
