// SPDX-License-Identifier: Apache-2.0
// Which sentences play which role of the pack.
#include "checks/roles.h"

#include <algorithm>

#include "match/joins.h"

namespace hecha {
namespace {

bool has(RoleMask mask, RoleId role) { return (mask >> role & 1u) != 0; }
RoleMask bit(RoleId role) { return RoleMask{1} << role; }

}  // namespace

void RoleFinder::run() {
  name_headings();
  const std::span<const Paragraph> paragraphs = scene_.document().paragraphs();
  for (std::uint32_t p = 0; p < paragraphs.size(); ++p)
    if (scene_.facts().lines[p] == LineKind::body) read_paragraph(p);
  for (RoleId role = 0; role < scene_.spec_.roles.size(); ++role) {
    if (played(role)) continue;
    for (const FromBelow& below : scene_.spec_.roles[role].from_below)
      if (below.last_before) look_back(role, below);
  }
}

bool RoleFinder::played(RoleId role) const {
  return std::any_of(scene_.sentence_roles_.begin(), scene_.sentence_roles_.end(),
                     [role](RoleMask roles) { return has(roles, role); });
}

// The first sentence of the role, not before that share of the text; else the end.
std::uint32_t RoleFinder::begin_of(RoleId role, double after) const {
  const std::span<const Sentence> sentences = scene_.document().sentences();
  std::uint32_t s = 0;
  while (s < sentences.size() && !(has(scene_.sentence_roles_[s], role) &&
                                   scene_.position(sentences[s].span.begin) >= after))
    ++s;
  return s;
}

// Reports come to what falls short last before the plan: from there back, as long as sentences
// show the role, with few others between them.
void RoleFinder::look_back(RoleId role, const FromBelow& below) {
  constexpr std::uint32_t most_between = 3;
  const std::span<const Sentence> sentences = scene_.document().sentences();
  std::uint32_t to = begin_of(*below.last_before, below.after);
  std::uint32_t between = 0;
  for (std::uint32_t s = to; s-- > 0 && between <= most_between;) {
    if (!scene_.in_body(s)) continue;
    const Sentence& sentence = sentences[s];
    if (sentence.heading || scene_.sentence_roles_[s] != 0 ||
        scene_.position(sentence.span.begin) < below.after ||
        (below.stops_at && scene_.occurs(*below.stops_at, sentence.span)))
      return;
    ++between;
    if (!scene_.occurs(*below.sentence, sentence.span)) continue;
    for (; to > s; --to) {
      scene_.sentence_roles_[to - 1] = bit(role);
      scene_.sentence_filled_[to - 1] = FilledBy::from_below;
    }
    between = 0;
  }
}

bool RoleFinder::any_in(const std::vector<ExprId>& exprs, Span span) {
  return std::any_of(exprs.begin(), exprs.end(),
                     [&](ExprId expr) { return scene_.occurs(expr, span); });
}

bool RoleFinder::names(const Role& role, const Section& section, double position) {
  if (section.heading.empty() || any_in(role.heading_unless, section.heading)) return false;
  if (any_in(role.heading_anywhere, section.heading)) return true;
  return position >= role.heading_after && any_in(role.heading, section.heading);
}

void RoleFinder::name_headings() {
  const std::span<const Section> sections = scene_.document().sections();
  for (std::uint32_t i = 1; i < sections.size(); ++i) {
    const double position = scene_.position(sections[i].heading.begin);
    for (RoleId role = 0; role < scene_.spec_.roles.size(); ++role)
      if (names(scene_.spec_.roles[role], sections[i], position))
        scene_.section_roles_[i] |= bit(role);
  }
}

// The roles of the nearest heading above that names any.
RoleMask RoleFinder::inherited(std::uint32_t section) const {
  while (section != 0 && scene_.section_roles_[section] == 0)
    section = scene_.document().sections()[section].parent;
  return scene_.section_roles_[section];
}

// Whether so large a share of the paragraph's sentences show the role, with enough of them
// in it and in neighbours that are alike.
bool RoleFinder::dense(const FromBelow& below, std::uint32_t paragraph) {
  const Document& document = scene_.document();
  const std::span<const Paragraph> paragraphs = document.paragraphs();
  if (scene_.position(paragraphs[paragraph].span.begin) < below.after) return false;
  const auto showing = [&](std::uint32_t p) {
    std::uint32_t total = 0, shown = 0;
    for (std::uint32_t s = paragraphs[p].first_sentence; s < paragraphs[p].end_sentence; ++s) {
      const Sentence& sentence = document.sentences()[s];
      constexpr std::uint32_t shortest = 18;  // bytes: six characters
      if (sentence.heading || sentence.span.size() < shortest) continue;
      ++total;
      shown += scene_.occurs(*below.sentence, sentence.span);
    }
    return shown > 0 && shown >= below.share * total ? shown : 0;
  };
  const std::uint32_t here = showing(paragraph);
  if (here == 0) return false;
  std::uint32_t around = here;
  if (paragraph > 0) around += showing(paragraph - 1);
  if (paragraph + 1 < paragraphs.size()) around += showing(paragraph + 1);
  return around >= below.at_least;
}

bool RoleFinder::opens(const Role& role, std::uint32_t s) {
  const Span span = scene_.document().sentences()[s].span;
  return scene_.position(span.begin) >= role.opener_after && any_in(role.opener, span) &&
         !any_in(role.opener_unless, span);
}

bool RoleFinder::shows_from_below(RoleId r, std::uint32_t s) {
  const Sentence& sentence = scene_.document().sentences()[s];
  for (const FromBelow& below : scene_.spec_.roles[r].from_below) {
    if (below.share > 0 || below.last_before || scene_.position(sentence.span.begin) < below.after)
      continue;
    if (scene_.occurs(*below.sentence, sentence.span) &&
        (!below.also || scene_.occurs(*below.also, sentence.span)))
      return true;
  }
  return false;
}

RoleFinder::Passage RoleFinder::carried_into(std::uint32_t p) const {
  if (!last_.active()) return {};
  const Role& role = scene_.spec_.roles[last_.role];
  const Paragraph& paragraph = scene_.document().paragraphs()[p];
  if (role.opener_to_end) return last_;
  const Sentence& first = scene_.document().sentences()[paragraph.first_sentence];
  const bool listed = first.heading || first.item != none;
  if (role.over_list_after_colon && (last_colon_ || (in_list_ && listed))) return last_;
  const Clause& clause = scene_.document().clauses()[first.first_clause];
  const std::uint32_t begin = after_numbering(scene_.document().text(), clause.span);
  for (const ExprId expr : role.continues)
    for (const Hit& hit : within(scene_.hits(expr), clause.span))
      if (hit.span.begin == begin) return last_;
  return {};
}

void RoleFinder::open(std::uint32_t s, RoleMask heading, Passage& passage) {
  for (RoleId r = 0; r < scene_.spec_.roles.size(); ++r) {
    const Role& role = scene_.spec_.roles[r];
    const bool yields = (heading & role.yields_to) != 0 && !has(heading, r);
    if (yields || (passage.active() && has(role.yields_to, passage.role))) continue;
    if (opens(role, s)) {
      passage = {r, FilledBy::opener, false};
    } else if (!passage.active() && !has(heading, r) && shows_from_below(r, s)) {
      passage = {r, FilledBy::from_below, true};
    }
  }
}

// Where a heading plays two roles, or a sentence speaks of another time than its heading, its
// words decide.
RoleMask RoleFinder::settle(RoleMask roles, std::uint32_t s) {
  const Span span = scene_.document().sentences()[s].span;
  for (const bool both : {true, false}) {
    for (const SharedRoles& shared : scene_.spec_.shared) {
      if (!has(roles, shared.first) || has(roles, shared.second) != both) continue;
      const bool second = scene_.occurs(shared.when, span) &&
                          !(shared.unless && scene_.occurs(*shared.unless, span));
      const RoleMask others = roles & ~(bit(shared.first) | bit(shared.second));
      if (both || second) return others | bit(second ? shared.second : shared.first);
    }
  }
  return roles;
}

void RoleFinder::read_paragraph(std::uint32_t p) {
  const Document& document = scene_.document();
  const Paragraph& paragraph = document.paragraphs()[p];
  if (paragraph.first_sentence == paragraph.end_sentence) return;
  const Sentence& first = document.sentences()[paragraph.first_sentence];
  const Section& section = document.sections()[first.section];
  const bool chapter = first.heading && section.level == 1;
  const bool named = first.heading && scene_.section_roles_[first.section] != 0;
  Passage passage = chapter || named ? Passage{} : carried_into(p);
  const bool listed = first.heading || first.item != none;
  for (RoleId r = 0; r < scene_.spec_.roles.size() && !passage.active(); ++r) {
    const RoleMask heading = inherited(first.section);
    const Role& role = scene_.spec_.roles[r];
    if (has(heading, r) || (heading & role.yields_to) != 0) continue;
    for (const FromBelow& below : role.from_below)
      if (below.share > 0 && dense(below, p)) passage = {r, FilledBy::from_below, false};
  }
  for (std::uint32_t s = paragraph.first_sentence; s < paragraph.end_sentence; ++s) {
    const RoleMask heading = inherited(document.sentences()[s].section);
    const bool goes_on =
        !passage.soft || shows_from_below(passage.role, s) ||
        any_in(scene_.spec_.roles[passage.role].continues, document.sentences()[s].span);
    if (passage.active() && !goes_on) passage = {};
    if (!document.sentences()[s].heading) open(s, heading, passage);
    const RoleMask roles = passage.active() ? bit(passage.role) : heading;
    scene_.sentence_roles_[s] = settle(roles, s);
    scene_.sentence_filled_[s] = passage.active() ? passage.by
                                 : heading != 0   ? FilledBy::heading
                                                  : FilledBy::nothing;
  }
  in_list_ = passage.active() && listed && (last_colon_ || in_list_);
  last_ = passage;
  last_colon_ = document.text().substr(0, paragraph.span.end).ends_with(":");
}

}  // namespace hecha
