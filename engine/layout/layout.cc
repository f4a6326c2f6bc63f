// SPDX-License-Identifier: Apache-2.0
// Rows of pages become paragraphs, as a reader sees them.
#include "layout/layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "ingest/han_text.h"
#include "layout/margins.h"
#include "layout/rows.h"
#include "layout/table.h"

namespace hecha {
namespace {

using std::string_view;

// In sizes of characters.
constexpr double least_indent = 1.2, most_indent = 4.5;
constexpr double set_apart = 6;      // such an indent is of a line on its own: signature, centred
constexpr double full_line = 1.6;    // ends so near the edge
constexpr double wide_gap = 1.35;    // between lines, times the usual distance
constexpr double other_size = 0.12;  // share by which the size of a heading differs
constexpr double title_size = 1.15;  // times that of the body

// Of the rows of one column.
struct Edges {
  double left = 0, right = 0;
};

double percentile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

bool has_leader(string_view text) {
  for (const string_view leader : {"………", "……", ".....", "·····", "．．．．"})
    if (text.find(leader) != text.npos) return true;
  return false;
}

// Without the page number and what leads to it.
string_view entry_of(string_view text) {
  while (!text.empty()) {
    const char c = text.back();
    if ((c >= '0' && c <= '9') || c == '.' || c == ' ' || c == '\t')
      text.remove_suffix(1);
    else if (text.ends_with("…") || text.ends_with("．") || text.ends_with("\u3000"))
      text.remove_suffix(3);
    else if (text.ends_with("·"))
      text.remove_suffix(2);
    else
      break;
  }
  return text;
}

std::string bare(string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == ' ' || text[at] == '\t') continue;
    if (text.substr(at).starts_with("\u3000"))
      at += 2;
    else
      out += text[at];
  }
  return out;
}

class Joiner {
 public:
  Joiner(std::vector<Row> rows, double body, BlockWriter& out)
      : rows_(std::move(rows)), body_(body), out_(out), table_(body, out) {
    measure();
  }

  void write() {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const Row& row = rows_[i];
      if (row.furniture) {
        furniture_.push_back(&row);
        continue;
      }
      const bool may_be_cells =
          !is_contents(row) && (typed_number(row.text) == 0 || row.cells.size() > 2);
      if (may_be_cells && !in_text(row) && table_.take(row)) {
        close();
      } else {
        table_.close();
        if (last_ != nullptr && begins(row)) close();
        add(row);
      }
    }
    close();
    table_.close();
    for (const Row* row : furniture_) out_.add(BlockKind::furniture, row->text, place(*row));
  }

 private:
  static Place place(const Row& row) { return {row.page + 1, row.line, 0}; }

  // Edges of the columns, and the usual distance of lines.
  void measure() {
    for (int column = 0; column < 3; ++column) {
      std::vector<double> left, right;
      for (const Row& row : rows_) {
        if (row.furniture || row.column != column || row.cells.size() > 1 || other(row.size, body_))
          continue;
        left.push_back(row.left);
        right.push_back(row.right);
      }
      edges_[column] = {percentile(left, 0.05), percentile(right, 0.9)};
    }
    std::map<long, int> distances;
    for (std::size_t i = 1; i < rows_.size(); ++i) {
      const double distance = rows_[i].top - rows_[i - 1].top;
      if (rows_[i].page == rows_[i - 1].page && distance > 0.5 * body_ &&
          !other(rows_[i].size, body_))
        ++distances[std::lround(distance * 4 / body_)];
    }
    const auto most = std::max_element(distances.begin(), distances.end(),
                                       [](auto& a, auto& b) { return a.second < b.second; });
    pitch_ = most == distances.end() ? 2 * body_ : static_cast<double>(most->first) * body_ / 4;
  }

  static bool other(double a, double b) { return std::abs(a - b) > other_size * std::max(a, b); }

  double indent(const Row& row) const { return (row.left - edges_[row.column].left) / body_; }
  bool full(const Row& row) const {
    return row.right > edges_[row.column].right - full_line * body_;
  }
  bool apart(const Row& row) const { return indent(row) > set_apart; }

  bool is_contents(const Row& row) const {
    return has_leader(row.text) && entry_of(row.text).size() < row.text.size();
  }

  // Does a paragraph begin with this row?
  bool begins(const Row& row) const {
    const Row& last = *last_;
    if (is_contents(row) || is_contents(last)) return true;
    const bool same_size = !other(row.size, last.size);
    if (!same_size) return true;
    if (row.size > title_size * body_)
      return !near(last, row) || ends_sentence(last.text) || typed_number(row.text) > 0;
    if (apart(row) || apart(last)) return true;
    if (row.page == last.page && row.column == last.column &&
        row.top - last.top > wide_gap * pitch_)
      return true;
    const double inset = indent(row);
    const bool indented = inset > least_indent && inset < most_indent;
    if (typed_number(row.text) > 0 &&
        (indented || !full(last) || ends_sentence(last.text) || number_class(row.text) == 1))
      return true;
    return indented || !full(last);
  }

  // Does the row go on in the paragraph at hand? Then its gaps are those of justified text.
  bool in_text(const Row& row) const {
    return last_ != nullptr && row.cells.size() < 3 && full(*last_) &&
           !ends_sentence(last_->text) && !begins(row);
  }

  bool near(const Row& last, const Row& row) const {
    return row.page == last.page && row.top - last.top < 2.6 * row.size;
  }

  void add(const Row& row) {
    if (text_.empty()) first_ = &row;
    append_joined(text_, row.text);
    last_ = &row;
  }

  void close() {
    if (!text_.empty()) {
      BlockKind kind = BlockKind::paragraph;
      if (is_contents(*first_)) {
        kind = BlockKind::contents;
      } else if (!titled_ && first_->page == 0 && first_->size > title_size * body_ &&
                 typed_number(text_) == 0 && text_.find("。") == text_.npos && text_.size() > 18) {
        kind = BlockKind::title;
        titled_ = true;
      }
      out_.add(kind, text_, place(*first_));
    }
    text_.clear();
    first_ = last_ = nullptr;
  }

  std::vector<Row> rows_;
  double body_;
  BlockWriter& out_;
  TableRows table_;
  Edges edges_[3];
  double pitch_ = 0;
  std::string text_;  // of the paragraph at hand
  const Row* first_ = nullptr;
  const Row* last_ = nullptr;
  bool titled_ = false;
  std::vector<const Row*> furniture_;
};

