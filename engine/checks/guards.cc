// SPDX-License-Identifier: Apache-2.0
// The guards of a cue: which of its hits they strike out.
#include "checks/guards.h"

#include <algorithm>

namespace hecha {

Follower& GuardRun::what() {
  if (!what_) what_.emplace(scene_->hits(guard_->what));
  return *what_;
}

bool GuardRun::strikes(const Hit& hit) {
  if (!matches(hit)) return false;
  if (!guard_->except) return true;
  if (!except_) except_.emplace(scene_->hits(*guard_->except));
  return !except_->any_in(unit(hit));
}

bool GuardRun::matches(const Hit& hit) {
  switch (guard_->kind) {
    case GuardKind::before:
      return stands_before(hit);
    case GuardKind::after:
      return stands_after(hit);
    case GuardKind::prefix:
      return ends_at(hit);
    case GuardKind::suffix:
      return what().any_in({hit.span.end, hit.span.end + 1});
    case GuardKind::same:
    case GuardKind::last_clause:
      return !what().empty() && what().any_in(unit(hit));
    case GuardKind::inside:
      return encloses(hit);
    case GuardKind::in_role:
      return (scene_->roles_of(scene_->sentence_of(hit)) & guard_->roles) != 0;
  }
  return false;
}

Span GuardRun::unit(const Hit& hit) const {
  const Document& document = scene_->document();
  if (guard_->kind != GuardKind::last_clause)
    return scene_->units().span(document, guard_->unit, hit.clause);
  const Sentence& sentence = document.sentences()[scene_->sentence_of(hit)];
  return document.clauses()[sentence.end_clause - 1].span;
}

bool GuardRun::stands_before(const Hit& hit) {
  if (what().empty()) return false;
  const std::span<const Hit> earlier = what().before(hit.span.begin);
  const std::uint32_t begin = unit(hit).begin;
  for (auto other = earlier.rbegin(); other != earlier.rend(); ++other) {
    if (other->span.begin < begin) return false;
    if (other->span.end <= hit.span.begin &&
        (guard_->within == any_gap || hit.first - other->last <= guard_->within))
      return true;
  }
  return false;
}

bool GuardRun::stands_after(const Hit& hit) {
  if (what().empty()) return false;
  const std::span<const Hit> later = what().from(hit.span.end);
  return !later.empty() && later.front().span.begin < unit(hit).end &&
         (guard_->within == any_gap || later.front().first - hit.last <= guard_->within);
}

bool GuardRun::ends_at(const Hit& hit) {
  constexpr std::uint32_t longest = 160;  // bytes
  const std::span<const Hit> earlier = what().before(hit.span.begin);
  for (auto other = earlier.rbegin(); other != earlier.rend(); ++other) {
    if (other->span.begin + longest < hit.span.begin) return false;
    if (other->span.end == hit.span.begin) return true;
  }
  return false;
}

bool GuardRun::encloses(const Hit& hit) const {
  const Document& document = scene_->document();
  const Sentence& sentence = document.sentences()[scene_->sentence_of(hit)];
  if (guard_->in_heading && sentence.heading) return true;
  const std::span<const Enclosure> all = document.enclosures();
  auto enclosure =
      std::lower_bound(all.begin(), all.end(), sentence.span.begin,
                       [](const Enclosure& e, std::uint32_t at) { return e.span.begin < at; });
  for (; enclosure != all.end() && enclosure->span.begin <= hit.span.begin; ++enclosure)
    if ((guard_->enclosures >> static_cast<unsigned>(enclosure->kind) & 1u) != 0 &&
        enclosure->span.contains(hit.span))
      return true;
  return false;
}

}  // namespace hecha
