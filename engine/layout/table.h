// SPDX-License-Identifier: Apache-2.0
// Tables of a page: no format tells them, but their cells begin one below the other.
#pragma once

#include <string>
#include <vector>

#include "ingest/reading.h"
#include "layout/rows.h"

namespace hecha {

// Takes rows one by one, and writes those of a table when they are whole: a cell may go on in
// the line below.
class TableRows {
 public:
  TableRows(double size, BlockWriter& out) : size_(size), out_(out) {}

  // Is the row of the table at hand, or does it begin one with its wide gaps? Then it is taken.
  bool take(const Row& row);

  // Writes what is left; the table ends.
  void close();

 private:
  bool continues(const Row& row) const;
  int column_of(double left) const;
  void write();

  double size_;  // of characters
  BlockWriter& out_;
  std::vector<double> columns_;     // where cells begin; empty: no table at hand
  std::vector<std::string> cells_;  // of the row at hand
  Place place_;
  std::uint32_t page_ = 0;
  double top_ = 0;  // of the last line taken
};

}  // namespace hecha
