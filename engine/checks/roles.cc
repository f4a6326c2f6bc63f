// SPDX-License-Identifier: Apache-2.0
// Which sentences play which role of the pack.
#include "checks/roles.h"

#include <algorithm>

#include "match/joins.h"

namespace hecha {
namespace {

bool has(RoleMask mask, RoleId role) { return (mask >> role & 1u) != 0; }
RoleMask bit(RoleId role) { return RoleMask{1} << role; }

// Sentences that say nothing of a role, between two that show it.
constexpr std::uint32_t most_between = 3;

// What a sentence under a shared heading may hold.
constexpr RoleMask of_second = 1, of_first = 2;

// Sets `mask` in the entry of each place in which a hit begins. Both ascending; the places
// are disjoint, some may be empty.
template <typename Places, typename SpanOf>
void mark(std::span<const Hit> hits, const Places& places, SpanOf span_of, RoleMask mask,
          std::vector<RoleMask>& table) {
  std::size_t i = 0;
  for (const Hit& hit : hits) {
    while (i < places.size() && span_of(places[i]).end <= hit.span.begin) ++i;
    if (i == places.size()) return;
    if (span_of(places[i]).begin <= hit.span.begin) table[i] |= mask;
  }
}

}  // namespace

RoleFinder::RoleFinder(Scene& scene)
    : scene_(scene),
      paragraphs_(scene.document().paragraphs()),
      sentences_(scene.document().sentences()),
      sections_(scene.document().sections()) {}

void RoleFinder::run() {
  name_headings();
  mark_openers();
  mark_from_below();
  mark_shared();
  for (std::uint32_t p = 0; p < paragraphs_.size(); ++p) {
    const LineKind kind = scene_.facts().lines[p];
    if (kind == LineKind::body) read_paragraph(p);
    constexpr double late = 0.5;  // a letter may be signed above the report that it sends
    const std::uint32_t begin = paragraphs_[p].span.begin;
    if (kind != LineKind::signature || signed_at_ != none || scene_.position(begin) < late)
      continue;
    signed_at_ = begin;
    last_ = {};
    last_colon_ = last_opens_ = false;
  }
  for (RoleId role = 0; role < scene_.spec_.roles.size(); ++role) {
    if (played(role)) continue;
    for (const FromBelow& below : scene_.spec_.roles[role].from_below)
      if (below.last_before) {
        look_back(role, below);
      } else if (below.first_after) {
        look_on(role, below);
      }
  }
}

bool RoleFinder::played(RoleId role) const {
  return std::any_of(scene_.sentence_roles_.begin(), scene_.sentence_roles_.end(),
                     [role](RoleMask roles) { return has(roles, role); });
}

// The first sentence of the role, not before that share of the text; else the end.
std::uint32_t RoleFinder::begin_of(RoleId role, double after) const {
  std::uint32_t s = 0;
  while (s < sentences_.size() && !(has(scene_.sentence_roles_[s], role) &&
                                    scene_.position(sentences_[s].span.begin) >= after))
    ++s;
  return s;
}

// Behind the last sentence of the role; 0 if no sentence plays it.
std::uint32_t RoleFinder::end_of(RoleId role) const {
  std::uint32_t s = static_cast<std::uint32_t>(scene_.sentence_roles_.size());
  while (s > 0 && !has(scene_.sentence_roles_[s - 1], role)) --s;
  return s;
}

bool RoleFinder::ends_looking(std::uint32_t s, const FromBelow& below) {
  return sentences_[s].heading || scene_.sentence_roles_[s] != 0 ||
         scene_.position(sentences_[s].span.begin) < below.after ||
         (below.stops_at && scene_.occurs(*below.stops_at, sentences_[s].span));
}

void RoleFinder::fill(std::uint32_t from, std::uint32_t to, RoleId role) {
  for (std::uint32_t s = from; s < to; ++s) {
    scene_.sentence_roles_[s] = bit(role);
    scene_.sentence_filled_[s] = FilledBy::from_below;
  }
}

// Reports come to what falls short last before the plan: from there back, as long as sentences
// show the role, with few others between them. Those behind the last one explain it.
void RoleFinder::look_back(RoleId role, const FromBelow& below) {
  const std::uint32_t end = begin_of(*below.last_before, below.after);
  const bool open = end == sentences_.size();
  std::uint32_t from = end;
  for (std::uint32_t s = end, between = 0; s-- > 0 && between <= most_between;) {
    if (!scene_.in_body(s)) continue;
    if (ends_looking(s, below)) return;
    ++between;
    if (!scene_.occurs(*below.sentence, sentences_[s].span)) continue;
    fill(s, open && from == end ? s + 1 : from, role);
    from = s;
    between = 0;
  }
}

// And what is to be done comes first after what falls short.
void RoleFinder::look_on(RoleId role, const FromBelow& below) {
  std::uint32_t from = end_of(*below.first_after);
  if (from == 0) return;
  for (std::uint32_t s = from, between = 0; s < sentences_.size() && between <= most_between; ++s) {
    if (!scene_.in_body(s)) continue;
    if (ends_looking(s, below)) return;
    ++between;
    if (!scene_.occurs(*below.sentence, sentences_[s].span)) continue;
    fill(from, s + 1, role);
    from = s + 1;
    between = 0;
  }
}

void RoleFinder::mark_headings(const std::vector<ExprId>& exprs, RoleMask role, Table& table) {
  for (const ExprId expr : exprs)
    mark(
        scene_.hits(expr), sections_, [](const Section& s) { return s.heading; }, role, table);
}

void RoleFinder::mark_sentences(ExprId expr, RoleMask mask, Table& table) {
  hecha::mark(
      scene_.hits(expr), sentences_, [](const Sentence& s) { return s.span; }, mask, table);
}

void RoleFinder::name_headings() {
  Table words(sections_.size(), 0), anywhere(sections_.size(), 0), against(sections_.size(), 0);
  for (RoleId r = 0; r < scene_.spec_.roles.size(); ++r) {
    const Role& role = scene_.spec_.roles[r];
    mark_headings(role.heading, bit(r), words);
    mark_headings(role.heading_anywhere, bit(r), anywhere);
    mark_headings(role.heading_unless, bit(r), against);
    for (std::uint32_t i = 1; i < sections_.size(); ++i)
      if (scene_.position(sections_[i].heading.begin) < role.heading_after) words[i] &= ~bit(r);
  }
  for (std::uint32_t i = 1; i < sections_.size(); ++i) {
    const RoleMask above = scene_.section_roles_[naming(sections_[i].parent)];
    scene_.section_roles_[i] = ((words[i] & ~yielding(above)) | anywhere[i]) & ~against[i];
  }
}

// The roles that yield to one of those, and are not among them.
RoleMask RoleFinder::yielding(RoleMask above) const {
  RoleMask roles = 0;
  for (RoleId r = 0; r < scene_.spec_.roles.size(); ++r)
    if ((above & scene_.spec_.roles[r].yields_to) != 0 && !has(above, r)) roles |= bit(r);
  return roles;
}

void RoleFinder::mark_openers() {
  opens_.assign(sentences_.size(), 0);
  ends_.assign(sentences_.size(), 0);
  Table against(sentences_.size(), 0);
  for (RoleId r = 0; r < scene_.spec_.roles.size(); ++r) {
    const Role& role = scene_.spec_.roles[r];
    for (const ExprId expr : role.opener) mark_sentences(expr, bit(r), opens_);
    for (const ExprId expr : role.opener_unless) mark_sentences(expr, bit(r), against);
    for (const ExprId expr : role.ends_at) mark_sentences(expr, bit(r), ends_);
    for (std::uint32_t s = 0; s < sentences_.size(); ++s)
      if (scene_.position(sentences_[s].span.begin) < role.opener_after) opens_[s] &= ~bit(r);
  }
  for (std::uint32_t s = 0; s < sentences_.size(); ++s) opens_[s] &= ~against[s];
}

void RoleFinder::mark_from_below() {
  shows_.assign(sentences_.size(), 0);
  dense_.assign(paragraphs_.size(), 0);
  for (RoleId r = 0; r < scene_.spec_.roles.size(); ++r) {
    for (const FromBelow& below : scene_.spec_.roles[r].from_below) {
      if (below.share > 0) mark_dense(r, below);
      if (below.share > 0 || below.last_before || below.first_after) continue;
      constexpr RoleMask words = 1, also = 2;
      Table shown(sentences_.size(), below.also ? 0 : also);
      mark_sentences(*below.sentence, words, shown);
      if (below.also) mark_sentences(*below.also, also, shown);
      for (std::uint32_t s = 0; s < sentences_.size(); ++s)
        if (shown[s] == (words | also) && scene_.position(sentences_[s].span.begin) >= below.after)
          shows_[s] |= bit(r);
    }
  }
}

// Whether so large a share of the paragraph's sentences show the role, with enough of them
// in it and in neighbours that are alike.
void RoleFinder::mark_dense(RoleId role, const FromBelow& below) {
  Table holds(sentences_.size(), 0);
  mark_sentences(*below.sentence, 1, holds);
  std::vector<std::uint32_t> showing(paragraphs_.size() + 1, 0);
  for (std::size_t p = 0; p < paragraphs_.size(); ++p) {
    std::uint32_t total = 0, shown = 0;
    for (std::uint32_t s = paragraphs_[p].first_sentence; s < paragraphs_[p].end_sentence; ++s) {
      constexpr std::uint32_t shortest = 18;  // bytes: six characters
      if (sentences_[s].heading || sentences_[s].span.size() < shortest) continue;
      ++total;
      shown += holds[s];
    }
    if (shown >= below.share * total) showing[p] = shown;
  }
  for (std::size_t p = 0; p < paragraphs_.size(); ++p) {
    if (showing[p] == 0 || scene_.position(paragraphs_[p].span.begin) < below.after) continue;
    const std::uint32_t before = p > 0 ? showing[p - 1] : 0;
    if (before + showing[p] + showing[p + 1] >= below.at_least) dense_[p] |= bit(role);
  }
}

void RoleFinder::mark_shared() {
  for (const SharedRoles& shared : scene_.spec_.shared) {
    Table& found = splits_.emplace_back(sentences_.size(), 0);
    mark_sentences(shared.when, of_second, found);
    if (shared.unless) mark_sentences(*shared.unless, of_first, found);
  }
}

// The nearest section upwards whose heading names roles; 0 if none does.
std::uint32_t RoleFinder::naming(std::uint32_t section) const {
  while (section != 0 && scene_.section_roles_[section] == 0) section = sections_[section].parent;
  return section;
}

// The roles that the heading above a sentence names. What stands behind the signature is enclosed
// with the report: a heading above the signature says nothing of it.
RoleMask RoleFinder::inherited(std::uint32_t s) const {
  const std::uint32_t section = naming(sentences_[s].section);
  const bool enclosed = signed_at_ != none && sections_[section].heading.begin < signed_at_;
  return enclosed ? 0 : scene_.section_roles_[section];
}

// Whether the sentence begins with the heading of its section, which has named its roles.
bool RoleFinder::named_by_itself(std::uint32_t s) const {
  const std::uint32_t section = sentences_[s].section;
  return scene_.section_roles_[section] != 0 &&
         sentences_[s].span.contains(sections_[section].heading);
}

bool RoleFinder::goes_on(RoleId role, std::uint32_t s) const {
  return std::ranges::any_of(scene_.spec_.roles[role].continues,
                             [&](ExprId expr) { return scene_.occurs(expr, sentences_[s].span); });
}

RoleFinder::Passage RoleFinder::carried_into(std::uint32_t p) const {
  if (!last_.active()) return {};
  const Role& role = scene_.spec_.roles[last_.role];
  if (role.opener_to_end) return last_;
  const Sentence& first = sentences_[paragraphs_[p].first_sentence];
  const bool item = first.item != none;
  const bool leads = last_colon_ || (last_opens_ && item) || (in_list_ && (item || first.heading));
  if (role.over_list_after_colon && leads) return last_;
  const Clause& clause = scene_.document().clauses()[first.first_clause];
  const std::uint32_t begin = after_numbering(scene_.document().text(), clause.span);
  for (const ExprId expr : role.continues)
    for (const Hit& hit : within(scene_.hits(expr), clause.span))
      if (hit.span.begin == begin) return last_;
  return {};
}

void RoleFinder::open(std::uint32_t s, RoleMask heading, Passage& passage) {
  const RoleMask yielded = yielding(heading);
  for (RoleId r = 0; r < scene_.spec_.roles.size(); ++r) {
    const Role& role = scene_.spec_.roles[r];
    if (has(yielded, r) || (passage.active() && has(role.yields_to, passage.role))) continue;
    if (has(opens_[s], r)) {
      passage = {r, FilledBy::opener, false};
    } else if (!passage.active() && !has(heading, r) && has(shows_[s], r)) {
      passage = {r, FilledBy::from_below, true};
    }
  }
}

// Where a heading plays two roles, or a sentence speaks of another time than its heading, its
// words decide. Where `unless` tells the first role, the second goes on until it does.
RoleMask RoleFinder::settle(RoleMask roles, std::uint32_t s) {
  const std::uint32_t section = naming(sentences_[s].section);
  for (const bool both : {true, false}) {
    for (std::size_t i = 0; i < splits_.size(); ++i) {
      const SharedRoles& shared = scene_.spec_.shared[i];
      if (!has(roles, shared.first) || has(roles, shared.second) != both) continue;
      const bool first = (splits_[i][s] & of_first) != 0;
      const bool goes_on = shared.unless && section != 0 && second_in_ == section;
      const bool second = !first && (goes_on || splits_[i][s] == of_second);
      if (shared.unless) second_in_ = second ? section : none;
      const RoleMask others = roles & ~(bit(shared.first) | bit(shared.second));
      if (both || second) return others | bit(second ? shared.second : shared.first);
    }
  }
  return roles;
}

void RoleFinder::read_paragraph(std::uint32_t p) {
  const Paragraph& paragraph = paragraphs_[p];
  if (paragraph.first_sentence == paragraph.end_sentence) return;
  const Sentence& first = sentences_[paragraph.first_sentence];
  const Section& section = sections_[first.section];
  const bool chapter = first.heading && section.level == 1;
  const bool named = first.heading && scene_.section_roles_[first.section] != 0;
  Passage passage = chapter || named ? Passage{} : carried_into(p);
  const bool listed = first.heading || first.item != none;
  for (RoleId r = 0; r < scene_.spec_.roles.size() && !passage.active(); ++r) {
    const RoleMask heading = inherited(paragraph.first_sentence);
    if (has(heading, r) || (heading & scene_.spec_.roles[r].yields_to) != 0) continue;
    if (has(dense_[p], r)) passage = {r, FilledBy::from_below, false};
  }
  bool opens = false;
  for (std::uint32_t s = paragraph.first_sentence; s < paragraph.end_sentence; ++s) {
    const RoleMask heading = inherited(s);
    if (passage.soft && !has(shows_[s], passage.role) && !goes_on(passage.role, s)) passage = {};
    if (passage.active() && has(ends_[s], passage.role)) passage = {};
    if (!sentences_[s].heading && !named_by_itself(s)) open(s, heading, passage);
    opens = passage.active() && has(opens_[s], passage.role);
    const RoleMask roles = passage.active() ? bit(passage.role) : heading;
    scene_.sentence_roles_[s] = settle(roles, s);
    scene_.sentence_filled_[s] = passage.active() ? passage.by
                                 : heading != 0   ? FilledBy::heading
                                                  : FilledBy::nothing;
  }
  in_list_ = passage.active() && listed && (last_colon_ || last_opens_ || in_list_);
  last_ = passage;
  last_opens_ = opens;
  last_colon_ = scene_.document().text().substr(0, paragraph.span.end).ends_with(":");
}

}  // namespace hecha
