// SPDX-License-Identifier: Apache-2.0
// The rows of the index of a folder.
#pragma once

#include <array>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

#include "hecha/renderer.h"

namespace hecha::html {

// What the index tells of one document. Texts are not escaped yet.
struct IndexRow {
  std::string page;  // its address, seen from index.html
  std::string title;
  std::string file;
  std::array<std::string, 6> cells;   // issuer, level, region, year, date of publication, score
  std::string_view status, lateness;  // status_of(), lateness_of()
  std::string verdicts;               // IndexTotals::verdicts(); empty: was not judged
};

// Writes rows as they come: the first ones into tables of index.html, the others into parts of
// their own, each as a page that reads without a script and as a script that the index loads.
// What is kept in memory is one part at most.
class IndexRows {
 public:
  // Both must outlive *this.
  IndexRows(std::ostream& index, Folder& folder, Language language);

  void add(const IndexRow& row);
  // Behind the last row: ends its table, and lists the parts in the index.
  void end();

  std::uint32_t documents() const { return documents_; }
  std::uint32_t parts() const { return part_; }

 private:
  void begin_table();
  void write_part(bool last);

  std::ostream& index_;
  Folder& folder_;
  Language language_;
  std::uint32_t documents_ = 0;
  std::uint32_t part_ = 0;             // the one that is being filled, from 1 on; 0: none yet
  std::string part_rows_, part_data_;  // of the open part
};

}  // namespace hecha::html
