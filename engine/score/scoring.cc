// SPDX-License-Identifier: Apache-2.0
// From verdicts to points.
#include "score/scoring.h"

#include <algorithm>

namespace hecha {
namespace {

void add(Score& score, double weight, double credit) {
  score.possible += weight;
  score.earned += weight * credit;
}

const Grade* grade_of(std::span<const Grade> grades, double percent) {
  const auto found = std::find_if(grades.begin(), grades.end(),
                                  [&](const Grade& grade) { return percent >= grade.min; });
  return found == grades.end() ? nullptr : &*found;
}

}  // namespace

bool is_scored(Verdict verdict) {
  switch (verdict) {
    case Verdict::met:
    case Verdict::partial:
    case Verdict::missing:
    case Verdict::violated:
      return true;
    case Verdict::na:
    case Verdict::undecided:
    case Verdict::manual:
    case Verdict::waived:
    case Verdict::error:
      return false;
  }
  return false;
}

void score(const Pack& pack, Scorecard& card) {
  card.score = {};
  card.groups.clear();
  card.grade.clear();
  card.grade_en.clear();
  card.flat_percent = card.unweighted_percent = 0;
  for (std::uint32_t g = 0; g < pack.groups().size(); ++g) card.groups.push_back({g, {}});
  bool failed = false;
  double flat_earned = 0, flat_possible = 0, met = 0;
  for (const Finding& finding : card.findings) {
    failed |= finding.verdict == Verdict::error;
    const Rule& rule = pack.rules()[finding.rule];
    if (!is_scored(finding.verdict) || rule.weight <= 0) continue;
    add(card.score, rule.weight, finding.credit);
    flat_possible += 1;
    flat_earned += finding.credit;
    met += finding.verdict == Verdict::met;
    for (GroupScore& group : card.groups)
      if (pack.groups()[group.group].id == rule.group)
        add(group.score, rule.weight, finding.credit);
  }
  std::erase_if(card.groups, [](const GroupScore& group) { return group.score.possible <= 0; });
  card.score.computed = !failed && card.score.possible > 0;
  for (GroupScore& group : card.groups) group.score.computed = card.score.computed;
  if (!card.score.computed) return;
  card.flat_percent = 100 * flat_earned / flat_possible;
  card.unweighted_percent = 100 * met / flat_possible;
  if (const Grade* grade = grade_of(pack.grades(), card.score.percent())) {
    card.grade = grade->title.zh;
    card.grade_en = grade->title.en.empty() ? grade->title.zh : grade->title.en;
  }
}

}  // namespace hecha
