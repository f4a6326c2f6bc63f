// SPDX-License-Identifier: Apache-2.0
// A web page saved as one file: MIME parts, of which one is the page.
#pragma once

#include <string>

#include "ingest/reading.h"

namespace hecha {

// Errors: document_damaged (no part is a page), and those of read_html().
Result<Reading> read_mht(const std::string& bytes);

}  // namespace hecha
