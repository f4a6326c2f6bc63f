// SPDX-License-Identifier: Apache-2.0
// Tables of a page: no format tells them, but their cells begin one below the other.
#include "layout/table.h"

#include <algorithm>

#include "ingest/han_text.h"

namespace hecha {
namespace {

// In sizes of characters.
constexpr double near_start = 0.6;  // a cell begins so near the others of its column
constexpr double next_line = 4;     // the next line of a table is no farther away

}  // namespace

// The last column that begins at or before; -1 if none does.
int TableRows::column_of(double left) const {
  const auto after = std::upper_bound(columns_.begin(), columns_.end(), left + near_start * size_);
  return static_cast<int>(after - columns_.begin()) - 1;
}

// All parts lie in columns, the first begins where one does; a single one is no first column, in
// which any paragraph would begin.
bool TableRows::continues(const Row& row) const {
  if (columns_.empty() || row.page != page_ || row.top - top_ > next_line * size_ ||
      row.parts.empty())
    return false;
  int first = -1, last = -1;
  for (const Part& part : row.parts) {
    const int column = column_of(part.left);
    if (column < 0) return false;
    const auto next = static_cast<std::size_t>(column) + 1;
    if (next < columns_.size() && part.right > columns_[next] + near_start * size_) return false;
    if (first < 0) {
      first = column;
      if (part.left > columns_[static_cast<std::size_t>(column)] + near_start * size_) return false;
    }
    last = column;
  }
  return last > 0 && first >= 0;
}

bool TableRows::take(const Row& row) {
  const bool goes_on = continues(row);
  if (!goes_on && row.cells.size() < 2) return false;
  if (!goes_on) {
    close();
    columns_.clear();
    double right = row.parts.front().left - 10 * size_;
    for (const Part& part : row.parts) {
      if (part.left - right > 1.5 * size_) columns_.push_back(part.left);
      right = std::max(right, part.right);
    }
    page_ = row.page;
  }
  top_ = row.top;
  std::vector<std::string> cells(columns_.size());
  int used = 0, only = 0;
  for (const Part& part : row.parts) {
    const int column = std::max(column_of(part.left), 0);
    std::string& cell = cells[static_cast<std::size_t>(column)];
    used += cell.empty();
    only = column;
    append_joined(cell, part.text);
  }
  if (goes_on && used == 1 && !cells_.empty()) {
    append_joined(cells_[static_cast<std::size_t>(only)], cells[static_cast<std::size_t>(only)]);
    return true;
  }
  write();
  cells_ = std::move(cells);
  place_ = {row.page + 1, row.line, 0};
  return true;
}

void TableRows::write() {
  std::string words;
  for (std::size_t i = 0; i < cells_.size(); ++i) words += (i > 0 ? " | " : "") + cells_[i];
  if (words.find_first_not_of(" |") != words.npos) out_.add(BlockKind::table_row, words, place_);
  cells_.clear();
}

void TableRows::close() {
  write();
  columns_.clear();
}

}  // namespace hecha
