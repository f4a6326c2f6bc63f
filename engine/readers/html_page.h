// SPDX-License-Identifier: Apache-2.0
// The wall of gumbo: a page as a tree, its body found, its blocks written.
#pragma once

#include <string>

#include "ingest/reading.h"

namespace hecha {

// The body of a page is the innermost element that holds three quarters of its sentences outside
// links; what stands around it is furniture, but for the title.
// Errors: too_deep, file_empty, limit_reached.   REQUIRES: what scanned_html() let through
Result<Reading> read_page(const std::string& text);

}  // namespace hecha
