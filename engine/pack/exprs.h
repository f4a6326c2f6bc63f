// SPDX-License-Identifier: Apache-2.0
// The expressions and terms of a pack while it loads: equal ones get one id.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "checks/spec.h"

namespace hecha {

// A literal in normal form, and the levels whose documents see it.
struct Word {
  std::string literal;
  LevelMask levels = all_levels;
};

// Sorts words by literal and makes one of equal ones, with the levels of all.
void merge_words(std::vector<Word>& words);

// Adds to `spec`, so that the evaluator computes what stands twice only once.
class ExprTable {
 public:
  explicit ExprTable(Spec& spec) : spec_(spec) {}

  // The term of these words; `name` is that of a list, or empty.
  TermId term(std::vector<Word> words, const std::string& name);
  ExprId words(TermId term);
  ExprId add(const Expr& expr);

  // The words of a term that a words expression has.
  const std::vector<Word>& words_of(TermId term) const { return words_[term]; }
  const Expr& at(ExprId expr) const { return spec_.exprs[expr]; }
  // How many expressions it would be if none were shared; at most `most_parts` + 1.
  std::uint32_t parts(ExprId expr) const { return parts_[expr]; }
  static constexpr std::uint32_t most_parts = 5000;

 private:
  Spec& spec_;
  std::vector<std::vector<Word>> words_;  // by term
  std::vector<std::uint32_t> parts_;      // by expression
  std::unordered_map<std::string, TermId> terms_;
  std::unordered_map<std::string, ExprId> exprs_;
};

}  // namespace hecha
