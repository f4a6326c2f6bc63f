// SPDX-License-Identifier: Apache-2.0
// The output for merge requests: a summary.
#pragma once

#include "hecha/renderer.h"

namespace hecha {

Text markdown_doc();
std::unique_ptr<Renderer> make_markdown(std::ostream& out, const RenderOptions& options);

}  // namespace hecha
