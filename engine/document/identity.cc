// SPDX-License-Identifier: Apache-2.0
// Numbers that belong to a person.
#include "document/identity.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <span>

#include "base/utf8.h"

namespace hecha {
namespace {

constexpr std::size_t shortest = 11, longest = 19;  // digits of a number

int value_of(char digit) { return digit - '0'; }

// GB 11643-1999: six digits of a district, a day of birth, three of an order, a check digit.
bool is_id_card(std::string_view number) {
  if (number.size() != 18) return false;
  constexpr std::array<int, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += value_of(number[i]) * weights[i];
  if (number[17] != "10X98765432"[sum % 11]) return false;
  using namespace std::chrono;
  const auto part = [&](std::size_t from, std::size_t size) {
    int value = 0;
    for (const char digit : number.substr(from, size)) value = value * 10 + value_of(digit);
    return value;
  };
  const year_month_day born{year(part(6, 4)), month(static_cast<unsigned>(part(10, 2))),
                            day(static_cast<unsigned>(part(12, 2)))};
  return number[0] != '0' && born.ok() && born.year() >= year(1900) && born.year() < year(2100);
}

// ISO/IEC 7812-1, annex B. Cards issued in China begin with 4, 5, 6 or 9.
bool is_bank_card(std::string_view number) {
  if (number.size() < 16 || std::string_view("4569").find(number[0]) == std::string_view::npos)
    return false;
  int sum = 0;
  for (std::size_t i = 0; i < number.size(); ++i) {
    const bool doubled = (number.size() - i) % 2 == 0;
    const int value = value_of(number[i]) * (doubled ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 == 0;
}

bool is_mobile(std::string_view number) {
  return number.size() == 11 && number[0] == '1' && number[1] >= '3';
}

std::optional<PrivateKind> kind_of(std::string_view number) {
  if (is_mobile(number)) return PrivateKind::mobile;
  if (is_id_card(number)) return PrivateKind::id_card;
  if (is_bank_card(number)) return PrivateKind::bank_card;
  return std::nullopt;
}

// Digits as they stand together, in groups that one blank or hyphen parts.
struct Run {
  std::string digits;
  std::vector<std::size_t> groups;  // how many digits each has
  std::size_t end = 0;
};

Run run_at(std::string_view text, std::size_t at) {
  Run run;
  for (;;) {
    const std::size_t begin = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    run.groups.push_back(at - begin);
    if (run.digits.size() <= longest) run.digits.append(text.substr(begin, at - begin));
    run.end = at;
    const bool joined = at + 1 < text.size() && (text[at] == ' ' || text[at] == '-') &&
                        is_digit(text[at + 1]) && run.groups.size() < 8;
    if (!joined) break;
    ++at;
  }
  if (run.digits.size() == 17 && run.end < text.size() &&
      (text[run.end] == 'X' || text[run.end] == 'x')) {
    run.digits += 'X';
    ++run.groups.back();
    ++run.end;
  }
  return run;
}

// One group, or the groups in which such numbers are usually written.
bool is_grouped_well(const std::vector<std::size_t>& groups) {
  static constexpr std::size_t usual[][5] = {{3, 4, 4},      {6, 8, 4},       {6, 4, 4, 4},
                                             {4, 4, 4, 4},   {4, 4, 4, 4, 1}, {4, 4, 4, 4, 2},
                                             {4, 4, 4, 4, 3}};
  if (groups.size() == 1) return true;
  return std::any_of(std::begin(usual), std::end(usual), [&](std::span<const std::size_t> form) {
    while (form.back() == 0) form = form.first(form.size() - 1);
    return std::equal(form.begin(), form.end(), groups.begin(), groups.end());
  });
}

// A letter, a point or a unit beside it makes another number of it.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  if (begin > 0 &&
      (is_ascii_letter(text[begin - 1]) || text[begin - 1] == '.' || text[begin - 1] == '_'))
    return false;
  const std::string_view after = text.substr(end);
  if (!after.empty() && (is_ascii_letter(after[0]) || after[0] == '%' || after[0] == '_'))
    return false;
  if (after.size() > 1 && after[0] == '.' && is_digit(after[1])) return false;
  for (const std::string_view unit : {"元", "万", "亿", "件", "号"})
    if (after.starts_with(unit)) return false;
  return true;
}

}  // namespace

std::vector<PrivateNumber> private_numbers(std::string_view text) {
  std::vector<PrivateNumber> found;
  for (std::size_t at = 0; at < text.size();) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const Run run = run_at(text, at);
    const std::size_t size = run.digits.size();
    if (size >= shortest && size <= longest && is_grouped_well(run.groups) &&
        stands_alone(text, at, run.end)) {
      if (const auto kind = kind_of(run.digits)) {
        found.push_back(
            {*kind, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(run.end)}});
      }
    }
    at = run.end;
  }
  return found;
}

std::string masked(std::string_view words, bool whole) {
  constexpr std::size_t shown_first = 3, shown_last = 2;
  constexpr std::string_view wide_asterisk = "＊";  // for digits of full width
  std::vector<std::size_t> places;  // where its digits and letters begin; blanks and hyphens stay
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint point = code_point_at(words, static_cast<std::uint32_t>(at));
    const bool sign = point.value == U' ' || point.value == U'-' || point.value == U'\u3000' ||
                      point.value == U'\n' || point.value == U'\r';
    if (!sign) places.push_back(at);
    at += point.size;
  }
  std::string text;
  std::size_t copied = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const bool hidden = !whole || (i >= shown_first && i + shown_last < places.size());
    text.append(words.substr(copied, places[i] - copied));
    const std::size_t size = code_point_at(words, static_cast<std::uint32_t>(places[i])).size;
    if (!hidden) {
      text.append(words.substr(places[i], size));
    } else if (size == wide_asterisk.size()) {
      text.append(wide_asterisk);
    } else {
      text.append(size, '*');
    }
    copied = places[i] + size;
  }
  return text.append(words.substr(copied));
}

}  // namespace hecha
