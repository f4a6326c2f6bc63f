// SPDX-License-Identifier: Apache-2.0
// What a pack holds: what people see of it, and the compiled whole that the evaluator reads.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "checks/spec.h"
#include "document/profile.h"
#include "hecha/pack.h"
#include "match/matcher.h"

namespace hecha {

struct Profiled {  // a profile of the pack: which rules it uses and what they weigh
  std::string id;
  Text title;
  std::vector<std::string> only, skip;    // globs; empty `only`: all
  std::map<std::string, double> weights;  // rule id -> points
};

// What labelled reports call a rule that says met, partial or missing.
struct ItemLabel {
  std::string label;  // "leader_duties"
  std::string rule;   // id
};

// How what a rule found is compared with what was labelled: each quotation with each; only how
// many there are, because they are masked; only whether there is one in the document.
enum class DefectMatch : std::uint8_t { quote, count, document };

// What labelled reports call a defect.
struct DefectLabel {
  std::string label;  // "sum_mismatch"
  std::string rule;   // id; empty: the pack has no rule that finds it
  DefectMatch by = DefectMatch::quote;
};

struct Pack::Data {
  std::string id;
  std::string version;
  Text title;
  std::string status;
  std::string fingerprint;
  std::vector<Rule> rules;
  std::vector<std::string> all_rules;  // ids, former ones too, also of rules that are not used
  std::vector<Group> groups;
  std::vector<Grade> grades;
  std::vector<Gate> gates;
  std::vector<Profiled> profiles;
  std::vector<ItemLabel> item_labels;  // in the order of the file, as those of defects
  std::vector<DefectLabel> defect_labels;

  Spec spec;        // spec.rules and spec.tests are parallel to rules
  Profile profile;  // document.yaml
  Matcher matcher;  // of spec.lexicon and the regexes of spec.exprs
};

}  // namespace hecha
