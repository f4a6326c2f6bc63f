// SPDX-License-Identifier: Apache-2.0
// Which sentences play which role of the pack: shortcomings, plan, ...
#pragma once

#include <span>
#include <vector>

#include "checks/scene.h"

namespace hecha {

// Three ways lead to a role, surest first: a heading names it; an opener in the text begins it;
// sentences show it from below, where neither is there. A heading's role lasts to the end of its
// section, an opened passage to the end of its paragraph, unless the role says otherwise.
class RoleFinder {
 public:
  explicit RoleFinder(Scene& scene);

  // Fills the scene's tables of roles. Linear in sentences and hits.
  void run();

 private:
  // A passage that an opener or a sentence from below has begun.
  struct Passage {
    RoleId role = none;
    FilledBy by = FilledBy::nothing;
    bool soft = false;  // a lone sentence from below: lasts while the next ones show it too
    bool active() const { return role != none; }
  };

  // For each section or sentence the roles some of whose expressions begin in it.
  using Table = std::vector<RoleMask>;
  void mark_headings(const std::vector<ExprId>& exprs, RoleMask role, Table& table);
  void mark_sentences(ExprId expr, RoleMask mask, Table& table);

  void name_headings();
  void mark_openers();
  void mark_from_below();
  void mark_dense(RoleId role, const FromBelow& below);
  void mark_shared();
  std::uint32_t naming(std::uint32_t section) const;
  RoleMask yielding(RoleMask above) const;
  RoleMask inherited(std::uint32_t sentence) const;
  bool named_by_itself(std::uint32_t sentence) const;
  Passage carried_into(std::uint32_t paragraph) const;
  bool goes_on(RoleId role, std::uint32_t sentence) const;
  void read_paragraph(std::uint32_t paragraph);
  bool played(RoleId role) const;
  std::uint32_t begin_of(RoleId role, double after) const;
  std::uint32_t end_of(RoleId role) const;
  bool ends_looking(std::uint32_t sentence, const FromBelow& below);
  void fill(std::uint32_t from, std::uint32_t to, RoleId role);
  void look_back(RoleId role, const FromBelow& below);
  void look_on(RoleId role, const FromBelow& below);
  void open(std::uint32_t sentence, RoleMask heading, Passage& passage);
  RoleMask settle(RoleMask roles, std::uint32_t sentence);

  Scene& scene_;
  std::span<const Paragraph> paragraphs_;
  std::span<const Sentence> sentences_;
  std::span<const Section> sections_;

  Table opens_;                // of sentences: an opener of the role, and nothing against it
  Table shows_;                // of sentences: a from-below of the role, sentence by sentence
  Table dense_;                // of paragraphs: a from-below of the role, by share
  Table ends_;                 // of sentences: they end an opened passage of the role
  std::vector<Table> splits_;  // of sentences, for each pair of shared roles: which words they hold
  std::uint32_t second_in_ = none;  // section in whose shared heading the second role goes on

  std::uint32_t signed_at_ = none;  // where the signature begins, once it was passed
  Passage last_;                    // the passage that the previous paragraph ended in
  bool last_colon_ = false;         // ... and it ended in a colon
  bool last_opens_ = false;         // ... or in the sentence that opened it
  bool in_list_ = false;            // the list that such a colon announced is still going on
};

}  // namespace hecha
