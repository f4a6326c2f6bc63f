// SPDX-License-Identifier: Apache-2.0
// Who acts in which clause.
#include "checks/actors.h"

#include <algorithm>

namespace hecha {

void ActorFinder::run() {
  for (std::uint32_t s = 0; s < scene_.document().sentences().size(); ++s)
    if (scene_.in_body(s)) read_sentence(s);
}

// A title like his that a guard has found to be another's, if the clause has one.
const Struck* ActorFinder::struck_in(std::uint32_t clause) {
  const std::span<const Struck> struck = scene_.struck(actor_.words);
  const auto at =
      std::lower_bound(struck.begin(), struck.end(), clause,
                       [](const Struck& s, std::uint32_t wanted) { return s.hit.clause < wanted; });
  return at != struck.end() && at->hit.clause == clause ? &*at : nullptr;
}

void ActorFinder::read_sentence(std::uint32_t s) {
  const Sentence& sentence = scene_.document().sentences()[s];
  const bool at_home = actor_.always_in != 0 && (scene_.roles_of(s) & actor_.always_in) != 0;
  if (sentence.paragraph != paragraph_) active_ = at_home;
  paragraph_ = sentence.paragraph;
  suspended_ = false;
  for (std::uint32_t c = sentence.first_clause; c < sentence.end_clause; ++c)
    read_clause(c, c == sentence.first_clause, at_home);
}

void ActorFinder::read_clause(std::uint32_t c, bool first, bool at_home) {
  const Clause& clause = scene_.document().clauses()[c];
  const bool is_named = names_.any_in(clause.span);
  const Struck* other = is_named ? nullptr : struck_in(c);
  if (is_named) {
    active_ = true;
    suspended_ = false;
    named_in_ = clause.sentence;
  } else if (other) {
    suspended_ = !other->guard->object;
    if (first && !at_home) active_ = false;
    if (suspended_ || first) return;
  } else if (ends_.any_in(clause.span)) {
    if (!at_home) active_ = false;
    return;
  }
  if (!active_ || suspended_) return;
  if (scene_.document().sentences()[clause.sentence].heading && !is_named) return;
  const bool near = is_named || at_home || named_in_ == clause.sentence;
  if (!near && actor_.personal && !personal_.any_in(clause.span)) return;
  if (!at_home) named_in_ = clause.sentence;  // as good as named: the rest of the sentence is his
  scene_.clause_actors_[c] |= 1u << id_;
}

}  // namespace hecha
