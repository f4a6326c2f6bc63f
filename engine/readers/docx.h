// SPDX-License-Identifier: Apache-2.0
// Word documents: .docx and its kin, as Word, WPS and LibreOffice write them.
#pragma once

#include <string_view>

#include "ingest/reading.h"
#include "readers/zip.h"

namespace hecha {

// Errors: document_damaged, forbidden_xml, too_deep, limit_reached, file_empty.
Result<Reading> read_docx(Zip& zip);

}  // namespace hecha
