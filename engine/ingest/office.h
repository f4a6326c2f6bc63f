// SPDX-License-Identifier: Apache-2.0
// LibreOffice, where it is installed, turns old formats into .docx.
#pragma once

#include <string>
#include <string_view>

#include "hecha/document.h"

namespace hecha {

// The path of soffice; $HECHA_OFFICE if that is set. Empty: there is none.
std::string office_program();

struct FromOffice {
  std::string docx;            // the bytes of a .docx file
  std::uint32_t comments = 0;  // that were taken out on the way
};

// The same document as .docx. Runs LibreOffice without network, macros and links, in
// a folder of its own that is removed, inside bubblewrap where there is one (jail.h), and kills it
// when three times the time of a document is over. Errors: format_unsupported (not installed, or
// not allowed), document_damaged (it wrote nothing), timed_out, output_failed (no room for its
// files), too_deep (RTF groups).
Result<FromOffice> to_docx(std::string_view format, const std::string& bytes,
                           const ReadOptions& options);

}  // namespace hecha
