// SPDX-License-Identifier: Apache-2.0
// Judges documents by a pack.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "hecha/document.h"
#include "hecha/pack.h"
#include "hecha/scorecard.h"

namespace hecha {

struct EvaluateOptions {
  // Facts that the caller knows better than the text: title, issuer, level, year, date.
  std::map<std::string, std::string> meta;
  bool explain = false;    // fill Finding::explanation
  bool keep_text = false;  // fill Scorecard::text
};

// Holds the buffers that one thread reuses from document to document. Make one
// per thread; the pack is shared.
class Evaluator {
 public:
  explicit Evaluator(const Pack& pack, EvaluateOptions options = {});  // pack must outlive *this
  ~Evaluator();
  Evaluator(const Evaluator&) = delete;
  Evaluator& operator=(const Evaluator&) = delete;

  // Never fails: a rule that cannot be decided says so in its finding. Linear in
  // the size of the document.
  Scorecard evaluate(const Document& document);

 private:
  struct Scratch;
  std::unique_ptr<Scratch> scratch_;
};

}  // namespace hecha
