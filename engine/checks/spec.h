// SPDX-License-Identifier: Apache-2.0
// What a pack asks for, compiled: cues, guards, roles, actors and conditions as plain data.
//
// The loader (engine/pack) fills these from YAML; the checks read them. Ids are
// indices into the vectors of Spec. Nothing here changes after loading.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hecha/document.h"
#include "hecha/pack.h"
#include "hecha/scorecard.h"
#include "match/lexicon.h"

namespace hecha {

using ExprId = std::uint32_t;
using CueId = std::uint32_t;
using RoleId = std::uint32_t;
using ActorId = std::uint32_t;
using RoleMask = std::uint32_t;  // bit i: role i; at most 32 roles
using LineMask = std::uint8_t;   // bit i: LineKind i; bit 0 the body

// The stretch of text within which parts must stand together.
enum class Unit : std::uint8_t { clause, sentence, item, paragraph, section, document };

// ---- expressions: everything that yields hits ---------------------------------

enum class ExprKind : std::uint8_t {
  words,     // a set of literals
  token,     // a value: {number} {percent} {year} {year+1} {date} {place}
  regex,     // RE2, run only on units that hold one of `required`
  any,       // union of children
  sequence,  // children in order, with gaps
  all,       // a hit of the first child in whose unit every other child occurs
  cue,       // hits of a cue, guards applied
  start,     // only as first child of a sequence: the unit begins here (numbers and 一是 skipped)
  end,       // only as last child of a sequence: the unit ends here
};

enum class TokenKind : std::uint8_t { number, percent, year, date, place };

struct Expr {
  ExprKind kind = ExprKind::words;
  TermId term = 0;  // words
  TokenKind token = TokenKind::number;
  std::optional<int> year_offset;  // token year: report year + offset; absent: any year
  std::string regex;               // regex: RE2 syntax
  ExprId required = 0;             // regex: an expr of kind words, one of which every match holds
  std::vector<ExprId> children;    // any, sequence, all
  std::vector<std::uint16_t>
      gaps;                    // sequence: gaps[i] characters at most between children i and i+1
  Unit within = Unit::clause;  // sequence, all, regex
  CueId cue = 0;               // cue
};
inline constexpr std::uint16_t any_gap = 0xFFFF;  // as far as the unit goes

// ---- cues ------------------------------------------------------------------

enum class GuardKind : std::uint8_t {
  before,       // `what` ends before the hit, at most `within` characters away, in the same unit
  after,        // `what` begins after the hit, at most `within` characters away, in the same unit
  prefix,       // `what` ends exactly where the hit begins
  suffix,       // `what` begins exactly where the hit ends
  same,         // `what` occurs in the unit of the hit
  last_clause,  // `what` occurs in the last clause of the hit's sentence
  inside,       // the hit lies in an enclosure of one of `enclosures`, or in a heading
  in_role,      // the hit's sentence plays one of `roles`
};

struct Guard {
  GuardKind kind = GuardKind::before;
  ExprId what = 0;
  std::uint16_t within = any_gap;  // characters
  Unit unit = Unit::clause;
  std::uint8_t enclosures = 0;  // bit EnclosureKind
  bool in_heading = false;      // inside: [heading]
  RoleMask roles = 0;
  std::optional<ExprId> except;  // the guard does not strike where this occurs in its unit
  bool object = false;           // the hit is the object of a verb: the clause keeps its subject
  Text because;                  // shown when it strikes
};

// What must hold of the clause that a hit begins in.
struct Where {
  std::optional<ActorId> actor;
  std::optional<TermId> besides;  // says-something: take these words out of the clause ...
  std::uint16_t at_least = 0;     // ... and so many Han characters and digits remain
  Unit says_unit = Unit::clause;  // of which unit
  std::optional<ExprId> needs;    // `what` occurs in the unit (default clause)
  Unit needs_unit = Unit::clause;
  double after = 0;  // position in the text, 0 to 1
  double before = 1;
  RoleMask roles = 0;          // one of these roles; 0: any
  RoleMask not_roles = 0;      // none of these
  bool under_heading = false;  // filled-by: heading
};

struct Cue {
  std::string name;
  ExprId expr = 0;
  std::optional<ExprId> strip;  // hits that overlap these are no hits at all
  std::vector<Guard> unless;
  Where where;
  std::uint8_t strength = 1;  // order of evidence, higher first
};

// ---- roles -----------------------------------------------------------------

struct FromBelow {
  std::optional<ExprId> sentence;  // sentences-with
  std::optional<ExprId> also;      // and
  double after = 0;                // position in the text, 0 to 1
  double share = 0;            // paragraph-share: of the sentences of a paragraph, 0: by sentence
  std::uint16_t at_least = 1;  // so many such sentences in the paragraph and its like neighbours
  std::optional<RoleId> last_before;  // only the sentences that stand last before that role begins
  std::optional<RoleId> first_after;  // only those that stand first after it has ended
  std::optional<ExprId> stops_at;     // either: looking on ends at a sentence with this
};

struct Role {
  std::string name;
  Text title;
  std::vector<ExprId> heading;
  std::vector<ExprId> heading_unless;
  double heading_after = 0;              // headings earlier in the text do not count, 0 to 1
  std::vector<ExprId> heading_anywhere;  // strong enough to count before heading_after
  std::vector<ExprId> opener;
  double opener_after = 0;
  std::vector<ExprId> opener_unless;  // a sentence with one of these opens nothing
  bool opener_to_end = false;         // extends: to: end; otherwise to the end of the paragraph
  std::vector<ExprId> ends_at;        // a sentence with one of these ends an opened passage
  std::vector<ExprId>
      continues;  // a paragraph that starts with one of these continues an opened passage
  bool over_list_after_colon =
      false;  // a passage that ends in a colon covers the list that follows
  std::vector<FromBelow> from_below;
  RoleMask yields_to = 0;  // under headings of these roles neither openers nor from-below count
};

// Two roles under one heading: each sentence is decided by its words.
struct SharedRoles {
  RoleId first = 0;   // of sentences without `when`
  RoleId second = 0;  // of sentences with `when`
  ExprId when = 0;
  std::optional<ExprId> unless;  // ... and without this
};

// ---- actors ----------------------------------------------------------------

// Who acts in a clause. A clause has the actor where `words` stand unstruck in
// it, and where the subject carries on from an earlier clause.
struct Actor {
  std::string name;
  CueId words = 0;                 // a cue: its guards tell other people's titles apart
  std::optional<ExprId> ends;      // a clause with this begins with a new subject
  std::optional<ExprId> personal;  // what carries over to later sentences of the paragraph
  RoleMask always_in = 0;          // under these roles every clause is his until a new subject
};

// ---- conditions ----------------------------------------------------------------

enum class ConditionKind : std::uint8_t { all, any, none_of, at_least, cue, role };

struct Counted {
  ExprId what = 0;
  double worth = 1;  // of one unit towards n
};

struct Condition {
  ConditionKind kind = ConditionKind::cue;
  std::vector<Condition> children;  // all, any, none_of
  double n = 1;                     // at_least
  std::vector<Counted> of;          // at_least, cue (one)
  Unit distinct =
      Unit::clause;    // at_least: what is counted; a unit counts once, with its best worth
  bool kinds = false;  // at_least: distinct: kind — members of `of` are counted instead
  std::optional<RoleMask>
      roles;          // cue, at_least: only there, instead of the rule's `in`; role: exists
  std::string label;  // as written, for the explanation
};

// Those from `forbid` on look for slips: things that stand in the text and should not
// (slips.h). The rows of slip_kinds() stand in the same order.
enum class RuleKind : std::uint8_t {
  element,
  stated_fact,
  date,
  file,         // what a word processor kept in the file
  forbid,       // phrases that must not stand
  percent,      // a share that contradicts the counts beside it
  sum,          // parts that do not add up to their total
  two_values,   // one quantity with two values
  numbering,    // numbers of headings that skip, repeat or go back
  level_order,  // levels of headings in the wrong order
  calendar,     // days that no calendar has
  duplicate,    // the same passage twice
  identity,     // numbers that belong to a person
  balance,      // marks that enclose nothing
  other_body,   // another body as the subject
};
inline constexpr bool finds_slips(RuleKind kind) { return kind >= RuleKind::forbid; }

// One phrase of a rule of kind `forbid`.
struct Phrase {
  CueId cue = 0;                          // where it stands, guards applied
  std::optional<int> from_year, to_year;  // of reports on these years only, inclusive
  std::string wrong;                      // the part of the hit that is exchanged; empty: all of it
  std::string right;                      // what should stand there; empty: that cannot be told
  Text note;                              // what is wrong with it; may be empty
};

struct When {
  std::optional<int> from_year, to_year;  // report year, inclusive
  LevelMask levels = all_levels;
  Text otherwise;  // why it does not apply
};

struct RuleSpec {
  RuleKind kind = RuleKind::element;
  When when;
  RoleMask in = 0;  // 0: anywhere
  RoleMask not_in = 0;
  std::optional<Condition> met, partial, violated;
  double partial_credit = 0.5;
  std::optional<ExprId> near_miss;   // hits shown when nothing counts
  std::vector<RoleId> insert_after;  // insert-at: first role that exists; else the end of the body
  std::optional<RoleMask> evidence_first;  // passages in these roles come first
  // stated_fact, date: title | publish_date; file: revisions | comments | hidden-text
  std::string fact;
  int deadline_month = 0,
      deadline_day = 0;     // date: last day in time, of the year after the report year
  int borderline_days = 0;  // date: so many days after it are partial
  Text missing_message, partial_message, met_message;  // optional

