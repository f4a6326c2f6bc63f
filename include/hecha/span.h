// SPDX-License-Identifier: Apache-2.0
// Positions in a document's normalised text.
#pragma once

#include <compare>
#include <cstdint>

namespace hecha {

// A half-open range of bytes [begin, end), begin <= end, on code point
// boundaries of Document::text(). The engine knows no other coordinate; what a
// reader is shown is a Place (source.h).
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }

  friend auto operator<=>(const Span&, const Span&) = default;  // NOLINT: clang-tidy 14 sees a 0
};

}  // namespace hecha
