// SPDX-License-Identifier: Apache-2.0
// How dates and years are written.
#include "document/dates.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "document/words.h"

namespace hecha {

namespace {

constexpr std::array<std::string_view, 10> han_digits{"〇", "一", "二", "三", "四",
                                                      "五", "六", "七", "八", "九"};

// Reads along a text; every reader leaves the place alone when it fails.
struct Reader {
  std::string_view text;
  std::size_t at = 0;

  bool take(std::string_view what) {
    if (!text.substr(at).starts_with(what)) return false;
    at += what.size();
    return true;
  }
  void blanks() {
    while (take(" ") || take("\u3000")) {
    }
  }
  bool digit_next() const { return at < text.size() && is_digit(text[at]); }
};

// A digit written as a Han character; -1: none is there.
int han_digit(Reader& reader) {
  for (std::size_t i = 0; i < han_digits.size(); ++i) {
    if (reader.take(han_digits[i])) return static_cast<int>(i);
  }
  return reader.take("零") || reader.take("○") || reader.take("0") || reader.take("O") ? 0 : -1;
}

// A digit, or a letter that readers of scans take for one; -1: neither.
int digit_of(char c) {
  if (is_digit(c)) return c - '0';
  return c == 'O' || c == 'o' ? 0 : c == 'l' || c == 'I' ? 1 : -1;
}

// `most` digits at most and no further digit behind them, one of them a true one; -1: none.
int number(Reader& reader, int most) {
  const std::size_t start = reader.at;
  int value = 0;
  int count = 0;
  bool true_digit = false;
  for (; reader.at < reader.text.size() && count <= most; ++reader.at, ++count) {
    const char c = reader.text[reader.at];
    if (digit_of(c) < 0) break;
    value = value * 10 + digit_of(c);
    true_digit = true_digit || is_digit(c);
  }
  if (true_digit && count <= most) return value;
  reader.at = start;
  return -1;
}

// 十, 十一, 二十, 二十一, 廿一, 三; -1: none.
int han_number(Reader& reader) {
  const std::size_t start = reader.at;
  int tens = reader.take("廿") ? 2 : -1;
  const int first = tens == 2 ? 0 : han_digit(reader);
  if (tens < 0 && reader.take("十")) tens = first > 0 ? first : 1;
  if (tens < 0) {
    if (first >= 0) return first;
    reader.at = start;
    return -1;
  }
  const int last = han_digit(reader);
  return tens * 10 + (last > 0 ? last : 0);
}

// Four digits of either script, with no digit before or after them.
int year_number(Reader& reader) {
  const std::size_t start = reader.at;
  if (start > 0 && is_digit(reader.text[start - 1])) return -1;
  int year = number(reader, 4);
  if (year < 0) {
    year = 0;
    for (int i = 0; i < 4 && year >= 0; ++i) {
      const int digit = han_digit(reader);
      year = digit < 0 ? -1 : year * 10 + digit;
    }
  }
  if (year >= 1990 && year <= 2099) return year;
  reader.at = start;
  return -1;
}

int small_number(Reader& reader) {
  const int value = number(reader, 2);
  return value >= 0 ? value : han_number(reader);
}

bool plausible(const DateHit& date) {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31;
}

// 20240328, as some portals print it.
std::optional<DateHit> eight_digits(std::string_view text, std::size_t at) {
  if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '/' || text[at - 1] == '-')) return {};
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  if (end - at != 8 || (end < text.size() && (text[end] == '/' || text[end] == '-'))) return {};
  const auto part = [&](std::size_t from, std::size_t count) {
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) value = value * 10 + (text[at + from + i] - '0');
    return value;
  };
  const DateHit date{at, end, part(0, 4), part(4, 2), part(6, 2)};
  if (date.year < 1990 || date.year > 2099 || !plausible(date)) return {};
  return date;
}

std::optional<DateHit> date_at(std::string_view text, std::size_t at) {
  Reader reader{text, at};
  DateHit date{at, at};
  date.year = year_number(reader);
  if (date.year < 0) return eight_digits(text, at);
  reader.blanks();
  std::string_view mark;
  for (const std::string_view sign : {"年", "-", "/", ".", "—", "–"}) {
    if (mark.empty() && reader.take(sign)) mark = sign;
  }
  if (mark.empty()) return {};
  reader.blanks();
  date.month = small_number(reader);
  reader.blanks();
  if (!reader.take(mark == "年" ? "月" : mark)) return {};
  reader.blanks();
  date.day = small_number(reader);
  if (!plausible(date)) return {};
  date.end = reader.at;
  reader.blanks();
  if (reader.take("日") || reader.take("号"))
    date.end = reader.at;
  else if (mark == "年")
    return {};
  return date;
}

