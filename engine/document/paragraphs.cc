// SPDX-License-Identifier: Apache-2.0
// What the author would call a paragraph.
#include "document/paragraphs.h"

#include "document/cursor.h"
#include "document/enclosures.h"
#include "document/numbering.h"

namespace hecha {

namespace {

constexpr std::uint32_t long_line = 600;  // bytes, some 200 characters: may hold several headings
constexpr std::uint32_t heading_reach = 150;  // bytes within which a glued heading ends

// Cuts one line.
class Cutter {
 public:
  Cutter(std::string_view text, std::span<const Enclosure> enclosures)
      : text_(text), shelter_(enclosures, Shelter::Of::all) {}

  // `marks` are those of the line.
  void cut(Span line, std::span<const Mark> marks, std::vector<Span>& out) {
    line = trimmed(text_, line);
    if (line.empty()) return;
    head_ = number_at(text_, line);
    if (head_.kind == NumberKind::unnumbered && line.size() < long_line) return out.push_back(line);
    begin_ = line.begin;
    stopped_ = false;
    for (std::size_t i = 0; i < marks.size(); ++i) {
      const std::uint32_t at = candidate(marks, i, line);
      if (at <= begin_ || at >= line.end || shelter_.covers(at)) continue;
      const Number number = number_at(text_, {at, line.end});
      if (number.kind == NumberKind::unnumbered || !divides(marks[i], number)) {
        stopped_ |= !may_begin_number(marks[i]);
        continue;
      }
      out.push_back(trimmed(text_, {begin_, at}));
      begin_ = at;
      head_ = number;
      stopped_ = false;
    }
    out.push_back(trimmed(text_, {begin_, line.end}));
  }

 private:
  // Where a number may stand that marks[i] makes possible; 0 if it makes none so.
  std::uint32_t candidate(std::span<const Mark> marks, std::size_t i, Span line) const {
    const Mark& mark = marks[i];
    std::uint32_t at = mark.end();
    const bool closes_sentence =
        i > 0 && marks[i - 1].end() == mark.at && ends_sentence(marks[i - 1].kind);
    if (ends_sentence(mark.kind) || mark.kind == MarkKind::colon) {
      return trimmed(text_, {at, line.end}).begin;
    }
    if (closes_sentence && (closes(mark.kind) || mark.kind == MarkKind::straight_quote)) return at;
    return may_begin_number(mark) ? mark.at : 0;
  }

  static bool may_begin_number(const Mark& mark) {
    return mark.kind == MarkKind::open_bracket || mark.kind == MarkKind::numeral ||
           mark.kind == MarkKind::digit;
  }

  // Does a heading begin with `number`, found behind or at `mark`?
  bool divides(const Mark& mark, const Number& number) const {
    if (!may_begin_number(mark)) return true;
    const bool after_blank =
        preceded_by(text_, mark.at, " ") || preceded_by(text_, mark.at, wide_blank);
    if (after_blank && number.kind <= NumberKind::han_bracket) return true;
    return head_.kind != NumberKind::unnumbered && number.kind > head_.kind &&
           number.ordinal == 1 && mark.at - begin_ < heading_reach && !stopped_;
  }

  std::string_view text_;
  Shelter shelter_;
  std::uint32_t begin_ = 0;  // of the piece at hand
  Number head_;              // which it begins with
  bool stopped_ = false;     // a sentence has ended in it
};

}  // namespace

std::vector<Span> paragraphs(std::string_view text, std::span<const Mark> marks,
                             std::span<const Enclosure> enclosures) {
  std::vector<Span> found;
  Cutter cutter(text, enclosures);
  std::uint32_t begin = 0;
  std::size_t first = 0;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i].kind != MarkKind::line_end) continue;
    cutter.cut({begin, marks[i].at}, marks.subspan(first, i - first), found);
    begin = marks[i].end();
    first = i + 1;
  }
  cutter.cut({begin, static_cast<std::uint32_t>(text.size())}, marks.subspan(first), found);
  return found;
}

}  // namespace hecha
