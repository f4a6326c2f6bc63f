// SPDX-License-Identifier: Apache-2.0
// What a pack holds: what people see of it, and the compiled whole that the evaluator reads.
#pragma once

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

  Spec spec;        // spec.rules and spec.tests are parallel to rules
  Profile profile;  // document.yaml
  Matcher matcher;  // of spec.lexicon and the regexes of spec.exprs
};

}  // namespace hecha
