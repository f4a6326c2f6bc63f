// SPDX-License-Identifier: Apache-2.0
// Which paragraphs are, or begin with, a heading.
#pragma once

#include <vector>

#include "document/numbering.h"
#include "document/unnumbered.h"
#include "hecha/document.h"

namespace hecha {

struct Heading {
  std::uint32_t paragraph = 0;
  Number number{};  // unnumbered: an unnumbered line, or 【…】
  Span words{};     // without the number and the final mark
  Span line{};      // the sentence that it is, number and mark included; empty where the
                    // words are but the first clause of a numbered sentence
  bool own_line = false;
  std::uint16_t styled = 0;  // its level as the file says, from 1; 0: it says nothing
};

// One heading for a paragraph at most, in order. A careful reader's judgement in
// rules: a number makes a heading of what follows, up to the first mark that ends
// a sentence or a colon; without a number only a short line of its own that stands
// above a longer paragraph is one, and never in the block of the title.
std::vector<Heading> headings(const Lines& lines);

}  // namespace hecha
