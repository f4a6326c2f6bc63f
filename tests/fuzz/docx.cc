// SPDX-License-Identifier: Apache-2.0
// Any XML as the body of a Word document, with styles and numbering from the same bytes.
#include <cstdint>
#include <string>

#include "readers/docx_body.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  pugi::xml_document document;
  if (!hecha::parse_xml({reinterpret_cast<const char*>(data), size}, document)) return 0;
  const pugi::xml_node root = document.document_element();
  hecha::DocxNumbering numbering(hecha::child(root, "numbering"));
  const hecha::DocxStyles styles(hecha::child(root, "styles"));
  hecha::BlockWriter out;
  hecha::DocxWalker walker(styles, numbering, out);
  walker.walk_body(hecha::child(root, "body"));
  return 0;
}
