// SPDX-License-Identifier: Apache-2.0
// Slips become evidence.
#include "score/slip_evidence.h"

#include <algorithm>

#include "score/evidence.h"

namespace hecha {
namespace {

struct Passage {
  Span span;
  std::vector<const Slip*> slips;
};

// What is quoted of a slip: what its kind asks for, else the sentence around it.
Span quoted(const Scene& scene, const Slip& slip) {
  if (slip.passage) return *slip.passage;
  Span span = passage(scene, {slip.span, 0, 0, clause_at(scene.document(), slip.span.begin)});
  span.begin = std::min(span.begin, slip.span.begin);
  span.end = std::max(span.end, slip.span.end);
  return span;
}

Fix fix_of(const Document& document, const Slip& slip) {
  return {document.quote(slip.span), slip.right, slip.note, document.place(slip.span)};
}

}  // namespace

std::vector<Evidence> slip_evidence(const Scene& scene, RuleKind kind, std::vector<Slip> found) {
  const Document& document = scene.document();
  std::stable_sort(found.begin(), found.end(),
                   [](const Slip& l, const Slip& r) { return l.span.begin < r.span.begin; });
  std::vector<Passage> passages;
  for (const Slip& slip : found) {
    const Span span = quoted(scene, slip);
    if (kind != RuleKind::identity && !passages.empty() && passages.back().span.overlaps(span)) {
      passages.back().span.end = std::max(passages.back().span.end, slip.span.end);
      passages.back().slips.push_back(&slip);
    } else {
      passages.push_back({span, {&slip}});
    }
  }
  if (passages.size() > evidence_cap) passages.resize(evidence_cap);
  std::vector<Evidence> evidence;
  for (const Passage& one : passages) {
    const std::uint32_t sentence = sentence_at(document, one.slips.front()->span.begin);
    evidence.push_back(quotation(scene, one.span, sentence, "contradicts"));
    for (const Slip* slip : one.slips) evidence.back().fixes.push_back(fix_of(document, *slip));
  }
  return evidence;
}

}  // namespace hecha
