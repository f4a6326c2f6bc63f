// SPDX-License-Identifier: Apache-2.0
// Which line breaks a page made, and not an author.
#include "text/line_joins.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "text/gloss.h"
#include "text/line_shape.h"

namespace hecha {
namespace {

// Wrapped text: so many lines at least, so wide, most of its characters in lines about
// equally long, and most of these neither end as a sentence ends nor lack all punctuation.
constexpr std::size_t fewest_lines = 12;
constexpr std::uint32_t narrowest = 14, widest = 60;
constexpr std::uint32_t tolerance = 3;  // of a full line, in characters
constexpr std::uint32_t overhang = 6;   // a line longer than the width by more was not wrapped
constexpr double full_share = 0.55, open_share = 0.5, prose_share = 0.5;
// A guess that joins fewer of the lines than this was wrong. It also bounds how
// often a caller can ask again and be told something new.
constexpr double joined_share = 0.1;
// In text that is not wrapped, a broken line is at least this long.
constexpr std::uint32_t shortest_broken = 25;
// Among the first lines stand titles, which have no punctuation either.
constexpr std::size_t title_lines = 6;
constexpr std::uint32_t longest_rest = 4;  // of a heading, in characters
constexpr std::size_t tail_bytes = 64;     // longer than any gloss

bool is_letter(char32_t c) {
  return is_ascii_letter(c) || (c >= 0xC0 && c < 0x370) || (c >= 0x1E00 && c < 0x1F00);
}

// A line as it grows, and the joins it is made of.
class Growing {
 public:
  Growing(std::string_view text, const std::vector<FoldedLine>& lines, LineJoins& joins)
      : text_(text), lines_(lines), joins_(joins) {}

  void start(std::size_t line) { first_ = last_ = line; }

  // Adds line `next`; what lies between is taken out. False if that would make what
  // looks like a pinyin gloss, which the normal form would then have to remove.
  bool add(std::size_t next) {
    const std::string_view before = single() ? words(last_) : tail_;
    const std::string_view head = words(next);
    const bool blank = is_letter(code_point_before(before, before.size()).value) &&
                       is_letter(code_point_at(head, 0).value);
    if (!blank && makes_gloss(before, head)) return false;
    Span between{lines_[last_].end, lines_[next].begin};
    if (blank) joins_.blanks.push_back(between.begin++);
    if (!between.empty()) joins_.erased.push_back(between);
    if (head.size() >= tail_bytes) {
      tail_ = head;
    } else {
      stored_tail_ = std::string(utf8_suffix(before, tail_bytes)) + (blank ? " " : "");
      stored_tail_ += head;
      tail_ = stored_tail_;
    }
    last_ = next;
    ++count_;
    return true;
  }

  std::size_t first() const { return first_; }
  std::size_t last() const { return last_; }
  bool single() const { return first_ == last_; }
  std::size_t count() const { return count_; }  // of joins so far, in all lines

 private:
  std::string_view words(std::size_t line) const {
    return text_.substr(lines_[line].begin, lines_[line].end - lines_[line].begin);
  }

  static bool makes_gloss(std::string_view before, std::string_view head) {
    head = utf8_prefix(head, tail_bytes);
    if (head.find(')') == std::string_view::npos) return false;
    before = utf8_suffix(before, tail_bytes);
    const std::string both = std::string(before) + std::string(head);
    for (std::size_t at = 1; at <= before.size() && at < both.size(); ++at) {
      if (both[at] != '(' && both[at] != '?') continue;
      const char32_t base = code_point_before(both, at).value;
      const Gloss gloss = gloss_at(base, std::string_view(both).substr(at));
      if (gloss.kind != GlossKind::none && at + gloss.size > before.size()) return true;
    }
    return false;
  }

