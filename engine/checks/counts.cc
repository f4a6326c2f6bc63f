// SPDX-License-Identifier: Apache-2.0
// Counts as an accountant sees them.
#include "checks/counts.h"

#include <algorithm>
#include <cmath>

#include "base/utf8.h"

namespace hecha {
namespace {

// 1 286件: a blank within a number, so that only a part of it was read.
bool is_broken(std::string_view before, std::string_view after) {
  const auto joined = [](char blank, char digit) { return blank == ' ' && is_digit(digit); };
  return (before.size() > 1 && joined(before.back(), before[before.size() - 2])) ||
         (after.size() > 1 && joined(after[0], after[1]));
}

bool says_rough(std::string_view text, Span span) {
  const std::string_view number = text.substr(span.begin, span.size());
  if (number.find("余") != std::string_view::npos || number.find("多") != std::string_view::npos)
    return true;
  const std::string_view before = text.substr(0, span.begin);
  if (is_broken(before, text.substr(span.end))) return true;
  for (const std::string_view word : {"近", "约", "超", "超过", "逾", "接近", "上", "数", "几"})
    if (before.ends_with(word)) return true;
  for (const std::string_view word : {"余", "多", "左右", "以上", "以下", "以内", "上下"})
    if (text.substr(span.end).starts_with(word)) return true;
  return false;
}

// 件, and 人次 where 次 follows.
std::string_view unit_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const CodePoint first = code_point_at(text, at);
  if (!is_han(first.value)) return {};
  const std::string_view rest = text.substr(at + first.size);
  constexpr std::string_view times = "次";
  return text.substr(at, first.size + (rest.starts_with(times) ? times.size() : 0));
}

}  // namespace

int places_of(std::string_view number) {
  const std::size_t point = number.find('.');
  if (point == std::string_view::npos) return 0;
  int places = 0;
  for (std::size_t i = point + 1; i < number.size() && is_digit(number[i]); ++i) ++places;
  return places;
}

std::vector<Count> counts_in(const Document& document, Span span) {
  std::vector<Count> counts;
  const std::string_view text = document.text();
  const std::span<const Fact> facts = document.facts();
  auto fact = std::lower_bound(facts.begin(), facts.end(), span.begin,
                               [](const Fact& f, std::uint32_t at) { return f.span.begin < at; });
  for (; fact != facts.end() && fact->span.begin < span.end; ++fact) {
    if (fact->kind != FactKind::number && fact->kind != FactKind::percent) continue;
    const std::string_view words = document.slice(fact->span);
    Count count;
    count.span = fact->span;
    count.value = fact->value;
    count.percent = fact->kind == FactKind::percent;
    count.rough = says_rough(text, fact->span);
    double last = 0.5 * std::pow(10.0, -places_of(words));
    if (words.find("万") != std::string_view::npos) last *= 1e4;
    if (words.find("亿") != std::string_view::npos) last *= 1e8;
    if (count.percent || last > 0.5) count.slack = last;
    if (!count.percent) count.unit = unit_at(text, fact->span.end);
    count.after = fact->span.end + static_cast<std::uint32_t>(count.unit.size());
    counts.push_back(count);
  }
  return counts;
}

}  // namespace hecha
