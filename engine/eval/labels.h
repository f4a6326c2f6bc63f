// SPDX-License-Identifier: Apache-2.0
// Reads what careful readers have said of reports: ID.json beside ID.txt (docs/accuracy.md).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hecha/pack.h"
#include "hecha/scorecard.h"

namespace hecha {

// What a document says of itself, as far as labels speak of it.
inline constexpr std::array<std::string_view, 5> fact_names = {"title", "issuer", "level",
                                                               "report_year", "publish_date"};

// A value, or that the document does not tell it.
using FactValue = std::optional<std::string>;

struct LabelledFact {
  FactValue value;
  std::vector<FactValue> acceptable;  // other fair readings
};

struct LabelledItem {
  std::size_t label = 0;                // index into the pack's labels of items
  Verdict verdict = Verdict::met;       // met, partial or missing
  std::vector<Verdict> acceptable;      // other fair ones
  std::vector<std::string> quotations;  // of the passage that decides; may be empty
};

struct LabelledDefect {
  std::size_t label = 0;  // index into the pack's labels of defects
  std::string quotation;  // may be empty where the whole document is meant
};

struct LabelledReport {
  std::string id;    // the name of its label without the ending
  std::string path;  // of the text
  DocumentKind kind = DocumentKind::report;
  bool has_facts = false;
  std::array<LabelledFact, fact_names.size()> facts;
  FactValue signed_date;  // counts where no date of publication is told
  std::vector<LabelledItem> items;
  std::vector<LabelledDefect> defects;
};

struct LabelSet {
  std::vector<LabelledReport> reports;  // by id
  std::string fingerprint;     // 16 hex digits, of the labels and of the names of the texts
  std::vector<Text> problems;  // what is wrong, all of it; then nothing may be counted
};

// Fills `report` with what one label says; `file` is what it is called in problems.
void read_label(std::string_view bytes, const std::string& file, const Pack& pack,
                LabelledReport& report, std::vector<Text>& problems);

// The labels in `folder`, not in folders below it. What the pack does not name is a problem.
LabelSet read_labels(const std::string& folder, const Pack& pack);

}  // namespace hecha