  std::string_view text_;
  const std::vector<FoldedLine>& lines_;
  LineJoins& joins_;
  std::size_t first_ = 0, last_ = 0, count_ = 0;
  std::string_view tail_;  // how a line of more than one ends; of text_ or of stored_tail_
  std::string stored_tail_;
};

std::string_view words_of(std::string_view text, const FoldedLine& line) {
  return text.substr(line.begin, line.end - line.begin);
}

bool all_han(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!is_han(point.value)) return false;
    at += point.size;
  }
  return true;
}

// ---- text that is wrapped throughout -------------------------------------------

// Where the widest lines are equally long, fewer of them say the same: as many in all, and as
// large a part of the lines.
constexpr std::size_t fewest_widest = 4;
constexpr double widest_share = 0.12;
constexpr std::size_t passing = 2;  // lines that may pass the edge: addresses do

// Lines of wrapped text, and of the pages it was printed on.
class Wrapped {
 public:
  Wrapped(std::string_view text, const std::vector<FoldedLine>& lines)
      : text_(text), lines_(lines) {}

  // Enough lines that are short enough? Nothing else is looked at before.
  bool possible() const { return lines_.size() >= fewest_lines && mostly_short(); }

  // Nothing if the text does not look wrapped.
  std::optional<LineJoins> joins() {
    describe();
    read_layout();
    if (!find_width()) return std::nullopt;
    LineJoins found;
    Growing growing(text_, lines_, found);
    growing.start(0);
    merge_from(0);
    for (std::size_t next = 1; next < lines_.size(); ++next) {
      std::size_t after_pages = next;
      while (after_pages < lines_.size() && shapes_[after_pages].page_number) ++after_pages;
      if (after_pages < lines_.size() && continues(growing, after_pages) &&
          growing.add(after_pages)) {
        next = after_pages;
        has_mark_ = has_mark_ || shapes_[next].has_mark;
        has_stop_ = has_stop_ || shapes_[next].has_stop;
      } else {
        growing.start(next);
        merge_from(next);
      }
    }
    if (static_cast<double>(growing.count()) < joined_share * static_cast<double>(lines_.size()))
      return std::nullopt;
    return found;
  }

 private:
  // Four bytes is the longest character: such lines may be within the widest width.
  bool may_be_short(const FoldedLine& line) const {
    return line.end - line.begin <= 4 * (widest + overhang);
  }

  bool mostly_short() const {
    const auto is_short = [this](const FoldedLine& line) { return may_be_short(line); };
    return std::count_if(lines_.begin(), lines_.end(), is_short) * 5 >=
           static_cast<std::ptrdiff_t>(lines_.size()) * 4;
  }

  void describe() {
    shapes_.reserve(lines_.size());
    for (const FoldedLine& line : lines_) {
      LineShape shape;
      shape.characters = 4 * (widest + overhang);  // longer than any that is looked at
      if (may_be_short(line)) shape = line_shape(words_of(text_, line));
      shapes_.push_back(shape);
    }
  }

