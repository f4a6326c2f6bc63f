// SPDX-License-Identifier: Apache-2.0
// The output for people at a terminal.
#pragma once

#include "hecha/renderer.h"

namespace hecha {

Text console_doc();
std::unique_ptr<Renderer> make_console(std::ostream& out, const RenderOptions& options);

}  // namespace hecha
