// SPDX-License-Identifier: Apache-2.0
// The first half of the normal form: what can be said of characters without looking at lines.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/offset_map.h"

namespace hecha {

// A line of the folded text that is not empty.
struct FoldedLine {
  std::uint32_t begin = 0;   // in the folded text
  std::uint32_t end = 0;     // without the line break
  std::uint16_t indent = 0;  // of the original, in half characters
  bool after_blank = false;  // an empty line stood before it
};

struct Folded {
  std::string text;  // every line ends in \n, none is empty
  OffsetMap map;     // to the original
  std::vector<FoldedLine> lines;
  std::uint32_t toned_glosses = 0;  // found; removed only if asked for
};

enum class Glosses { keep, remove };

// Folds characters, deletes invisible ones, settles blanks, drops empty lines.
// Linear.   REQUIRES: valid UTF-8, smaller than 1 GiB
Folded fold_characters(std::string_view original, Glosses glosses);

}  // namespace hecha
