// SPDX-License-Identifier: Apache-2.0
// The title of a document: short lines above the text, one or several.
#pragma once

#include <string>
#include <vector>

#include "document/page.h"
#include "document/profile.h"
#include "document/stated.h"

namespace hecha {

// A title put together from its lines, with the way back to them.
struct Title {
  std::string joined;                // without line breaks and wide blanks
  std::vector<Span> parts;           // of the text, ascending: what `joined` was made of
  std::vector<std::uint32_t> lines;  // empty where the title stands within a line, or in a table
  double confidence = 0;
  bool in_text = false;  // false: only an index table tells it

  bool empty() const { return joined.empty(); }
  // Of the text: from the first part to the last.
  Span span() const;
  // The parts of bytes [begin, end) of `joined`.
  Span span(std::size_t begin, std::size_t end) const;
};

// Finds the title and sets page.first_body and page.lead; marks title lines, the lines
// above them, and a covering letter, as what they are.
Title find_title(Page& page, const Profile& profile);

// Whether a line is a title in itself, whoever issued it.
bool is_title(std::string_view line, const Profile& profile);

// The title as it stands in the text, its lines joined by line breaks.
Stated stated_title(const Page& page, const Title& title);

// Where the name of the issuer stands within a title, [begin, end); both 0 if it names none.
struct IssuerPart {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool sure = false;  // the name ends as names of organs or places do

  bool empty() const { return begin == end; }
};
IssuerPart issuer_part(std::string_view title, const Profile& profile);

}  // namespace hecha
