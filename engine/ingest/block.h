// SPDX-License-Identifier: Apache-2.0
// A piece of a document as its format marks it: a paragraph, a heading, a row of a table.
#pragma once

#include <cstdint>

#include "hecha/document.h"
#include "hecha/source.h"
#include "hecha/span.h"

namespace hecha {

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint16_t level = 0;  // of a heading, from 1; 0: not told
  Span span;                // of Reading::text; one line of it
  Place place;              // where it begins in the file
};

}  // namespace hecha
