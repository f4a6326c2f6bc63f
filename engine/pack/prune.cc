// SPDX-License-Identifier: Apache-2.0
// Drops expressions and terms without use.
#include "pack/prune.h"

#include <optional>
#include <vector>

namespace hecha {
namespace {

// Calls `visit` with each reference to an expression from outside the expressions.
template <typename Visit>
class Roots {
 public:
  Roots(Spec& spec, Visit visit) : spec_(spec), visit_(visit) {}

  void run() {
    for (Cue& cue : spec_.cues) visit_cue(cue);
    for (Role& role : spec_.roles) visit_role(role);
    for (SharedRoles& shared : spec_.shared) {
      each(shared.when);
      each(shared.unless);
    }
    for (Actor& actor : spec_.actors) {
      each(actor.ends);
      each(actor.personal);
    }
    for (RuleSpec& rule : spec_.rules) {
      each(rule.met);
      each(rule.partial);
      each(rule.violated);
      each(rule.near_miss);
      each(rule.words);
    }
  }

 private:
  void each(ExprId& expr) { visit_(expr); }
  template <typename T>
  void each(std::optional<T>& value) {
    if (value) each(*value);
  }
  template <typename T>
  void each(std::vector<T>& values) {
    for (T& value : values) each(value);
  }
  void each(Counted& counted) { each(counted.what); }
  void each(Condition& condition) {
    each(condition.of);
    each(condition.children);
  }
  void each(FromBelow& below) {
    each(below.sentence);
    each(below.also);
    each(below.stops_at);
  }

  void visit_cue(Cue& cue) {
    each(cue.expr);
    each(cue.strip);
    each(cue.where.needs);
    for (Guard& guard : cue.unless) {
      if (guard.kind != GuardKind::inside && guard.kind != GuardKind::in_role) each(guard.what);
      each(guard.except);
    }
  }

  void visit_role(Role& role) {
    each(role.heading);
    each(role.heading_unless);
    each(role.heading_anywhere);
    each(role.opener);
    each(role.opener_unless);
    each(role.ends_at);
    each(role.continues);
    each(role.from_below);
  }

  Spec& spec_;
  Visit visit_;
};

// Which of a list of things are used, and their new ids.
struct Kept {
  explicit Kept(std::size_t size) : used(size), ids(size) {}

  // Leaves the used ones of `all`, which is parallel.
  template <typename T>
  void filter(std::vector<T>& all) {
    std::uint32_t kept = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!used[i]) continue;
      ids[i] = kept;
      if (kept != i) all[kept] = std::move(all[i]);
      ++kept;
    }
    all.resize(kept);
  }

  std::vector<bool> used;
  std::vector<std::uint32_t> ids;
};

void mark(const Spec& spec, std::vector<ExprId> open, Kept& exprs) {
  while (!open.empty()) {
    const ExprId id = open.back();
    open.pop_back();
    if (exprs.used[id]) continue;
    exprs.used[id] = true;
    const Expr& expr = spec.exprs[id];
    open.insert(open.end(), expr.children.begin(), expr.children.end());
    if (expr.kind == ExprKind::regex) open.push_back(expr.required);
  }
}

void filter_lexicon(LexiconSource& lexicon, const Kept& terms, std::size_t left) {
  std::size_t kept = 0;
  for (LexiconSource::Entry& entry : lexicon.entries) {
    if (!terms.used[entry.term]) continue;
    entry.term = terms.ids[entry.term];
    if (&lexicon.entries[kept] != &entry) lexicon.entries[kept] = std::move(entry);
    ++kept;
  }
  lexicon.entries.resize(kept);
  lexicon.terms = static_cast<TermId>(left);
}

}  // namespace

void prune(Spec& spec) {
  Kept exprs(spec.exprs.size());
  std::vector<ExprId> roots;
  Roots(spec, [&](ExprId& expr) { roots.push_back(expr); }).run();
  mark(spec, std::move(roots), exprs);

  Kept terms(spec.lexicon.terms);
  for (ExprId id = 0; id < spec.exprs.size(); ++id) {
    if (exprs.used[id] && spec.exprs[id].kind == ExprKind::words) {
      terms.used[spec.exprs[id].term] = true;
    }
  }
  for (const Cue& cue : spec.cues) {
    if (cue.where.besides) terms.used[*cue.where.besides] = true;
  }

  exprs.filter(spec.exprs);
  terms.filter(spec.term_names);
  filter_lexicon(spec.lexicon, terms, spec.term_names.size());
  Roots(spec, [&](ExprId& expr) { expr = exprs.ids[expr]; }).run();
  for (Expr& expr : spec.exprs) {
    for (ExprId& child : expr.children) child = exprs.ids[child];
    if (expr.kind == ExprKind::regex) expr.required = exprs.ids[expr.required];
    if (expr.kind == ExprKind::words) expr.term = terms.ids[expr.term];
  }
  for (Cue& cue : spec.cues) {
    if (cue.where.besides) cue.where.besides = terms.ids[*cue.where.besides];
  }
}

}  // namespace hecha
