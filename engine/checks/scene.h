// SPDX-License-Identifier: Apache-2.0
// One document under the eyes of one pack: everything that was found in it, each thing once.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "checks/spec.h"
#include "checks/units.h"
#include "document/stated.h"
#include "hecha/document.h"
#include "match/follower.h"
#include "match/matcher.h"
#include "match/regex.h"

namespace hecha {

// How a sentence came to play a role, surest first.
enum class FilledBy : std::uint8_t { nothing, heading, opener, from_below };

// A hit that a guard struck out.
struct Struck {
  Hit hit;
  const Guard* guard;  // of the pack
};

// Finds on demand and remembers: what a cue hits, which roles a sentence plays, who acts in a
// clause. Make one per thread; begin() drops what was known of the document before.
// Keeps references to the pack's Spec and, from begin() on, to the document and its facts.
class Scene {
 public:
  explicit Scene(const Spec& spec);

  // Looks at the lines of the document whose kind is in `lines`: what is called its body below.
  void begin(const Document& document, const StatedFacts& facts, const Matcher& matcher,
             LineMask lines = 1);
  // Looks at the lines that `body` does not look at, if it does not do so already. What was read
  // for `body` is not read again: it must live as long as *this is asked.
  void begin_frame_of(const Scene& body);

  const Spec& spec() const { return spec_; }
  const Document& document() const { return *document_; }
  const StatedFacts& facts() const { return *facts_; }
  const UnitTables& units() const { return units_; }
  const Matcher& matcher() const { return *matcher_; }

  // Where an expression occurs; ascending. Valid until the next begin().
  std::span<const Hit> hits(ExprId expr);
  // Hits of a cue with its guards applied, and those that a guard struck out.
  std::span<const Hit> cue_hits(CueId cue);
  std::span<const Struck> struck(CueId cue);
  // The same in sentences of these roles (0: in all), and perhaps in others: what lies elsewhere
  // is not judged unless it was already. Valid until the cue is asked for in other roles.
  std::span<const Hit> cue_hits_in(CueId cue, RoleMask roles);

  std::optional<int> report_year() const;
  bool in_body(std::uint32_t sentence) const;
  bool paragraph_in_body(std::uint32_t paragraph) const;
  RoleMask roles_of(std::uint32_t sentence) {
    if (roles_state_ == State::unknown) find_roles();
    return sentence_roles_[sentence];
  }
  FilledBy filled_by(std::uint32_t sentence);
  RoleMask heading_roles(std::uint32_t section);  // that the section's own heading names
  bool acts(ActorId actor, std::uint32_t clause);

  double position(std::uint32_t offset) const;  // 0 at the beginning of the body, 1 at its end
  std::uint32_t sentence_of(const Hit& hit) const { return clauses_[hit.clause].sentence; }
  // Where the words of each unit of the body begin, or end: places without width, ascending.
  std::span<const Hit> unit_edges(Unit unit, bool begins);
  bool occurs(ExprId expr, Span span);  // begins within `span`
  // Characters of `span` that say something: Han and digits outside every word of `besides`.
  std::uint32_t residue(Span span, Follower& besides) const;
  std::span<const Hit> words(TermId term) const { return matches_.of(term); }

 private:
  friend class CueFinder;
  friend class RoleFinder;
  friend class ActorFinder;

  enum class State : std::uint8_t { unknown, working, known };

  struct Found {
    State state = State::unknown;
    std::vector<Hit> hits;
  };

  void look_at(const Document& document, const StatedFacts& facts, LineMask lines);
  LevelMask level() const;
  bool looks_at(LineKind kind) const { return (lines_ >> static_cast<unsigned>(kind) & 1u) != 0; }
  const std::vector<std::uint32_t>& clause_edges(bool begins);
  void find_roles();
  void ensure_actor(ActorId actor);

  const Spec& spec_;
  const Document* document_ = nullptr;
  const StatedFacts* facts_ = nullptr;
  std::span<const Clause> clauses_;  // of the document
  const Matcher* matcher_ = nullptr;
  std::uint64_t begun_ = 0;  // documents so far, so that a frame knows whether it is up to date
  LineMask lines_ = 1;
  Span body_;
  UnitTables units_;
  Matches matches_;
  const Characters* characters_ = nullptr;  // of the document: matches_.characters, or the body's
  std::vector<Regex> regexes_;              // parallel to spec.exprs
  std::vector<Found> exprs_;                // parallel to spec.exprs
  std::vector<Found> cues_;                 // parallel to spec.cues
  std::vector<Found> some_of_cues_;         // the same in sentences of some roles only ...
  std::vector<RoleMask> which_;             // ... namely these
  std::vector<std::vector<Struck>> struck_;
  std::vector<Span> parts_;                                 // the lines of the body
  std::array<Found, 2 * unit_count> edges_;                 // begins and ends of each kind of unit
  std::array<std::vector<std::uint32_t>, 2> clause_edges_;  // bytes: ends, begins of every clause

  State roles_state_ = State::unknown;
  std::vector<RoleMask> sentence_roles_;
  std::vector<FilledBy> sentence_filled_;
  std::vector<RoleMask> section_roles_;

  std::vector<State> actor_states_;           // parallel to spec.actors
  std::vector<std::uint32_t> clause_actors_;  // bit i: actor i
};

}  // namespace hecha
