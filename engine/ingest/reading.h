// SPDX-License-Identifier: Apache-2.0
// What a reader makes of a file: text, the blocks it is made of, and what else it noticed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/document.h"
#include "hecha/result.h"
#include "ingest/block.h"

namespace hecha {

struct Reading {
  std::string text;              // UTF-8, the author's words
  std::string_view format;       // static: the name of a row of the table of formats
  std::string_view encoding;     // static, as in text/decode.h
  bool guessed = false;          // neither a mark nor validity decided the encoding
  std::uint32_t unreadable = 0;  // byte sequences that could not be decoded
  std::vector<Block> blocks;     // one for each line of `text`, in order; empty: nothing is known
  std::vector<Span> margins;  // of plain text in pages: headers, footers, page numbers; ascending
  std::vector<Note> notes;    // each kind once at most
  Metadata metadata;
};

// More than this is no report: a file that holds it is refused.
inline constexpr std::size_t most_blocks = 200'000;
inline constexpr std::size_t most_text = 96u << 20;  // bytes; 32 million characters

// Puts blocks together into a Reading.
class BlockWriter {
 public:
  // Trims; line breaks and broken bytes inside become blanks and U+FFFD. Adds nothing if no
  // words are left. Returns false, from then on, when there is too much of it.
  bool add(BlockKind kind, std::string_view words, Place place = {}, std::uint16_t level = 0);

  // Counts towards the note of that kind.
  void note(NoteKind kind, std::uint32_t count = 1);

  std::size_t size() const { return reading_.blocks.size(); }
  Block& operator[](std::size_t i) { return reading_.blocks[i]; }
  std::string_view words(std::size_t i) const;
  Metadata& metadata() { return reading_.metadata; }
  bool overflow() const { return overflow_; }

  // All that was written, or why it cannot be used: limit_reached, file_empty (not a word).
  Result<Reading> finish() &&;

 private:
  Reading reading_;
  bool overflow_ = false;
};

}  // namespace hecha
