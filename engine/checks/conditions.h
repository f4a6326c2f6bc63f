// SPDX-License-Identifier: Apache-2.0
// Whether a condition of a rule holds, and which passages show it.
#pragma once

#include <string>
#include <vector>

#include "checks/scene.h"

namespace hecha {

// Where a rule looks.
struct Scope {
  RoleMask in = 0;  // sentences with one of these roles; 0: every sentence
  RoleMask not_in = 0;
};

// A passage that counts.
struct Support {
  Hit hit;
  std::uint8_t strength = 1;  // higher is stronger
};

struct Outcome {
  bool holds = false;
  std::vector<Support> supports;  // what was found, whether or not it was enough
};

// Tests a condition; `explanation` gets one line for each part unless it is null.
Outcome test(Scene& scene, const Condition& condition, const Scope& scope,
             std::vector<std::string>* explanation = nullptr);

// Whether the hit's sentence lies in the scope.
bool in_scope(Scene& scene, const Hit& hit, const Scope& scope);

}  // namespace hecha
