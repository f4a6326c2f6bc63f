// SPDX-License-Identifier: Apache-2.0
// When two quotations, or two values of a fact, are taken for the same.
#pragma once

#include <string>
#include <string_view>

namespace hecha {

// Whether `a` and `b` touch: one holds the other, or they share eight letters in a row (all letters
// of the shorter one, if it has fewer). Width, blanks and punctuation do not count. Text without
// letters touches nothing. O(n log n).
bool quotes_touch(std::string_view a, std::string_view b);

// Whether both have the same letters, or, where `part_is_enough` and both have some, one the
// other's.
enum class Sameness { whole, part_is_enough };
bool same_letters(std::string_view a, std::string_view b, Sameness sameness);

}  // namespace hecha
