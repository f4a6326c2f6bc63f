// SPDX-License-Identifier: Apache-2.0
// The normal form of a text: fold characters, then join broken lines until none is left.
#include "text/normalise.h"

#include <utility>
#include <vector>

#include "text/characters.h"
#include "text/line_joins.h"

namespace hecha {
namespace {

// Fewer toned glosses than this are an author's own.
constexpr std::uint32_t fewest_glosses = 3;

void apply(const LineJoins& found, Folded& folded) {
  for (const std::uint32_t at : found.blanks) folded.text[at] = ' ';
  std::string kept;
  kept.reserve(folded.text.size());
  std::uint32_t from = 0;
  for (const Span gone : found.erased) {
    kept.append(folded.text, from, gone.begin - from);
    from = gone.end;
  }
  kept.append(folded.text, from);
  folded.text = std::move(kept);
  folded.map = folded.map.without(found.erased);
}

// The lines of a text in which none is empty, without a memory of their layout.
std::vector<FoldedLine> plain_lines(std::string_view text) {
  std::vector<FoldedLine> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    FoldedLine line;
    line.begin = static_cast<std::uint32_t>(begin);
    line.end = static_cast<std::uint32_t>(end);
    lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

}  // namespace

Normalised normalise(std::string_view original, Breaks breaks) {
  Folded folded = fold_characters(original, Glosses::keep);
  if (folded.toned_glosses >= fewest_glosses) folded = fold_characters(original, Glosses::remove);
  if (breaks == Breaks::known) return {std::move(folded.text), std::move(folded.map)};
  // The result shows no indents and no empty lines. What would be joined without
  // them must be joined now, or the normal form would have another.
  for (bool layout = true;; layout = false) {
    const LineJoins found = line_joins(folded.text, folded.lines);
    const bool none = found.erased.empty() && found.blanks.empty();
    if (none && !(layout && found.used_layout)) break;
    if (!none) apply(found, folded);
    folded.lines = plain_lines(folded.text);
  }
  return {std::move(folded.text), std::move(folded.map)};
}

std::string fold_literal(std::string_view words) {
  std::string folded = fold_characters(words, Glosses::keep).text;
  if (!folded.empty()) folded.pop_back();
  return folded;
}

}  // namespace hecha
