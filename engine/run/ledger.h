// SPDX-License-Identifier: Apache-2.0
// What is known of documents beside their text: waivers, ignores in drafts, baselines.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "gate/baseline.h"
#include "gate/waivers.h"
#include "hecha/document.h"
#include "run/output.h"
#include "run/plan.h"

namespace hecha {

class Ledger {
 public:
  explicit Ledger(const Options& options) : options_(options) {}

  // Reads every file that the batches name, and opens those that are to be written. False, and
  // told, if one of them is wrong.
  bool open(const Plan& plan, const std::vector<Pack>& packs);

  // Waives what people have decided, scores anew, and compares with the baseline. False, with
  // nothing changed: a waiver asks for the text, and the document is null. For several threads at
  // once.
  bool review(const Pack& pack, const Settings& settings, const Document* document,
              const std::string& bytes, Scorecard& card) const;

  // Keeps what is open for the new baseline. One document at a time.
  void record(const Pack& pack, const Settings& settings, const Scorecard& card);
  // Writes the baselines anew.   Errors: output_failed.
  Result<void> save();

  // Whether a waiver names a document by its hash.
  bool needs_hash() const { return needs_hash_; }
  // About waivers, in the order in which they stand.
  std::vector<Text> notices() const;
  // The files that were read.
  const std::vector<std::string>& files() const { return files_; }

 private:
  using WaiverFiles = std::vector<std::string>;
  struct Book {
    std::string folder;  // of the file
    Baseline known;
    Baseline next;                   // of --update-baseline
    std::unique_ptr<Output> output;  // where it goes; null if it stays
  };

  bool open_waivers(const WaiverFiles& files, const std::vector<Pack>& packs);
  bool open_baseline(const std::string& path, const Pack& pack);
  bool read_known(const std::string& path, const Pack& pack, Book& book) const;
  bool rules_exist(const std::vector<Waiver>& waivers, const std::vector<Pack>& packs) const;

  const Options& options_;
  std::map<WaiverFiles, std::unique_ptr<Waivers>> waivers_;
  std::map<std::string, Book> baselines_;
  std::vector<std::string> files_;
  bool needs_hash_ = false;
};

}  // namespace hecha
