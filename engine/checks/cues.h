// SPDX-License-Identifier: Apache-2.0
// From words to evidence: expressions find, guards strike out.
#pragma once

#include <vector>

#include "checks/scene.h"

namespace hecha {

class CueFinder {
 public:
  explicit CueFinder(Scene& scene) : scene_(scene) {}

  // The hits of an expression that is neither words nor a cue; ascending.
  void find(const Expr& expr, Regex& regex, std::vector<Hit>& out);

  // The hits of a cue that count, and those that a guard struck out; each ascending. Only those
  // in sentences of one of `roles` are judged; 0: all.
  void judge(const Cue& cue, RoleMask roles, std::vector<Hit>& counted,
             std::vector<Struck>& struck);

 private:
  class Asked;

  void find_token(const Expr& expr, std::vector<Hit>& out);
  void find_places(std::vector<Hit>& out);
  void find_regex(const Expr& expr, Regex& regex, std::vector<Hit>& out);
  void find_sequence(const Expr& expr, std::vector<Hit>& out);

  Scene& scene_;
};

}  // namespace hecha
