// SPDX-License-Identifier: Apache-2.0
// sum, of tables that were flattened to lines: the columns above, or below, a line 合计.
#include "checks/columns.h"

#include <algorithm>
#include <cmath>

#include "base/decimal.h"
#include "base/utf8.h"
#include "checks/counts.h"

namespace hecha {
namespace {

constexpr std::uint32_t longest_row = 3 * 60;  // bytes

struct Row {
  std::uint32_t paragraph = 0;
  std::vector<Count> cells;  // numbers only, from left to right
  bool total = false;        // it begins with 合计
  bool part = false;         // it begins with 小计 or 其中
};

class Finder {
 public:
  Finder(const Sight& sight, const SumWords& words, std::vector<Slip>& found)
      : sight_(sight), words_(words), found_(found) {}

  void run() {
    const std::size_t size = sight_.document().paragraphs().size();
    for (std::uint32_t i = 0; i < size; ++i) {
      if (auto row = row_at(i)) {
        rows_.push_back(*std::move(row));
      } else if (is_gap(i)) {
        finish();
      } else {
        finish();
        above_.clear();
      }
    }
    finish();
  }

 private:
  // A short line of a label and numbers, without the marks of sentences.
  std::optional<Row> row_at(std::uint32_t index) const {
    const Document& document = sight_.document();
    const Span span = document.paragraphs()[index].span;
    if (span.size() > longest_row || !sight_.body().paragraph_in_body(index)) return std::nullopt;
    const std::string_view text = document.slice(span);
    for (const std::string_view mark : {"。", ",", ";", ":", "、"})
      if (text.find(mark) != text.npos) return std::nullopt;
    Row row{index, counts_in(document, span), false, false};
    std::erase_if(row.cells, [](const Count& cell) { return cell.percent; });
    const bool labelled = is_han(code_point_at(text, 0).value);
    if (row.cells.empty() || !labelled || row.cells[0].span.begin == span.begin)
      return std::nullopt;
    const Span start{span.begin, span.begin + 1};
    row.total = sight_.holds(words_.rule, words_.totals, start);
    row.part = sight_.holds(words_.rule, words_.parts, start);
    return row;
  }

  // What may stand between two rows of one table: what the page put there, the first words of a
  // label on two lines, a row without numbers.
  bool is_gap(std::uint32_t index) const {
    constexpr std::uint32_t longest_gap = 3 * 20;  // bytes
    const Document& document = sight_.document();
    const Span span = document.paragraphs()[index].span;
    return !sight_.body().paragraph_in_body(index) ||
           (span.size() <= longest_gap &&
            document.slice(span).find("。") == std::string_view::npos);
  }

  void finish() {
    constexpr std::size_t fewest = 3;  // two rows and their total
    const bool whole =
        std::any_of(rows_.begin(), rows_.end(), [](const Row& row) { return row.total; });
    if (rows_.size() >= fewest) check();
    if (whole)
      above_.clear();
    else
      above_.insert(above_.end(), rows_.begin(), rows_.end());
    rows_.clear();
  }

  void check() {
    const auto totals =
        std::count_if(rows_.begin(), rows_.end(), [](const Row& row) { return row.total; });
    const bool parts =
        std::any_of(rows_.begin(), rows_.end(), [](const Row& row) { return row.part; });
    if (totals != 1 || parts) return;
    const bool last = rows_.back().total;
    if (!last && !rows_.front().total) return;
    const Row total = last ? rows_.back() : rows_.front();
    last ? rows_.pop_back() : void(rows_.erase(rows_.begin()));
    const std::size_t columns = total.cells.size();
    for (const Row& row : rows_)
      if (row.cells.size() < columns || row.cells.size() != rows_[0].cells.size()) return;
    for (std::size_t c = 0; c < columns; ++c) column(total.cells[c], columns - c);
  }

  // The column counted from the right, for the total has no number of its row.
  void column(const Count& total, std::size_t from_right) {
    double sum = 0, slack = total.slack;
    bool exact = !total.rough && total.value > 0;
    for (const Row& row : rows_) {
      const Count& cell = row.cells[row.cells.size() - from_right];
      sum += cell.value;
      slack += cell.slack;
      exact = exact && !cell.rough;
    }
    const double gap = std::abs(sum - total.value);
    constexpr double most_apart = 0.35;  // beyond this the column is no sum
    if (!exact || gap <= slack || gap > most_apart * total.value) return;
    double all = sum;
    for (const Row& row : above_)
      if (row.cells.size() == rows_[0].cells.size())
        all += row.cells[row.cells.size() - from_right].value;
    if (std::abs(all - total.value) <= slack) return;
    const std::string said = decimal(total.value, 2), real = decimal(sum, 2);
    found_.push_back({total.span,
                      "",
                      {"这一列各行相加是" + real + "，合计写的是" + said + "。",
                       "The rows of this column make " + real + "; the total says " + said + "."},
                      sight_.document().paragraphs()[paragraph_of(total)].span});
  }

  std::uint32_t paragraph_of(const Count& count) const {
    const std::uint32_t sentence = sentence_at(sight_.document(), count.span.begin);
    return sight_.document().sentences()[sentence].paragraph;
  }

  const Sight& sight_;
  const SumWords& words_;
  std::vector<Slip>& found_;
  std::vector<Row> rows_;   // of the table at hand
  std::vector<Row> above_;  // those above a gap, which may belong to it
};

}  // namespace

void find_wrong_columns(const Sight& sight, const SumWords& words, std::vector<Slip>& found) {
  Finder(sight, words, found).run();
}

}  // namespace hecha
