// SPDX-License-Identifier: Apache-2.0
// Finds every occurrence of every word of a pack in one pass over a text.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "hecha/document.h"
#include "hecha/span.h"
#include "match/automaton.h"
#include "match/lexicon.h"

namespace hecha {

// Where something stands. Characters are code points of the normalised text.
struct Hit {
  Span span;
  std::uint32_t first = 0;   // index of its first character
  std::uint32_t last = 0;    // index just past its last character
  std::uint32_t clause = 0;  // in which it begins

  friend bool operator==(const Hit&, const Hit&) = default;
};

// The characters of a text, by number and by byte.
class Characters {
 public:
  std::uint32_t offset(std::uint32_t character) const { return offsets_[character]; }

  // Index of the character at byte `offset`, which must be a boundary.   O(1)
  std::uint32_t at(std::uint32_t offset) const;
  Hit hit(Span span, std::uint32_t clause) const;  // O(1)

 private:
  friend class Matcher;

  std::vector<std::uint32_t> offsets_;  // of each character, and the size of the text
  std::vector<std::uint16_t> classes_;  // of each character, 0 where no word holds it
  std::vector<std::uint32_t> ranks_;    // of each block: index of the first character behind
                                        // its begin
};

// What was found in a text. One per thread: its memory is reused from document to document.
struct Matches {
  Characters characters;  // of the text; none after scan_more()

  // The hits of a term, ascending by begin, then by end; none of a term that no matcher knows.
  std::span<const Hit> of(TermId term) const {
    if (term + std::size_t{1} >= first_.size()) return {};
    return {hits_.data() + first_[term], hits_.data() + first_[term + 1]};
  }
  std::size_t terms() const { return first_.empty() ? 0 : first_.size() - 1; }

 private:
  friend class Matcher;

  // A word that stands in the text.
  struct Word {
    std::uint32_t node;
    std::uint32_t first, last;  // characters
  };

  std::vector<Hit> hits_;             // of all terms, one after another
  std::vector<std::uint32_t> first_;  // of each term in hits_, and the number of hits
  std::vector<Word> words_;
};

// The compiled automaton: immutable, safe to share between threads.
class Matcher {
 public:
  Matcher();  // knows no word
  explicit Matcher(const LexiconSource& source);
  explicit Matcher(Automaton automaton) : automaton_(std::move(automaton)) {}

  // Every occurrence of every literal within one of `parts` (disjoint, ascending),
  // overlapping ones too. Earlier content of `matches` is dropped, its memory kept.
  // Linear in the text and the hits.
  void scan(const Document& document, std::span<const Span> parts, LevelMask level,
            Matches& matches) const;
  // The same for other parts of a document whose characters were read before.
  void scan_more(const Document& document, std::span<const Span> parts, LevelMask level,
                 const Characters& read, Matches& matches) const;
  // Whether a word of the term stands in `text`, of whatever level.
  bool stands_in(std::string_view text, TermId term) const;

  const Automaton& automaton() const { return automaton_; }

 private:
  void read(std::string_view text, Characters& characters) const;
  void find(std::span<const Span> parts, const Characters& read, Matches& matches) const;
  void find_within(std::uint32_t at, std::uint32_t end, const Characters& read,
                   Matches& matches) const;
  void sort(std::span<const Clause> clauses, LevelMask level, const Characters& read,
            Matches& matches) const;

  Automaton automaton_;
};

}  // namespace hecha
