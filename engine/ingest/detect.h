// SPDX-License-Identifier: Apache-2.0
// What a file is, told by its bytes.
#pragma once

#include <string_view>

#include "hecha/result.h"
#include "hecha/source.h"

namespace hecha {

// The name of a row of format_rows(), static; "zip" for all packages (.docx, .ofd, .odt are zip
// files), which only who opens them can tell apart. The name of the file decides between text and
// Markdown only.
// Errors: file_empty; document_encrypted, document_damaged (OLE files that hold no document).
Result<std::string_view> detect(const Source& source);

// How a web page begins that is no text with a tag in it.
bool looks_like_html(std::string_view text);

}  // namespace hecha
