// SPDX-License-Identifier: Apache-2.0
// Slips: things that stand in a text and should not, and the kinds of rules that find them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checks/scene.h"

namespace hecha {

// One thing wrong.
struct Slip {
  Span span;                         // the words that are wrong
  std::string right = {};            // what should stand there; empty: that cannot be told
  Text note = {};                    // what is wrong with them; may be empty
  std::optional<Span> passage = {};  // what to quote; absent: the sentence
};

struct Slips {
  std::vector<Slip> found;
  Text undecided;  // why nothing can be said; empty: it can
};

// The document as slips are looked for: its body, and the lines around it.
class Sight {
 public:
  Sight(Scene& body, Scene& frame) : body_(body), frame_(frame) {}

  Scene& body() const { return body_; }
  // Of the lines that are no body; read when first asked for.
  Scene& frame() const;
  const Document& document() const { return body_.document(); }
  std::string_view text() const { return document().text(); }

  // What a word field of the rule hits in the body; nothing where the pack does not give it.
  std::span<const Hit> hits(const RuleSpec& rule, std::size_t field) const;
  // The same that begin within `span`; whether there is any.
  std::span<const Hit> hits(const RuleSpec& rule, std::size_t field, Span span) const;
  bool holds(const RuleSpec& rule, std::size_t field, Span span) const;

 private:
  Scene& body_;
  Scene& frame_;
};

// A field of a kind that takes a term.
struct WordField {
  std::string_view key;
  bool needed;
};

struct SlipKind {
  RuleKind kind;
  std::string_view id;  // as packs write it
  std::span<const WordField> words;
  bool may_be_undecided;
  void (*find)(const Sight& sight, const RuleSpec& rule, Slips& slips);
};

// In the order of RuleKind from `forbid` on.
std::span<const SlipKind> slip_kinds();
const SlipKind& slip_kind(RuleKind kind);

// The kinds, each in a file of its name. The rows of fields stand in the same order as the
// enumerators by which a kind asks for them.
void find_forbidden(const Sight& sight, const RuleSpec& rule, Slips& slips);
void find_wrong_percents(const Sight& sight, const RuleSpec& rule, Slips& slips);
void find_wrong_sums(const Sight& sight, const RuleSpec& rule, Slips& slips);
void find_two_values(const Sight& sight, const RuleSpec& rule, Slips& slips);
void find_wrong_numbers(const Sight& sight, const RuleSpec& rule, Slips& slips);
void find_wrong_levels(const Sight& sight, const RuleSpec& rule, Slips& slips);
void find_no_days(const Sight& sight, const RuleSpec& rule, Slips& slips);
void find_duplicates(const Sight& sight, const RuleSpec& rule, Slips& slips);
void find_private_numbers(const Sight& sight, const RuleSpec& rule, Slips& slips);
void find_lone_marks(const Sight& sight, const RuleSpec& rule, Slips& slips);
void find_other_bodies(const Sight& sight, const RuleSpec& rule, Slips& slips);

// Where the words of a clause begin: behind its numbering, and behind 2023年 or 2023年度.
std::uint32_t after_year(std::string_view text, Span clause);

}  // namespace hecha
