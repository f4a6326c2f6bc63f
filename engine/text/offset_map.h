// SPDX-License-Identifier: Apache-2.0
// Where the bytes of a derived text came from.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "hecha/span.h"

namespace hecha {

// Built while a pass rewrites a text from left to right, one copy() or replace()
// for each piece; afterwards answers, for any span of the derived text, which
// span of the source it came from. Monotone by construction.
//
// A replaced piece is indivisible: a span that touches any part of it maps to
// the whole of its source, so that a quotation never begins inside a character.
//
// Both texts are smaller than 2 GiB.
class OffsetMap {
 public:
  // The next `size` bytes stand for as many bytes of the source, one for one: kept,
  // or each character exchanged for one of the same length.
  void copy(std::uint32_t size) {
    if (size == 0) return;
    if (steps_.empty() || !steps_.back().is_copy()) add_step(copy_bit);
    derived_size_ += size;
    source_size_ += size;
  }

  // The next `source` bytes became `derived` bytes; 0 for an insertion or a deletion.
  void replace(std::uint32_t source, std::uint32_t derived) {
    if (source == 0 && derived == 0) return;
    add_step(0);
    derived_size_ += derived;
    source_size_ += source;
  }

  // The smallest span of the source that `derived` came from; empty for empty.
  // REQUIRES: derived.end <= derived_size().   O(log pieces)
  Span to_source(Span derived) const {
    assert(derived.begin <= derived.end && derived.end <= derived_size_);
    const std::uint32_t begin = source_begin(derived.begin);
    return {begin, derived.empty() ? begin : source_end(derived.end - 1)};
  }

  // The map of the derived text with `erased` (disjoint, ascending) taken out of it.
  // REQUIRES: no erased span cuts a replaced piece.   O(pieces + erased)
  OffsetMap without(std::span<const Span> erased) const {
    OffsetMap rest;
    rest.reserve(steps_.size() + 2 * erased.size());
    std::size_t next = 0;  // the first erased span that ends behind `at`
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const std::uint32_t end = i + 1 < steps_.size() ? steps_[i + 1].derived : derived_size_;
      std::uint32_t at = steps_[i].derived;
      if (!steps_[i].is_copy()) {
        while (next < erased.size() && erased[next].end <= at) ++next;
        const bool gone = next < erased.size() && erased[next].begin <= at;
        rest.replace(end_of_source(i) - steps_[i].source(), gone ? 0 : end - at);
        continue;
      }
      while (at < end) {
        while (next < erased.size() && erased[next].end <= at) ++next;
        const bool gone = next < erased.size() && erased[next].begin <= at;
        const std::uint32_t stop = next == erased.size() ? end
                                   : gone                ? erased[next].end
                                                         : erased[next].begin;
        const std::uint32_t size = std::min(stop, end) - at;
        if (gone) {
          rest.replace(size, 0);
        } else {
          rest.copy(size);
        }
        at += size;
      }
    }
    return rest;
  }

  void reserve(std::size_t pieces) { steps_.reserve(pieces); }
  std::uint32_t derived_size() const { return derived_size_; }
  std::uint32_t source_size() const { return source_size_; }

 private:
  static constexpr std::uint32_t copy_bit = 0x80000000u;

  struct Step {
    std::uint32_t derived;  // where it begins in the derived text
    std::uint32_t packed;   // where it begins in the source; copy_bit if a copy

    bool is_copy() const { return packed & copy_bit; }
    std::uint32_t source() const { return packed & ~copy_bit; }
  };

  void add_step(std::uint32_t kind) {
    assert(source_size_ < copy_bit && derived_size_ < copy_bit);
    steps_.push_back({derived_size_, source_size_ | kind});
  }

  // Index of the step that produced the derived byte at `offset`.
  std::size_t step_at(std::uint32_t offset) const {
    const auto above = [](std::uint32_t value, const Step& step) { return value < step.derived; };
    const auto next = std::upper_bound(steps_.begin(), steps_.end(), offset, above);
    return static_cast<std::size_t>(next - steps_.begin()) - 1;
  }

  std::uint32_t end_of_source(std::size_t step) const {
    return step + 1 < steps_.size() ? steps_[step + 1].source() : source_size_;
  }

  std::uint32_t source_begin(std::uint32_t offset) const {
    if (offset == derived_size_) return source_size_;
    const Step& step = steps_[step_at(offset)];
    return step.source() + (step.is_copy() ? offset - step.derived : 0);
  }

  std::uint32_t source_end(std::uint32_t offset) const {
    const std::size_t i = step_at(offset);
    const Step& step = steps_[i];
    return step.is_copy() ? step.source() + (offset - step.derived) + 1 : end_of_source(i);
  }

  std::vector<Step> steps_;  // ascending in both members
  std::uint32_t derived_size_ = 0;
  std::uint32_t source_size_ = 0;
};

}  // namespace hecha
