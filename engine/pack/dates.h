// SPDX-License-Identifier: Apache-2.0
// Days as packs write them.
#pragma once

#include <string_view>

namespace hecha {

// Whether there is such a day in a year that is no leap year; 29 February counts.
bool is_day(int month, int day);

// 2024-03-31, a day that exists.
bool is_iso_date(std::string_view text);

}  // namespace hecha
