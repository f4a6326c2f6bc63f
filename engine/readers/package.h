// SPDX-License-Identifier: Apache-2.0
// What kind of document a zip file is.
#pragma once

#include <string_view>

#include "readers/zip.h"

namespace hecha {

// The name of a row of format_rows(): "docx", "ofd", "odt", "uot", "xls", "ppt", or "zip" for an
// archive of files.   Errors: document_encrypted (OpenDocument with a password).
Result<std::string_view> package_format(Zip& zip);

}  // namespace hecha
