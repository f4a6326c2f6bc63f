// SPDX-License-Identifier: Apache-2.0
// Any page of an OFD document, through its text objects to paragraphs; its boxes fitted as those of
// PDF are.
#include <cstdint>
#include <vector>

#include "layout/boxes.h"
#include "layout/layout.h"
#include "readers/ofd_page.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  pugi::xml_document document;
  if (!hecha::parse_xml({reinterpret_cast<const char*>(data), size}, document)) return 0;
  std::vector<hecha::PageText> pages;
  for (const pugi::xml_node page : document.document_element().children()) {
    pages.push_back({210, 297, {}});
    hecha::add_ofd_text(page, false, pages.back());
  }
  for (int fitted = 0; fitted < 2; ++fitted) {
    hecha::BlockWriter out;
    hecha::write_layout(pages, out);
    hecha::fit_boxes(pages);
  }
  (void)hecha::is_garbled(pages);
  return 0;
}
