// SPDX-License-Identifier: Apache-2.0
// The totals of one pack: its mean score, and each rule's results over all documents.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "hecha/renderer.h"
#include "render/sheet.h"

namespace hecha {

// Grows with the number of rules, never with that of documents.
class Totals {
 public:
  void begin(const Pack& pack);
  void add(const DocumentResult& result);
  std::uint32_t scored() const { return scored_; }
  double mean_percent() const { return percent_sum_ / scored_; }  // REQUIRES: scored() > 0
  // What is wanting most often comes first.
  void write_rules(Sheet& sheet, const Pack& pack, Language language) const;

 private:
  struct RuleCount {
    std::uint32_t met = 0, partial = 0, failed = 0, other = 0;
  };

  std::vector<RuleCount> rules_;  // parallel to Pack::rules()
  std::uint32_t scored_ = 0;
  double percent_sum_ = 0;
};

}  // namespace hecha
