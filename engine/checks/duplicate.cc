// SPDX-License-Identifier: Apache-2.0
// duplicate: the same passage twice, clause for clause. Numbers of headings, marks and blanks do
// not count, and a clause here and there may differ, as after OCR.
#include <algorithm>
#include <unordered_map>

#include "base/utf8.h"
#include "checks/slips.h"

namespace hecha {
namespace {

// Formulas are repeated as well; a passage has so many clauses at least.
constexpr std::uint32_t fewest_clauses = 4;

struct Piece {
  std::uint32_t clause = 0;
  std::uint32_t characters = 0;
  std::uint64_t hash = 0;
};

// The letters, digits and Chinese characters of a clause.
Piece piece_of(const Document& document, std::uint32_t clause) {
  Piece piece{clause, 0, 0xCBF29CE484222325u};  // FNV-1a
  const std::string_view words = document.slice(document.clauses()[clause].span);
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint point = code_point_at(words, at);
    at += point.size;
    if (!is_han(point.value) && !is_digit(point.value) && !is_ascii_letter(point.value)) continue;
    piece.hash = (piece.hash ^ point.value) * 0x100000001B3u;
    ++piece.characters;
  }
  return piece;
}

struct Run {
  std::size_t first = 0, second = 0;  // pieces
  std::size_t size = 0;
  std::uint32_t equal = 0;  // clauses
  std::uint32_t characters = 0;
};

class Finder {
 public:
  explicit Finder(const Sight& sight) : document_(sight.document()) {
    for (std::uint32_t c = 0; c < document_.clauses().size(); ++c) {
      const Sentence& sentence = document_.sentences()[document_.clauses()[c].sentence];
      if (sentence.heading || !sight.body().in_body(document_.clauses()[c].sentence)) continue;
      const Piece piece = piece_of(document_, c);
      if (piece.characters > 0) pieces_.push_back(piece);
    }
  }

  void run(std::uint32_t at_least, std::vector<Slip>& found) {
    std::unordered_map<std::uint64_t, std::size_t> first;
    first.reserve(pieces_.size());
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (pieces_[i].characters < 6) continue;  // 一年来 and its like open many passages
      const auto [place, is_new] = first.emplace(pieces_[i].hash, i);
      if (is_new) continue;
      const Run run = run_at(place->second, i);
      if (run.equal < fewest_clauses || run.characters < at_least) continue;
      report(run, found);
      i += run.size - 1;
    }
  }

 private:
  // How far the passages at two pieces are the same. They do not overlap.
  Run run_at(std::size_t first, std::size_t second) const {
    Run run{first, second, 0, 0, 0};
    const std::size_t most = std::min(second - first, pieces_.size() - second);
    std::size_t unlike = 0;
    for (std::size_t i = 0; i < most; ++i) {
      if (pieces_[first + i].hash != pieces_[second + i].hash) {
        if (++unlike > 1 + run.equal / 4) break;
        continue;
      }
      ++run.equal;
      run.characters += pieces_[second + i].characters;
      run.size = i + 1;
    }
    return run;
  }

  Span span(std::size_t from, std::size_t size) const {
    return {document_.clauses()[pieces_[from].clause].span.begin,
            document_.clauses()[pieces_[from + size - 1].clause].span.end};
  }

  void report(const Run& run, std::vector<Slip>& found) const {
    const Span earlier = span(run.first, run.size);
    const Span later = span(run.second, run.size);
    const std::string line = std::to_string(document_.place(earlier).line);
    const Span shown{
        later.begin,
        later.begin + static_cast<std::uint32_t>(utf8_prefix(document_.slice(later), 360).size())};
    found.push_back(
        {later,
         "",
         {"与第" + line + "行起的一段重复，共" + std::to_string(run.characters) + "字。",
          "The passage from line " + line + " on stands here again, " +
              std::to_string(run.characters) + " characters."},
         shown});
  }

  const Document& document_;
  std::vector<Piece> pieces_;
};

}  // namespace

void find_duplicates(const Sight& sight, const RuleSpec& rule, Slips& slips) {
  Finder(sight).run(rule.at_least, slips.found);
}

}  // namespace hecha
