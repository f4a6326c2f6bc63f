// SPDX-License-Identifier: Apache-2.0
// Where spans become quotations.
#include "score/evidence.h"

#include <algorithm>

namespace hecha {
namespace {

constexpr std::uint32_t longest_quote = 480;  // bytes of the normal form: 160 characters

struct Passage {
  Span span;
  std::uint32_t sentence;
  std::uint8_t strength;
  bool preferred;
};

// How a cue may stand behind other expressions: any of them.
void collect_struck(Scene& scene, ExprId id, std::vector<Struck>& out) {
  const Expr& expr = scene.spec().exprs[id];
  if (expr.kind == ExprKind::cue) {
    const std::span<const Struck> struck = scene.struck(expr.cue);
    out.insert(out.end(), struck.begin(), struck.end());
    collect_struck(scene, scene.spec().cues[expr.cue].expr, out);
  }
  if (expr.kind == ExprKind::any)
    for (const ExprId child : expr.children) collect_struck(scene, child, out);
}

// The last sentence of the body that plays the role.
std::uint32_t last_sentence_in(Scene& scene, RoleMask roles) {
  std::uint32_t last = none;
  for (std::uint32_t s = 0; s < scene.document().sentences().size(); ++s)
    if (scene.in_body(s) && (roles == 0 || (scene.roles_of(s) & roles) != 0)) last = s;
  return last;
}

}  // namespace

Span passage(const Scene& scene, const Hit& hit) {
  const Document& document = scene.document();
  const Sentence& sentence = document.sentences()[scene.sentence_of(hit)];
  if (sentence.span.size() <= longest_quote) return sentence.span;
  std::uint32_t from = hit.clause, to = hit.clause;
  const auto size = [&](std::uint32_t a, std::uint32_t b) {
    return document.clauses()[b].span.end - document.clauses()[a].span.begin;
  };
  for (bool grown = true; grown;) {
    grown = false;
    if (to + 1 < sentence.end_clause && size(from, to + 1) <= longest_quote) {
      ++to;
      grown = true;
    }
    if (from > sentence.first_clause && size(from - 1, to) <= longest_quote) {
      --from;
      grown = true;
    }
  }
  Span span{document.clauses()[from].span.begin, document.clauses()[to].span.end};
  span.end = std::max(span.end, hit.span.end);
  return span;
}

std::string section_path(const Document& document, std::uint32_t section) {
  std::string path;
  for (std::uint32_t s = section; s != 0; s = document.sections()[s].parent) {
    const std::string heading = document.quote(document.sections()[s].heading);
    if (heading.empty()) continue;
    path = path.empty() ? heading : heading + "/" + path;
  }
  return path;
}

Evidence quotation(const Scene& scene, Span span, std::uint32_t sentence, std::string role) {
  const Document& document = scene.document();
  return {std::move(role), document.quote(span), document.place(span),
          section_path(document, document.sentences()[sentence].section), document.source(span)};
}

std::vector<Evidence> evidence_of(Scene& scene, const std::vector<Support>& supports,
                                  RoleMask first) {
  std::vector<std::uint64_t> ordered;  // where a support begins, and its index
  for (std::size_t i = 0; i < supports.size(); ++i)
    ordered.push_back(static_cast<std::uint64_t>(supports[i].hit.span.begin) << 32 | i);
  if (!std::ranges::is_sorted(ordered)) std::ranges::sort(ordered);
  std::vector<Passage> passages;
  for (const std::uint64_t key : ordered) {
    const Support& support = supports[key & 0xFFFFFFFFu];
    const std::uint32_t sentence = scene.sentence_of(support.hit);
    const bool covered = !passages.empty() && passages.back().sentence == sentence &&
                         passages.back().span.contains(support.hit.span);
    const Span span = covered ? passages.back().span : passage(scene, support.hit);
    if (covered || (!passages.empty() && passages.back().span.overlaps(span))) {
      passages.back().strength = std::max(passages.back().strength, support.strength);
      continue;
    }
    const bool preferred = first == 0 || (scene.roles_of(sentence) & first) != 0;
    passages.push_back({span, sentence, support.strength, preferred});
  }
  std::stable_sort(passages.begin(), passages.end(), [](const Passage& l, const Passage& r) {
    return l.preferred != r.preferred ? l.preferred : l.strength > r.strength;
  });
  if (passages.size() > evidence_cap) passages.resize(evidence_cap);
  std::vector<Evidence> evidence;
  for (const Passage& p : passages)
    evidence.push_back(quotation(scene, p.span, p.sentence, "supports"));
  return evidence;
}

std::vector<NearMiss> near_misses(Scene& scene, const RuleSpec& rule) {
  std::vector<NearMiss> misses;
  if (!rule.near_miss) return misses;
  std::vector<Struck> struck;
  collect_struck(scene, *rule.near_miss, struck);
  std::uint32_t last = none;
  for (const Struck& s : struck) {
    const std::uint32_t sentence = scene.sentence_of(s.hit);
    if (sentence == last || !in_scope(scene, s.hit, {0, rule.not_in})) continue;
    last = sentence;
    misses.push_back(
        {quotation(scene, passage(scene, s.hit), sentence, "near-miss"), s.guard->because});
    if (misses.size() == near_miss_cap) break;
  }
  return misses;
}

InsertAt insert_at(Scene& scene, const RuleSpec& rule) {
  std::uint32_t after = none;
  for (std::size_t i = 0; i < rule.insert_after.size() && after == none; ++i)
    after = last_sentence_in(scene, RoleMask{1} << rule.insert_after[i]);
  if (after == none) after = last_sentence_in(scene, 0);
  if (after == none) return {};
  const Sentence& sentence = scene.document().sentences()[after];
  return {scene.document().place(sentence.span), section_path(scene.document(), sentence.section),
          scene.document().source(sentence.span)};
}

}  // namespace hecha
