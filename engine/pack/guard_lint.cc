// SPDX-License-Identifier: Apache-2.0
// Guards that leave nothing of their cue: found by what every hit must hold.
#include "pack/guard_lint.h"

#include <algorithm>

namespace hecha {
namespace {

// Pairs of words that are compared at most; larger lists are taken as different.
constexpr std::size_t most_pairs = 1'000'000;

// Says of one expression whether every hit of another holds a hit of it.
class Holder {
 public:
  Holder(const ExprTable& exprs, ExprId inner, Unit unit)
      : exprs_(exprs), inner_(inner), unit_(unit) {}

  bool held_by(ExprId outer) {
    if (outer == inner_) return true;
    const auto known = known_.find(outer);
    if (known != known_.end()) return known->second;
    const bool held = compute(exprs_.at(outer));
    known_.emplace(outer, held);
    return held;
  }

 private:
  bool compute(const Expr& outer) {
    const auto held = [&](ExprId child) { return held_by(child); };
    switch (outer.kind) {
      case ExprKind::words:
        return words_held(outer.term);
      case ExprKind::any:
        return std::all_of(outer.children.begin(), outer.children.end(), held);
      case ExprKind::sequence:
      case ExprKind::all:
        // A hit belongs to the unit in which it begins.
        if (outer.within > unit_) return held_by(outer.children[0]);
        return std::any_of(outer.children.begin(), outer.children.end(), held);
      case ExprKind::token:
      case ExprKind::regex:
      case ExprKind::cue:
      case ExprKind::start:
      case ExprKind::end:
        return false;
    }
    return false;
  }

  // The words of `inner_`, or of its alternatives.
  const std::vector<Word>* inner_words() const {
    const Expr* expr = &exprs_.at(inner_);
    if (expr->kind == ExprKind::any) expr = &exprs_.at(expr->children[0]);
    return expr->kind == ExprKind::words ? &exprs_.words_of(expr->term) : nullptr;
  }

  bool words_held(TermId term) const {
    const std::vector<Word>* inner = inner_words();
    const std::vector<Word>& outer = exprs_.words_of(term);
    if (!inner || outer.size() * inner->size() > most_pairs) return false;
    return std::all_of(outer.begin(), outer.end(), [&](const Word& word) {
      return std::any_of(inner->begin(), inner->end(), [&](const Word& part) {
        return (word.levels & ~part.levels) == 0 &&
               word.literal.find(part.literal) != std::string::npos;
      });
    });
  }

  const ExprTable& exprs_;
  ExprId inner_;
  Unit unit_;
  std::unordered_map<ExprId, bool> known_;
};

bool strikes_all(const ExprTable& exprs, const Cue& cue, const Guard& guard) {
  if (guard.except) return false;
  if (guard.kind == GuardKind::in_role) {
    return cue.where.roles != 0 && (cue.where.roles & ~guard.roles) == 0;
  }
  if (guard.kind != GuardKind::same) return false;
  Holder holder(exprs, guard.what, guard.unit);
  if (holder.held_by(cue.expr)) return true;
  return cue.where.needs && cue.where.needs_unit <= guard.unit && holder.held_by(*cue.where.needs);
}

}  // namespace

void check_guards(Loading& loading, const Cue& cue, const CueMarks& marks) {
  for (std::size_t i = 0; i < cue.unless.size(); ++i) {
    if (!strikes_all(loading.exprs, cue, cue.unless[i])) continue;
    const bool by_role = cue.unless[i].kind == GuardKind::in_role;
    loading.problems.add(
        ProblemCode::never_matches, marks.guards[i],
        "this guard strikes out every hit of cue '" + cue.name + "', because each " +
            (by_role ? "stands in a role that it names" : "holds what it looks for"),
        "change the guard, or add except:");
  }
  if (cue.strip && Holder(loading.exprs, *cue.strip, Unit::document).held_by(cue.expr)) {
    loading.problems.add(ProblemCode::never_matches, marks.strip,
                         "'strip' takes every hit of cue '" + cue.name + "' away");
  }
}

}  // namespace hecha
