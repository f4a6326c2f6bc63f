// SPDX-License-Identifier: Apache-2.0
// The output for GitLab: a code quality report.
#pragma once

#include "hecha/renderer.h"

namespace hecha {

Text gitlab_doc();
std::unique_ptr<Renderer> make_gitlab(std::ostream& out, const RenderOptions& options);

}  // namespace hecha
