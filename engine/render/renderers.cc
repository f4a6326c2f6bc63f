// SPDX-License-Identifier: Apache-2.0
// The table of outputs, in the order shown by --help. A new output is one row here.
#include <array>

#include "hecha/renderer.h"
#include "render/console.h"
#include "render/csv.h"
#include "render/github.h"
#include "render/gitlab.h"
#include "render/html/folder.h"
#include "render/html/html.h"
#include "render/json.h"
#include "render/junit.h"
#include "render/markdown.h"
#include "render/rdjsonl.h"
#include "render/sarif.h"

namespace hecha {
namespace {

constexpr std::array kinds{
    RendererKind{"console", console_doc, make_console},
    RendererKind{"html", html_doc, make_html, make_html_folder, true},
    RendererKind{"json", json_doc, make_json},
    RendererKind{"jsonl", jsonl_doc, make_jsonl},
    RendererKind{"markdown", markdown_doc, make_markdown},
    RendererKind{"csv", csv_doc, make_csv},
    RendererKind{"csv-documents", csv_documents_doc, make_csv_documents},
    RendererKind{"sarif", sarif_doc, make_sarif},
    RendererKind{"sarif-full", sarif_full_doc, make_sarif_full},
    RendererKind{"junit", junit_doc, make_junit},
    RendererKind{"github", github_doc, make_github},
    RendererKind{"gitlab", gitlab_doc, make_gitlab},
    RendererKind{"rdjsonl", rdjsonl_doc, make_rdjsonl},
};

}  // namespace

std::span<const RendererKind> renderer_kinds() { return kinds; }

}  // namespace hecha
