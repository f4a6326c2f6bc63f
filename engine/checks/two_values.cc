// SPDX-License-Identifier: Apache-2.0
// two_values: one quantity that the text states twice, with two values.
//
// 全年受理申请120件 here and 全年受理申请125件 there. Only sentences that begin with a word for the
// whole (全年) and then the same words are compared, so that figures of others or of other times
// are left alone.
#include <cmath>
#include <unordered_map>

#include "base/decimal.h"
#include "base/utf8.h"
#include "checks/counts.h"
#include "checks/slips.h"

namespace hecha {
namespace {

enum Field : std::size_t { openers, skip };

constexpr std::uint32_t shortest_label = 7, longest_label = 30;  // characters

struct Quantity {
  double value;
  std::uint32_t paragraph;
  Span span;
};

class Finder {
 public:
  Finder(const Sight& sight, const RuleSpec& rule, std::vector<Slip>& found)
      : sight_(sight), rule_(rule), found_(found) {}

  void sentence(std::uint32_t index) {
    const Document& document = sight_.document();
    const Sentence& sentence = document.sentences()[index];
    if (sentence.heading || sight_.holds(rule_, skip, sentence.span)) return;
    bool opened = false;  // 全年 or its like says that the whole is meant
    for (std::uint32_t c = sentence.first_clause; c < sentence.end_clause; ++c) {
      const Span clause = document.clauses()[c].span;
      const std::uint32_t plain = after_year(sight_.text(), clause);
      const std::uint32_t begin = after_openers(plain, clause.end);
      opened = opened || begin > plain;
      if (begin >= clause.end) continue;
      if (opened) take(sentence, {begin, clause.end});
      return;
    }
  }

 private:
  // Where the clause says something: behind 全年, 2023年 and their like.
  std::uint32_t after_openers(std::uint32_t at, std::uint32_t clause_end) const {
    for (bool again = true; again && at < clause_end;) {
      again = false;
      std::uint32_t end = at;
      for (const Hit& hit : sight_.hits(rule_, openers, {at, at + 1}))
        end = std::max(end, hit.span.end);
      for (const std::string_view particle : {"共", "已"})
        if (sight_.text().substr(end).starts_with(particle)) end += 3;
      again = end > at;
      at = end;
    }
    return at;
  }

  void take(const Sentence& sentence, Span clause) {
    const Document& document = sight_.document();
    const std::vector<Count> counts = counts_in(document, clause);
    if (counts.size() != 1 || counts[0].rough || counts[0].slack > 0) return;
    const Count& count = counts[0];
    if (count.unit.empty()) return;
    const std::string_view label =
        document.slice({clause.begin, std::max(clause.begin, count.span.begin)});
    const std::uint32_t size = count_code_points(label);
    if (size < shortest_label || size > longest_label) return;
    std::string key(label);
    key += count.unit;
    const auto [known, is_new] =
        seen_.emplace(std::move(key), Quantity{count.value, sentence.paragraph, count.span});
    const Quantity& first = known->second;
    if (is_new || first.value == count.value || first.paragraph == sentence.paragraph) return;
    const std::string line = std::to_string(document.place(first.span).line);
    const std::string value = decimal(first.value, 2);
    found_.push_back({count.span,
                      "",
                      {"第" + line + "行的同一数字是" + value + "。",
                       "Line " + line + " gives " + value + " for the same quantity."},
                      std::nullopt});
  }

  const Sight& sight_;
  const RuleSpec& rule_;
  std::vector<Slip>& found_;
  std::unordered_map<std::string, Quantity> seen_;
};

}  // namespace

void find_two_values(const Sight& sight, const RuleSpec& rule, Slips& slips) {
  const Document& document = sight.document();
  Finder finder(sight, rule, slips.found);
  std::uint32_t last = none;
  for (const Fact& fact : document.facts()) {
    if (fact.kind != FactKind::number) continue;
    const std::uint32_t sentence = sentence_at(document, fact.span.begin);
    if (sentence != last && sight.body().in_body(sentence)) finder.sentence(sentence);
    last = sentence;
  }
}

}  // namespace hecha
