// SPDX-License-Identifier: Apache-2.0
// Days and years as packs write them.
#include "pack/dates.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "pack/fields.h"

namespace hecha {
namespace {

std::optional<int> year(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.size() != 4 || error != std::errc() || end != digits.data() + 4 || value < 1900)
    return std::nullopt;
  return value;
}

std::optional<ReportYears> parse_years(std::string_view text) {
  if (text.size() == 9 && text[4] == '-') {
    const auto from = year(text.substr(0, 4)), to = year(text.substr(5));
    if (!from || !to || *from > *to) return std::nullopt;
    return ReportYears{from, to};
  }
  const bool equal = text.size() > 1 && text[1] == '=';
  const bool more = text.starts_with('>'), less = text.starts_with('<');
  if (more || less) text.remove_prefix(equal ? 2 : 1);
  while (text.starts_with(' ')) text.remove_prefix(1);
  const auto value = year(text);
  if (!value) return std::nullopt;
  ReportYears years;
  if (!less) years.from = *value + (more && !equal ? 1 : 0);
  if (!more) years.to = *value - (less && !equal ? 1 : 0);
  return years;
}

}  // namespace

bool is_day(int month, int day) {
  using namespace std::chrono;
  return month_day{std::chrono::month{static_cast<unsigned>(month)},
                   std::chrono::day{static_cast<unsigned>(day)}}
      .ok();
}

bool is_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [&](std::size_t begin, std::size_t size) {
    int value = 0;
    for (char c : text.substr(begin, size)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (year < 1 || month < 1 || day < 1) return false;
  using namespace std::chrono;
  return year_month_day{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                        std::chrono::day{static_cast<unsigned>(day)}}
      .ok();
}

std::optional<ReportYears> report_years_of(const YamlNode& node, Problems& problems) {
  const auto text = text_of(node, problems);
  if (!text) return std::nullopt;
  const auto years = parse_years(*text);
  if (!years) {
    problems.add(ProblemCode::bad_year, node.mark,
                 "'" + *text + "' is not a condition on the report year",
                 "write 2016, \">=2016\", \"<=2020\" or 2016-2020");
  }
  return years;
}

}  // namespace hecha
