// SPDX-License-Identifier: Apache-2.0
// Many documents: a page for each, and an index over them.
#pragma once

#include "hecha/renderer.h"

namespace hecha {

// `out` is index.html; the pages are reports/00001.html and so on, in the order of the documents.
// The index grows by some 400 bytes a document and is written while it grows.
std::unique_ptr<Renderer> make_html_folder(std::ostream& out, Folder& folder,
                                           const RenderOptions& options);

}  // namespace hecha
