// SPDX-License-Identifier: Apache-2.0
// numbering: numbers of headings that skip, repeat or go back; level-order: a level that stands
// below the one it should stand above.
//
// A number that seems to be lost is often only not seen: it stands in the middle of a line, is
// misread, or its heading has none. So each candidate is looked for in the text between.
#include "document/numbering.h"

#include <array>

#include "base/utf8.h"
#include "checks/slips.h"

namespace hecha {
namespace {

enum Field : std::size_t { anew };

constexpr std::size_t kinds = static_cast<std::size_t>(NumberKind::arabic_bracket) + 1;
constexpr std::string_view numerals[] = {"〇", "一", "二", "三", "四", "五",
                                         "六", "七", "八", "九", "十"};
constexpr std::string_view capitals[] = {"零", "壹", "贰", "叁", "肆", "伍",
                                         "陆", "柒", "捌", "玖", "拾"};

std::string han(std::uint16_t ordinal) {
  if (ordinal <= 10) return std::string(numerals[ordinal]);
  std::string text = ordinal < 20 ? "" : std::string(numerals[ordinal / 10 % 10]);
  text += "十";
  if (ordinal % 10 != 0) text += numerals[ordinal % 10];
  return text;
}

// As it would be printed: 三、 （三） 3. （3）.
std::string printed(NumberKind kind, std::uint16_t ordinal) {
  switch (kind) {
    case NumberKind::part:
      return "第" + han(ordinal) + "部分";
    case NumberKind::chapter:
      return "第" + han(ordinal) + "章";
    case NumberKind::article:
      return "第" + han(ordinal) + "节";
    case NumberKind::capital:
      return std::string(capitals[std::min<std::size_t>(ordinal, 10)]) + "、";
    case NumberKind::han:
      return han(ordinal) + "、";
    case NumberKind::han_bracket:
      return "（" + han(ordinal) + "）";
    case NumberKind::arabic:
      return std::to_string(ordinal) + ".";
    case NumberKind::arabic_bracket:
      return "（" + std::to_string(ordinal) + "）";
    case NumberKind::unnumbered:
      break;
  }
  return "";
}

struct Seen {
  std::uint16_t ordinal = 0;
  std::uint32_t paragraph = 0;
  bool repeated = false;  // the last slip tells that it stands twice
};

enum class Ask : std::uint8_t { numbers, levels };

class Checker {
 public:
  Checker(const Sight& sight, const RuleSpec& rule, Ask ask, std::vector<Slip>& found)
      : sight_(sight), rule_(rule), ask_(ask), found_(found), text_(sight.text()) {}

  void run() {
    const std::span<const Paragraph> paragraphs = sight_.document().paragraphs();
    for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
      if (begins_anew(i)) last_ = {};
      if (!sight_.body().paragraph_in_body(i)) continue;
      const Span span = paragraphs[i].span;
      const Number number = number_at(text_, span);
      if (number.kind != NumberKind::unnumbered) take(i, number);
    }
  }

 private:
  // A title below a letter, an annex below a signature.
  bool begins_anew(std::uint32_t paragraph) const {
    const LineKind kind = sight_.body().facts().lines[paragraph];
    if (kind == LineKind::title || kind == LineKind::signature) return true;
    const std::uint32_t begin = sight_.document().paragraphs()[paragraph].span.begin;
    const Span start{begin, begin + 1};
    if (kind == LineKind::body) return sight_.holds(rule_, anew, start);
    return rule_.words[anew] && sight_.frame().occurs(*rule_.words[anew], start);
  }

  void take(std::uint32_t paragraph, const Number& number) {
    const auto kind = static_cast<std::size_t>(number.kind);
    Seen& last = last_[kind];
    if (ask_ == Ask::levels) {
      if (last.ordinal == 0 && number.ordinal == 1) levels(paragraph, number);
      last = {number.ordinal, paragraph, false};
    } else if (last.ordinal != 0 && is_misread(paragraph, number, last)) {
      last = {static_cast<std::uint16_t>(last.ordinal + 1), paragraph, false};
    } else {
      const bool told =
          last.ordinal != 0 && number.ordinal != last.ordinal + 1 && judge(paragraph, number, last);
      last = {number.ordinal, paragraph, told && number.ordinal == last.ordinal};
    }
    for (std::size_t deeper = kind + 1; deeper < kinds; ++deeper) last_[deeper] = {};
  }

