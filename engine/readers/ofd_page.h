// SPDX-License-Identifier: Apache-2.0
// One page of an OFD document: its text objects as fragments.
#pragma once

#include "layout/layout.h"
#include "readers/xml.h"

namespace hecha {

// Adds the text objects of a ofd:Page; those of a template count as margins.
// Invisible and rotated objects are left out. Trees are no deeper than parse_xml() allows.
void add_ofd_text(pugi::xml_node page, bool from_template, PageText& out);

// "0 0 210 297", commas allowed: up to `most` numbers.
std::vector<double> ofd_numbers(std::string_view text, std::size_t most);

}  // namespace hecha
