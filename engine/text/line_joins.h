// SPDX-License-Identifier: Apache-2.0
// The second half of the normal form: lines that a page broke inside a sentence are one line again.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "hecha/span.h"
#include "text/characters.h"

namespace hecha {

struct LineJoins {
  std::vector<Span> erased;  // disjoint, ascending: line breaks, and page numbers between halves
  std::vector<std::uint32_t>
      blanks;                // ascending: line breaks that become a blank, between Latin words
  bool used_layout = false;  // without indents and empty lines the answer might be another
};

// Which line breaks of `text` no author made. `lines` are its lines.
//
// The answer may use indents and empty lines, which the joined text no longer
// shows; a caller that wants a fixed point asks again with lines that have none.
// Linear.
LineJoins line_joins(std::string_view text, const std::vector<FoldedLine>& lines);

}  // namespace hecha
