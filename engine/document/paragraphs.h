// SPDX-License-Identifier: Apache-2.0
// What the author would call a paragraph.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "document/marks.h"
#include "hecha/document.h"

namespace hecha {

// The lines of `text` without blanks around them, disjoint, ascending, none empty.
// Where line breaks were lost, a line is cut before the numbered headings in it:
// 。二、…, ：（一）…, and 一、主要举措（一）… where even the full stop is missing.
std::vector<Span> paragraphs(std::string_view text, std::span<const Mark> marks,
                             std::span<const Enclosure> enclosures);

}  // namespace hecha
