// SPDX-License-Identifier: Apache-2.0
// SARIF 2.1.0, in two flavours: what fails, for code scanning; and everything.
#pragma once

#include "hecha/renderer.h"

namespace hecha {

Text sarif_doc();
std::unique_ptr<Renderer> make_sarif(std::ostream& out, const RenderOptions& options);

Text sarif_full_doc();
std::unique_ptr<Renderer> make_sarif_full(std::ostream& out, const RenderOptions& options);

}  // namespace hecha
