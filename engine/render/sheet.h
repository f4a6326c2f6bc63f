// SPDX-License-Identifier: Apache-2.0
// Lays out text for a terminal: indents, breaks lines, aligns by East Asian width, paints.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/renderer.h"

namespace hecha {

enum class Style : std::uint8_t { plain, bold, dim, good, bad, fair, link };

// Columns that `text` takes in a terminal. REQUIRES: harmless(text) == text, here and below
std::uint32_t columns(std::string_view text);

// `text` followed by blanks up to `width` columns; preceded by them in pad_left.
std::string pad(std::string_view text, std::uint32_t width);
std::string pad_left(std::string_view text, std::uint32_t width);

// At most `width` columns of `text`; what is cut away is replaced by ……
std::string shortened(std::string_view text, std::uint32_t width);

// `text` in lines of at most `width` columns. A line does not begin with a mark that
// closes and does not end with one that opens; words and numbers stay whole where they
// fit. At least one line.
std::vector<std::string> wrapped(std::string_view text, std::uint32_t width);

struct Piece {
  std::string text;
  Style style = Style::plain;
};

// Writes line by line to a stream that outlives it. Whatever is written goes through
// harmless(), so that nothing that a document or a path holds reaches the terminal as
// a command.
class Sheet {
 public:
  Sheet(std::ostream& out, const RenderOptions& options)
      : out_(out), width_(std::max(options.width, 40u)), colour_(options.colour) {}

  // `head`, then `body` wrapped so that its lines stand below one another.
  void item(std::uint32_t indent, const Piece& head, const Piece& body);
  void paragraph(std::uint32_t indent, const Piece& body) { item(indent, {}, body); }
  void blank();
  void rule(std::string_view title);  // a line across, with a title in it

  std::uint32_t width() const { return width_; }

 private:
  void paint(std::string_view text, Style style);

  std::ostream& out_;
  std::uint32_t width_;
  bool colour_;
};

}  // namespace hecha
