// SPDX-License-Identifier: Apache-2.0
// The output that people read: a page for one document, or a folder of pages with an index.
#pragma once

#include "hecha/renderer.h"

namespace hecha {

Text html_doc();
// One self-contained page. REQUIRES: one document
std::unique_ptr<Renderer> make_html(std::ostream& out, const RenderOptions& options);

}  // namespace hecha
