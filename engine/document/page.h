// SPDX-License-Identifier: Apache-2.0
// The lines of a document as the readers of stated facts see them.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "document/profile.h"
#include "document/stated.h"
#include "hecha/document.h"

namespace hecha {

// A value behind a label: 发布日期:2024-02-27.
struct Cell {
  std::uint32_t line = 0;
  LabelKind kind = LabelKind::other;
  Span label;
  Span value;  // trimmed; may be empty
};

// Lines are indexed as Document::paragraphs(). Each reader writes down what it
// found for the next: furniture, then title, addressee and signature.
struct Page {
  std::string_view text;
  std::span<const Paragraph> paragraphs;
  std::vector<std::uint32_t> lengths;  // characters; parallel to paragraphs
  std::vector<LineKind> kinds;         // parallel to paragraphs
  std::vector<Cell> cells;             // ascending
  std::size_t first_body = 0;  // the first line of prose or first numbered heading; size() if none
  std::size_t lead = 0;        // the first line of prose under the title; size() if none

  std::size_t size() const { return paragraphs.size(); }
  std::string_view line(std::size_t i) const {
    const Span span = paragraphs[i].span;
    return text.substr(span.begin, span.size());
  }
  std::string_view slice(Span span) const { return text.substr(span.begin, span.size()); }
  // The span of a part of the text.
  Span span_of(std::string_view part) const {
    const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
    return {begin, begin + static_cast<std::uint32_t>(part.size())};
  }
  bool is(std::size_t i, LineKind kind) const { return kinds[i] == kind; }
};

// A page of body lines only. `document` must outlive it.
Page page_of(const Document& document);

// Page furniture is short: longer lines are left alone, whatever they hold.
inline constexpr std::uint32_t short_line = 140;  // characters

// At most `limit` characters. Cheap for long lines.
bool at_most(std::string_view line, std::uint32_t limit);

// Whether the line ends a sentence somewhere: 。 ; ! ?
bool is_prose(std::string_view line);

// Whether it begins with the number of a heading.
bool is_numbered(std::string_view line);

// Without bullets and opening brackets in front: 【 [ · | > and blanks.
std::string_view without_bullets(std::string_view line);

// Adds the labels in `part` of a line with their values, wherever they stand.
void add_cells(const Page& page, std::uint32_t line, std::string_view part, const Labels& labels,
               std::vector<Cell>& cells);

}  // namespace hecha
