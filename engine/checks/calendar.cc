// SPDX-License-Identifier: Apache-2.0
// calendar: days that no calendar has: 2月30日, 13月5日, 2023年2月29日.
#include <chrono>
#include <optional>

#include "base/utf8.h"
#include "checks/slips.h"

namespace hecha {
namespace {

// The number that ends at `at`, and where it begins.
struct Digits {
  std::uint32_t begin = 0;
  int value = 0;
  int count = 0;
};

Digits digits_before(std::string_view text, std::uint32_t at) {
  Digits digits{at, 0, 0};
  int scale = 1;
  while (digits.begin > 0 && is_digit(text[digits.begin - 1]) && digits.count < 5) {
    --digits.begin;
    digits.value += (text[digits.begin] - '0') * scale;
    scale *= 10;
    ++digits.count;
  }
  return digits;
}

Digits digits_after(std::string_view text, std::uint32_t at) {
  Digits digits{at, 0, 0};
  while (at < text.size() && is_digit(text[at]) && digits.count < 5) {
    digits.value = digits.value * 10 + (text[at++] - '0');
    ++digits.count;
  }
  return digits;
}

// The year before a month, where one is written: 2023年2月.
std::optional<int> year_before(std::string_view text, std::uint32_t at) {
  constexpr std::string_view mark = "年";
  if (!text.substr(0, at).ends_with(mark)) return std::nullopt;
  const Digits year = digits_before(text, at - static_cast<std::uint32_t>(mark.size()));
  if (year.count != 4) return std::nullopt;
  return year.value;
}

bool exists(std::optional<int> the_year, int the_month, int the_day) {
  using namespace std::chrono;
  const year_month_day date{year(the_year.value_or(2000)),  // a leap year
                            month(static_cast<unsigned>(the_month)),
                            day(static_cast<unsigned>(the_day))};
  return date.ok();
}

// What is wrong with the date around the 月 at `at`, if it is one.
std::optional<Slip> wrong_date(std::string_view text, std::uint32_t at) {
  constexpr std::string_view month_mark = "月", day_marks[] = {"日", "号"};
  const Digits month = digits_before(text, at);
  if (month.count == 0 || month.count > 2) return std::nullopt;
  const std::optional<int> year = year_before(text, month.begin);
  const auto day_begin = at + static_cast<std::uint32_t>(month_mark.size());
  const Digits day = digits_after(text, day_begin);
  const std::string_view after = text.substr(day_begin + static_cast<std::uint32_t>(day.count));
  bool has_day = false;
  for (const std::string_view mark : day_marks)
    has_day = has_day || (day.count > 0 && day.count <= 2 && after.starts_with(mark));
  std::uint32_t end = day_begin;
  if (has_day) {
    if (exists(year, month.value, day.value)) return std::nullopt;
    end += static_cast<std::uint32_t>(day.count + 3);
  } else if (!year || (month.value >= 1 && month.value <= 12)) {
    return std::nullopt;
  }
  const std::uint32_t begin = year ? month.begin - 7 : month.begin;  // 2023年
  return Slip{{begin, end}, "", {"日历上没有这一天。", "No calendar has this day."}, std::nullopt};
}

}  // namespace

void find_no_days(const Sight& sight, const RuleSpec&, Slips& slips) {
  constexpr std::string_view mark = "月";
  const std::string_view text = sight.text();
  for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + 1)) {
    auto slip = wrong_date(text, static_cast<std::uint32_t>(at));
    if (slip && sight.body().in_body(sentence_at(sight.document(), slip->span.begin)))
      slips.found.push_back(std::move(*slip));
  }
}

}  // namespace hecha