  // 一、三、三、: the first 三 is a 二 that a scanner misread; nobody skips a number to repeat one.
  bool is_misread(std::uint32_t paragraph, const Number& number, const Seen& last) const {
    if (number.ordinal != last.ordinal + 2) return false;
    const std::span<const Paragraph> paragraphs = sight_.document().paragraphs();
    for (std::uint32_t i = paragraph + 1; i < paragraphs.size(); ++i) {
      const Number next = number_at(text_, paragraphs[i].span);
      if (next.kind == NumberKind::unnumbered || next.kind > number.kind) continue;
      return next.kind == number.kind && next.ordinal == number.ordinal;
    }
    return false;
  }

  // Whether the number is a slip; then it is told.
  bool judge(std::uint32_t paragraph, const Number& number, const Seen& last) {
    // Lists within a text begin anew as they like; with （1） the author numbers sentences rather
    // than headings.
    if (number.kind == NumberKind::arabic_bracket) return false;
    const bool skips = number.ordinal > last.ordinal;
    if (number.kind == NumberKind::arabic && (!skips || last.ordinal + 2 != number.ordinal))
      return false;
    if (skips ? !is_lost(paragraph, number, last) : is_new_list(paragraph, number, last))
      return false;
    report(paragraph, number, last);
    return true;
  }

  // ---- （一） 一、 （二） ----------------------------------------------------------

  // The first number of its kind stands within a kind that belongs below it, and that goes on.
  void levels(std::uint32_t paragraph, const Number& number) {
    if (number.kind != NumberKind::han) return;  // 1. above （一） is usual in places
    constexpr NumberKind inner = NumberKind::han_bracket;
    const Seen& around = last_[static_cast<std::size_t>(inner)];
    if (around.ordinal == 0 || next_of(inner, paragraph) != around.ordinal + 1) return;
    const Span line = sight_.document().paragraphs()[paragraph].span;
    const std::string above = printed(inner, around.ordinal);
    const std::string here = printed(number.kind, number.ordinal);
    found_.push_back({{line.begin, line.begin + number.size},
                      "",
                      {"“" + above + "”下面用了“" + here + "”，层次颠倒。",
                       here + " stands below " + above + ": the levels are in the wrong order."},
                      heading_line(paragraph)});
  }

  // The next number of that kind after the paragraph, 0 if there is none.
  int next_of(NumberKind kind, std::uint32_t paragraph) const {
    const std::span<const Paragraph> paragraphs = sight_.document().paragraphs();
    for (std::uint32_t i = paragraph + 1; i < paragraphs.size(); ++i) {
      const Number next = number_at(text_, paragraphs[i].span);
      if (next.kind == kind) return next.ordinal;
    }
    return 0;
  }

  // ---- 一、二、四 ----------------------------------------------------------------

  // None of the numbers between is to be seen, nor a heading that may have been one.
  bool is_lost(std::uint32_t paragraph, const Number& number, const Seen& last) const {
    for (auto ordinal = static_cast<std::uint16_t>(last.ordinal + 1); ordinal < number.ordinal;
         ++ordinal)
      if (stands_between(number.kind, ordinal, last.paragraph, paragraph)) return false;
    return !unnumbered_between(last.paragraph, paragraph);
  }

  // In any line but at its beginning: 。三、存在的不足
  bool stands_between(NumberKind kind, std::uint16_t ordinal, std::uint32_t from,
                      std::uint32_t to) const {
    const std::span<const Paragraph> paragraphs = sight_.document().paragraphs();
    const Span span{paragraphs[from].span.begin, paragraphs[to].span.begin};
    if (kind == NumberKind::arabic) {  // 2.7月底前: at the beginning of a line no decimal
      const std::string number = std::to_string(ordinal) + ".";
      for (std::uint32_t i = from + 1; i < to; ++i)
        if (sight_.document().slice(paragraphs[i].span).starts_with(number)) return true;
    }
    const std::string_view between = text_.substr(span.begin, span.size());
    const std::string digits = kind == NumberKind::arabic ? std::to_string(ordinal) : han(ordinal);
    for (std::size_t at = between.find(digits); at != between.npos;
         at = between.find(digits, at + 1))
      if (may_number(kind, between.substr(0, at), between.substr(at + digits.size()))) return true;
    return false;
  }