// A contents list whose leaders were lost: lines near the start that end in a number, and whose
// words come again as headings.
void mark_contents(BlockWriter& out) {
  constexpr std::size_t reach = 60;
  std::map<std::string, std::size_t> last;  // words -> the last block that begins with them
  for (std::size_t i = 0; i < out.size(); ++i)
    if (typed_number(out.words(i)) > 0) last[bare(out.words(i)).substr(0, 60)] = i;
  for (std::size_t i = 0; i < std::min(reach, out.size()); ++i) {
    const string_view words = out.words(i);
    const std::string entry = bare(entry_of(words));
    if (out[i].kind == BlockKind::contents && i > 0 && bare(out.words(i - 1)) == "目录")
      out[i - 1].kind = BlockKind::contents;
    if (entry == "目录") continue;
    if (typed_number(words) == 0 || entry.size() == bare(words).size()) continue;
    const auto again = last.lower_bound(entry.substr(0, 60));
    if (again != last.end() && again->first.starts_with(entry.substr(0, 60)) && again->second > i) {
      out[i].kind = BlockKind::contents;
      if (i > 0 && bare(out.words(i - 1)) == "目录") out[i - 1].kind = BlockKind::contents;
    }
  }
}

// Those that have nothing but headers and footers: of scans, their text is not read.
std::uint32_t empty_pages(const std::vector<Row>& rows, std::size_t count) {
  std::vector<bool> has_text(count);
  for (const Row& row : rows)
    if (!row.furniture) has_text[row.page] = true;
  return static_cast<std::uint32_t>(std::count(has_text.begin(), has_text.end(), false));
}

}  // namespace

void write_layout(const std::vector<PageText>& pages, BlockWriter& out) {
  const double body = body_size(pages);
  if (body <= 0) return;
  std::vector<Row> rows = rows_of(pages, body);
  mark_margins(rows, pages);
  out.note(NoteKind::empty_pages, empty_pages(rows, pages.size()));
  const std::vector<PageNote> notes = take_notes(rows, pages, body);
  Joiner(std::move(rows), body, out).write();
  mark_contents(out);
  for (const PageNote& note : notes)
    out.add(BlockKind::footnote, note.text, {note.page + 1, note.line, 0});
}

bool is_garbled(const std::vector<PageText>& pages) {
  std::size_t all = 0, han = 0, strange = 0;
  for (const PageText& page : pages)
    for (const Fragment& part : page.fragments)
      for (std::size_t at = 0; at < part.text.size();) {
        const Utf8Step step = utf8_step(part.text, at);
        at += step.size;
        const char32_t c = step.value;
        if (c <= ' ' || c == 0x3000 || c == 0xA0) continue;
        ++all;
        han += is_han(c) || (c >= 0x2E80 && c <= 0x2FDF);
        strange += !step.valid || c == replacement_character || is_private_use(c) ||
                   (c >= 0x7F && c < 0xA0);
      }
  return all > 0 && (han * 5 < all || strange * 5 > all);
}

}  // namespace hecha
