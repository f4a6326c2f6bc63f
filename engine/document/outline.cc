// SPDX-License-Identifier: Apache-2.0
// Headings and their numbers -> the tree of sections.
#include "document/outline.h"

#include <algorithm>
#include <array>

namespace hecha {

namespace {

constexpr std::size_t kinds = static_cast<std::size_t>(NumberKind::arabic_bracket) + 1;

std::size_t index(NumberKind kind) { return static_cast<std::size_t>(kind); }

// Is heading `i` the unnumbered title of a part, directly above its first 一、?
bool is_part_title(std::span<const Heading> headings, std::size_t i) {
  return i + 1 < headings.size() && headings[i].number.kind == NumberKind::unnumbered &&
         headings[i].own_line && headings[i + 1].number.kind == NumberKind::han &&
         headings[i + 1].number.ordinal == 1 &&
         headings[i].paragraph + 1 == headings[i + 1].paragraph;
}

// Do the sections 1. 2. 3. hold （一） （二） in them, against the usual order? Then their numbers
// go on where those of （一） begin anew, or run through from first to last.
bool arabic_holds_brackets(std::span<const Heading> headings) {
  constexpr std::uint16_t fewest = 3;
  std::uint16_t arabic = 0, bracket = 0;  // the last ordinals
  bool between = false;                   // （一） stood since the last 1.
  bool through = true;                    // 1. 2. 3., and （一） only below them
  std::size_t above = 0, below = 0;
  for (const Heading& heading : headings) {
    const Number& number = heading.number;
    if (number.kind == NumberKind::arabic) {
      above += between && arabic > 0 && number.ordinal == arabic + 1;
      through = through && number.ordinal == arabic + 1;
      arabic = number.ordinal;
      between = false;
    } else if (number.kind == NumberKind::han_bracket) {
      below += !between && arabic > 0 && bracket > 0 && number.ordinal == bracket + 1;
      through = through && arabic > 0;
      bracket = number.ordinal;
      between = true;
    }
  }
  return above > below || (through && bracket > 0 && arabic >= fewest);
}

// The level of each kind of number in this document.
std::array<std::uint16_t, kinds> levels_of(std::span<const Heading> headings) {
  std::array<std::uint32_t, kinds> count{};
  std::uint32_t part_titles = 0;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    ++count[index(headings[i].number.kind)];
    part_titles += is_part_title(headings, i);
  }
  std::array<std::uint16_t, kinds> level{};
  std::uint16_t above = 0;
  for (const NumberKind kind :
       {NumberKind::part, NumberKind::chapter, NumberKind::article, NumberKind::capital}) {
    if (count[index(kind)] >= 2) ++above;
    level[index(kind)] = std::max<std::uint16_t>(above, 1);
  }
  if (above > 0 && count[index(NumberKind::han)] == 0) --above;
  if (above == 0 && part_titles >= 2) above = 1;
  for (std::size_t i = index(NumberKind::han); i < kinds; ++i) {
    level[i] = static_cast<std::uint16_t>(above + 1 + (i - index(NumberKind::han)));
  }
  if (count[index(NumberKind::han)] == 0 && arabic_holds_brackets(headings)) {
    level[index(NumberKind::arabic)] = static_cast<std::uint16_t>(above + 1);
    level[index(NumberKind::han_bracket)] = static_cast<std::uint16_t>(above + 2);
  }
  return level;
}

// For each heading: does the next number of its kind follow before its parent ends?
std::vector<bool> continued(std::span<const Heading> headings,
                            const std::array<std::uint16_t, kinds>& level) {
  std::vector<bool> result(headings.size());
  std::array<std::uint16_t, kinds + 4> next{};  // by level: the ordinal that follows
  for (std::size_t i = headings.size(); i-- > 0;) {
    const Number& number = headings[i].number;
    if (number.kind == NumberKind::unnumbered) continue;
    const std::uint16_t own = level[index(number.kind)];
    result[i] = next[own] == number.ordinal + 1;
    next[own] = number.ordinal;
    std::fill(next.begin() + own + 1, next.end(), 0);
  }
  return result;
}

// Builds the tree with the stack of sections that are open.
class Tree {
 public:
  Tree(std::span<const Heading> headings, std::span<const Span> paragraphs, std::uint32_t size)
      : headings_(headings), paragraphs_(paragraphs), level_(levels_of(headings)) {
    continued_ = continued(headings, level_);
    shift_ = shift_of_styles();
    sections_.reserve(headings.size() + 1);
    sections_.push_back({.heading = {0, 0}, .body = {0, size}});
  }

