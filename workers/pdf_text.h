// SPDX-License-Identifier: Apache-2.0
// The text of a PDF: poppler finds the words, layout/ joins their lines.
#pragma once

#include <string_view>

#include "ingest/reading.h"

namespace hecha {

// Errors: document_damaged, document_encrypted (it wants a password), no_text_layer,
// garbled_text_layer, limit_reached (2,000 pages), format_unsupported (poppler-data is missing),
// file_empty.
Result<Reading> read_pdf(std::string_view bytes);

}  // namespace hecha
