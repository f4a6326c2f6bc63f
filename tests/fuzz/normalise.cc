// SPDX-License-Identifier: Apache-2.0
// Any bytes: decode, normalise, walk the map back. The laws of the normal form are checked.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/utf8.h"
#include "base/width.h"
#include "text/decode.h"
#include "text/lines.h"
#include "text/normalise.h"
#include "text/numerals.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void walk(const std::string& original, const hecha::Normalised& normal) {
  require(normal.map.derived_size() == normal.text.size());
  require(normal.map.source_size() == original.size());
  const hecha::LineIndex lines(original);
  std::uint32_t last = 0;
  for (std::uint32_t at = 0; at < normal.text.size();) {
    const hecha::CodePoint point = hecha::code_point_at(normal.text, at);
    const hecha::Span source = normal.map.to_source({at, at + point.size});
    require(source.begin >= last && source.begin <= source.end && source.end <= original.size());
    require(hecha::valid_utf8_prefix(
                std::string_view(original).substr(source.begin, source.size())) == source.size());
    // Places cost their line; a few of them will do.
    if (at % 64 == 0) require(lines.place(original, source.begin).line <= lines.count());
    last = source.end;
    at += point.size;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const hecha::Result<hecha::Decoded> decoded =
      hecha::decode({reinterpret_cast<const char*>(data), size});
  if (!decoded) return 0;
  require(hecha::valid_utf8_prefix(decoded->text) == decoded->text.size());
  const hecha::Normalised once = hecha::normalise(decoded->text);
  walk(decoded->text, once);
  const hecha::Normalised twice = hecha::normalise(once.text);
  require(twice.text == once.text);
  const std::string literal = hecha::fold_literal(decoded->text);
  require(hecha::fold_literal(literal) == literal);
  hecha::display_width(literal);
  hecha::numeral_value(hecha::utf8_prefix(literal, 64));
  return 0;
}
