// SPDX-License-Identifier: Apache-2.0
// Plain text, and Markdown.
#pragma once

#include <string>

#include "ingest/reading.h"

namespace hecha {

// Text as it stands, without blocks: what its lines are is for the document to find out.
// Errors: those of decode(); limit_reached (32 million characters).
Result<Reading> read_text(std::string bytes);

// Blocks as the marks of Markdown tell them; lines that were wrapped are joined.
Result<Reading> read_markdown(std::string bytes);

}  // namespace hecha
