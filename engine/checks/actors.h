// SPDX-License-Identifier: Apache-2.0
// Who acts in which clause, with the subject carried on as a reader would.
#pragma once

#include <optional>
#include <span>

#include "checks/scene.h"
#include "match/follower.h"

namespace hecha {

class ActorFinder {
 public:
  ActorFinder(Scene& scene, ActorId actor)
      : scene_(scene),
        id_(actor),
        actor_(scene.spec_.actors[actor]),
        names_(scene.cue_hits(actor_.words)),
        ends_(hits(actor_.ends)),
        personal_(hits(actor_.personal)) {}

  // Sets the actor's bit in the scene's table of clauses.
  void run();

 private:
  void read_sentence(std::uint32_t sentence);
  void read_clause(std::uint32_t clause, bool first, bool at_home);
  std::span<const Hit> hits(std::optional<ExprId> expr) {
    return expr ? scene_.hits(*expr) : std::span<const Hit>{};
  }
  const Struck* struck_in(std::uint32_t clause);

  Scene& scene_;
  ActorId id_;
  const Actor& actor_;
  Follower names_, ends_, personal_;
  std::uint32_t paragraph_ = none;
  bool active_ = false;            // he is the subject so far
  bool suspended_ = false;         // somebody else is, to the end of the sentence
  std::uint32_t named_in_ = none;  // sentence that last named him
};

}  // namespace hecha
