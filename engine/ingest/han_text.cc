// SPDX-License-Identifier: Apache-2.0
// What readers ask of Chinese text: where sentences end, how broken lines go together.
#include "ingest/han_text.h"

#include <initializer_list>

#include "base/utf8.h"

namespace hecha {
namespace {

constexpr std::u32string_view numerals = U"〇零一二三四五六七八九十百";
constexpr std::u32string_view circles = U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
constexpr std::size_t longest_run_in = 48;  // characters

// Chinese in the wide sense: characters, their marks, and full-width forms.
bool is_wide(char32_t c) {
  return is_han(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF) ||
         (c >= 0x2018 && c <= 0x201D) || (c >= 0x2E80 && c <= 0x2FDF) || c == 0x2014 || c == 0x2026;
}

// Steps over signs of one class, and says how many there were.
class Line {
 public:
  explicit Line(std::string_view text) : text_(text) {}

  bool eat(std::u32string_view signs) {
    if (at_ >= text_.size()) return false;
    const Utf8Step step = utf8_step(text_, at_);
    if (signs.find(step.value) == signs.npos) return false;
    at_ += step.size;
    return true;
  }
  int eat_all(std::u32string_view signs, int most) {
    int count = 0;
    while (count < most && eat(signs)) ++count;
    return count;
  }
  bool at_digit() const { return at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9'; }
  std::size_t at() const { return at_; }
  void back_to(std::size_t at) { at_ = at; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

constexpr std::u32string_view digits = U"0123456789０１２３４５６７８９";
constexpr std::u32string_view opening = U"（(";
constexpr std::u32string_view closing = U"）)";

struct Typed {
  std::size_t size = 0;
  int rank = 0;
};

Typed typed(std::string_view text) {
  Line line(text);
  while (line.eat(U" \t\u3000")) {
  }
  const std::size_t begin = line.at();
  if (line.eat(circles)) return {line.at(), 4};
  if (line.eat(U"第")) {
    if (line.eat_all(numerals, 4) > 0 && line.eat(U"章节编篇")) return {line.at(), 1};
    line.back_to(begin);
    line.eat(U"第");
    if (line.eat_all(numerals, 4) > 0 && line.eat(U"部") && line.eat(U"分")) return {line.at(), 1};
    return {};
  }
  if (line.eat(opening)) {
    if (line.eat_all(numerals, 4) > 0) return line.eat(closing) ? Typed{line.at(), 2} : Typed{};
    if (line.eat_all(digits, 3) > 0 && line.eat(closing)) return {line.at(), 4};
    return {};
  }
  if (line.eat_all(numerals, 4) > 0)
    return line.eat(U"、．.")  ? Typed{line.at(), 1}
           : line.eat(closing) ? Typed{line.at(), 2}
                               : Typed{};
  if (line.eat_all(digits, 2) > 0) {
    if (line.eat(closing)) return {line.at(), 4};
    if (line.eat(U"、．.") && !line.at_digit()) return {line.at(), 3};
  }
  return {};
}

}  // namespace

bool ends_sentence(std::string_view text) {
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view sign : {" ", "\t", "\u3000", "”", "’", "）", ")", "』", "」", "\""})
      if (text.ends_with(sign)) text.remove_suffix(sign.size()), more = true;
  }
  for (const std::string_view sign : {"。", "；", "！", "？", "：", "…", ";", "!", "?", ":"})
    if (text.ends_with(sign)) return true;
  return false;
}

void append_joined(std::string& text, std::string_view next) {
  if (next.empty()) return;
  if (!text.empty()) {
    std::size_t last = text.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
    const bool tight = is_wide(utf8_step(text, last).value) || is_wide(utf8_step(next, 0).value);
    if (!tight && text.back() != ' ' && next.front() != ' ') text += ' ';
  }
  text += next;
}

bool run_in_heading(std::string_view paragraph) {
  const std::size_t number = typed_number(paragraph);
  if (number == 0) return false;
  const std::size_t stop = paragraph.find("。");
  return stop != paragraph.npos && stop + 3 < paragraph.size() &&
         stop - number <= longest_run_in * 3;
}

std::size_t typed_number(std::string_view line) { return typed(line).size; }

int number_class(std::string_view line) { return typed(line).rank; }

}  // namespace hecha
