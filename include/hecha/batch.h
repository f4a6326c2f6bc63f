// SPDX-License-Identifier: Apache-2.0
// Runs one pack over many files.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "hecha/document.h"
#include "hecha/evaluator.h"
#include "hecha/pack.h"
#include "hecha/renderer.h"
#include "hecha/scorecard.h"

namespace hecha {

// Scorecards of earlier runs. For several threads at once; never fails, may forget.
class ScorecardStore {
 public:
  virtual ~ScorecardStore() = default;
  // What evaluating a document of that name and content gave; `sha256` are 64 hex digits, of its
  // bytes. Scorecard::name and sha256 may be those of another run.
  virtual std::optional<Scorecard> find(const std::string& name, const std::string& sha256) = 0;
  virtual void keep(const std::string& name, const std::string& sha256, const Scorecard& card) = 0;
};

struct BatchOptions {
  unsigned jobs = 0;  // threads; 0: one per core
  ReadOptions read;
  EvaluateOptions evaluate;
  std::string stdin_name = "<stdin>";       // what the path "-" is called in results
  const std::atomic<bool>* stop = nullptr;  // set by the caller to end early; may be null
  bool hash = false;                        // fill Scorecard::sha256
  // Where scorecards come from that need not be made again, and go to; may be null. It must
  // know the pack and every option that a scorecard depends on.
  ScorecardStore* store = nullptr;
  // Called for each scorecard, by the thread that made it, hence from several at once; may be
  // empty. `bytes` are those of the file. The document is null where the scorecard came from the
  // store; false, with nothing changed, then asks for it: the document is read and judged.
  std::function<bool(const Document*, const std::string& bytes, Scorecard&)> review;
};

// Reads and judges every path ("-" is standard input), and hands each result to
// `sink`, one at a time, in the order of `paths`, whatever order they finish in.
// The results are the same for any number of jobs. A file that cannot be read is a
// result like any other. The sink may change or keep what it is given. At most
// 4 * jobs results wait to be handed over; with one job no thread is started.
// Fills documents, unreadable, not_reports, rule_errors and interrupted.
RunSummary run_batch(const Pack& pack, std::span<const std::string> paths,
                     const BatchOptions& options,
                     const std::function<void(DocumentResult&&)>& sink);

}  // namespace hecha
