// SPDX-License-Identifier: Apache-2.0
// What a line of folded text looks like: heading, label, page number, prose.
#pragma once

#include <cstdint>
#include <string_view>

namespace hecha {

struct LineShape {
  std::uint32_t characters = 0;
  std::uint32_t half = 0;      // of them ASCII letters and digits
  bool numbered = false;       // begins as a heading or list item does: 一、 （一） 1. ● 【
  bool item = false;           // begins with 一是, which stands inside paragraphs as well
  bool label = false;          // 发布机构:…; the colon is not its last character
  bool spaced = false;         // has a wide blank behind its number, as a row of a table
  bool page_number = false;    // - 3 -
  bool has_mark = false;       // one of , ; : ! ? 、 。
  bool has_stop = false;       // one of ; ! ? 。
  bool ends_in_stop = false;   // ; : ! ? . 。 … and any closing marks behind
  bool ends_in_comma = false;  // , 、
  bool prose_start = false;    // , ; 、 。 among its first characters, and no colon before that
};

// REQUIRES: a line of text from fold_characters(), not empty.   Linear.
LineShape line_shape(std::string_view line);

// Does the line end as a paragraph may end?   O(1)
bool ends_in_stop(std::string_view line);

// Does `line` begin with the number behind one that stands inside `paragraph`: 三是 behind
// 一是…；二是…, as well as ③ and (三)? Such a paragraph counts on in its lines.   Linear.
bool counts_on(std::string_view paragraph, std::string_view line);

// Is it nothing but the number of a page?   O(1)
bool is_page_number(std::string_view line);

}  // namespace hecha
