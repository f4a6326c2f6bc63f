// SPDX-License-Identifier: Apache-2.0
// What elements of a page are, told by their tags and attributes. Behind the wall of gumbo.
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>
#include <vector>

namespace hecha {

// Empty if there is no such attribute, or if this is no element.
std::string_view html_attribute(const GumboNode& node, const char* name);

std::vector<const GumboNode*> html_children(const GumboNode& node);  // none of text

bool is_element(const GumboNode& node);
GumboTag tag_of(const GumboNode& node);  // GUMBO_TAG_UNKNOWN for text

// Scripts, styles, lists of choices, and what the page hides: display:none, hidden, mso-hide:all.
bool is_unseen(const GumboNode& node);

// Begins and ends a line of its own.
bool is_html_block(GumboTag tag);

// Are line breaks in its text shown as such? `around`: are they in the element it stands in?
bool keeps_lines(const GumboNode& node, bool around);

// 1 to 6; 0 if it is no heading.
int html_heading_level(GumboTag tag);

// The mark of a footnote: <sup>[1]</sup>, or a link to one. REQUIRES: an element
bool is_note_mark(const GumboNode& node);

// A contents list, or a line of one, as Word and LibreOffice save them.
bool is_contents_list(const GumboNode& node);

// All words in it, for short ones.
std::string html_text(const GumboNode& node);

}  // namespace hecha
