// SPDX-License-Identifier: Apache-2.0
// Which cues and roles the things of a pack make use of.
#pragma once

#include <vector>

#include "checks/spec.h"

namespace hecha {

// Not this role or that one, but whichever there is.
inline constexpr RoleMask any_role = 0xFFFFFFFFu;

// What an expression, cue, role or rule refers to directly.
struct Uses {
  std::vector<CueId> cues;  // may hold one twice
  RoleMask roles = 0;
  std::vector<ActorId> actors;

  bool empty() const { return cues.empty() && roles == 0 && actors.empty(); }
};

// Walks expressions once each; one object serves for a whole pack. Keeps a
// reference to the spec.
class UseFinder {
 public:
  explicit UseFinder(const Spec& spec);

  Uses of_cue(const Cue& cue);
  Uses of_role(const Role& role);
  Uses of_shared(const SharedRoles& shared);
  Uses of_actor(const Actor& actor);
  Uses of_rule(const RuleSpec& rule);

 private:
  void add(ExprId expr, Uses& uses);
  void add(const std::optional<ExprId>& expr, Uses& uses);
  void add(const std::vector<ExprId>& exprs, Uses& uses);
  void add(const std::optional<Condition>& condition, Uses& uses);

  const Spec& spec_;
  std::vector<std::uint32_t> seen_;  // by expression: in which walk it was last seen
  std::uint32_t walk_ = 0;
};

}  // namespace hecha
