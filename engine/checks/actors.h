// SPDX-License-Identifier: Apache-2.0
// Who acts in which clause, with the subject carried on as a reader would.
#pragma once

#include "checks/scene.h"

namespace hecha {

class ActorFinder {
 public:
  ActorFinder(Scene& scene, ActorId actor)
      : scene_(scene), id_(actor), actor_(scene.spec_.actors[actor]) {}

  // Sets the actor's bit in the scene's table of clauses.
  void run();

 private:
  void read_sentence(std::uint32_t sentence);
  void read_clause(std::uint32_t clause, bool first, bool at_home);
  bool named(std::uint32_t clause);
  const Struck* struck_in(std::uint32_t clause);

  Scene& scene_;
  ActorId id_;
  const Actor& actor_;
  std::uint32_t paragraph_ = none;
  bool active_ = false;            // he is the subject so far
  bool suspended_ = false;         // somebody else is, to the end of the sentence
  std::uint32_t named_in_ = none;  // sentence that last named him
};

}  // namespace hecha
