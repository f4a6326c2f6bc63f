// SPDX-License-Identifier: Apache-2.0
// From byte offsets to lines and columns.
#include "text/lines.h"

#include <doctest/doctest.h>

#include <string>

#include "base/utf8.h"

using namespace hecha;

namespace {

// Counts from the beginning: the plain twin.
Place naive_place(std::string_view text, std::uint32_t offset) {
  Place place{0, 1, 1};
  for (std::size_t at = 0; at < offset;) {
    const CodePoint point = code_point_at(text, at);
    const bool pair = point.value == '\r' && text.substr(at + 1).starts_with("\n");
    at += point.size;
    if ((point.value == '\n' || point.value == '\r') && !pair) {
      place = {0, place.line + 1, 1};
    } else {
      ++place.column;
    }
  }
  return place;
}

}  // namespace

TEST_CASE("lines end at any of the three line breaks, columns count code points") {
  for (const std::string_view text :
       {"一、法治\n二、é政府\n\n", "a\r\nb\rc\n\rd", "", "没有换行", "\r\r\n\n"}) {
    CAPTURE(text);
    const LineIndex index(text);
    for (std::uint32_t at = 0; at <= text.size(); ++at) {
      if (at < text.size() && (text[at] & 0xC0) == 0x80) continue;
      CHECK(index.place(text, at) == naive_place(text, at));
    }
  }
  CHECK(LineIndex("a\nb").count() == 2);
}
