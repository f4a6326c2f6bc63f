// SPDX-License-Identifier: Apache-2.0
// One document under the eyes of one pack.
#include "checks/scene.h"

#include <algorithm>
#include <charconv>

#include "checks/actors.h"
#include "checks/cues.h"
#include "checks/roles.h"
#include "match/joins.h"

namespace hecha {
namespace {

// A list that grew hit by hit may have room for twice as many. In a great document that is given
// back; in any other it is room for the next one.
void trim(std::vector<Hit>& hits) {
  constexpr std::size_t great = 1 << 13;
  if (hits.capacity() > std::max(great, hits.size() + hits.size() / 8)) hits.shrink_to_fit();
}

}  // namespace

Scene::Scene(const Spec& spec) : spec_(spec) {
  exprs_.resize(spec.exprs.size());
  cues_.resize(spec.cues.size());
  some_of_cues_.resize(spec.cues.size());
  which_.resize(spec.cues.size());
  struck_.resize(spec.cues.size());
  regexes_.reserve(spec.exprs.size());
  for (const Expr& expr : spec.exprs) regexes_.emplace_back(expr.regex);
}

void Scene::begin(const Document& document, const StatedFacts& facts, const Matcher& matcher,
                  LineMask lines) {
  look_at(document, facts, lines);
  matcher_ = &matcher;
  ++begun_;
  matcher.scan(document, parts_, level(), matches_);
  characters_ = &matches_.characters;
}

void Scene::begin_frame_of(const Scene& body) {
  if (begun_ == body.begun_) return;
  look_at(*body.document_, *body.facts_, static_cast<LineMask>(~body.lines_));
  begun_ = body.begun_;
  characters_ = body.characters_;
  body.matcher_->scan_more(*document_, parts_, level(), *characters_, matches_);
}

void Scene::look_at(const Document& document, const StatedFacts& facts, LineMask lines) {
  document_ = &document;
  facts_ = &facts;
  clauses_ = document.clauses();
  lines_ = lines;
  for (Found& found : exprs_) found.state = State::unknown;
  for (Found& found : cues_) found.state = State::unknown;
  for (Found& found : some_of_cues_) found.state = State::unknown;
  for (Found& found : edges_) found.state = State::unknown;
  for (std::vector<std::uint32_t>& edges : clause_edges_) edges.clear();
  roles_state_ = State::unknown;
  actor_states_.assign(spec_.actors.size(), State::unknown);
  clause_actors_.assign(document.clauses().size(), 0);
  parts_.clear();
  const std::span<const Paragraph> paragraphs = document.paragraphs();
  for (std::size_t i = 0; i < paragraphs.size(); ++i)
    if (looks_at(facts.lines[i])) parts_.push_back(paragraphs[i].span);
  if (document.clauses().empty()) parts_.clear();  // marks only: nothing stands in a clause
  body_ = parts_.empty() ? Span{} : Span{parts_.front().begin, parts_.back().end};
  units_.build(document);
}

// That of the issuer; all of them if it is not known.
LevelMask Scene::level() const {
  for (std::size_t i = 0; i < std::size(level_ids); ++i)
    if (facts_->level.value == level_ids[i]) return static_cast<LevelMask>(1u << i);
  return all_levels;
}

std::span<const Hit> Scene::hits(ExprId expr) {
  const Expr& what = spec_.exprs[expr];
  if (what.kind == ExprKind::words) return matches_.of(what.term);
  if (what.kind == ExprKind::cue) return cue_hits(what.cue);
  Found& found = exprs_[expr];
  if (found.state == State::unknown) {
    found.state = State::working;
    found.hits.clear();
    CueFinder(*this).find(what, regexes_[expr], found.hits);
    trim(found.hits);
    found.state = State::known;
  }
  return found.hits;
}

std::span<const Hit> Scene::cue_hits(CueId cue) {
  Found& found = cues_[cue];
  if (found.state == State::unknown) {
    found.state = State::working;
    found.hits.clear();
    struck_[cue].clear();
    CueFinder(*this).judge(spec_.cues[cue], 0, found.hits, struck_[cue]);
    trim(found.hits);
    found.state = State::known;
  }
  return found.hits;
}

std::span<const Hit> Scene::cue_hits_in(CueId cue, RoleMask roles) {
  if (roles == 0 || cues_[cue].state != State::unknown) return cue_hits(cue);
  Found& found = some_of_cues_[cue];
  if (found.state == State::unknown || which_[cue] != roles) {
    found.hits.clear();
    std::vector<Struck> unused;
    CueFinder(*this).judge(spec_.cues[cue], roles, found.hits, unused);
    trim(found.hits);
    found.state = State::known;
    which_[cue] = roles;
  }
  return found.hits;
}

std::span<const Struck> Scene::struck(CueId cue) {
  cue_hits(cue);
  return struck_[cue];
}

std::optional<int> Scene::report_year() const {
  const std::string& digits = facts_->year.value;
  int year = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), year);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return year;
}