  std::vector<Section> build() && {
    for (std::uint32_t i = 0; i < headings_.size(); ++i) {
      const std::uint16_t level = level_of(i);
      while (!open_.empty() && section(open_.back()).level >= level) close(i);
      add(i, level);
    }
    while (!open_.empty()) close(static_cast<std::uint32_t>(headings_.size()));
    sections_[0].end = static_cast<std::uint32_t>(sections_.size());
    return std::move(sections_);
  }

 private:
  // Section i + 1 is that of heading i.
  Section& section(std::uint32_t heading) { return sections_[heading + 1]; }

  std::uint16_t level_of(std::uint32_t i) {
    const NumberKind kind = headings_[i].number.kind;
    return kind == NumberKind::unnumbered ? unnumbered_level(i) : level_[index(kind)];
  }

  std::uint16_t below(std::uint32_t heading) {
    return static_cast<std::uint16_t>(section(heading).level + 1);
  }

  // From the levels of styles to those of numbers, which count: the first heading that has both
  // tells; else the outermost style is the first level.
  int shift_of_styles() const {
    int outermost = 0;
    for (const Heading& heading : headings_) {
      if (heading.styled == 0) continue;
      if (heading.number.kind != NumberKind::unnumbered && heading.own_line)
        return level_[index(heading.number.kind)] - heading.styled;
      outermost = outermost == 0 ? heading.styled : std::min<int>(outermost, heading.styled);
    }
    return outermost == 0 ? 0 : 1 - outermost;
  }

  // The stack is no deeper than there are levels.
  std::uint16_t unnumbered_level(std::uint32_t i) {
    if (headings_[i].styled > 0) {
      const int deepest = open_.empty() ? 1 : section(open_.back()).level + 1;
      return static_cast<std::uint16_t>(std::clamp(headings_[i].styled + shift_, 1, deepest));
    }
    if (level_[index(NumberKind::han)] > 1 && is_part_title(headings_, i)) return 1;
    for (auto one = open_.rbegin(); one != open_.rend(); ++one) {
      const bool numbered = headings_[*one].number.kind != NumberKind::unnumbered;
      if (numbered && continued_[*one]) return below(*one);
      if (!numbered && section(*one).level > 1) return section(*one).level;
    }
    if (open_.empty()) return 1;
    const Heading& last = headings_[open_.back()];
    const bool directly_below = last.number.kind != NumberKind::unnumbered && last.own_line &&
                                last.paragraph + 1 == headings_[i].paragraph;
    return directly_below ? below(open_.back()) : 1;
  }

  void add(std::uint32_t i, std::uint16_t level) {
    const Heading& heading = headings_[i];
    Section made;
    made.heading = heading.words;
    made.body.begin = std::max(heading.words.end, heading.line.end);
    made.parent = open_.empty() ? 0 : open_.back() + 1;
    made.level = level;
    made.ordinal = heading.number.ordinal;
    made.own_line = heading.own_line;
    sections_.push_back(made);
    open_.push_back(i);
  }

  // Ends the innermost open section before heading `next`.
  void close(std::uint32_t next) {
    Section& done = section(open_.back());
    const std::size_t after =
        next < headings_.size() ? headings_[next].paragraph : paragraphs_.size();
    done.end = next + 1;
    done.body.end = std::max(done.body.begin, paragraphs_[after - 1].end);
    open_.pop_back();
  }

  std::span<const Heading> headings_;
  std::span<const Span> paragraphs_;
  std::array<std::uint16_t, kinds> level_;
  std::vector<bool> continued_;
  int shift_ = 0;
  std::vector<Section> sections_;
  std::vector<std::uint32_t> open_;  // headings, outermost first
};

}  // namespace

std::vector<Section> sections(std::span<const Heading> headings, std::span<const Span> paragraphs,
                              std::uint32_t text_size) {
  return Tree(headings, paragraphs, text_size).build();
}

}  // namespace hecha
