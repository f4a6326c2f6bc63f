// SPDX-License-Identifier: Apache-2.0
// How dates and years are written: 2024年3月28日, 2024-03-28, 二〇二四年三月二十八日.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hecha {

// A full date and the bytes [begin, end) that it was read from.
struct DateHit {
  std::size_t begin = 0;
  std::size_t end = 0;
  int year = 0;
  int month = 0;
  int day = 0;

  std::string iso() const;  // 2024-03-28
};

struct YearHit {
  std::size_t begin = 0;
  std::size_t end = 0;  // past 年 and 年度
  int year = 0;
  bool since = false;  // 年以来: the time since then, not that year
  bool range = false;  // one end of a range: 2021—2025年
};

// The first full date (from 1990 to 2099) at or after byte `from`.
std::optional<DateHit> find_date(std::string_view text, std::size_t from = 0);

// The whole of `text` is a date, but for brackets, blanks, a weekday-less time of
// day or a final mark.
std::optional<DateHit> only_date(std::string_view text);

// `text` ends in a date (but for brackets, blanks or a final mark).
std::optional<DateHit> date_at_end(std::string_view text);

// The first year (2000 to 2099) followed by 年 at or after byte `from`; in a title
// (`bare`) also one that lost its 年.
std::optional<YearHit> find_year(std::string_view text, std::size_t from = 0);
std::optional<YearHit> find_bare_year(std::string_view text, std::size_t from = 0);

}  // namespace hecha
