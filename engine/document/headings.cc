// SPDX-License-Identifier: Apache-2.0
// Which paragraphs are, or begin with, a heading.
#include "document/headings.h"

#include <algorithm>
#include <optional>

#include "document/cursor.h"
#include "document/enclosures.h"

namespace hecha {

namespace {

constexpr std::size_t longest_run_in = 46 * han_size;
constexpr std::size_t longest_line = 60 * han_size;
constexpr std::size_t longest_unbroken = 34 * han_size;  // may hold a colon; unnumbered lines
constexpr std::size_t longest_clause = 30 * han_size;
constexpr std::size_t body_size = 40 * han_size;  // of a paragraph that can stand below a heading

Span shortened(std::string_view text, Span span, std::uint32_t most) {
  if (span.size() <= most) return span;
  span.end = span.begin + most;
  while ((static_cast<unsigned char>(text[span.end]) & 0xC0) == 0x80) --span.end;
  return span;
}

// Kinds of blocks that the file tells from its text.
bool cannot_be_heading(BlockKind kind) {
  return kind != BlockKind::paragraph && kind != BlockKind::heading && kind != BlockKind::list_item;
}

class Finder {
 public:
  explicit Finder(const Lines& lines) : lines_(lines) {}

  std::vector<Heading> find() && {
    TitleBlock block(lines_);
    for (std::uint32_t i = 0; i < lines_.paragraphs.size(); ++i) {
      const std::uint32_t begin = lines_.paragraphs[i].begin;
      while (mark_ < lines_.marks.size() && lines_.marks[mark_].at < begin) ++mark_;
      while (enclosure_ < lines_.enclosures.size() &&
             lines_.enclosures[enclosure_].span.begin < begin)
        ++enclosure_;
      while (fact_ < lines_.facts.size() && lines_.facts[fact_].span.begin < begin) ++fact_;
      block.enter(i, !found_.empty());
      if (auto heading = heading_of(i, block)) {
        heading->paragraph = i;
        found_.push_back(*heading);
      }
    }
    return std::move(found_);
  }

 private:
  std::string_view text(Span span) const { return lines_.words(span); }

  std::optional<Heading> heading_of(std::uint32_t i, const TitleBlock& block) const {
    const Span span = lines_.paragraphs[i];
    const Number number = number_at(lines_.text, span);
    if (!lines_.told.empty()) {
      const Told told = lines_.told[i];
      if (cannot_be_heading(told.kind)) return std::nullopt;
      if (told.kind == BlockKind::heading) {
        const bool numbered_so = number.kind != NumberKind::unnumbered;
        if (!numbered_so && span.size() > longest_line) return std::nullopt;
        Heading heading = numbered_so ? numbered(i, number)
                                      : Heading{.words = span, .line = span, .own_line = true};
        heading.styled = told.level;
        return heading;
      }
    }
    if (number.kind != NumberKind::unnumbered) return numbered(i, number);
    if (text(span).starts_with("【")) return bracketed(i, block);
    if (const Span words = without_markup(span); words != span && !block.open()) {
      const bool marked = text(span).starts_with("#") || text(span).starts_with("**");
      if (marked && words.size() <= longest_unbroken && !ends_in_stop(words))
        return Heading{.words = words, .line = span, .own_line = true};
    }
    if (unnumbered(i, block)) return Heading{.words = span, .line = span, .own_line = true};
    return std::nullopt;
  }

  // Without the # and ** of Markdown.
  Span without_markup(Span span) const {
    while (!span.empty() && (lines_.text[span.begin] == '#' || lines_.text[span.begin] == '*'))
      ++span.begin;
    while (!span.empty() && (lines_.text[span.end - 1] == '#' || lines_.text[span.end - 1] == '*'))
      --span.end;
    return trimmed(lines_.text, span);
  }

  // ---- numbered ----------------------------------------------------------------

  // The first mark in `rest` that ends a sentence or is a colon, outside enclosures;
  // null if there is none near enough to matter.
  const Mark* first_stop(Span rest) const {
    Shelter shelter(lines_.enclosures.subspan(enclosure_), Shelter::Of::all);
    const std::size_t reach = std::min<std::size_t>(rest.end, rest.begin + longest_line + han_size);
    for (std::size_t i = mark_; i < lines_.marks.size() && lines_.marks[i].at < reach; ++i) {
      const Mark& mark = lines_.marks[i];
      if (mark.at < rest.begin || shelter.covers(mark.at)) continue;
      if (ends_sentence(mark.kind)) return &mark;
      if (mark.kind == MarkKind::colon && !between_digits(mark)) return &mark;
    }
    return nullptr;
  }

