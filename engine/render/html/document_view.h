// SPDX-License-Identifier: Apache-2.0
// What a page says of the document itself, and of the run that judged it.
#pragma once

#include <string>

#include "hecha/renderer.h"
#include "render/html/places.h"
#include "render/html/view.h"

namespace hecha::html {

// The line under the title, the table of facts, outline, map, what was not checked.
void add_document(View& view, const Scorecard& card, const Places& places, Language language);

// `card` is null for a document that could not be read.
void add_provenance(View& view, const Pack& pack, const Scorecard* card, const std::string& name,
                    const RenderOptions& options);

// What the script of the page reads, as JSON.
std::string page_data(const Scorecard* card, const Pack& pack, Language language);

}  // namespace hecha::html
