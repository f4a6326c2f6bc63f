// SPDX-License-Identifier: Apache-2.0
// Years, dates, percentages and counts: the values that a text states.
#include "document/facts.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "document/cursor.h"
#include "document/han_numbers.h"

namespace hecha {

namespace {

constexpr std::uint32_t longest_token = 64;  // bytes; no value is longer
constexpr int first_year = 1990, last_year = 2099;

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool plausible(int year) { return year >= first_year && year <= last_year; }

// A whole number of `least` to `most` digits, with no digit after it; eaten.
std::optional<int> eat_digits(Cursor& cursor, int least, int most) {
  Cursor ahead = cursor;
  int value = 0, digits = 0;
  for (; ahead.sees_digit() && digits <= most; ++digits) {
    value = value * 10 + (ahead.peek() - '0');
    ahead.skip();
  }
  if (digits < least || digits > most) return std::nullopt;
  cursor = ahead;
  return value;
}

bool eat_dash(Cursor& cursor) {
  const Cursor before = cursor;
  while (cursor.eat_any(U"-—–―~至到")) {
  }
  return cursor.at() != before.at();
}

// 万 and its like, multiplied: 1.5千万. 百分点 and 千克 are none.
double eat_units(Cursor& cursor) {
  double factor = 1;
  for (;;) {
    Cursor ahead = cursor;
    ahead.eat(" ");
    if (ahead.eat("万")) {
      factor *= 1e4;
    } else if (ahead.eat("亿")) {
      factor *= 1e8;
    } else if (ahead.eat("百") && !ahead.sees("分")) {
      factor *= 1e2;
    } else if (ahead.eat("千") && !ahead.eat_any(U"克米瓦伏卡字赫焦")) {
      factor *= 1e3;
    } else {
      return factor;
    }
    cursor = ahead;
  }
}

// What is counted; a numeral before anything else is rather part of a name.
bool sees_measure(Cursor cursor) {
  static constexpr std::u32string_view measures =
      U"件次个名场项条部家户人起宗份处所天年期批类种篇轮支座间套台辆亩吨米里倍元只对组队册本幅块张"
      U"笔"
      "单例页卷"
      U"艘眼枚辈栋株头斤";
  return cursor.sees("公里") || cursor.sees("小时") || cursor.sees("平方") ||
         cursor.eat_any(measures);
}

// Reads one fact at a time, each from the first digit or numeral of a run.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  void read(const Mark& mark) {
    if (mark.at < done_) return;
    begin_ = mark.at;
    if (mark.kind == MarkKind::digit) return arabic();
    if (mark.kind == MarkKind::numeral) return numeral();
  }

  std::vector<Fact> take() { return std::move(found_); }

 private:
  Cursor cursor() const { return {text_, {begin_, static_cast<std::uint32_t>(text_.size())}}; }

  void put(FactKind kind, std::uint32_t end, double value) {
    found_.push_back({kind, {begin_, end}, value});
    done_ = end;
  }

  void skip_to(const Cursor& cursor) { done_ = std::max(done_, cursor.at()); }

  char before(std::uint32_t distance) const {
    return begin_ >= distance ? text_[begin_ - distance] : '\0';
  }

  // ---- Arabic digits -----------------------------------------------------------

  void arabic() {
    if (list_number() || is_code()) return;
    Cursor end = cursor();
    while (end.sees_digit()) end.skip();
    const std::uint32_t digits = end.at() - begin_;
    if (digits == 4 && (full_date() || year())) return;
    if (digits <= 2 && (time_of_day() || month_and_day())) return;
    number();
  }

  // 4. before 2026年: no decimal fraction.
  bool list_number() {
    Cursor at = cursor();
    if (before(1) == '.' || !eat_digits(at, 1, 2) || !at.eat(".")) return false;
    Cursor year = at;
    const auto value = eat_digits(year, 4, 4);
    if (!value || !plausible(*value) || !year.sees("年")) return false;
    skip_to(at);
    return true;
  }

