// SPDX-License-Identifier: Apache-2.0
// What stands in the margins of pages: headers, footers, page numbers, footnotes.
#pragma once

#include <vector>

#include "layout/rows.h"

namespace hecha {

// Marks rows as furniture: page numbers, lines that repeat at their height on two pages, the date,
// title and address that browsers print.
void mark_margins(std::vector<Row>& rows, const std::vector<PageText>& pages);

// Takes the footnotes out of the rows; each with all its lines.
struct PageNote {
  std::string text;
  std::uint32_t page = 0, line = 0;
};
std::vector<PageNote> take_notes(std::vector<Row>& rows, const std::vector<PageText>& pages,
                                 double body_size);

}  // namespace hecha
