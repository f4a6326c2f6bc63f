// SPDX-License-Identifier: Apache-2.0
// percent: a share that contradicts the counts beside it.
//
// 应出庭38件,实际出庭35件,出庭率97.4%: the rate names an act (出庭), the count in whose clause that
// act stands is the numerator, the last count before it with the same unit the denominator. It is
// a slip only if no other counts of the sentence or the one before give the percentage either.
// 由100件增至120件,增长30%: how far two values of one count are apart is checked in the same way.
#include <algorithm>
#include <cmath>
#include <span>

#include "base/decimal.h"
#include "base/utf8.h"
#include "checks/counts.h"
#include "checks/slips.h"

namespace hecha {
namespace {

enum Field : std::size_t { acts, skip };

constexpr double most_apart = 25;  // beyond this the counts hardly belong to the percentage
constexpr std::size_t most_counts = 12;

using Words = std::span<const std::string_view>;

bool ends_with_any(std::string_view text, Words words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.ends_with(word); });
}

class Checker {
 public:
  Checker(const Sight& sight, const RuleSpec& rule, std::vector<Slip>& found)
      : sight_(sight), rule_(rule), found_(found), text_(sight.text()) {}

  void sentence(std::uint32_t index) {
    const Document& document = sight_.document();
    const Sentence& sentence = document.sentences()[index];
    counts_ = counts_in(document, sentence.span);
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (!counts_[i].percent) continue;
      share(index, counts_[i]);
      if (i >= 2) growth(counts_[i - 2], counts_[i - 1], counts_[i]);
    }
  }

 private:
  // The words between the beginning of the clause and the percentage.
  Span lead(const Count& percent) const {
    const Document& document = sight_.document();
    const Clause& clause = document.clauses()[clause_at(document, percent.span.begin)];
    return {clause.span.begin, percent.span.begin};
  }

  void share(std::uint32_t sentence, const Count& percent) {
    if (percent.rough || percent.value > 100) return;
    const Document& document = sight_.document();
    const Span clause = document.clauses()[clause_at(document, percent.span.begin)].span;
    if (sight_.holds(rule_, skip, clause)) return;
    if (text_.substr(percent.span.end).starts_with("的")) return;
    const Count* part = nullptr;
    std::string_view label = label_of(percent);
    if (label.ends_with("率")) {
      part = named_in(label, percent);
    } else if (label.ends_with("占")) {
      part = directly_before(percent, clause);
    }
    if (!part || part->rough || part->unit.empty()) return;
    const Count* whole = whole_of(*part);
    if (!whole || whole->rough) return;
    const double real = 100 * part->value / whole->value;
    if (std::abs(real - percent.value) > most_apart || explained(sentence, percent, part->unit))
      return;
    report(percent, *part, *whole, real);
  }

  // 由100件增至120件,增长20%, or 120件,比上年的100件增长20%.
  void growth(const Count& first, const Count& second, const Count& percent) {
    if (first.percent || second.percent || first.rough || second.rough || percent.rough) return;
    if (first.unit != second.unit && !first.unit.empty()) return;
    constexpr std::string_view changed[] = {
        "增长", "增长了", "增加", "增加了", "增幅",   "增幅为", "增幅达", "上升",  "上升了",
        "下降", "下降了", "减少", "减少了", "降幅",   "降幅为", "降幅达", "降低",  "降低了",
        "压缩", "压缩了", "压减", "压减了", "缩短了", "缩短",   "提高",   "提高了"};
    std::string_view how = between(second, percent);
    if (how.starts_with(",")) how.remove_prefix(1);
    if (std::find(std::begin(changed), std::end(changed), how) == std::end(changed)) return;
    const std::string_view behind = text_.substr(percent.span.end);
    for (const std::string_view vague : {"以上", "左右", "多", "的"})
      if (behind.starts_with(vague)) return;
    constexpr std::string_view from[] = {"由",       "从",       "由上年的", "从上年的",
                                         "由去年的", "从去年的", "由年初的", "从年初的"};
    constexpr std::string_view to[] = {"到", "至", "为"};
    constexpr std::string_view than[] = {"比上年", "比上年的", "较上年", "较上年的",
                                         "比去年", "比去年的", "较去年", "较去年的"};
    constexpr std::uint32_t near = 8;  // characters
    const std::string_view link = between(first, second);
    if (count_code_points(link) > near) return;
    if (ends_with_any(link, to) && ends_with_any(text_.substr(0, first.span.begin), from)) {
      compare(first, second, percent);
    } else if (ends_with_any(link, than) && !first.unit.empty()) {
      compare(second, first, percent);
    }
  }

  std::string_view between(const Count& left, const Count& right) const {
    return text_.substr(left.after, right.span.begin - std::min(left.after, right.span.begin));
  }

  // Each value may have been rounded.
  void compare(const Count& old, const Count& now, const Count& percent) {
    if (old.value <= old.slack) return;
    const auto apart = [](double a, double b) { return 100 * std::abs(b - a) / a; };
    double least = apart(old.value, now.value), most = least;
    for (const double a : {old.value - old.slack, old.value + old.slack}) {
      for (const double b : {now.value - now.slack, now.value + now.slack}) {
        least = std::min(least, apart(a, b));
        most = std::max(most, apart(a, b));
      }
    }
    const double slack = 2 * percent.slack + 1e-9;
    if (percent.value > least - slack && percent.value < most + slack) return;
    const std::string_view said = text_.substr(percent.span.begin, percent.span.size());
    const std::string real = fixed(apart(old.value, now.value), places_of(said)) + "%";
    const std::string change = decimal(old.value, 2) + "→" + decimal(now.value, 2);
    found_.push_back({percent.span,
                      real,
                      {change + "，变化" + real + "，文中是" + std::string(said) + "。",
                       change + " is " + real + "; the text says " + std::string(said) + "."},
                      std::nullopt});
  }

  // What stands before the percentage but for words such as 为 and 达到: ends in 率 or 占.
  std::string_view label_of(const Count& percent) const {
    std::string_view words = text_.substr(lead(percent).begin, lead(percent).size());
    for (bool again = true; again;) {
      again = false;
      for (const std::string_view glue : {"为", "是", "达到", "达到了", "达", "了", "比", "比例",
                                          "总数的", "总量的", ":", "到", "的"}) {
        if (!words.ends_with(glue)) continue;
        words.remove_suffix(glue.size());
        again = true;
      }
    }
    return words;
  }

  // The last count before the percentage in whose clause the act stands that the rate names.
  const Count* named_in(std::string_view label, const Count& percent) {
    label.remove_suffix(std::string_view("率").size());
    constexpr std::size_t two = 6;  // bytes of two characters
    if (label.size() < two) return nullptr;
    const std::string_view act = label.substr(label.size() - two);
    const auto offset = static_cast<std::uint32_t>(label.data() - text_.data());
    const auto size = static_cast<std::uint32_t>(label.size());
    const Span rate{offset + size - std::min<std::uint32_t>(size, 2 * two), offset + size};
    const Count* found = nullptr;
    for (const Count& count : counts_) {
      if (count.percent || count.span.begin >= percent.span.begin) continue;
      if (names(clause_of(count), act, rate)) found = &count;
    }
    return found;
  }

  // Up to the clause's end behind the count, for 35件按期办结.
  Span clause_of(const Count& count) const {
    const Document& document = sight_.document();
    return document.clauses()[clause_at(document, count.span.begin)].span;
  }

  bool names(Span clause, std::string_view act, Span rate) const {
    const std::string_view words = text_.substr(clause.begin, clause.size());
    if (words.find(act) != std::string_view::npos) return clause.end <= rate.begin;
    if (clause.end > rate.begin) return false;
    for (const Hit& hit : sight_.hits(rule_, acts, rate)) {
      const std::string_view other = text_.substr(hit.span.begin, hit.span.size());
      if (hit.span.end <= rate.end && words.find(other) != std::string_view::npos) return true;
    }
    return false;
  }

  // 其中一般程序731件,占91%: the count just before, in this clause or at the end of the last one.
  const Count* directly_before(const Count& percent, Span clause) const {
    const Count* last = nullptr;
    for (const Count& count : counts_)
      if (!count.percent && count.span.begin < percent.span.begin) last = &count;
    if (!last) return nullptr;
    const std::string_view between = text_.substr(last->after, percent.span.begin - last->after);
    const bool near = last->span.begin >= clause.begin || count_code_points(between) <= 10;
    const std::size_t same =
        static_cast<std::size_t>(std::count_if(counts_.begin(), counts_.end(), [&](const Count& c) {
          return !c.percent && c.unit == last->unit && c.span.begin < percent.span.begin;
        }));
    return near && same == 2 ? last : nullptr;
  }

  const Count* whole_of(const Count& part) const {
    const Count* whole = nullptr;
    for (const Count& count : counts_)
      if (!count.percent && count.span.begin < part.span.begin && count.unit == part.unit &&
          count.value >= part.value && count.value > 0)
        whole = &count;
    return whole;
  }

  // Whether any counts with that unit give the percentage: one of another; of those that stand
  // before it also two together of another, and one of two together; within the sentence the rest
  // of these too.
  bool explained(std::uint32_t sentence, const Count& percent, std::string_view unit) {
    struct Value {
      double value;
      bool here;  // in the sentence
    };
    std::vector<Value> before, values;
    const auto take = [&](const std::vector<Count>& counts) {
      for (const Count& count : counts) {
        if (count.percent || count.unit != unit || count.value <= 0) continue;
        values.push_back({count.value, &counts == &counts_});
        if (count.span.begin < percent.span.begin) before.push_back(values.back());
      }
    };
    take(counts_);
    const Document& document = sight_.document();
    if (sentence > 0 &&
        document.sentences()[sentence - 1].paragraph == document.sentences()[sentence].paragraph) {
      take(counts_in(document, document.sentences()[sentence - 1].span));
    }
    if (values.size() > most_counts) return true;
    std::vector<Value> sums = values;
    for (std::size_t i = 0; i < before.size(); ++i)
      for (std::size_t j = i + 1; j < before.size(); ++j)
        sums.push_back({before[i].value + before[j].value, before[i].here && before[j].here});
    const double slack = 2 * percent.slack + 1e-9;  // rounded or cut off
    for (const Value& part : sums) {
      for (const Value& whole : sums) {
        const double share = 100 * part.value / whole.value;
        const bool rest = part.here && whole.here;
        if (std::abs(share - percent.value) < slack ||
            (rest && std::abs(100 - share - percent.value) < slack))
          return true;
      }
    }
    return false;
  }

  void report(const Count& percent, const Count& part, const Count& whole, double real) {
    const std::string_view said = text_.substr(percent.span.begin, percent.span.size());
    const std::string sum =
        decimal(part.value, 2) + "÷" + decimal(whole.value, 2) + "=" + fixed(real, 2) + "%";
    found_.push_back({percent.span,
                      fixed(real, places_of(said)) + "%",
                      {sum + "，文中是" + std::string(said) + "。",
                       sum + "; the text says " + std::string(said) + "."},
                      std::nullopt});
  }

  const Sight& sight_;
  const RuleSpec& rule_;
  std::vector<Slip>& found_;
  std::string_view text_;
  std::vector<Count> counts_;
};

}  // namespace

void find_wrong_percents(const Sight& sight, const RuleSpec& rule, Slips& slips) {
  const Document& document = sight.document();
  Checker checker(sight, rule, slips.found);
  std::uint32_t last = none;
  for (const Fact& fact : document.facts()) {
    if (fact.kind != FactKind::percent) continue;
    const std::uint32_t sentence = sentence_at(document, fact.span.begin);
    if (sentence == last || !sight.body().in_body(sentence)) continue;
    last = sentence;
    checker.sentence(sentence);
  }
}

}  // namespace hecha
