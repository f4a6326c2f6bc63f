// SPDX-License-Identifier: Apache-2.0
// Questions to a sorted list of hits, asked in reading order.
#include "match/follower.h"

#include <algorithm>

namespace hecha {

std::size_t Follower::seek(std::uint32_t offset) {
  while (at_ > 0 && hits_[at_ - 1].span.begin >= offset) --at_;
  for (std::size_t step = 1; at_ < hits_.size() && hits_[at_].span.begin < offset; step *= 2) {
    // Everything up to at_ begins before `offset`.
    const std::size_t far = std::min(at_ + step, hits_.size());
    if (far < hits_.size() && hits_[far].span.begin < offset) {
      at_ = far;
      continue;
    }
    const auto begins_before = [](const Hit& hit, std::uint32_t at) { return hit.span.begin < at; };
    const auto found =
        std::lower_bound(hits_.begin() + static_cast<std::ptrdiff_t>(at_) + 1,
                         hits_.begin() + static_cast<std::ptrdiff_t>(far), offset, begins_before);
    at_ = static_cast<std::size_t>(found - hits_.begin());
    break;
  }
  return at_;
}

bool Follower::any_overlap(Span span) {
  constexpr std::uint32_t longest = 160;  // bytes; a word is rarely longer than 40 characters
  const std::span<const Hit> earlier = before(span.end);
  for (auto hit = earlier.rbegin(); hit != earlier.rend(); ++hit) {
    if (hit->span.begin + longest < span.begin) return false;
    if (hit->span.overlaps(span)) return true;
  }
  return false;
}

}  // namespace hecha
