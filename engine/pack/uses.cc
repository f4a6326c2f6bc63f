// SPDX-License-Identifier: Apache-2.0
// Which cues and roles the things of a pack make use of.
#include "pack/uses.h"

namespace hecha {

UseFinder::UseFinder(const Spec& spec) : spec_(spec), seen_(spec.exprs.size()) {}

void UseFinder::add(ExprId id, Uses& uses) {
  if (id >= seen_.size() || seen_[id] == walk_) return;
  seen_[id] = walk_;
  const Expr& expr = spec_.exprs[id];
  if (expr.kind == ExprKind::cue) uses.cues.push_back(expr.cue);
  add(expr.children, uses);
}

void UseFinder::add(const std::optional<ExprId>& expr, Uses& uses) {
  if (expr) add(*expr, uses);
}

void UseFinder::add(const std::vector<ExprId>& exprs, Uses& uses) {
  for (ExprId expr : exprs) add(expr, uses);
}

void UseFinder::add(const std::optional<Condition>& condition, Uses& uses) {
  if (!condition) return;
  for (const Counted& counted : condition->of) add(counted.what, uses);
  uses.roles |= condition->roles.value_or(0);
  for (const Condition& child : condition->children) add(std::optional<Condition>(child), uses);
}

Uses UseFinder::of_cue(const Cue& cue) {
  Uses uses;
  ++walk_;
  add(cue.expr, uses);
  add(cue.strip, uses);
  for (const Guard& guard : cue.unless) {
    if (guard.kind != GuardKind::inside && guard.kind != GuardKind::in_role) add(guard.what, uses);
    add(guard.except, uses);
    uses.roles |= guard.roles;
  }
  add(cue.where.needs, uses);
  if (cue.where.actor) uses.actors.push_back(*cue.where.actor);
  uses.roles |= cue.where.roles | cue.where.not_roles;
  if (cue.where.under_heading) uses.roles |= any_role;
  return uses;
}

Uses UseFinder::of_role(const Role& role) {
  Uses uses;
  ++walk_;
  add(role.heading, uses);
  add(role.heading_unless, uses);
  add(role.heading_anywhere, uses);
  add(role.opener, uses);
  add(role.opener_unless, uses);
  add(role.ends_at, uses);
  add(role.continues, uses);
  for (const FromBelow& below : role.from_below) {
    add(below.sentence, uses);
    add(below.also, uses);
    add(below.stops_at, uses);
  }
  return uses;
}

Uses UseFinder::of_shared(const SharedRoles& shared) {
  Uses uses;
  ++walk_;
  add(shared.when, uses);
  add(shared.unless, uses);
  return uses;
}

Uses UseFinder::of_actor(const Actor& actor) {
  Uses uses;
  ++walk_;
  uses.cues.push_back(actor.words);
  add(actor.ends, uses);
  add(actor.personal, uses);
  uses.roles = actor.always_in;
  return uses;
}

Uses UseFinder::of_rule(const RuleSpec& rule) {
  Uses uses;
  ++walk_;
  add(rule.met, uses);
  add(rule.partial, uses);
  add(rule.violated, uses);
  add(rule.near_miss, uses);
  for (const std::optional<ExprId>& words : rule.words) add(words, uses);
  for (const Phrase& phrase : rule.phrases) uses.cues.push_back(phrase.cue);
  return uses;
}

}  // namespace hecha
