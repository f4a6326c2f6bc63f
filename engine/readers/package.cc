// SPDX-License-Identifier: Apache-2.0
// What kind of document a zip file is.
#include "readers/package.h"

#include <algorithm>

namespace hecha {
namespace {

bool has(const Zip& zip, std::string_view name) { return zip.find(name) >= 0; }

std::string text_of(Zip& zip, std::string_view name) {
  const std::ptrdiff_t index = zip.find(name);
  Result<std::string> bytes =
      index < 0 ? Result<std::string>(std::string()) : zip.read(static_cast<std::size_t>(index));
  return bytes ? std::move(*bytes) : std::string();
}

Result<std::string_view> open_document(Zip& zip, std::string_view type) {
  if (text_of(zip, "META-INF/manifest.xml").find("encryption-data") != std::string::npos)
    return tl::unexpected(Error{ErrorCode::document_encrypted, {}});
  if (type.find("spreadsheet") != type.npos) return "xls";
  if (type.find("presentation") != type.npos) return "ppt";
  return "odt";
}

}  // namespace

Result<std::string_view> package_format(Zip& zip) {
  if (has(zip, "OFD.xml")) return "ofd";
  if (has(zip, "[Content_Types].xml")) {
    const auto below = [&](std::string_view folder) {
      return std::any_of(zip.entries().begin(), zip.entries().end(),
                         [&](const ZipEntry& entry) { return entry.name.starts_with(folder); });
    };
    if (!below("word/") && has(zip, "xl/workbook.xml")) return "xls";
    if (!below("word/") && has(zip, "ppt/presentation.xml")) return "ppt";
    return "docx";
  }
  if (const std::string type = text_of(zip, "mimetype"); type.find("opendocument") != type.npos)
    return open_document(zip, type);
  if (has(zip, "uof.xml")) return "uot";
  if (has(zip, "word/document.xml")) return "docx";
  return "zip";
}

}  // namespace hecha
