// SPDX-License-Identifier: Apache-2.0
// The table of outputs, in the order shown by --help. A new output is one row here.
#include <array>

#include "hecha/renderer.h"
#include "render/console.h"
#include "render/json.h"

namespace hecha {
namespace {

constexpr std::array kinds{
    RendererKind{"console", console_doc, make_console},
    RendererKind{"json", json_doc, make_json},
    RendererKind{"jsonl", jsonl_doc, make_jsonl},
};

}  // namespace

std::span<const RendererKind> renderer_kinds() { return kinds; }

}  // namespace hecha
