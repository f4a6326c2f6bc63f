// SPDX-License-Identifier: Apache-2.0
// The character table of the normal form: width, script, blanks, invisible characters.
#pragma once

#include <cstdint>

namespace hecha {

struct FoldPair {
  char32_t from;
  char32_t to;
};

// Results of fold() that are no characters of the normal form but say what to do.
inline constexpr char32_t fold_deleted = 0;
inline constexpr char32_t fold_blank = ' ';  // narrow
inline constexpr char32_t fold_gap = '\t';   // wide: ideographic space, tab, em and en space
inline constexpr char32_t fold_line_break = '\n';

// How a wide blank is written in the normal form.
inline constexpr char32_t ideographic_space = 0x3000;

// The character that stands for `c` in the normal form, or one of the above.
// fold(fold(c)) == fold(c).
char32_t fold(char32_t c);

// The ideograph that a radical, a stroke (Unicode: Equivalent_Unified_Ideograph) or a compatibility
// ideograph looks like; any other character itself.
char32_t unified(char32_t c);

// As fold(), for code points below U+10000, as a table: but 0xFFFF means "see fold()".
extern const char16_t* const fold_table;

// One of the 3,755 most common simplified characters (GB 2312, level 1).
bool is_common_han(char32_t c);

}  // namespace hecha