  // Of the kinds that find slips.
  std::vector<Phrase> phrases;  // forbid
  LineMask lines = 1;           // forbid: the kinds of lines that are searched
  bool sure_year = false;       // forbid: nothing is said where the report year is but a guess
  std::vector<std::optional<ExprId>> words;  // parallel to the fields of the kind (slips.h)
  std::uint16_t at_least = 0;                // duplicate: characters of a passage
  Text violated_message;                     // optional
};

// ---- tests in the pack -----------------------------------------------------------

struct RuleTest {
  std::string name;
  std::string text;
  std::vector<std::pair<std::string, std::string>> facts;  // as --meta
  Verdict expect = Verdict::met;
  std::string file;
  std::uint32_t line = 0;
};

struct CueExample {
  CueId cue = 0;
  std::string text;
  bool hit = true;
  std::string file;
  std::uint32_t line = 0;
};

// ---- all of it -------------------------------------------------------------------

struct Spec {
  LexiconSource lexicon;
  std::vector<std::string> term_names;  // "leader"; empty for words written in a pattern
  std::vector<Expr> exprs;
  std::vector<Cue> cues;
  std::vector<Role> roles;
  std::vector<SharedRoles> shared;
  std::vector<Actor> actors;
  std::vector<RuleSpec> rules;               // parallel to Pack::rules()
  std::vector<std::vector<RuleTest>> tests;  // parallel to Pack::rules()
  std::vector<CueExample> examples;
};

}  // namespace hecha
