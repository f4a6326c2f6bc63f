// SPDX-License-Identifier: Apache-2.0
// What goes in: a named run of bytes, and where in it a reader would look.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>

namespace hecha {

// A file as found, not yet understood. Owned by whoever reads it; nothing made
// from it keeps a reference to it.
struct Source {
  std::string name;   // shown to people: a path, or "<stdin>"
  std::string bytes;  // the whole content, any encoding, any format
};

// Where a reader would find something in the original. Each count starts at 1;
// 0 means that the format has no such thing.
struct Place {
  std::uint32_t page = 0;    // PDF
  std::uint32_t line = 0;    // TXT, HTML: line; DOCX: paragraph; PDF: line on the page
  std::uint32_t column = 0;  // in code points

  friend auto operator<=>(const Place&, const Place&) = default;
};

}  // namespace hecha
