// SPDX-License-Identifier: Apache-2.0
// How steady verdicts are under changes that must not alter them, and under one that must.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "eval/perturb.h"
#include "eval/statistics.h"
#include "hecha/pack.h"
#include "hecha/scorecard.h"

namespace hecha {

// A verdict that a change altered, or that stayed although its chapter was removed.
struct Unstable {
  std::string document;  // id
  std::string change;    // id of the perturbation, or "removed"
  std::string rule;      // id; "kind": whether it is a report
  std::string before, after;
  std::vector<std::string> quotes_before, quotes_after;
};

struct Stability {
  std::vector<std::string> rules;    // ids; the last is "kind"
  std::vector<std::string> changes;  // ids
  std::vector<Share> by_rule;        // parallel to rules: verdicts that stayed
  std::vector<Share> by_change;      // parallel to changes
  std::vector<Share> removed;        // parallel to rules: missing when their chapters are removed
  std::vector<Unstable> unstable;    // by document

  Share all() const;
  void add(const Stability& other);  // REQUIRES: of the same pack
};

// Judges a document again after every change. May be shared between threads.
class Perturber {
 public:
  explicit Perturber(const Pack& pack);  // the pack must outlive *this

  // Of one document, which goes by `id`. Its text alone is changed: what its format told beside
  // the text is lost before the first comparison.
  // A rule that looks for its words in some roles only is also judged after all chapters with these
  // roles are removed, if headings named all of its passages: it must then be missing.
  // Cost: about twelve judgements.
  Stability judge(const Document& document, const std::string& id) const;

  Stability nothing() const;  // of no document: what others are added to

 private:
  const Pack& pack_;
  Scripts scripts_;
};

}  // namespace hecha