// Whether a date or year may begin here.
bool may_begin(std::string_view text, std::size_t at) {
  if (is_digit(text[at])) return at == 0 || !is_digit(text[at - 1]);
  return text.substr(at).starts_with("二") || text.substr(at).starts_with("一");
}

// Without the brackets, blanks and marks that may stand around a date.
std::string_view bared(std::string_view text) {
  for (bool more = true; more && !text.empty();) {
    more = false;
    for (const std::string_view sign :
         {" ", "\u3000", "(", ")", "[", "]", "【", "】", "。", "—", "-"}) {
      if (text.starts_with(sign)) text.remove_prefix(sign.size()), more = true;
      if (text.ends_with(sign)) text.remove_suffix(sign.size()), more = true;
    }
  }
  return text;
}

// 12:03, 12:03:45, with blanks: a time of day.
bool is_time(std::string_view text) {
  text = trimmed(text);
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_digit(c) || c == ':' || c == ' ' || c == '.'; });
}

std::optional<YearHit> year_at(std::string_view text, std::size_t at) {
  Reader reader{text, at};
  YearHit hit{at, at, year_number(reader)};
  if (hit.year < 2000) return {};
  hit.end = reader.at;
  // 2021—2025年, 2021年至2025年
  Reader ahead = reader;
  ahead.blanks();
  ahead.take("年");
  for (const std::string_view sign : {"—", "-", "–", "~", "至"}) {
    if (!ahead.take(sign)) continue;
    while (ahead.take(sign)) {
    }
    ahead.blanks();
    const int next = year_number(ahead);
    if (next >= hit.year) hit.range = true;
  }
  if (at > 0) {
    for (const std::string_view sign : {"—", "-", "–", "~", "至"}) {
      if (!text.substr(0, at).ends_with(sign)) continue;
      const std::string_view before = text.substr(0, at - sign.size());
      if (!before.empty() && (is_digit(before.back()) || before.ends_with("年"))) hit.range = true;
    }
  }
  return hit;
}

std::optional<YearHit> any_year(std::string_view text, std::size_t from, bool need_sign) {
  for (std::size_t at = from; at < text.size(); at += step(text, at)) {
    if (!may_begin(text, at)) continue;
    std::optional<YearHit> hit = year_at(text, at);
    if (!hit) continue;
    Reader reader{text, hit->end};
    reader.blanks();
    if (reader.take("年")) {
      reader.take("度");
      hit->end = reader.at;
      hit->since = reader.take("以来") || reader.take("来");
      return hit;
    }
    // 2021—2025年: the first of two.
    const bool alone = !(reader.at < text.size() && is_digit(text[reader.at]));
    if ((!need_sign && alone) || hit->range) return hit;
  }
  return {};
}

}  // namespace

std::string DateHit::iso() const {
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month, day);
  return buffer.data();
}

std::optional<DateHit> find_date(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); at += step(text, at)) {
    if (!may_begin(text, at)) continue;
    if (const auto date = date_at(text, at)) return date;
  }
  return {};
}

std::optional<DateHit> only_date(std::string_view text) {
  const std::string_view bare = bared(text);
  const std::optional<DateHit> date = bare.empty() ? std::nullopt : date_at(bare, 0);
  if (!date || !is_time(bare.substr(date->end))) return {};
  const auto shift = static_cast<std::size_t>(bare.data() - text.data());
  DateHit moved = *date;
  moved.begin += shift;
  moved.end += shift;
  return moved;
}

std::optional<DateHit> date_at_end(std::string_view text) {
  // A date with its brackets takes some 60 bytes at most.
  std::size_t from = text.size() > 60 ? text.size() - 60 : 0;
  while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
  std::optional<DateHit> last;
  for (auto date = find_date(text, from); date; date = find_date(text, date->end)) last = date;
  if (!last || !bared(text.substr(last->end)).empty()) return {};
  return last;
}

std::optional<YearHit> find_year(std::string_view text, std::size_t from) {
  return any_year(text, from, true);
}

std::optional<YearHit> find_bare_year(std::string_view text, std::size_t from) {
  return any_year(text, from, false);
}

}  // namespace hecha
