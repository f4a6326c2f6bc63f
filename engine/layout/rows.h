// SPDX-License-Identifier: Apache-2.0
// Fragments on a page become rows, in reading order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/layout.h"

namespace hecha {

// Words between gaps of any width.
struct Part {
  double left = 0, right = 0;
  std::string text;
};

struct Row {
  std::uint32_t page = 0;  // from 0
  std::uint32_t line = 0;  // on the page, from 1
  int column = 0;          // 0: the whole width; 1, 2: left, right
  double left = 0, right = 0, top = 0;
  double size = 0;                 // of most of its characters
  std::vector<std::string> cells;  // parts with wide gaps between them; one for a line of prose
  std::vector<Part> parts;         // the fragments it is made of
  std::string text;                // all of it
  bool furniture = false;
};

// Rows of all pages, each top to bottom, left column before right. Rotated text is not among the
// fragments; very large text is left out as a watermark.
std::vector<Row> rows_of(const std::vector<PageText>& pages, double body_size);

// The size of most characters of all pages.
double body_size(const std::vector<PageText>& pages);

}  // namespace hecha
