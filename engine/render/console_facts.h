// SPDX-License-Identifier: Apache-2.0
// What a document says of itself, for people: the values, where they stand, and the doubts.
#pragma once

#include "hecha/renderer.h"
#include "hecha/scorecard.h"
#include "render/sheet.h"

namespace hecha {

// The headings with the roles that their text plays: where each passage was looked for.
void write_outline(Sheet& sheet, const Scorecard& card, Language language);

void write_facts(Sheet& sheet, const Scorecard& card, Language language);

}  // namespace hecha
