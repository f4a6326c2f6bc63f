// SPDX-License-Identifier: Apache-2.0
// All waivers of a run: applied to each document, and what became of each.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "gate/waiver.h"
#include "hecha/document.h"
#include "hecha/pack.h"

namespace hecha {

// Filled before documents are judged; apply() may then be called by several threads at once.
class Waivers {
 public:
  // The first of two for one finding counts. `today` is the day in the waiver's zone.
  void add(Waiver waiver, Day today);
  bool empty() const { return all_.empty(); }

  // Whether one of them is for this document and rests on a passage of its text.   REQUIRES:
  // card.sha256 where a waiver names a document by it, as apply() does.
  bool ask_for_text(const Scorecard& card) const;

  // Changes the findings that people decided about.   REQUIRES: identify(pack, card); a document
  // unless none of them asks for its text.
  void apply(const Pack& pack, const Document* document, Scorecard& card) const;

  // What people should know, in the order in which waivers were added: expired, ending soon,
  // unmatched, lapsed, not needed.
  std::vector<Text> notices() const;

 private:
  // What became of a waiver, over all documents.
  enum Fate : unsigned {
    matched = 1,
    applied = 2,
    not_needed = 4,
    text_gone = 8,
    rule_changed = 16,
    finding_changed = 32,
    rule_failed = 64,
  };
  struct One {
    Waiver waiver;
    WaiverState state;
    std::atomic<unsigned> fate = 0;
  };

  static bool names(const Waiver& waiver, const Scorecard& card);
  Fate fate_of(const Waiver& waiver, const Rule& rule, const Finding& finding,
               const Document* document) const;
  static void decide(const Pack& pack, const Waiver& waiver, Finding& finding);

  std::vector<std::unique_ptr<One>> all_;
};

}  // namespace hecha
