// SPDX-License-Identifier: Apache-2.0
// What a document holds.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/document.h"
#include "text/lines.h"
#include "text/offset_map.h"

namespace hecha {

struct Document::Data {
  std::string name;
  std::string_view format = "txt";      // static
  std::string_view encoding = "utf-8";  // static
  bool encoding_guessed = false;
  std::uint32_t unreadable = 0;

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

}  // namespace hecha
