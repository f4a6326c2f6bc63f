// SPDX-License-Identifier: Apache-2.0
// Any bytes as a PDF: poppler's words, with whatever places they are told to have, to paragraphs.
#include <cstdint>

#include "pdf_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  (void)hecha::read_pdf({reinterpret_cast<const char*>(data), size});
  return 0;
}
