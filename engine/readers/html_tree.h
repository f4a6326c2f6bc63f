// SPDX-License-Identifier: Apache-2.0
// What elements of a page are, told by their tags and attributes. Behind the wall of gumbo.
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>

namespace hecha {

// Empty if there is no such attribute, or if this is no element.
std::string_view html_attribute(const GumboNode& node, const char* name);

bool is_element(const GumboNode& node);
GumboTag tag_of(const GumboNode& node);  // GUMBO_TAG_UNKNOWN for text

// Scripts, styles, lists of choices, and what the page hides: display:none, hidden, mso-hide:all.
bool is_unseen(const GumboNode& node);

// Begins and ends a line of its own.
bool is_html_block(GumboTag tag);

// 1 to 6; 0 if it is no heading.
int html_heading_level(GumboTag tag);

// The mark of a footnote: <sup>[1]</sup>, or a link to one. REQUIRES: an element
bool is_note_mark(const GumboNode& node);

// All words in it, for short ones.
std::string html_text(const GumboNode& node);

}  // namespace hecha