  // Whether a numeral between `before` and `after` may be the number of a heading: not 十三、,
  // 3.5, 第三、 or, of 一、, （三）.
  static bool may_number(NumberKind kind, std::string_view before, std::string_view after) {
    if (!before.empty() && (is_digit(before.back()) || before.back() == '.')) return false;
    for (const std::string_view numeral : numerals)
      if (before.ends_with(numeral) || after.starts_with(numeral)) return false;
    if (kind == NumberKind::han_bracket) return after.starts_with(")") || before.ends_with("(");
    if (before.ends_with("(") || before.ends_with("第") || after.starts_with(")")) return false;
    if (after.size() > 1 && after[0] == '.' && is_digit(after[1])) return false;
    for (const std::string_view mark :
         {"、", ".", ",", ":", "丶", "·", " ", "\u3000", "部分", "章", "节"})
      if (after.starts_with(mark)) return true;
    return false;
  }

  // A heading without a number, or with one misread: 王、存在的不足.
  bool unnumbered_between(std::uint32_t from, std::uint32_t to) const {
    const Document& document = sight_.document();
    for (std::uint32_t i = from + 1; i < to; ++i) {
      const Paragraph& paragraph = document.paragraphs()[i];
      const Section& section = document.sections()[paragraph.section];
      const bool heads = paragraph.span.contains(section.heading) && !section.heading.empty();
      if (heads && section.own_line &&
          number_at(text_, paragraph.span).kind == NumberKind::unnumbered)
        return true;
      const std::string_view words = text_.substr(paragraph.span.begin, paragraph.span.size());
      const std::uint32_t first = code_point_at(words, 0).size;
      const std::string_view rest = words.substr(first);
      if ((rest.starts_with("、") || rest.starts_with("丶")) &&
          number_at(text_, paragraph.span).kind == NumberKind::unnumbered)
        return true;
    }
    return false;
  }

  // ---- 一、二、二 and 一、二、一 -----------------------------------------------------

  // The count begins anew with reason: below a heading without a number, or because what came
  // before was a list of contents.
  bool is_new_list(std::uint32_t paragraph, const Number& number, const Seen& last) const {
    if (number.ordinal == 1 && unnumbered_between(last.paragraph, paragraph)) return true;
    if (same_line_before(paragraph)) return true;
    return number.kind >= NumberKind::arabic;
  }

  // The heading stands word for word further above: as in a list of contents.
  bool same_line_before(std::uint32_t paragraph) const {
    const std::span<const Paragraph> paragraphs = sight_.document().paragraphs();
    const std::string_view line = sight_.document().slice(paragraphs[paragraph].span);
    for (std::uint32_t i = 0; i < paragraph; ++i) {
      const std::string_view other = sight_.document().slice(paragraphs[i].span);
      if (other.starts_with(line) && other.size() < line.size() + 24) return true;
    }
    return false;
  }

  // ---- what is told --------------------------------------------------------------

  void report(std::uint32_t paragraph, const Number& number, const Seen& last) {
    const Document& document = sight_.document();
    const Span line = document.paragraphs()[paragraph].span;
    const std::string before = printed(number.kind, last.ordinal);
    const std::string here = printed(number.kind, number.ordinal);
    const std::string next = printed(number.kind, static_cast<std::uint16_t>(last.ordinal + 1));
    Slip slip{{line.begin, line.begin + number.size}, "", {}, heading_line(paragraph)};
    if (number.ordinal > last.ordinal) {
      slip.note = {"“" + before + "”之后直接是“" + here + "”，缺“" + next + "”。",
                   before + " is followed by " + here + "; " + next + " is missing."};
    } else if (number.ordinal == last.ordinal) {
      if (last.repeated) found_.pop_back();  // told once, where it stands last
      slip.right = next;
      slip.note = {"“" + here + "”重复。", here + " stands more than once."};
    } else {
      slip.note = {"“" + before + "”之后又是“" + here + "”，序号倒退。",
                   before + " is followed by " + here + ": the numbers go back."};
    }
    found_.push_back(std::move(slip));
  }

  Span heading_line(std::uint32_t index) const {
    const Paragraph& paragraph = sight_.document().paragraphs()[index];
    if (paragraph.first_sentence == paragraph.end_sentence) return paragraph.span;
    return sight_.document().sentences()[paragraph.first_sentence].span;
  }

  const Sight& sight_;
  const RuleSpec& rule_;
  Ask ask_;
  std::vector<Slip>& found_;
  std::string_view text_;
  std::array<Seen, kinds> last_{};
};

}  // namespace

void find_wrong_numbers(const Sight& sight, const RuleSpec& rule, Slips& slips) {
  Checker(sight, rule, Ask::numbers, slips.found).run();
}

void find_wrong_levels(const Sight& sight, const RuleSpec& rule, Slips& slips) {
  Checker(sight, rule, Ask::levels, slips.found).run();
}

}  // namespace hecha