  void read_layout() {
    std::vector<std::uint16_t> indents;
    for (const FoldedLine& line : lines_) indents.push_back(line.indent);
    // One line in five begins where the page begins: the others may be first lines.
    const auto usual = indents.begin() + static_cast<std::ptrdiff_t>(indents.size() / 5);
    std::nth_element(indents.begin(), usual, indents.end());
    usual_indent_ = *usual;
    std::size_t indented = 0, apart = 0;
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      if (shapes_[i].page_number || shapes_[i - 1].page_number) continue;
      indented += is_indented(i);
      apart += lines_[i].after_blank;
    }
    by_indent_ = indented >= 3;
    blanks_tell_ = apart * 2 <= lines_.size();
    by_blank_ = blanks_tell_ && apart >= 3;
  }

  // Wrapping counts characters, or columns in which letters and digits are half as wide.
  bool find_width() {
    in_columns_ = false;
    const double by_characters = full_lines();
    in_columns_ = true;
    const double by_columns = full_lines();
    if (by_characters >= by_columns) {
      in_columns_ = false;
      full_lines();
    }
    const bool full = std::max(by_characters, by_columns) >= full_share;
    if (full && width_ >= narrowest && width_ <= widest && open_prose()) return true;
    for (const bool columns : {true, false}) {
      in_columns_ = columns;
      if (find_edge()) return true;
    }
    return false;
  }

  // Short paragraphs leave most lines short; the full ones then end at one edge, which hardly a
  // line passes. A line that ends there is not the last of its paragraph.
  bool find_edge() {
    std::array<std::size_t, widest + 2> lines_of{};  // by length; index 0: longer ones
    std::size_t all = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (shapes_[i].page_number) continue;
      ++lines_of[length(i) <= widest + 1 ? length(i) : 0];
      ++all;
    }
    std::size_t longer = lines_of[0], most = 0;
    for (std::uint32_t width = widest; width >= narrowest; --width) {
      const std::size_t here = lines_of[width - 1] + lines_of[width] + lines_of[width + 1];
      if (here > most) most = here, width_ = width;
      longer += lines_of[width + 1];
      if (longer > std::max<std::size_t>(passing, all / 20)) break;
    }
    if (most < fewest_widest || static_cast<double>(most) < widest_share * static_cast<double>(all))
      return false;
    std::size_t open = 0, prose = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (shapes_[i].page_number || length(i) + 1 < width_ || length(i) > width_ + 1) continue;
      open += !shapes_[i].ends_in_stop;
      prose += shapes_[i].has_mark;
    }
    return open * 10 >= most * 7 && prose * 2 >= most;
  }

  // Sets the width to that of the 80 % quantile; the share of characters in lines about so long.
  double full_lines() {
    std::vector<std::uint32_t> lengths;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (!shapes_[i].page_number) lengths.push_back(length(i));
    if (lengths.size() < fewest_lines) return 0;
    const auto quantile = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 4 / 5);
    std::nth_element(lengths.begin(), quantile, lengths.end());
    width_ = *quantile;
    std::uint64_t all = 0, full = 0;
    for (const std::uint32_t n : lengths) {
      all += n;
      if (n + tolerance >= width_ && n <= width_ + tolerance) full += n;
    }
    return static_cast<double>(full) / static_cast<double>(all);
  }

  bool open_prose() const {
    std::size_t full = 0, open = 0, prose = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!is_full(i, tolerance)) continue;
      ++full;
      open += !shapes_[i].ends_in_stop;
      prose += shapes_[i].has_mark;
    }
    const auto share = static_cast<double>(full);
    return static_cast<double>(open) >= open_share * share &&
           static_cast<double>(prose) >= prose_share * share;
  }

  bool continues(const Growing& line, std::size_t next) const {
    const LineShape& last = shapes_[line.last()];
    const LineShape& shape = shapes_[next];
    if (!is_full(line.last(), tolerance + 1) || length(next) > width_ + overhang) return false;
    if (last.spaced || last.page_number || shape.spaced) return false;
    const bool over_page = next > line.last() + 1;
    if (is_indented(next) || (blanks_tell_ && lines_[next].after_blank && !over_page)) return false;
    const bool counted = (shape.numbered || shape.item) && is_full(line.last(), tolerance - 1) &&
                         counts_on(words_from(line), words_of(text_, lines_[next]));
    if (counted) return true;
    if (shape.numbered) return false;
    // Where paragraphs are marked, what is not marked goes on.
    const bool marked = by_blank_ || (by_indent_ && is_indented(line.first()));
    if (marked && line.first() >= title_lines) return true;
    if (!last.ends_in_stop && is_full(line.last(), 1) && is_rest(next)) return true;
    const bool in_sentence = words_of(text_, lines_[line.last()]).ends_with(';');
    if (last.ends_in_stop)
      return (marked || (in_sentence && !shape.label && !shape.item)) &&
             is_full(line.last(), tolerance - 1);
    if (!has_mark_ && !(by_indent_ && is_indented(line.first()))) return false;
    if (shapes_[line.first()].numbered && !has_stop_) return marked;
    return marked || (!shape.label && !shape.item);
  }

  // 况, as the rest of a heading, or 管理；, as the rest of an item.
  bool is_rest(std::size_t line) const {
    const LineShape& shape = shapes_[line];
    const std::string_view words = words_of(text_, lines_[line]);
    if (!shape.has_mark) return shape.characters <= longest_rest && all_han(words);
    return has_mark_ && shape.characters * 2 <= width_ && shape.ends_in_stop &&
           !words.ends_with(':');
  }

  std::string_view words_from(const Growing& line) const {
    const std::uint32_t begin = lines_[line.first()].begin;
    return text_.substr(begin, lines_[line.last()].end - begin);
  }

  void merge_from(std::size_t line) {
    has_mark_ = shapes_[line].has_mark;
    has_stop_ = shapes_[line].has_stop;
  }

  std::uint32_t length(std::size_t line) const {
    const LineShape& shape = shapes_[line];
    return shape.characters + lines_[line].indent / 2u - (in_columns_ ? shape.half / 2u : 0u);
  }
  bool is_full(std::size_t line, std::uint32_t short_by) const {
    return length(line) + short_by >= width_ && length(line) <= width_ + overhang;
  }
  bool is_indented(std::size_t line) const { return lines_[line].indent > usual_indent_; }

  std::string_view text_;
  const std::vector<FoldedLine>& lines_;
  std::vector<LineShape> shapes_;  // parallel to lines_
  std::uint32_t width_ = 0;
  bool in_columns_ = false;
  std::uint16_t usual_indent_ = 0;
  bool by_indent_ = false;                    // paragraphs begin with an indent
  bool by_blank_ = false;                     // paragraphs are parted by empty lines
  bool blanks_tell_ = false;                  // false: nearly every line has an empty one before it
  bool has_mark_ = false, has_stop_ = false;  // of the growing line
};