  // Part of a code, a version, an address, a telephone number: no value at all.
  bool is_code() {
    Cursor token = cursor();
    bool letters =
        is_letter(before(1)) || ((before(1) == '-' || before(1) == '_') && is_letter(before(2)));
    int dots = 0, dashes = 0, slashes = 0, digits = 0, longest = 0;
    for (; !token.done() && token.at() - begin_ < longest_token; token.skip()) {
      const char byte = token.peek();
      if (is_digit(byte)) {
        longest = std::max(longest, ++digits);
        continue;
      }
      if (is_letter(byte)) {
        letters = true;
        continue;
      }
      Cursor next = token;
      next.skip();
      const bool joins = std::string_view("-_/.,").find(byte) != std::string_view::npos;
      if (!joins || !(is_digit(next.peek()) || is_letter(next.peek()))) break;
      dots += byte == '.';
      dashes += byte == '-' || byte == '_';
      slashes += byte == '/';
      if (byte != ',') digits = 0;
    }
    Cursor first = cursor();
    const bool dated = eat_digits(first, 4, 4) && (dashes == 2 || slashes == 2 || dots == 2);
    const bool telephone = dashes > 0 && (longest > 6 || text_[begin_] == '0');
    const bool joined = telephone || slashes > 0 || dots > 1;
    const bool code =
        letters || longest > 15 || token.at() - begin_ >= longest_token || (joined && !dated);
    if (code) skip_to(token);
    return code;
  }

  // 2024年3月28日, 2024-03-28, 2024/3/28, 2024.3.28; not a date of any calendar: no fact.
  bool full_date() {
    Cursor at = cursor();
    const auto year = eat_digits(at, 4, 4);
    if (!year || !plausible(*year)) return false;
    at.eat_blanks();
    const char32_t separator = at.point().value;
    const bool words = separator == U'年';
    if (!words && separator != '-' && separator != '/' && separator != '.') return false;
    at.skip();
    at.eat_blanks();
    const auto month = eat_digits(at, 1, 2);
    if (!month) return false;
    at.eat_blanks();
    if (at.point().value != (words ? U'月' : separator)) return false;
    at.skip();
    at.eat_blanks();
    const auto day = eat_digits(at, 1, 2);
    if (!day) return false;
    if (words) {
      Cursor ahead = at;
      ahead.eat_blanks();
      if (!ahead.eat("日") && !ahead.eat("号")) return false;
      at = ahead;
    }
    put_date(*year, *month, *day, at);
    return true;
  }

