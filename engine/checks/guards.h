// SPDX-License-Identifier: Apache-2.0
// The guards of a cue: which of its hits they strike out.
#pragma once

#include <optional>

#include "checks/scene.h"
#include "match/follower.h"

namespace hecha {

// One guard, asked about one hit of its cue after the other. What the guard looks for is
// found when it is first asked.
class GuardRun {
 public:
  GuardRun(Scene& scene, const Guard& guard) : scene_(&scene), guard_(&guard) {}

  const Guard& guard() const { return *guard_; }
  bool strikes(const Hit& hit);

 private:
  bool matches(const Hit& hit);
  bool stands_before(const Hit& hit);
  bool stands_after(const Hit& hit);
  bool ends_at(const Hit& hit);
  bool encloses(const Hit& hit) const;
  Span unit(const Hit& hit) const;
  Follower& what();

  Scene* scene_;
  const Guard* guard_;
  std::optional<Follower> what_, except_;
};

}  // namespace hecha
