// SPDX-License-Identifier: Apache-2.0
// Questions to a sorted list of hits, asked in reading order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "match/matcher.h"

namespace hecha {

// A list of hits, ascending, and a place in it that follows the questions. Any order of
// questions is right; O(1) where they lie near one another, O(log hits) where not.
// The list must outlive it.
class Follower {
 public:
  explicit Follower(std::span<const Hit> hits) : hits_(hits) {}

  bool empty() const { return hits_.empty(); }
  // The hits that begin before `offset`, and those that begin there or later.
  std::span<const Hit> before(std::uint32_t offset) { return hits_.first(seek(offset)); }
  std::span<const Hit> from(std::uint32_t offset) { return hits_.subspan(seek(offset)); }
  // Whether some hit begins within [span.begin, span.end).
  bool any_in(Span span) {
    const std::size_t at = seek(span.begin);
    return at < hits_.size() && hits_[at].span.begin < span.end;
  }
  // Whether some hit overlaps `span`; hits longer than 160 bytes are looked for only so far back.
  bool any_overlap(Span span);

 private:
  std::size_t seek(std::uint32_t offset);

  std::span<const Hit> hits_;
  std::size_t at_ = 0;
};

}  // namespace hecha
