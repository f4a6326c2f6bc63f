// SPDX-License-Identifier: Apache-2.0
// A piece of a document as its format marks it: a paragraph, a heading, a cell of a table.
#pragma once

#include <cstdint>

#include "hecha/source.h"
#include "hecha/span.h"

namespace hecha {

enum class BlockKind : std::uint8_t { paragraph, heading, list_item, table_cell, margin };

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint16_t level = 0;  // of a heading, from 1; else 0
  Span span;                // of Reading::text
  Place place;              // where it begins in the file
};

}  // namespace hecha
