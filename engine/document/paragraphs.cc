// SPDX-License-Identifier: Apache-2.0
// What the author would call a paragraph.
#include "document/paragraphs.h"

#include "document/cursor.h"
#include "document/enclosures.h"
#include "document/numbering.h"

namespace hecha {

namespace {

constexpr std::uint32_t long_line = 600;  // bytes, some 200 characters: may hold several headings
constexpr std::u32string_view dashes = U"-—–";
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
    begin(line.begin, number_at(text_, line));
    if (head_.kind == NumberKind::unnumbered && line.size() < long_line) return out.push_back(line);
    for (const Mark& mark : marks) {
      const std::uint32_t at = preceded_by(text_, mark.at, "第") ? mark.at - 3 : mark.at;
      if (!may_begin_number(mark)) {
        note_stop(mark);
      } else if (at > begin_ + head_.size && !shelter_.covers(at) && may_divide(at)) {
        const Number number = number_at(text_, {at, line.end});
        if (number.kind == NumberKind::unnumbered || !divides(at, number)) continue;
        out.push_back(trimmed(text_, {begin_, at}));
        begin(at, number);
      }
    }
    out.push_back(trimmed(text_, {begin_, line.end}));
  }

 private:
  void begin(std::uint32_t at, const Number& head) {
    begin_ = boundary_ = at;
    head_ = head;
    stopped_ = false;
    if (head.kind == NumberKind::han) last_han_ = head.ordinal;
  }

  static bool may_begin_number(const Mark& mark) {
    return mark.kind == MarkKind::open_bracket || mark.kind == MarkKind::numeral ||
           mark.kind == MarkKind::digit;
  }

  // Remembers where a sentence or a clause with a colon ends, closing marks included.
  void note_stop(const Mark& mark) {
    const bool stop = ends_sentence(mark.kind) || mark.kind == MarkKind::colon;
    const bool closing = closes(mark.kind) || mark.kind == MarkKind::straight_quote;
    if (stop || (closing && stopped_at(mark.at))) boundary_ = mark.end();
    if (stop && !shelter_.covers(mark.at)) stopped_ = true;
  }

  // Nothing but blanks, or a page number (—3—), stands between the last stop and `at`.
  bool stopped_at(std::uint32_t at) const {
    if (boundary_ <= begin_) return false;
    Cursor gap(text_, {boundary_, at});
    gap.eat_blanks();
    if (gap.eat_any(dashes)) {
      gap.eat_blanks();
      while (gap.sees_digit()) gap.skip();
      gap.eat_blanks();
      gap.eat_any(dashes);
      gap.eat_blanks();
    }
    return gap.done();
  }

  bool after_blank(std::uint32_t at) const {
    return preceded_by(text_, at, " ") || preceded_by(text_, at, "\u3000");
  }

  bool after_bracket(std::uint32_t at) const {
    return preceded_by(text_, at, ")") || preceded_by(text_, at, "]") ||
           preceded_by(text_, at, "】");
  }

  bool may_be_glued(std::uint32_t at) const {
    return head_.kind != NumberKind::unnumbered && !stopped_ && at - begin_ < heading_reach;
  }

  // Could a heading begin at `at`, if a number stands there? And does it, with this number?
  bool may_divide(std::uint32_t at) const {
    return stopped_at(at) || after_blank(at) || after_bracket(at) || may_be_glued(at);
  }
  bool divides(std::uint32_t at, const Number& number) const {
    return stopped_at(at) || (after_blank(at) && number.kind <= NumberKind::han_bracket) ||
           (after_bracket(at) && number.kind == NumberKind::han &&
            number.ordinal == last_han_ + 1) ||
           (may_be_glued(at) && number.kind > head_.kind && number.ordinal == 1);
  }

  std::string_view text_;
  Shelter shelter_;
  std::uint32_t begin_ = 0;     // of the piece at hand
  Number head_;                 // which it begins with
  std::uint32_t boundary_ = 0;  // the last place in it where a sentence ended
  bool stopped_ = false;        // one ended in it outside enclosures
  std::uint16_t last_han_ = 0;  // of all pieces
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
