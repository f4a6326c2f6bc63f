// SPDX-License-Identifier: Apache-2.0
// Runs the tests that stand inside a pack.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "hecha/pack.h"
#include "hecha/scorecard.h"

namespace hecha {

// One test of a rule or one example of a cue.
struct SelfTestCase {
  std::string subject;  // "fzzf.measures" or "cue:leader-acts"
  std::string name;     // as in the pack; of an example its text
  std::string file;     // relative to the pack's folder
  std::uint32_t line = 0;
  std::string expected;  // a result; of an example "hit" or "miss"
  std::string got;       // the same, or what kept the text from being judged
  bool passed = false;
};

// Which of the results that a rule can give its tests expect.
struct SelfTestCoverage {
  std::string rule;
  std::vector<Verdict> seen;
  std::vector<Verdict> unseen;
};

struct SelfTestReport {
  std::vector<SelfTestCase> cases;         // tests in the order of the rules, then examples
  std::vector<SelfTestCoverage> coverage;  // in the order of the rules

  std::size_t failed() const;
};

// A text without words is an implicit test of every rule for a required element:
// it must not be met.
SelfTestReport run_selftest(const Pack& pack);

}  // namespace hecha
