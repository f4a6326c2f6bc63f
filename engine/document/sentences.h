// SPDX-License-Identifier: Apache-2.0
// Paragraphs -> sentences, run-in items and clauses.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "document/headings.h"
#include "document/unnumbered.h"
#include "hecha/document.h"

namespace hecha {

struct Split {
  std::vector<Sentence> sentences;
  std::vector<Clause> clauses;
};

// Splits every paragraph and tells it which sentences are its own. `paragraphs`
// have their spans and sections; `headings` are those of lines.paragraphs. Linear.
Split split(const Lines& lines, std::span<const Heading> headings, std::span<Paragraph> paragraphs);

}  // namespace hecha
