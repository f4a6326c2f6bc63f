// SPDX-License-Identifier: Apache-2.0
// Scorecards of earlier runs in a folder, so that only what changed is judged again (--cache).
#pragma once

#include <memory>
#include <string>

#include "hecha/batch.h"
#include "hecha/evaluator.h"
#include "hecha/pack.h"

namespace hecha {

// One file for each document, named by a hash of all that its scorecard was made from: its bytes,
// the ending of its name, pack, options, and this build of the programs. What cannot be read is as
// if it were not there, and is replaced; files are written whole or not at all, so any number of
// programs may use one folder. Nothing is removed. Memory: one scorecard for each thread.
class ResultCache : public ScorecardStore {
 public:
  // Makes the folder if there is none, and marks it as a cache (CACHEDIR.TAG, .gitignore).
  // Errors: output_failed.
  static Result<void> make_folder(const std::string& folder);

  // The pack must outlive *this.
  ResultCache(std::string folder, const Pack& pack, const LoadOptions& load,
              const EvaluateOptions& evaluate, const ReadOptions& read);

  std::optional<Scorecard> find(const std::string& name, const std::string& sha256) override;
  void keep(const std::string& name, const std::string& sha256, const Scorecard& card) override;

 private:
  std::string key_of(const std::string& name, const std::string& sha256) const;
  std::string path_of(const std::string& key) const;

  std::string folder_;
  const Pack& pack_;
  std::string all_;  // hash of what is the same for all documents; empty: nothing is kept
};

}  // namespace hecha
