// SPDX-License-Identifier: Apache-2.0
// The whole original text as a page shows it.
#pragma once

#include <iosfwd>

#include "hecha/renderer.h"
#include "render/html/places.h"

namespace hecha::html {

// One <p> for each line of the original, empty ones too, so that counting them gives the
// lines that findings name. Passages are marked and carry the number of their item, which
// leads back to it; gaps stand behind the line of the sentence that they would follow; new
// pages are announced. Linear in the text and the passages.
// REQUIRES: card.text; `places` are those of the card
void write_text(std::ostream& out, const Scorecard& card, const Places& places, Language language);

// The ids of the outline's entries.
std::string outline_id(std::size_t index);

}  // namespace hecha::html
