// SPDX-License-Identifier: Apache-2.0
// Word documents: .docx and its kin, as Word, WPS and LibreOffice write them.
#pragma once

#include <string_view>

#include "ingest/reading.h"
#include "readers/zip.h"

namespace hecha {

// Errors: document_damaged, forbidden_xml, too_deep, limit_reached, file_empty.
Result<Reading> read_docx(Zip& zip);

// The same from one XML file, as Word saves it on request (Flat OPC).
Result<Reading> read_flat_docx(std::string_view bytes);

}  // namespace hecha
