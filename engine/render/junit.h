// SPDX-License-Identifier: Apache-2.0
// The output for Jenkins and its like: test results.
#pragma once

#include "hecha/renderer.h"

namespace hecha {

Text junit_doc();
std::unique_ptr<Renderer> make_junit(std::ostream& out, const RenderOptions& options);

}  // namespace hecha
