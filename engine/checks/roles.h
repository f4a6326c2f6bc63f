// SPDX-License-Identifier: Apache-2.0
// Which sentences play which role of the pack: shortcomings, plan, ...
#pragma once

#include <vector>

#include "checks/scene.h"

namespace hecha {

// Three ways lead to a role, surest first: a heading names it; an opener in the text begins it;
// sentences show it from below, where neither is there. A heading's role lasts to the end of its
// section, an opened passage to the end of its paragraph, unless the role says otherwise.
class RoleFinder {
 public:
  explicit RoleFinder(Scene& scene) : scene_(scene) {}

  // Fills the scene's tables of roles. Linear in sentences times roles.
  void run();

 private:
  // A passage that an opener or a sentence from below has begun.
  struct Passage {
    RoleId role = none;
    FilledBy by = FilledBy::nothing;
    bool soft = false;  // a lone sentence from below: lasts while the next ones show it too
    bool active() const { return role != none; }
  };

  void name_headings();
  bool names(const Role& role, const Section& section, double position);
  RoleMask inherited(std::uint32_t section) const;
  bool dense(const FromBelow& below, std::uint32_t paragraph);
  Passage carried_into(std::uint32_t paragraph) const;
  void read_paragraph(std::uint32_t paragraph);
  bool played(RoleId role) const;
  std::uint32_t begin_of(RoleId role, double after) const;
  void look_back(RoleId role, const FromBelow& below);
  void open(std::uint32_t sentence, RoleMask heading, Passage& passage);
  bool opens(const Role& role, std::uint32_t sentence);
  bool shows_from_below(RoleId role, std::uint32_t sentence);
  RoleMask settle(RoleMask roles, std::uint32_t sentence);
  bool any_in(const std::vector<ExprId>& exprs, Span span);

  Scene& scene_;
  Passage last_;             // the passage that the previous paragraph ended in
  bool last_colon_ = false;  // ... and it ended in a colon
  bool in_list_ = false;     // the list that such a colon announced is still going on
};

}  // namespace hecha
