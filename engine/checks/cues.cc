// SPDX-License-Identifier: Apache-2.0
// From words to evidence: expressions find, guards strike out.
#include "checks/cues.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "checks/guards.h"
#include "match/joins.h"

namespace hecha {
namespace {

// The calendar year of a fact of kind year or date.
int year_of(const Fact& fact) {
  if (fact.kind == FactKind::year) return static_cast<int>(fact.value);
  const std::chrono::sys_days day{std::chrono::days{static_cast<int>(fact.value)}};
  return static_cast<int>(std::chrono::year_month_day{day}.year());
}

// What of a fact is the token; nothing if it is of another kind. A year is the number alone,
// so that 年 may follow in the pattern; a date begins with one.
std::optional<Span> token_span(TokenKind token, const Fact& fact, std::string_view text) {
  const FactKind wanted = token == TokenKind::number    ? FactKind::number
                          : token == TokenKind::percent ? FactKind::percent
                          : token == TokenKind::date    ? FactKind::date
                                                        : FactKind::year;
  if (token != TokenKind::year)
    return fact.kind == wanted ? std::optional(fact.span) : std::nullopt;
  if (fact.kind == FactKind::year) return fact.span;
  if (fact.kind != FactKind::date) return std::nullopt;
  const std::size_t mark = text.substr(fact.span.begin, fact.span.size()).find("年");
  if (mark == std::string_view::npos) return std::nullopt;
  return Span{fact.span.begin, fact.span.begin + static_cast<std::uint32_t>(mark)};
}

bool is_sorted_anew(const std::vector<Hit>& hits) {
  return std::is_sorted(hits.begin(), hits.end(), before);
}

}  // namespace

void CueFinder::find(const Expr& expr, Regex& regex, std::vector<Hit>& out) {
  std::vector<std::span<const Hit>> parts;
  switch (expr.kind) {
    case ExprKind::token:
      return find_token(expr, out);
    case ExprKind::regex:
      return find_regex(expr, regex, out);
    case ExprKind::sequence:
      return find_sequence(expr, out);
    case ExprKind::any:
      for (const ExprId child : expr.children) parts.push_back(scene_.hits(child));
      return unite(parts, out);
    case ExprKind::all:
      for (const ExprId child : expr.children) parts.push_back(scene_.hits(child));
      return together(parts, scene_.units_.of(expr.within), out);
    case ExprKind::words:
    case ExprKind::cue:
    case ExprKind::start:
    case ExprKind::end:
      return;
  }
}

void CueFinder::find_token(const Expr& expr, std::vector<Hit>& out) {
  if (expr.token == TokenKind::place) return find_places(out);
  const Document& document = scene_.document();
  const std::string_view text = document.text();
  const std::optional<int> report_year = scene_.report_year();
  if (expr.year_offset && !report_year) return;
  for (const Fact& fact : document.facts()) {
    std::optional<Span> span = token_span(expr.token, fact, text);
    if (!span) continue;
    if (expr.year_offset && year_of(fact) != *report_year + *expr.year_offset) continue;
    const std::uint32_t clause = clause_at(document, span->begin);
    if (scene_.in_body(document.clauses()[clause].sentence))
      out.push_back(scene_.characters_->hit(*span, clause));
  }
}

void CueFinder::find_places(std::vector<Hit>& out) {
  const Document& document = scene_.document();
  const std::string_view text = document.text();
  for (const std::string& place : scene_.facts().places) {
    if (place.empty()) continue;
    for (std::size_t at = text.find(place); at != std::string_view::npos;
         at = text.find(place, at + place.size())) {
      const Span span{static_cast<std::uint32_t>(at),
                      static_cast<std::uint32_t>(at + place.size())};
      const std::uint32_t clause = clause_at(document, span.begin);
      if (!document.clauses().empty() && scene_.in_body(document.clauses()[clause].sentence))
        out.push_back(scene_.characters_->hit(span, clause));
    }
  }
  std::sort(out.begin(), out.end(), before);
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

void CueFinder::find_regex(const Expr& expr, Regex& regex, std::vector<Hit>& out) {
  const Document& document = scene_.document();
  const std::span<const std::uint32_t> units = scene_.units_.of(expr.within);
  std::vector<Span> spans;
  std::uint32_t searched = none;
  for (const Hit& hit : scene_.hits(expr.required)) {
    if (units[hit.clause] == searched) continue;
    searched = units[hit.clause];
    spans.clear();
    regex.find(document.text(), scene_.units_.span(document, expr.within, hit.clause), spans);
    for (const Span span : spans)
      out.push_back(scene_.characters_->hit(span, clause_at(document, span.begin)));
  }
}

void CueFinder::find_sequence(const Expr& expr, std::vector<Hit>& out) {
  std::vector<std::span<const Hit>> parts;
  for (const ExprId child : expr.children) {
    const ExprKind kind = scene_.spec_.exprs[child].kind;
    if (kind == ExprKind::start || kind == ExprKind::end) {
      parts.push_back(scene_.unit_edges(expr.within, kind == ExprKind::start));
    } else {
      parts.push_back(scene_.hits(child));
      if (parts.back().empty()) return;
    }
  }
  sequence(parts, expr.gaps, scene_.units_.of(expr.within), out);
  if (!is_sorted_anew(out)) std::sort(out.begin(), out.end(), before);
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

// What the clauses of a cue's hits are asked; one hit after another.
class CueFinder::Asked {
 public:
  Asked(Scene& scene, const Where& where)
      : scene_(scene),
        where_(where),
        needed_(where.needs ? scene.hits(*where.needs) : std::span<const Hit>{}),
        besides_(where.besides ? scene.words(*where.besides) : std::span<const Hit>{}) {}

  bool of(const Hit& hit) {
    const Document& document = scene_.document();
    if (where_.after > 0 || where_.before < 1) {
      const double at = scene_.position(hit.span.begin);
      if (at < where_.after || at > where_.before) return false;
    }
    if (where_.roles != 0 || where_.not_roles != 0) {
      const RoleMask roles = scene_.roles_of(scene_.sentence_of(hit));
      if ((where_.roles != 0 && (roles & where_.roles) == 0) || (roles & where_.not_roles) != 0)
        return false;
    }
    if (where_.under_heading && scene_.filled_by(scene_.sentence_of(hit)) != FilledBy::heading)
      return false;
    if (where_.needs &&
        !needed_.any_in(scene_.units().span(document, where_.needs_unit, hit.clause)))
      return false;
    if (where_.actor && !scene_.acts(*where_.actor, hit.clause)) return false;
    return !where_.besides ||
           says_enough(scene_.units().span(document, where_.says_unit, hit.clause));
  }

 private:
  // Hits often share their clause.
  bool says_enough(Span unit) {
    if (unit != said_in_ || !said_) said_ = scene_.residue(unit, besides_);
    said_in_ = unit;
    return *said_ >= where_.at_least;
  }

  Scene& scene_;
  const Where& where_;
  Follower needed_, besides_;
  Span said_in_;
  std::optional<std::uint32_t> said_;
};

void CueFinder::judge(const Cue& cue, RoleMask roles, std::vector<Hit>& counted,
                      std::vector<Struck>& struck) {
  const std::span<const Hit> found = scene_.hits(cue.expr);
  if (found.empty()) return;
  Follower stripped(cue.strip ? scene_.hits(*cue.strip) : std::span<const Hit>{});
  Asked asked(scene_, cue.where);
  std::vector<GuardRun> guards;
  guards.reserve(cue.unless.size());
  for (const Guard& guard : cue.unless) guards.emplace_back(scene_, guard);
  for (const Hit& hit : found) {
    if (roles != 0 && (scene_.roles_of(scene_.sentence_of(hit)) & roles) == 0) continue;
    if (stripped.any_overlap(hit.span) || !asked.of(hit)) continue;
    const auto guard =
        std::ranges::find_if(guards, [&](GuardRun& run) { return run.strikes(hit); });
    if (guard == guards.end()) {
      counted.push_back(hit);
    } else {
      struck.push_back({hit, &guard->guard()});
    }
  }
}

}  // namespace hecha
