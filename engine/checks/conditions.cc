// SPDX-License-Identifier: Apache-2.0
// Whether a condition of a rule holds, and which passages show it.
#include "checks/conditions.h"

#include <algorithm>
#include <cstdio>

namespace hecha {
namespace {

// What a unit is worth for one of its hits.
struct Worth {
  std::uint32_t unit;
  double worth;
};

class Tester {
 public:
  Tester(Scene& scene, std::vector<std::string>* explanation)
      : scene_(scene), explanation_(explanation) {}

  Outcome test(const Condition& condition, const Scope& scope, std::size_t depth) {
    const std::size_t line = reserve_line();
    Outcome outcome = judge(condition, scope, depth);
    if (explanation_) {
      (*explanation_)[line] =
          std::string(depth * 2, ' ') + (outcome.holds ? "✓ " : "✗ ") + condition.label + counted_;
    }
    counted_.clear();
    return outcome;
  }

 private:
  std::size_t reserve_line() {
    if (!explanation_) return 0;
    explanation_->emplace_back();
    return explanation_->size() - 1;
  }

  Outcome judge(const Condition& condition, const Scope& scope, std::size_t depth) {
    switch (condition.kind) {
      case ConditionKind::all:
      case ConditionKind::any:
      case ConditionKind::none_of:
        return compose(condition, scope, depth);
      case ConditionKind::cue:
      case ConditionKind::at_least:
        return count(condition, narrowed(condition, scope));
      case ConditionKind::role:
        return role(condition);
    }
    return {};
  }

  static Scope narrowed(const Condition& condition, Scope scope) {
    if (condition.roles) scope.in = *condition.roles;
    return scope;
  }

  Outcome compose(const Condition& condition, const Scope& scope, std::size_t depth) {
    Outcome whole;
    std::size_t holding = 0;
    for (const Condition& child : condition.children) {
      Outcome part = test(child, scope, depth + 1);
      holding += part.holds;
      if (condition.kind == ConditionKind::none_of) continue;
      whole.supports.insert(whole.supports.end(), part.supports.begin(), part.supports.end());
    }
    whole.holds = condition.kind == ConditionKind::all   ? holding == condition.children.size()
                  : condition.kind == ConditionKind::any ? holding > 0
                                                         : holding == 0;
    return whole;
  }

  Outcome count(const Condition& condition, const Scope& scope) {
    Outcome outcome;
    worths_.clear();
    const std::span<const std::uint32_t> units = scene_.units().of(condition.distinct);
    for (std::uint32_t member = 0; member < condition.of.size(); ++member) {
      const Counted& counted = condition.of[member];
      const Expr& expr = scene_.spec().exprs[counted.what];
      const std::uint8_t strength =
          expr.kind == ExprKind::cue ? scene_.spec().cues[expr.cue].strength : std::uint8_t{1};
      const std::span<const Hit> hits = expr.kind == ExprKind::cue
                                            ? scene_.cue_hits_in(expr.cue, scope.in)
                                            : scene_.hits(counted.what);
      for (const Hit& hit : hits) {
        if (!in_scope(scene_, hit, scope)) continue;
        outcome.supports.push_back({hit, strength});
        worths_.push_back({condition.kinds ? member : units[hit.clause], counted.worth});
      }
    }
    const double sum = sum_of_best();
    outcome.holds = sum >= condition.n;
    if (explanation_ && condition.kind == ConditionKind::at_least) {
      char text[64];
      std::snprintf(text, sizeof text, " (%g/%g)", sum, condition.n);
      counted_ = text;
    }
    return outcome;
  }

  // Every unit counts once, with its best worth.
  double sum_of_best() {
    const auto earlier_or_better = [](const Worth& l, const Worth& r) {
      return l.unit != r.unit ? l.unit < r.unit : l.worth > r.worth;
    };
    // The hits of a single member come in order.
    if (!std::ranges::is_sorted(worths_, earlier_or_better))
      std::ranges::sort(worths_, earlier_or_better);
    double sum = 0;
    for (std::size_t i = 0; i < worths_.size(); ++i)
      if (i == 0 || worths_[i].unit != worths_[i - 1].unit) sum += worths_[i].worth;
    return sum;
  }

  Outcome role(const Condition& condition) {
    Outcome outcome;
    const std::span<const Sentence> sentences = scene_.document().sentences();
    for (std::uint32_t s = 0; s < sentences.size() && !outcome.holds; ++s) {
      if ((scene_.roles_of(s) & condition.roles.value_or(0)) == 0 || !scene_.in_body(s)) continue;
      outcome.holds = true;
    }
    return outcome;
  }

  Scene& scene_;
  std::vector<std::string>* explanation_;
  std::string counted_;
  std::vector<Worth> worths_;  // of the condition at hand
};

}  // namespace

bool in_scope(Scene& scene, const Hit& hit, const Scope& scope) {
  if (scope.in == 0 && scope.not_in == 0) return true;
  const RoleMask roles = scene.roles_of(scene.sentence_of(hit));
  return (scope.in == 0 || (roles & scope.in) != 0) && (roles & scope.not_in) == 0;
}

Outcome test(Scene& scene, const Condition& condition, const Scope& scope,
             std::vector<std::string>* explanation) {
  return Tester(scene, explanation).test(condition, scope, 0);
}

}  // namespace hecha
