// SPDX-License-Identifier: Apache-2.0
// The normal form of a text (docs/normalisation.md), and of the words of a pack.
#pragma once

#include <string>
#include <string_view>

#include "text/offset_map.h"

namespace hecha {

struct Normalised {
  std::string text;  // UTF-8; every line ends in \n, none is empty or begins or ends with a blank
  OffsetMap map;     // to the original
};

// Whether line breaks of the original are those of the author: then none is taken out.
enum class Breaks : bool { guessed, known };

// Idempotent: the normal form of a normal form is itself. A blank that parts words of
// an alphabet is U+0020; a wide blank between other words is one U+3000. Linear.
// REQUIRES: valid UTF-8, smaller than 1 GiB
Normalised normalise(std::string_view original, Breaks breaks = Breaks::guessed);

// One word or phrase in the same form: characters folded, blanks around it and between
// Chinese characters removed. Glosses stay.   REQUIRES: valid UTF-8
std::string fold_literal(std::string_view words);

}  // namespace hecha
