// SPDX-License-Identifier: Apache-2.0
// Pages of positioned text (PDF, OFD) become blocks: one joiner of lines for both.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/reading.h"

namespace hecha {

// A run of text that a page shows. Lengths in any one unit; y grows downwards.
struct Fragment {
  double x = 0, y = 0;  // of its upper left corner
  double width = 0;
  double size = 0;  // height of its characters
  std::string text;
  bool template_page = false;  // of the page's template: header or footer
};

struct PageText {
  double width = 0, height = 0;
  std::vector<Fragment> fragments;
};

// Joins the lines of pages into paragraphs, whole across lines and pages; takes headers, footers,
// page numbers and watermarks out as furniture, footnotes and contents lists as such; tells title
// and rows of tables. Places are page and line on the page, from 1.
void write_layout(const std::vector<PageText>& pages, BlockWriter& out);

// Whether text is one that people read, or codes of glyphs without meaning: fewer than a fifth
// Chinese characters, or more than a fifth private or unreadable ones. `text` of a whole document.
bool is_garbled(const std::vector<PageText>& pages);

}  // namespace hecha
