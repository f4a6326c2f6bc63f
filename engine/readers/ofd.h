// SPDX-License-Identifier: Apache-2.0
// OFD documents (GB/T 33190): pages of positioned text in XML.
#pragma once

#include "ingest/reading.h"
#include "readers/zip.h"

namespace hecha {

// Errors: document_damaged, forbidden_xml, too_deep, limit_reached (2,000 pages), no_text_layer,
// garbled_text_layer, file_empty.
Result<Reading> read_ofd(Zip& zip);

}  // namespace hecha