  void put_date(int year, int month, int day, const Cursor& end) {
    using namespace std::chrono;
    const year_month_day date{std::chrono::year(year),
                              std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(day))};
    skip_to(end);
    if (date.ok())
      put(FactKind::date, end.at(), static_cast<double>(sys_days(date).time_since_epoch().count()));
  }

  // 2023年, 2021-2025年, and a year that is none: 1949年, 〔2019〕28号, (2022).
  bool year() {
    Cursor at = cursor();
    const auto value = eat_digits(at, 4, 4);
    if (!value) return false;
    const Cursor end = at;
    if (bracketed_year(at)) return true;
    at.eat_blanks();
    if (at.sees("年")) {
      skip_to(at);
      if (plausible(*value)) put(FactKind::year, end.at(), *value);
      return true;
    }
    at = end;
    if (!plausible(*value) || !eat_dash(at)) return false;
    const std::uint32_t second_begin = at.at();
    const auto second = eat_digits(at, 4, 4);
    if (!second || !plausible(*second)) return false;
    put(FactKind::year, end.at(), *value);
    begin_ = second_begin;
    put(FactKind::year, at.at(), *second);
    return true;
  }

  // The number of a document or a year in brackets, eaten with the number behind it.
  bool bracketed_year(Cursor at) {
    const bool closed = (preceded_by(text_, begin_, "〔") && at.eat("〕")) ||
                        (preceded_by(text_, begin_, "[") && at.eat("]")) ||
                        (preceded_by(text_, begin_, "(") && at.eat(")"));
    if (!closed) return false;
    Cursor ahead = at;
    ahead.eat("第");
    if (eat_digits(ahead, 1, 5) && ahead.sees("号")) at = ahead;
    skip_to(at);
    return true;
  }

  // 12:30, 9:05:00
  bool time_of_day() {
    Cursor at = cursor();
    const auto hour = eat_digits(at, 1, 2);
    if (!hour || *hour > 24 || !at.eat(":")) return false;
    const auto minute = eat_digits(at, 2, 2);
    if (!minute || *minute > 59) return false;
    Cursor ahead = at;
    if (ahead.eat(":") && eat_digits(ahead, 2, 2)) at = ahead;
    skip_to(at);
    return true;
  }

  // 6月, 6月30日, 3·15: no date without a year, and no count.
  bool month_and_day() {
    Cursor at = cursor();
    const auto month = eat_digits(at, 1, 2);
    if (Cursor day = at; month && day.eat("·") && eat_digits(day, 1, 2)) {
      skip_to(day);
      return true;
    }
    at.eat_blanks();
    if (!month || *month < 1 || *month > 12 || !at.eat("月")) return false;
    Cursor ahead = at;
    ahead.eat_blanks();
    if (eat_digits(ahead, 1, 2) && (ahead.eat("日") || ahead.eat("号"))) at = ahead;
    skip_to(at);
    return true;
  }

  void number() {
    Cursor at = cursor();
    const auto value = eat_decimal(at);
    if (!value) return skip_to(at);
    count(*value, at);
  }

  // A count goes on from its digits or numerals: percent sign, 万, 余.
  void count(double value, Cursor at) {
    Cursor ahead = at;
    ahead.eat_blanks();
    if (ahead.eat("%")) return put(FactKind::percent, ahead.at(), value);
    if (ahead.eat("‰")) return put(FactKind::percent, ahead.at(), value / 10);
    double factor = eat_units(at);
    value *= factor;
    while (factor >= 1e4 && at.sees_digit()) {  // 3亿500万
      Cursor more = at;
      const auto rest = eat_decimal(more);
      const double smaller = eat_units(more);
      if (!rest || smaller >= factor || *rest * smaller >= factor) break;
      value += *rest * smaller;
      factor = smaller;
      at = more;
    }
    if (at.eat("余") || at.eat("多")) value *= eat_units(at);
    const bool ordinal = preceded_by(text_, begin_, "第");
    skip_to(at);
    if (!ordinal) put(FactKind::number, at.at(), value);
  }

  // ---- Chinese numerals --------------------------------------------------------

  void numeral() {
    if (percent_in_words() || date_in_words()) return;
    Cursor at = cursor();
    const HanNumber number = eat_han_number(at);
    skip_to(at);
    if (at.eat("分之")) {
      eat_han_number(at);
      return skip_to(at);
    }
    if (at.sees("月")) return month(number, at);
    const bool about = at.eat("余") || at.eat("多");
    const double factor = about ? eat_units(at) : 1;
    if (!sees_measure(at) && !(number.placed && number.characters > 2)) return;
    const auto value = number.value();
    if (!value || (number.characters == 1 && *value < 2) || partial()) return;
    put(FactKind::number, at.at(), *value * factor);
  }

  // 百分之九十五点五, 百分之95
  bool percent_in_words() {
    Cursor at = cursor();
    if (!at.eat("百分之")) return false;
    std::optional<double> value;
    if (at.sees_digit()) {
      value = eat_decimal(at);
    } else {
      value = eat_han_decimal(at);
    }
    skip_to(at);
    if (value) put(FactKind::percent, at.at(), *value);
    return true;
  }

  // 二〇二三年, 二〇二四年三月二十八日
  bool date_in_words() {
    Cursor at = cursor();
    const auto year = eat_han_year(at);
    if (!year) return false;
    const Cursor end = at;
    at.eat_blanks();
    if (!at.eat("年") || !plausible(*year)) {
      skip_to(end);
      return true;
    }
    at.eat_blanks();
    const auto month = eat_han_number(at).value();
    at.eat_blanks();
    const bool has_month = month && at.eat("月");
    at.eat_blanks();
    const auto day = has_month ? eat_han_number(at).value() : std::nullopt;
    if (day && (at.eat("日") || at.eat("号"))) {
      put_date(*year, static_cast<int>(std::min(*month, 13.0)),
               static_cast<int>(std::min(*day, 32.0)), at);
    } else {
      put(FactKind::year, end.at(), *year);
    }
    return true;
  }

  // 三月, 三月五日: no count.
  void month(const HanNumber& number, Cursor at) {
    if (number.value().value_or(13) > 12) return;
    at.eat("月");
    if (eat_han_number(at).value() && (at.eat("日") || at.eat("号"))) skip_to(at);
  }

  // 第三, 几十, 数百, 百余: an ordinal, or only a part of what is said.
  bool partial() const {
    if (begin_ >= 3) {
      const char32_t before = code_point_before(text_, begin_).value;
      if (std::u32string_view(U"第几数周期初").find(before) != std::u32string_view::npos)
        return true;
    }
    return cursor().sees("百") || cursor().sees("千") || cursor().sees("万") || cursor().sees("亿");
  }

  std::string_view text_;
  std::vector<Fact> found_;
  std::uint32_t begin_ = 0;  // of what is being read
  std::uint32_t done_ = 0;   // all before it has been read
};

}  // namespace

std::vector<Fact> facts(std::string_view text, std::span<const Mark> marks) {
  Reader reader(text);
  for (const Mark& mark : marks) {
    if (mark.kind >= MarkKind::digit) reader.read(mark);
  }
  return reader.take();
}

}  // namespace hecha
