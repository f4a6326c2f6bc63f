// SPDX-License-Identifier: Apache-2.0
// Runs one pack over many files.
#pragma once

#include <atomic>
#include <functional>
#include <span>
#include <string>

#include "hecha/document.h"
#include "hecha/evaluator.h"
#include "hecha/pack.h"
#include "hecha/renderer.h"
#include "hecha/scorecard.h"

namespace hecha {

struct BatchOptions {
  unsigned jobs = 0;  // threads; 0: one per core
  ReadOptions read;
  EvaluateOptions evaluate;
  std::string stdin_name = "<stdin>";       // what the path "-" is called in results
  const std::atomic<bool>* stop = nullptr;  // set by the caller to end early; may be null
  bool hash = false;                        // fill Scorecard::sha256
  // Called for each document that was judged, by the thread that judged it, hence from
  // several at once; may be empty. `bytes` are those of the file.
  std::function<void(const Document&, const std::string& bytes, Scorecard&)> review;
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
