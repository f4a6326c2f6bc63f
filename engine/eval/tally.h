// SPDX-License-Identifier: Apache-2.0
// Compares scorecards with labels, document by document.
#pragma once

#include <vector>

#include "eval/accuracy.h"
#include "eval/labels.h"
#include "hecha/pack.h"
#include "hecha/scorecard.h"

namespace hecha {

class Tally {
 public:
  Tally(const Pack& pack, const LabelSet& labels);  // the pack must outlive *this

  // `card` is null for a report that could not be read: then nothing was concluded of it, which is
  // right where it is labelled as damaged or no report.
  void add(const LabelledReport& report, const Scorecard* card);

  // All numbers with their intervals. Ends the tally.
  Accuracy accuracy();

 private:
  struct Document;  // what is looked at while one is compared

  void compare_kind(Document& document);
  void compare_item(Document& document, const LabelledItem& item);
  void compare_fact(Document& document, std::size_t fact);
  void compare_defect(Document& document, std::size_t label);
  void disagree(const Document& document, Disagreement disagreement);

  const Pack& pack_;
  Accuracy accuracy_;
  std::vector<std::vector<Counts>> by_document_;  // of each rule
  std::vector<Counts> missing_, defects_;         // of each document, over all rules
};

}  // namespace hecha
