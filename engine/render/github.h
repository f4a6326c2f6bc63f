// SPDX-License-Identifier: Apache-2.0
// The output for GitHub Actions: annotations.
#pragma once

#include "hecha/renderer.h"

namespace hecha {

Text github_doc();
std::unique_ptr<Renderer> make_github(std::ostream& out, const RenderOptions& options);

}  // namespace hecha
