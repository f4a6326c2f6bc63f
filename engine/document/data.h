// SPDX-License-Identifier: Apache-2.0
// What a document holds.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/document.h"
#include "ingest/block.h"
#include "text/lines.h"
#include "text/offset_map.h"

namespace hecha {

struct Document::Data {
  std::string name;
  std::string_view format = "txt";      // static
  std::string_view encoding = "utf-8";  // static
  bool encoding_guessed = false;
  std::uint32_t unreadable = 0;

  std::vector<Note> notes;
  Metadata metadata;
  std::vector<Block> blocks;  // of original; empty where only lines are known
  std::vector<Span> margins;  // of original: lines around its pages, which are not of the text

  std::string original;
  std::string text;
  OffsetMap map;    // from text to original
  LineIndex lines;  // of original

  std::vector<Section> sections;
  std::vector<Paragraph> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<Clause> clauses;
  std::vector<Fact> facts;
  std::vector<Enclosure> enclosures;
  std::vector<PrivateNumber> private_numbers;  // masked in every quotation
};

// The index of the block that holds byte `at` of the original.   REQUIRES: blocks, at behind none
inline std::size_t block_at(const std::vector<Block>& blocks, std::uint32_t at) {
  const auto after = std::upper_bound(
      blocks.begin(), blocks.end(), at,
      [](std::uint32_t value, const Block& block) { return value < block.span.begin; });
  return after == blocks.begin() ? 0 : static_cast<std::size_t>(after - blocks.begin()) - 1;
}

}  // namespace hecha
