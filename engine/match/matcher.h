// SPDX-License-Identifier: Apache-2.0
// Finds every occurrence of every word of a pack in one pass over a text.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "hecha/document.h"
#include "hecha/span.h"
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

// The compiled automaton: immutable, safe to share between threads.
class Matcher {
 public:
  Matcher();  // knows no word
  explicit Matcher(const LexiconSource& source);
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;
  ~Matcher();

  // Every occurrence of every literal, overlapping ones too, sorted into
  // `by_term` (one list for each term, ascending by begin, then by end).
  // Lists are cleared first; their memory is kept. Linear in the text and the hits.
  void scan(const Document& document, LevelMask level,
            std::vector<std::vector<Hit>>& by_term) const;

 private:
  struct Automaton;
  std::unique_ptr<const Automaton> automaton_;
};

}  // namespace hecha
