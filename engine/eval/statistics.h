// SPDX-License-Identifier: Apache-2.0
// Numbers that say how sure they are.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace hecha {

// Bounds of what is likely, both from 0 to 1.
struct Interval {
  double low = 0;
  double high = 1;
};

// So many of so many.
struct Share {
  std::uint32_t hits = 0;
  std::uint32_t total = 0;

  void count(bool hit) {
    hits += hit ? 1 : 0;
    ++total;
  }
  std::optional<double> value() const;  // nothing of nothing has none
};

// The score interval of Wilson for 95 % (E. B. Wilson, JASA 22, 1927, p. 209): it stays sensible
// for small numbers and near 0 and 1, where most of ours are.   REQUIRES: share.total > 0
Interval wilson(Share share);

// What was found and what was to be found.
struct Counts {
  std::uint32_t tp = 0;  // found, rightly
  std::uint32_t fp = 0;  // found, wrongly
  std::uint32_t fn = 0;  // not found

  Counts& operator+=(const Counts& other);
  Share precision() const { return {tp, tp + fp}; }
  Share recall() const { return {tp, tp + fn}; }
  std::optional<double> f1() const;  // 2 tp / (2 tp + fp + fn); none where all are 0
};

// The middle 95 % of the F1 of samples drawn from the documents with replacement (the percentile
// bootstrap). Documents are drawn whole, for what is wrong in one often has one cause. Draws in
// which there is nothing to find or found do not count; nothing if no draw does. The generator
// begins the same each time: the same counts give the same interval on every machine.
// Cost: 2,000 times the number of documents.
std::optional<Interval> f1_interval(std::span<const Counts> documents);

}  // namespace hecha
