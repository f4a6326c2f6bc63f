// SPDX-License-Identifier: Apache-2.0
// Any bytes at all become a document that keeps its promises, or an error.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "../unit/document/show.h"
#include "hecha/document.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

// A quotation lies in the original, has a place, and begins and ends on a character.
void check_quote(const hecha::Document& document, hecha::Span span) {
  const hecha::Span source = document.source(span);
  require(source.begin <= source.end && source.end <= document.original().size());
  require(document.quote(span).size() == source.size());
  require(document.place(span).line > 0);
  const auto inside = [&](std::uint32_t at) {
    return at < document.original().size() &&
           (static_cast<unsigned char>(document.original()[at]) & 0xC0) == 0x80;
  };
  require(!inside(source.begin) && !inside(source.end));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto document = hecha::read_document(
      {"fuzz", std::string(reinterpret_cast<const char*>(data), size)}, {.max_bytes = 1 << 20});
  if (!document) return 0;
  require(hecha::broken_promise(*document).empty());
  for (const auto& section : document->sections()) {
    check_quote(*document, section.heading);
    check_quote(*document, section.body);
  }
  for (const auto& sentence : document->sentences()) check_quote(*document, sentence.span);
  for (const auto& clause : document->clauses()) check_quote(*document, clause.span);
  for (const auto& fact : document->facts()) check_quote(*document, fact.span);
  for (const auto& enclosure : document->enclosures()) check_quote(*document, enclosure.span);
  return 0;
}
