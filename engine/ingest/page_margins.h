// SPDX-License-Identifier: Apache-2.0
// What stands around the pages of plain text that was printed in pages.
#pragma once

#include <string_view>
#include <vector>

#include "hecha/span.h"

namespace hecha {

// Headers, footers and page numbers beside the form feeds of `text`, without indent, ascending:
// lines that are the number of a page, or come again there but for digits. Where there is no form
// feed, headers and footers beside the numbers of pages (- 2 -, 第2页). Empty where nothing parts
// pages. Linear.
std::vector<Span> page_margins(std::string_view text);

}  // namespace hecha