// ---- a single broken line --------------------------------------------------------

// Does a sentence go on from `line` to `next`, judged by their words alone? Only
// running prose on both sides is joined; titles, headings and rows never are.
bool runs_on(std::string_view line, const LineShape& shape, std::string_view next) {
  if (shape.characters < shortest_broken || shape.spaced || shape.ends_in_stop) return false;
  const bool open =
      shape.ends_in_comma || (shape.has_stop && is_han(code_point_before(line, line.size()).value));
  if (!open || !is_han(code_point_at(next, 0).value)) return false;
  const LineShape after = line_shape(next);
  return after.prose_start && !after.numbered && !after.item && !after.label && !after.spaced;
}

LineJoins single_joins(std::string_view text, const std::vector<FoldedLine>& lines) {
  LineJoins found;
  Growing growing(text, lines, found);
  LineShape shape;  // of the growing line; its end is that of its last part
  bool described = false;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!described) growing.start(i);
    const std::string_view line = words_of(text, lines[i]);
    std::size_t next = i + 1;
    bool joined = false;
    if (!ends_in_stop(line) && (described || line.size() >= shortest_broken)) {
      while (next < lines.size() && is_page_number(words_of(text, lines[next]))) ++next;
      if (!described) shape = line_shape(line);
      joined = next < lines.size() && runs_on(line, shape, words_of(text, lines[next])) &&
               growing.add(next);
    }
    described = joined;
    if (!joined) continue;
    const LineShape more = line_shape(words_of(text, lines[next]));
    shape.characters += more.characters;
    shape.has_stop = shape.has_stop || more.has_stop;
    shape.ends_in_stop = more.ends_in_stop;
    shape.ends_in_comma = more.ends_in_comma;
    i = next - 1;
  }
  return found;
}

}  // namespace

LineJoins line_joins(std::string_view text, const std::vector<FoldedLine>& lines) {
  Wrapped wrapped(text, lines);
  const bool possible = wrapped.possible();
  std::optional<LineJoins> found;
  if (possible) found = wrapped.joins();
  if (!found) found = single_joins(text, lines);
  found->used_layout = possible;
  return *std::move(found);
}

}  // namespace hecha
