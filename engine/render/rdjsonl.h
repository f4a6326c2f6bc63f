// SPDX-License-Identifier: Apache-2.0
// The output for reviewdog, and by it for every other forge.
#pragma once

#include "hecha/renderer.h"

namespace hecha {

Text rdjsonl_doc();
std::unique_ptr<Renderer> make_rdjsonl(std::ostream& out, const RenderOptions& options);

}  // namespace hecha
