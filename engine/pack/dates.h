// SPDX-License-Identifier: Apache-2.0
// Days and years as packs write them.
#pragma once

#include <optional>
#include <string_view>

#include "pack/problems.h"
#include "pack/yaml.h"

namespace hecha {

// Whether there is such a day in a year that is no leap year; 29 February counts.
bool is_day(int month, int day);

// 2024-03-31, a day that exists.
bool is_iso_date(std::string_view text);

// Report years, inclusive; at least one of the two is there.
struct ReportYears {
  std::optional<int> from, to;
};

// 2016, ">=2016", ">2015", "<=2020", "<2021" or 2016-2020; anything else is a problem.
std::optional<ReportYears> report_years_of(const YamlNode& node, Problems& problems);

}  // namespace hecha
