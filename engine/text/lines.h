// SPDX-License-Identifier: Apache-2.0
// Where the lines of a text begin: from byte offsets to lines and columns.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "hecha/source.h"

namespace hecha {

// A line ends at \n, \r\n or \r. Holds no reference to its text.
class LineIndex {
 public:
  LineIndex() = default;
  explicit LineIndex(std::string_view text);  // linear

  // Line and column, both from 1; the column in code points. An offset at the end of
  // the text is the place behind its last character.
  // REQUIRES: `text` is the one the index was made of, valid UTF-8; offset <= text.size().
  // Cost: logarithmic in the lines, linear in the line.
  Place place(std::string_view text, std::uint32_t offset) const;

  std::uint32_t count() const { return static_cast<std::uint32_t>(begins_.size()) + 1; }

 private:
  std::vector<std::uint32_t> begins_;  // of the second line and those after it; ascending
};

}  // namespace hecha
