// SPDX-License-Identifier: Apache-2.0
// What is counted over a folder of documents. Its size depends on the packs, never on the number
// of documents.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "hecha/renderer.h"
#include "render/html/sections.h"
#include "render/html/view.h"
#include "render/labels.h"

namespace hecha::html {

// What became of a document, as a class and a filter: passed, failed, checked (no gate was
// asked), not-judged, unreadable. Static.
std::string_view status_of(const DocumentResult& result);

// "late" or "undated" for a report whose publication is; empty for others. Static.
std::string_view lateness_of(const Pack& pack, const Scorecard& card);

// A rule as a column of the index. Packs may differ within a run; a rule has one column.
struct Column {
  std::string id, code;
  Text title;
  Concern concern;
  std::array<std::uint32_t, 9> verdicts{};  // how often each
};

class IndexTotals {
 public:
  // Adds the document, and a column for each rule that is new.
  void add(const Pack& pack, const DocumentResult& result);

  // One letter for each column: the verdict of the card (letter_of), '.' for none.
  std::string verdicts(const Pack& pack, const Scorecard& card) const;

  const std::vector<Column>& columns() const { return columns_; }

  // Cards, histogram, breakdowns and the hardest items.
  void show(View& view, const RunSummary& summary, Language language) const;

 private:
  struct Mean {
    std::uint32_t documents = 0, scored = 0;
    double sum = 0;
  };

  void add_score(const Scorecard& card);
  void show_breakdown(View& view, const char* id, const Label& title,
                      const std::map<std::string, Mean>& means, Language language) const;
  void show_histogram(View& view, Language language) const;
  // Items, or all that costs nothing; the hardest first.
  void show_items(View& view, bool items, Language language) const;

  std::vector<Column> columns_;
  std::map<std::string, std::size_t> column_of_;  // by id of the rule
  std::map<std::string_view, std::uint32_t> statuses_;
  std::uint32_t late_ = 0, undated_ = 0;
  std::array<std::uint32_t, 10> histogram_{};  // tens; 100 counts with the nineties
  Mean all_;
  std::map<std::string, Mean> levels_, years_;
};

// m p x v n u h w e, in the order of the enumeration.
char letter_of(Verdict verdict);

}  // namespace hecha::html