bool Scene::in_body(std::uint32_t sentence) const {
  return paragraph_in_body(document_->sentences()[sentence].paragraph);
}

bool Scene::paragraph_in_body(std::uint32_t paragraph) const {
  return looks_at(facts_->lines[paragraph]);
}

void Scene::find_roles() {
  roles_state_ = State::working;
  sentence_roles_.assign(document_->sentences().size(), 0);
  sentence_filled_.assign(document_->sentences().size(), FilledBy::nothing);
  section_roles_.assign(document_->sections().size(), 0);
  RoleFinder(*this).run();
  roles_state_ = State::known;
}

FilledBy Scene::filled_by(std::uint32_t sentence) {
  if (roles_state_ == State::unknown) find_roles();
  return sentence_filled_[sentence];
}

RoleMask Scene::heading_roles(std::uint32_t section) {
  if (roles_state_ == State::unknown) find_roles();
  return section_roles_[section];
}

// Each actor by itself: an actor by whom a role is found may not wait for one who needs roles.
void Scene::ensure_actor(ActorId actor) {
  if (actor_states_[actor] != State::unknown) return;
  actor_states_[actor] = State::working;
  ActorFinder(*this, actor).run();
  actor_states_[actor] = State::known;
}

bool Scene::acts(ActorId actor, std::uint32_t clause) {
  ensure_actor(actor);
  return (clause_actors_[clause] >> actor & 1u) != 0;
}

double Scene::position(std::uint32_t offset) const {
  if (body_.empty() || offset <= body_.begin) return 0;
  return std::min(1.0, static_cast<double>(offset - body_.begin) / body_.size());
}

const std::vector<std::uint32_t>& Scene::clause_edges(bool begins) {
  std::vector<std::uint32_t>& edges = clause_edges_[begins];
  if (!edges.empty()) return edges;
  edges.reserve(clauses_.size());
  const std::string_view text = document_->text();
  for (const Clause& clause : clauses_)
    edges.push_back(begins ? after_numbering(text, clause.span)
                           : before_final_mark(text, clause.span));
  return edges;
}

std::span<const Hit> Scene::unit_edges(Unit unit, bool begins) {
  Found& found = edges_[2 * static_cast<std::size_t>(unit) + begins];
  if (found.state == State::known) return found.hits;
  found.state = State::known;
  found.hits.clear();
  const std::vector<std::uint32_t>& clause_edges = this->clause_edges(begins);
  const std::span<const std::uint32_t> units = units_.of(unit);
  for (std::uint32_t c = 0; c < units.size(); ++c) {
    const bool edge = begins ? c == 0 || units[c - 1] != units[c]
                             : c + 1 == units.size() || units[c + 1] != units[c];
    if (!edge || !in_body(clauses_[c].sentence)) continue;
    found.hits.push_back(characters_->hit({clause_edges[c], clause_edges[c]}, c));
  }
  return found.hits;
}

bool Scene::occurs(ExprId expr, Span span) { return !within(hits(expr), span).empty(); }

std::uint32_t Scene::residue(Span span, Follower& besides) const {
  const std::string_view text = document_->text();
  std::uint32_t covered_to = span.begin;
  std::uint32_t left = 0;
  const auto count = [&](std::uint32_t from, std::uint32_t to) {
    // U+4E00..U+9FFF begin with E4 B8 .. E9 BF; no later byte of a character looks like these.
    for (std::uint32_t at = from; at < to; ++at) {
      const auto byte = static_cast<unsigned char>(text[at]);
      left += (byte >= '0' && byte <= '9') | (byte >= 0xE4 && byte <= 0xE9);
    }
  };
  for (const Hit& hit : besides.from(span.begin)) {
    if (hit.span.begin >= span.end) break;
    if (hit.span.begin > covered_to) count(covered_to, hit.span.begin);
    covered_to = std::max(covered_to, std::min(hit.span.end, span.end));
  }
  if (covered_to < span.end) count(covered_to, span.end);
  return left;
}

}  // namespace hecha
