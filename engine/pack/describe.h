// SPDX-License-Identifier: Apache-2.0
// A pack's patterns written out again, for people who ask what a rule looks for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "checks/spec.h"

namespace hecha {

// A guard as its pack writes it, and why it strikes.
struct GuardText {
  std::string written;  // "{before: 督促|要求, within: 16}"
  Text because;         // may be empty
};

// A cue as its pack writes it.
struct CueText {
  std::string name;
  std::vector<std::string> finds;  // one line for each alternative
  std::vector<GuardText> unless;
};

// A phrase of a rule of kind forbid.
struct PhraseText {
  std::vector<std::string> finds;  // one line for each alternative
  std::vector<GuardText> unless;
};

// A field of words of a kind that finds slips: its key and its term.
struct FieldText {
  std::string key;
  std::string written;
};

// An expression in the notation of terms (docs/rules.md). Of a list with more than
// `most_words` words the first ones are shown, then "…" and how many there are.
std::string written(const Spec& spec, ExprId expr, std::size_t most_words = 6);

// The cues that a rule names, in the order in which it names them.
std::vector<CueText> cues_of(const Spec& spec, const RuleSpec& rule);

// What a phrase finds, and what strikes it out.
PhraseText phrase_text(const Spec& spec, const Phrase& phrase);

// The fields of words that a rule gives, in the order of its kind.
std::vector<FieldText> fields_of(const Spec& spec, const RuleSpec& rule);

}  // namespace hecha