  bool between_digits(const Mark& mark) const {
    const auto digit = [&](std::size_t at) {
      return at < lines_.text.size() && lines_.text[at] >= '0' && lines_.text[at] <= '9';
    };
    return mark.at > 0 && digit(mark.at - 1) && digit(mark.end());
  }

  Heading numbered(std::uint32_t i, const Number& number) const {
    const Span span = lines_.paragraphs[i];
    const Span rest{span.begin + number.size, span.end};
    const Mark* stop = first_stop(rest);
    const std::uint32_t reach = stop ? stop->at : rest.end;
    if (auto heading = before_items(number, span, rest)) return *heading;
    if (auto heading = before_blank(number, span, {rest.begin, reach})) return *heading;
    const Heading whole{
        .number = number, .words = without_markup(rest), .line = span, .own_line = true};
    if (!stop) return rest.size() <= longest_line ? whole : clause(number, rest);
    if (stop->end() == rest.end) return final_stop(i, number, rest, *stop);
    const bool spoken = stop->kind != MarkKind::full_stop && stop->kind != MarkKind::semicolon;
    if (spoken && rest.size() <= longest_unbroken && !ends_in_stop(rest)) return whole;
    if (reach - rest.begin > longest_run_in || stop->kind == MarkKind::semicolon ||
        states_count({rest.begin, reach}))
      return clause(number, rest);
    return Heading{.number = number,
                   .words = {rest.begin, words_end(*stop)},
                   .line = {span.begin, past_closing(*stop, span)}};
  }

  // A question or exclamation mark belongs to the words of a heading, others do not.
  static std::uint32_t words_end(const Mark& stop) {
    const bool kept = stop.kind == MarkKind::question || stop.kind == MarkKind::exclamation;
    return kept ? stop.end() : stop.at;
  }

  // A numbered line whose only stop is its last character.
  Heading final_stop(std::uint32_t i, const Number& number, Span rest, const Mark& stop) const {
    const Span span = lines_.paragraphs[i];
    const bool is_sentence = stop.kind == MarkKind::semicolon ||
                             (stop.kind == MarkKind::full_stop &&
                              (number.kind >= NumberKind::arabic || !stands_above(i, number)));
    if (is_sentence || rest.size() > longest_line) return clause(number, rest);
    return Heading{
        .number = number, .words = {rest.begin, words_end(stop)}, .line = span, .own_line = true};
  }

  // Does something stand below paragraph `i`: text without a number, or a number further in?
  bool stands_above(std::uint32_t i, const Number& number) const {
    if (i + 1 == lines_.paragraphs.size()) return false;
    const Span next = lines_.paragraphs[i + 1];
    const Number below = number_at(lines_.text, next);
    return below.kind == NumberKind::unnumbered ? next.size() >= body_size
                                                : below.kind > number.kind;
  }

  // A numbered sentence: its first clause tells what it is about.
  Heading clause(const Number& number, Span rest) const {
    Span words = shortened(lines_.text, rest, longest_clause);
    for (std::size_t i = mark_; i < lines_.marks.size() && lines_.marks[i].at < words.end; ++i) {
      const Mark& mark = lines_.marks[i];
      if (mark.at <= words.begin) continue;
      if (mark.kind == MarkKind::comma || ends_sentence(mark.kind)) words.end = mark.at;
    }
    return Heading{.number = number, .words = words};
  }

  // 三、存在的不足一是力量薄弱。二是…: where lines were joined, the items show where it ends.
  std::optional<Heading> before_items(const Number& number, Span span, Span rest) const {
    constexpr std::string_view first = "一是", second = "二是";
    const Span near = shortened(lines_.text, rest, longest_clause);
    const std::size_t at = text(near).find(first);
    if (at == std::string_view::npos || at < 2 * han_size) return std::nullopt;
    const std::string_view words = text(near).substr(0, at);
    if (words.find_first_of(",;:") != words.npos || words.find("。") != words.npos ||
        text(rest).find(second, at) == std::string_view::npos)
      return std::nullopt;
    const std::uint32_t end = rest.begin + static_cast<std::uint32_t>(at);
    return Heading{.number = number, .words = {rest.begin, end}, .line = {span.begin, end}};
  }

