// SPDX-License-Identifier: Apache-2.0
// How far a pack agrees with labels: the numbers, and every disagreement.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "eval/labels.h"
#include "eval/stability.h"
#include "eval/statistics.h"

namespace hecha {

// One rule. Of an item, what is counted is the verdict "missing"; of a defect, its occurrences.
struct RuleAccuracy {
  std::string label;  // "leader_duties"
  std::string rule;   // id; empty: the pack has none
  bool is_item = true;
  std::uint32_t n = 0;  // of an item: documents; of a defect: occurrences labelled
  Share fair;           // items: the verdict is the label or one that it accepts
  Share exact;          // items: the verdict is the label
  Share evidence;       // items: a quotation touches the labelled passage
  Counts counts;        // what is found
  std::optional<Interval> f1_range;
  std::map<std::pair<std::string, std::string>, std::uint32_t>
      confusion;  // items: (label, verdict)
};

enum class DisagreementKind : std::uint8_t {
  kind,       // report or not
  fact,       // title, issuer, ...
  verdict,    // of an item
  evidence,   // the verdict is right, the passage is not
  not_found,  // a labelled defect
  false_alarm,
  count,  // of masked numbers
};

struct Disagreement {
  DisagreementKind what = DisagreementKind::verdict;
  std::string document;  // id
  std::string label;     // of an item, a defect or a fact
  std::string rule;      // id; empty for facts, and where the pack has none
  std::string expected;  // fair verdicts, a value, or a number; may be empty
  std::string got;
  std::vector<std::string> theirs;  // the quotations of the label; may be empty
  std::vector<std::string> ours;    // what hecha quotes; may be empty
};

struct Accuracy {
  std::string pack, version, fingerprint;
  std::string labels;  // fingerprint of the labels
  std::uint32_t documents = 0;
  std::uint32_t unreadable = 0;  // of these
  Share fair, exact, evidence;   // over all items
  Counts missing;                // the verdict "missing" over all items
  std::optional<Interval> missing_range;
  std::array<Share, fact_names.size()> facts;
  Share kind;
  Counts defects;  // over all defects
  std::optional<Interval> defects_range;
  Share clean;                      // reports without a labelled defect in which none is found
  std::vector<RuleAccuracy> rules;  // items, then defects, in the order of the pack's labels
  std::vector<Disagreement> disagreements;  // by document
  std::optional<Stability> stability;       // if it was asked for
};

}  // namespace hecha
