// SPDX-License-Identifier: Apache-2.0
// hecha-pdf: the text of PDF files. It is linked with poppler (GPL) and therefore a program of its
// own; as a whole it is distributed under the GPL (docs/decisions/0017-poppler-apart.md).
#include <iconv.h>

#include "pdf_text.h"
#include "serve.h"

namespace {

// poppler turns its text with iconv, whose tables are shared objects: they must be loaded while
// that is still allowed, and stay so as long as a converter is open.
bool load_converters() {
  for (const char* wide : {"UTF-16LE", "UTF-16BE", "UTF-16"})
    if (iconv_open(wide, "UTF-8") == iconv_t(-1) || iconv_open("UTF-8", wide) == iconv_t(-1))
      return false;
  return true;
}

}  // namespace

int main() {
  using namespace hecha;
  if (!load_converters()) return 76;
  return serve(Files::readable, [](Request&& request) {
    if (request.task == Task::read) return write_answer(request.number, read_pdf(request.bytes));
    return write_answer(request.number, Result<Reading>(tl::unexpected(Error{
                                            ErrorCode::format_unsupported, "PDF is no archive"})));
  });
}
