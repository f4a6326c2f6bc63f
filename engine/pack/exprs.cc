// SPDX-License-Identifier: Apache-2.0
// Equal expressions and terms get one id.
#include "pack/exprs.h"

#include <algorithm>

namespace hecha {
namespace {

void append(std::string& key, std::uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) key += static_cast<char>(number >> shift & 0xFF);
}

void append(std::string& key, std::string_view text) {
  append(key, static_cast<std::uint32_t>(text.size()));
  key += text;
}

// Two expressions are equal if and only if their keys are.
std::string key_of(const Expr& expr) {
  std::string key;
  append(key, static_cast<std::uint32_t>(expr.kind));
  append(key, expr.term);
  append(key, static_cast<std::uint32_t>(expr.token));
  append(key, expr.year_offset ? 1u : 0u);
  append(key, static_cast<std::uint32_t>(expr.year_offset.value_or(0)));
  append(key, expr.regex);
  append(key, expr.required);
  append(key, static_cast<std::uint32_t>(expr.within));
  append(key, expr.cue);
  append(key, static_cast<std::uint32_t>(expr.children.size()));
  for (ExprId child : expr.children) append(key, child);
  for (std::uint16_t gap : expr.gaps) append(key, gap);
  return key;
}

std::string key_of(const std::vector<Word>& words) {
  std::string key;
  for (const Word& word : words) {
    append(key, word.literal);
    key += static_cast<char>(word.levels);
  }
  return key;
}

}  // namespace

void merge_words(std::vector<Word>& words) {
  std::sort(words.begin(), words.end(),
            [](const Word& a, const Word& b) { return a.literal < b.literal; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (kept > 0 && words[kept - 1].literal == words[i].literal) {
      words[kept - 1].levels = static_cast<LevelMask>(words[kept - 1].levels | words[i].levels);
    } else {
      if (kept != i) words[kept] = std::move(words[i]);
      ++kept;
    }
  }
  words.resize(kept);
}

TermId ExprTable::term(std::vector<Word> words, const std::string& name) {
  merge_words(words);
  const auto [found, is_new] = terms_.emplace(key_of(words), spec_.lexicon.terms);
  const TermId term = found->second;
  if (is_new) {
    ++spec_.lexicon.terms;
    spec_.term_names.push_back(name);
    for (const Word& word : words) {
      spec_.lexicon.entries.push_back({word.literal, term, word.levels});
    }
    words_.push_back(std::move(words));
  } else if (spec_.term_names[term].empty()) {
    spec_.term_names[term] = name;
  }
  return term;
}

ExprId ExprTable::words(TermId term) {
  Expr expr;
  expr.kind = ExprKind::words;
  expr.term = term;
  return add(expr);
}

ExprId ExprTable::add(const Expr& expr) {
  const auto next = static_cast<ExprId>(spec_.exprs.size());
  const auto [found, is_new] = exprs_.emplace(key_of(expr), next);
  if (is_new) {
    std::uint32_t parts = 1;
    for (ExprId child : expr.children) parts = std::min(parts + parts_[child], most_parts + 1);
    spec_.exprs.push_back(expr);
    parts_.push_back(parts);
  }
  return found->second;
}

}  // namespace hecha