  // 一、主要举措 2023年,…: the blank is all that is left of the end of the heading.
  std::optional<Heading> before_blank(const Number& number, Span span, Span rest) const {
    const std::string_view near = text(shortened(lines_.text, rest, longest_run_in));
    const std::size_t blank = near.find(wide_blank);
    if (blank == near.npos || blank < 2 * han_size || near.find(',') < blank) return std::nullopt;
    const std::uint32_t end = rest.begin + static_cast<std::uint32_t>(blank);
    const std::string_view after = text({end, span.end});
    const bool prose = after.size() > 12 * han_size && after.find(',') != after.npos;
    if (after.size() < body_size && !prose) return std::nullopt;
    return Heading{.number = number, .words = {rest.begin, end}, .line = {span.begin, end}};
  }

  // A count in digits, outside quotation marks: rather a report than a heading.
  bool states_count(Span words) const {
    Shelter shelter(lines_.enclosures.subspan(enclosure_), Shelter::Of::all);
    for (std::size_t i = fact_; i < lines_.facts.size(); ++i) {
      const Fact& fact = lines_.facts[i];
      if (fact.span.begin >= words.end) break;
      const char first = lines_.text[fact.span.begin];
      const bool counts = fact.kind == FactKind::number || fact.kind == FactKind::percent;
      if (fact.span.begin >= words.begin && counts && first >= '0' && first <= '9' &&
          !shelter.covers(fact.span.begin))
        return true;
    }
    return false;
  }

  bool ends_in_stop(Span span) const {
    return text(span).ends_with("。") || text(span).ends_with(";");
  }

  std::uint32_t past_closing(const Mark& stop, Span span) const {
    std::uint32_t end = stop.end();
    for (const std::string_view closing : {"”", ")"}) {
      if (text({end, span.end}).starts_with(closing))
        end += static_cast<std::uint32_t>(closing.size());
    }
    return end;
  }

  // ---- without a number --------------------------------------------------------

  // 【工作成效】 before a paragraph, or above one; 【打印】【关闭】 is none.
  std::optional<Heading> bracketed(std::uint32_t i, const TitleBlock& block) const {
    constexpr std::string_view opening = "【", closing = "】";
    const Span span = lines_.paragraphs[i];
    const std::size_t close = text(shortened(lines_.text, span, 24 * han_size)).find(closing);
    if (close == std::string_view::npos || close < opening.size() + 2 * han_size)
      return std::nullopt;
    Span words{span.begin + static_cast<std::uint32_t>(opening.size()),
               span.begin + static_cast<std::uint32_t>(close)};
    if (text(words).find_first_of(":|") != std::string_view::npos) return std::nullopt;
    const Span line{span.begin, words.end + static_cast<std::uint32_t>(closing.size())};
    const std::string_view after = text({line.end, span.end});
    const bool own_line = after.empty();
    if (own_line && (block.open() || !above_body(i))) return std::nullopt;
    if (!own_line && (after.starts_with(opening) || after.size() < 10 * han_size))
      return std::nullopt;
    const Number number = number_at(lines_.text, words);
    words.begin += number.size;
    return Heading{.number = number, .words = words, .line = line, .own_line = own_line};
  }

  bool unnumbered(std::uint32_t i, const TitleBlock& block) const {
    if (i == 0 || !may_be_heading(lines_, i) || !block.admits(i) || below_cells(i)) return false;
    return block.open() ? is_prose(lines_, i + 1) : above_body(i);
  }

  // Do two cells and no heading stand directly above paragraph `i`?
  bool below_cells(std::uint32_t i) const {
    const std::uint32_t last = found_.empty() ? 0 : found_.back().paragraph;
    return i - last > 2 && is_cell(lines_, i - 1) && is_cell(lines_, i - 2);
  }

  // Is paragraph `i` followed by what a heading stands above: a paragraph of prose, a
  // numbered heading, or one more line and then prose?
  bool above_body(std::uint32_t i) const {
    if (i + 1 >= lines_.paragraphs.size()) return false;
    if (is_prose(lines_, i + 1)) return true;
    if (number_at(lines_.text, lines_.paragraphs[i + 1]).kind != NumberKind::unnumbered)
      return true;
    return i + 2 < lines_.paragraphs.size() && may_be_heading(lines_, i + 1) &&
           is_prose(lines_, i + 2);
  }

  const Lines& lines_;
  std::vector<Heading> found_;
  std::size_t mark_ = 0, enclosure_ = 0, fact_ = 0;  // the first in the paragraph at hand
};

}  // namespace

std::vector<Heading> headings(const Lines& lines) { return Finder(lines).find(); }

}  // namespace hecha
