// SPDX-License-Identifier: Apache-2.0
// Clauses, sentences, items, paragraphs.
#include "checks/units.h"

#include <algorithm>
#include <string_view>

namespace hecha {
namespace {

using std::string_view;

bool skip(string_view text, std::size_t& at, string_view word) {
  if (text.substr(at, word.size()) != word) return false;
  at += word.size();
  return true;
}

bool skip_any(string_view text, std::size_t& at, std::span<const string_view> words) {
  for (const string_view word : words)
    if (skip(text, at, word)) return true;
  return false;
}

constexpr string_view digits[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
constexpr string_view after_digits[] = {"、", ".", ",", "是", "要"};
constexpr string_view blanks[] = {" ", "、", ",", ":"};
constexpr string_view final_marks[] = {"。", ",",  ";", ":",  "!",  "?",
                                       "”",  "\"", ")", "》", "、", " "};

// Whether a numbering, a blank or a mark may begin here: false for nearly every clause.
bool may_be_skipped(string_view text) {
  if (text.empty()) return false;
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80) return true;
  if (lead == 0xE3) return true;  // 、
  return (lead == 0xE4 || lead == 0xE5 || lead == 0xE7) &&
         (std::ranges::any_of(digits, [&](string_view d) { return text.starts_with(d); }) ||
          text.starts_with("第"));
}

bool skip_number(string_view text, std::size_t& at) {
  const std::size_t before = at;
  while (skip_any(text, at, digits)) {
  }
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at > before;
}

// Two numbers in one array are of one unit where their keys agree.
struct Counter {
  std::uint64_t key = ~0ull;
  std::uint32_t number = 0;
  bool started = false;
  std::uint32_t next(std::uint64_t now) {
    if (started && now != key) ++number;
    started = true;
    key = now;
    return number;
  }
};

}  // namespace

void UnitTables::build(const Document& document) {
  const std::span<const Clause> clauses = document.clauses();
  for (std::vector<std::uint32_t>& table : of_) {
    table.clear();
    table.reserve(clauses.size());
  }
  std::array<Counter, unit_count> counters;
  const auto put = [&](Unit unit, std::uint64_t key) {
    const auto i = static_cast<std::size_t>(unit);
    of_[i].push_back(counters[i].next(key));
  };
  for (std::uint32_t c = 0; c < clauses.size(); ++c) {
    const Sentence& sentence = document.sentences()[clauses[c].sentence];
    put(Unit::clause, c);
    put(Unit::sentence, clauses[c].sentence);
    put(Unit::item,
        sentence.item == none ? sentence.paragraph : (std::uint64_t{1} << 32) + sentence.item);
    put(Unit::paragraph, sentence.paragraph);
    put(Unit::section, sentence.section);
    put(Unit::document, 0);
  }
}

Span UnitTables::span(const Document& document, Unit unit, std::uint32_t clause) const {
  const std::span<const Clause> clauses = document.clauses();
  const std::span<const std::uint32_t> table = of(unit);
  if (unit == Unit::clause) return clauses[clause].span;
  if (unit == Unit::sentence) return document.sentences()[clauses[clause].sentence].span;
  std::uint32_t first = clause;
  std::uint32_t last = clause;
  while (first > 0 && table[first - 1] == table[clause]) --first;
  while (last + 1 < table.size() && table[last + 1] == table[clause]) ++last;
  return {clauses[first].span.begin, document.sentences()[clauses[last].sentence].span.end};
}

std::uint32_t after_numbering(string_view text, Span unit) {
  const string_view part = text.substr(unit.begin, unit.size());
  if (!may_be_skipped(part)) return unit.begin;
  std::size_t at = 0;
  while (skip(part, at, " ")) {
  }
  const std::size_t start = at;
  const bool bracket = skip(part, at, "(");
  skip(part, at, "第");
  if (!skip_number(part, at) || !(bracket ? skip(part, at, ")") : skip_any(part, at, after_digits)))
    at = start;
  while (at > start && skip_any(part, at, blanks)) {
  }
  return unit.begin + static_cast<std::uint32_t>(at);
}

std::uint32_t before_final_mark(string_view text, Span unit) {
  string_view part = text.substr(unit.begin, unit.size());
  for (bool cut = true; cut;) {
    cut = false;
    for (const string_view mark : final_marks) {
      if (!part.ends_with(mark)) continue;
      part.remove_suffix(mark.size());
      cut = true;
    }
  }
  return unit.begin + static_cast<std::uint32_t>(part.size());
}

}  // namespace hecha
