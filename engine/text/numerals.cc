// SPDX-License-Identifier: Apache-2.0
// Numbers written in Chinese.
#include "text/numerals.h"

#include <limits>

#include "base/utf8.h"
#include "text/fold.h"

namespace hecha {
namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();

int digit_of(char32_t c) {
  switch (c) {
    case U'〇':
    case U'○':
    case U'◯':
    case U'零':
      return 0;
    case U'一':
    case U'壹':
      return 1;
    case U'二':
    case U'贰':
    case U'两':
      return 2;
    case U'三':
    case U'叁':
      return 3;
    case U'四':
    case U'肆':
      return 4;
    case U'五':
    case U'伍':
      return 5;
    case U'六':
    case U'陆':
      return 6;
    case U'七':
    case U'柒':
      return 7;
    case U'八':
    case U'捌':
      return 8;
    case U'九':
    case U'玖':
      return 9;
    default:
      return is_digit(c) ? static_cast<int>(c - '0') : -1;
  }
}

std::int64_t place_of(char32_t c) {
  switch (c) {
    case U'十':
    case U'拾':
      return 10;
    case U'百':
    case U'佰':
      return 100;
    case U'千':
    case U'仟':
      return 1000;
    case U'万':
      return 10'000;
    case U'亿':
      return 100'000'000;
    default:
      return 0;
  }
}

// Adds up 三万二千零五 from left to right; value = whole + group + digit.
class Places {
 public:
  bool add_digit(int digit) {
    if (digit_ > 0) return false;
    digit_ = digit;
    return true;
  }

  bool add_place(std::int64_t place) {
    if (place >= 10'000) return add_group(place);
    if (place >= last_place_) return false;
    if (digit_ == 0 && (place != 10 || group_ % 1000 != 0))
      return false;  // only 十 may stand alone
    group_ += (digit_ == 0 ? 1 : digit_) * place;
    last_place_ = place;
    digit_ = 0;
    return true;
  }

  std::int64_t value() const { return whole_ + group_ + digit_; }

 private:
  // 万 and 亿 count what stands before them; 万亿 counts twice.
  bool add_group(std::int64_t place) {
    std::int64_t counted = group_ + digit_;
    if (place > last_group_) {
      counted += whole_;
      whole_ = 0;
    }
    if (counted == 0 || counted > largest / place) return false;
    if (whole_ > largest - counted * place) return false;
    whole_ += counted * place;
    group_ = digit_ = 0;
    last_place_ = 10'000;
    last_group_ = place;
    return true;
  }

  std::int64_t whole_ = 0, group_ = 0, digit_ = 0;
  std::int64_t last_place_ = 10'000;  // places must fall: 千 百 十
  std::int64_t last_group_ = largest;
};

}  // namespace

std::optional<std::int64_t> numeral_value(std::string_view numeral) {
  if (numeral.empty()) return std::nullopt;
  std::int64_t run = 0;  // read as a run of digits
  Places places;
  bool is_run = true, is_places = true, any_place = false;
  for (std::size_t at = 0; at < numeral.size();) {
    const CodePoint point = code_point_at(numeral, at);
    at += point.size;
    const char32_t c = fold(point.value);
    if (const int digit = digit_of(c); digit >= 0) {
      is_run = is_run && c != U'两' && run <= (largest - digit) / 10;
      if (is_run) run = run * 10 + digit;
      is_places = is_places && !is_digit(c) && places.add_digit(digit);
    } else if (const std::int64_t place = place_of(c); place > 0) {
      is_run = false;
      any_place = true;
      is_places = is_places && places.add_place(place);
    } else {
      return std::nullopt;
    }
  }
  if (is_run) return run;
  if (is_places && (any_place || numeral == "两")) return places.value();
  return std::nullopt;
}

}  // namespace hecha
