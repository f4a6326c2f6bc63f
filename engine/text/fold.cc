// SPDX-License-Identifier: Apache-2.0
// The character table of the normal form, as made by make_fold_table.cc.
#include "text/fold.h"

#include <algorithm>
#include <iterator>

#include "text/fold_table.inc"

namespace hecha {
namespace {

// The row whose `from` is c, or null.
template <std::size_t size>
const FoldPair* row_of(const FoldPair (&rows)[size], char32_t c) {
  const auto row = std::lower_bound(std::begin(rows), std::end(rows), c,
                                    [](const FoldPair& pair, char32_t v) { return pair.from < v; });
  return row != std::end(rows) && row->from == c ? row : nullptr;
}

bool is_deleted_above_bmp(char32_t c) {
  return (c >= 0xE0000 && c <= 0xE01EF) ||  // tags and variation selectors
         c >= 0xF0000;                      // private use
}

}  // namespace

const char16_t* const fold_table = fold_bmp;

char32_t fold(char32_t c) {
  if (c <= 0xFFFF && fold_bmp[c] != 0xFFFF) return fold_bmp[c];
  if (is_deleted_above_bmp(c)) return fold_deleted;
  const FoldPair* const row = row_of(fold_wide, c);
  return row != nullptr ? row->to : c;
}

char32_t unified(char32_t c) {
  const bool possible =
      (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x31C0 && c <= 0x31EF) || (c >= 0xF900 && c <= 0xFAFF);
  const FoldPair* const row = possible ? row_of(look_alikes, c) : nullptr;
  return row != nullptr ? row->to : c;
}

bool is_common_han(char32_t c) { return c <= 0xFFFF && (common_han_bits[c / 32] >> (c % 32) & 1); }

}  // namespace hecha
