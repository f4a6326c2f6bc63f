// SPDX-License-Identifier: Apache-2.0
// Several outputs of one run: each document goes to all of them; files appear together or not at
// all.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "hecha/renderer.h"
#include "run/options.h"
#include "run/output.h"
#include "run/output_folder.h"

namespace hecha {

// What was asked for: at least one, each with its file (empty: standard output).
std::vector<OutputRequest> output_requests(const Options& options);

// Whether an output of that name fills a folder where it is given one.
bool is_paged(const std::string& format);

class Outputs final : public Renderer {
 public:
  // What outputs tell beside the results.
  struct Context {
    const std::vector<std::string>& paths;              // of the documents
    const std::map<std::string, Precision>& precision;  // by id of the rule
  };

  // Opens all of them, before anything is judged.
  // Errors: output_failed, folder_needed; then nothing is left behind.
  static Result<std::unique_ptr<Outputs>> open(const Options& options, const Context& context);

  void begin(const Pack& pack) override;
  void add(const DocumentResult& result) override;
  void end(const RunSummary& summary) override;

  bool on_screen() const;    // one of them is seen while it is written
  bool failed() const;       // one of them cannot take more
  bool reader_gone() const;  // nobody reads standard output any more
  // Everything is written; then files take their places.
  // Errors: output_failed; files that were not yet in their places are discarded.
  Result<void> commit();
  // After an interruption: what goes to standard output is written as far as it came; files do
  // not appear.
  void give_up();
  // What was written where, for manifests: the SHA-256 of each.
  std::vector<std::string> sums() const;
  std::uint32_t columns() const { return columns_; }
  bool colour() const { return colour_; }

 private:
  struct One {
    std::unique_ptr<Output> output;
    std::unique_ptr<OutputFolder> folder;  // where its pages go; null for one stream
    std::unique_ptr<Renderer> renderer;
    bool screen = false;
    bool one_document = false;  // it has no place for a second one
  };
  std::vector<One> all_;
  std::uint32_t columns_ = 80;
  bool colour_ = false;
  std::size_t documents_ = 0;
};

}  // namespace hecha
