// SPDX-License-Identifier: Apache-2.0
// The outputs for programs: json and jsonl.
#pragma once

#include "hecha/renderer.h"

namespace hecha {

// One result: one indented object. None or several: an array of them.
Text json_doc();
std::unique_ptr<Renderer> make_json(std::ostream& out, const RenderOptions& options);

// One compact object a line.
Text jsonl_doc();
std::unique_ptr<Renderer> make_jsonl(std::ostream& out, const RenderOptions& options);

}  // namespace hecha
