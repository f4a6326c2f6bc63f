// SPDX-License-Identifier: Apache-2.0
// The totals of a run: documents by verdict, and each rule's results over all of them.
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
  std::uint32_t documents() const { return documents_; }
  void write(Sheet& sheet, const Pack& pack, const RunSummary& summary,
             const RenderOptions& options) const;

 private:
  struct RuleCount {
    std::uint32_t met = 0, partial = 0, failed = 0, other = 0;
  };

  void write_documents(Sheet& sheet, const RunSummary& summary, Language language) const;
  // What is wanting most often comes first.
  void write_rules(Sheet& sheet, const Pack& pack, Language language) const;

  std::vector<RuleCount> rules_;  // parallel to Pack::rules()
  std::uint32_t documents_ = 0;
  std::uint32_t scored_ = 0;
  double percent_sum_ = 0;
};

}  // namespace hecha
