// SPDX-License-Identifier: Apache-2.0
// Which lines may be headings although they bear no number.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "document/marks.h"
#include "hecha/document.h"

namespace hecha {

// What the file itself says of a paragraph.
struct Told {
  BlockKind kind = BlockKind::paragraph;
  std::uint16_t level = 0;  // of a heading, from 1; 0: not told
};

// What headings are looked for in. The spans are those of the whole text, ascending.
struct Lines {
  std::string_view text;
  std::span<const Mark> marks;
  std::span<const Enclosure> enclosures;
  std::span<const Fact> facts;
  std::span<const Span> paragraphs;
  std::span<const Told> told = {};  // parallel to paragraphs, or empty

  std::string_view words(Span span) const { return text.substr(span.begin, span.size()); }
};

// Lengths of headings are told in bytes, three for a Han character: quick, and a
// digit takes less room in a heading than a character anyway.
inline constexpr std::size_t han_size = 3;

// By its shape alone, is paragraph `i` a heading? Short, no sentence, no bullet or
// cell, no label with a value (来源:市司法局), no date or counts, no run-in item.
bool may_be_heading(const Lines& lines, std::uint32_t i);

// Could paragraph `i` be the cell of a table, written line by line?
bool is_cell(const Lines& lines, std::uint32_t i);

// Is there a paragraph `i` of sentences, long enough to stand below a heading?
bool is_prose(const Lines& lines, std::uint32_t i);

// The lines before the first paragraph of prose: title, date, source, addressee.
// A short line there is a heading only below a title and if it is none of these.
class TitleBlock {
 public:
  explicit TitleBlock(const Lines& lines) : lines_(lines) {}

  // To be called for each paragraph in turn, before anything is asked about it.
  void enter(std::uint32_t i, bool heading_seen);

  bool open() const { return open_; }
  bool admits(std::uint32_t i) const;

 private:
  const Lines& lines_;
  bool open_ = true;
  bool title_seen_ = false;
};

}  // namespace hecha
