// SPDX-License-Identifier: Apache-2.0
// Clauses, sentences, items, paragraphs.
#include "checks/units.h"

#include <algorithm>
#include <array>
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

// The bytes in which a final mark may end: few clauses end in one.
constexpr std::array<bool, 256> final_bytes = [] {
  std::array<bool, 256> bytes{};
  for (const string_view mark : final_marks) bytes[static_cast<unsigned char>(mark.back())] = true;
  return bytes;
}();

// Whether a numbering, a blank or a mark may begin here: false for nearly every clause.
bool may_be_skipped(string_view text) {
  if (text.empty()) return false;
  const auto lead = static_cast<unsigned char>(text[0]);
  if (lead < 0x80 || lead == 0xE3) return true;  // 0xE3: 、
  if (lead != 0xE4 && lead != 0xE5 && lead != 0xE7) return false;
  return std::ranges::any_of(digits, [&](string_view d) { return text.starts_with(d); }) ||
         text.starts_with("第");
}

bool skip_number(string_view text, std::size_t& at) {
  const std::size_t before = at;
  while (skip_any(text, at, digits)) {
  }
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at > before;
}

// The last of `all` that begins at or before `offset`.
template <typename T>
std::uint32_t last_at(std::span<const T> all, std::uint32_t offset) {
  const auto after =
      std::upper_bound(all.begin(), all.end(), offset,
                       [](std::uint32_t at, const T& one) { return at < one.span.begin; });
  return after == all.begin() ? 0 : static_cast<std::uint32_t>(after - all.begin()) - 1;
}

}  // namespace

void UnitTables::build(const Document& document) {
  const std::span<const Clause> clauses = document.clauses();
  const std::span<const Sentence> sentences = document.sentences();
  // A clause is of the same unit as the one before it where `same` holds of their sentences.
  const auto number = [&](Unit unit, auto same) {
    std::vector<std::uint32_t>& of = of_[static_cast<std::size_t>(unit)];
    std::vector<std::uint32_t>& first = first_[static_cast<std::size_t>(unit)];
    of.resize(clauses.size());
    first.clear();
    for (std::uint32_t c = 0; c < clauses.size(); ++c) {
      if (c == 0 || !same(clauses[c - 1].sentence, clauses[c].sentence)) first.push_back(c);
      of[c] = static_cast<std::uint32_t>(first.size()) - 1;
    }
  };
  number(Unit::clause, [](auto, auto) { return false; });
  number(Unit::sentence, [](auto before, auto now) { return before == now; });
  number(Unit::item, [&](auto before, auto now) {
    return sentences[before].item == sentences[now].item &&
           (sentences[now].item != none || sentences[before].paragraph == sentences[now].paragraph);
  });
  number(Unit::paragraph, [&](auto before, auto now) {
    return sentences[before].paragraph == sentences[now].paragraph;
  });
  number(Unit::section, [&](auto before, auto now) {
    return sentences[before].section == sentences[now].section;
  });
  number(Unit::document, [](auto, auto) { return true; });
}

Span UnitTables::span(const Document& document, Unit unit, std::uint32_t clause) const {
  const std::span<const Clause> clauses = document.clauses();
  if (unit == Unit::clause) return clauses[clause].span;
  const std::vector<std::uint32_t>& first = first_[static_cast<std::size_t>(unit)];
  const std::uint32_t number = of(unit)[clause];
  const std::uint32_t begin = first[number];
  const std::size_t end = number + 1 < first.size() ? first[number + 1] : clauses.size();
  const Sentence& last = document.sentences()[clauses[end - 1].sentence];
  if (unit == Unit::sentence) return last.span;
  return {clauses[begin].span.begin, last.span.end};
}

std::uint32_t clause_at(const Document& document, std::uint32_t offset) {
  return last_at(document.clauses(), offset);
}

std::uint32_t sentence_at(const Document& document, std::uint32_t offset) {
  return last_at(document.sentences(), offset);
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
    if (part.empty() || !final_bytes[static_cast<unsigned char>(part.back())]) break;
    for (const string_view mark : final_marks) {
      if (!part.ends_with(mark)) continue;
      part.remove_suffix(mark.size());
      cut = true;
    }
  }
  return unit.begin + static_cast<std::uint32_t>(part.size());
}

}  // namespace hecha
