// SPDX-License-Identifier: Apache-2.0
// The pictures of a score: gauge, bars, and the account with its strips.
#pragma once

#include "hecha/renderer.h"
#include "render/html/places.h"
#include "render/html/view.h"

namespace hecha::html {

// Gauge, groups, and how many items came out how. REQUIRES: the card is of a report
void add_score(View& view, const Pack& pack, const Scorecard& card, std::string_view outcome,
               Language language);

// What each item earned and lost, group by group, and where in the text its passages lie.
void add_account(View& view, const Pack& pack, const Scorecard& card, const Places& places,
                 Language language);

}  // namespace hecha::html
