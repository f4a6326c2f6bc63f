// SPDX-License-Identifier: Apache-2.0
// Numbers and their pictures.
#include "render/html/score_view.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "render/account.h"
#include "render/html/sections.h"
#include "render/html/words.h"

namespace hecha::html {
namespace {

std::string whole(double value) { return std::to_string(std::lround(value)); }

std::string_view bar_style(const Score& score) {
  if (score.earned >= score.possible) return "met";
  return score.earned > 0 ? "partial" : "missing";
}

void add_groups(View& view, const Pack& pack, const Scorecard& card, Language language) {
  for (const GroupScore& group : card.groups) {
    if (group.score.possible <= 0) continue;
    View row;
    row.text("title", in(pack.groups()[group.group].title, language));
    row.text("class", bar_style(group.score)).text("percent", whole(group.score.percent()));
    row.text("points", fill(label::score_of.in(language),
                            {points(group.score.earned), points(group.score.possible)}));
    view.add("groups", std::move(row));
  }
  view.text("models", fill(label::models.in(language),
                           {percent(card.flat_percent), percent(card.unweighted_percent)}));
}

void add_gauge(View& view, const Pack& pack, const Scorecard& card, Language language) {
  const std::string score = percent(card.score.percent());
  const std::string& grade =
      language == Language::en && !card.grade_en.empty() ? card.grade_en : card.grade;
  view.text("percent", score).text("arc", score).text("grade", grade);
  view.text("gauge_text", fill(word::gauge.in(language), {score, grade}));
  view.text("score_text", fill(label::points.in(language),
                               {points(card.score.earned), points(card.score.possible)}));
  for (const Grade& row : pack.grades())
    if (row.min > 0 && row.min < 100) view.add("marks", View().text("at", percent(row.min)));
}

void add_results(View& view, const Scorecard& card, Language language) {
  constexpr std::array order{Verdict::missing, Verdict::violated, Verdict::partial,
                             Verdict::error,   Verdict::met,      Verdict::undecided,
                             Verdict::manual,  Verdict::na,       Verdict::waived};
  for (const Verdict verdict : order) {
    const auto number =
        std::count_if(card.findings.begin(), card.findings.end(),
                      [&](const Finding& finding) { return finding.verdict == verdict; });
    if (number == 0) continue;
    View count;
    count.text("class", verdict_id(verdict)).text("number", std::to_string(number));
    count.text("word", verdict_label(verdict).word.in(language));
    view.add("results", std::move(count));
  }
}

void add_verdict(View& row, const Rule& rule, Verdict verdict, Language language) {
  const VerdictLabel& label = verdict_label(verdict);
  row.text("id", rule.id).text("code", rule.code).text("title", in(rule.title, language));
  row.text("class", verdict_id(verdict));
  row.text("symbol", label.symbol).text("word", label.word.in(language));
}

// What would be gained, the most first.
void add_gains(View& view, const Pack& pack, const Scorecard& card, Language language) {
  double sum = 0;
  std::size_t items = 0;
  for (const Finding* finding : open_findings(pack, card)) {
    const double minus = lost(pack, *finding);
    if (minus <= 0) continue;
    sum += minus;
    ++items;
    View row;
    row.text("points", "+" + points(minus));
    add_verdict(row, pack.rules()[finding->rule], finding->verdict, language);
    view.add("gains", std::move(row));
  }
  if (items == 0) {
    view.text("gain", label::full_marks.in(language));
    return;
  }
  const Label& pattern = items == 1 ? label::gain_one : label::gain;
  view.text("gain", fill(pattern.in(language), {std::to_string(items), points(sum)}));
}

// Where the passages of a rule lie, as parts of a strip of 1,000.
void add_strip(View& row, const Rule& rule, const Scorecard& card, const Places& places,
               Language language) {
  const double size = card.text ? static_cast<double>(card.text->original.size()) : 0;
  std::size_t number = 0;
  double first = 0, last = 0;
  for (const Passage& passage : places.passages) {
    if (passage.rule != &rule || passage.style == "near") continue;
    const double at = passage.source.begin / size;
    if (number++ == 0) first = at;
    last = passage.source.end / size;
    row.add("ticks", View()
                         .text("class", passage.style)
                         .text("x", whole(std::min(1000 * at, 992.0)))
                         .text("width", whole(std::max(1000 * passage.source.size() / size, 8.0))));
  }
  row.text("strip", number == 0
                        ? std::string(word::strip_none.in(language))
                        : fill(word::strip.in(language),
                               {std::to_string(number), whole(100 * first), whole(100 * last)}));
}

View account_row(const Pack& pack, const Finding& finding, const Scorecard& card,
                 const Places& places, Language language) {
  const Rule& rule = pack.rules()[finding.rule];
  View row;
  add_verdict(row, rule, finding.verdict, language);
  const bool scored = !is_unscored(finding.verdict);
  row.text("earned", scored ? fill(label::score_of.in(language),
                                   {points(rule.weight * finding.credit), points(rule.weight)})
                            : "–");
  const double minus = lost(pack, finding);
  row.text("lost", minus > 0 ? points(minus) : "");
  add_strip(row, rule, card, places, language);
  return row;
}

}  // namespace

void add_score(View& view, const Pack& pack, const Scorecard& card, std::string_view outcome,
               Language language) {
  add_results(view, card, language);
  if (!card.score.computed || card.score.possible <= 0) return;
  View scored;
  scored.text("outcome", outcome);
  add_gauge(scored, pack, card, language);
  add_groups(scored, pack, card, language);
  add_gains(scored, pack, card, language);
  view.part("scored", scored);
}

void add_account(View& view, const Pack& pack, const Scorecard& card, const Places& places,
                 Language language) {
  double all_earned = 0, all_possible = 0, all_lost = 0;
  for (const Group& group : pack.groups()) {
    View part;
    double earned = 0, possible = 0, minus = 0;
    bool any = false;
    for (const Finding* finding : by_code(pack, card)) {
      const Rule& rule = pack.rules()[finding->rule];
      if (rule.group != group.id || rule.weight <= 0) continue;
      any = true;
      part.add("rows", account_row(pack, *finding, card, places, language));
      if (is_unscored(finding->verdict)) continue;
      earned += rule.weight * finding->credit;
      possible += rule.weight;
      minus += lost(pack, *finding);
    }
    if (!any) continue;
    part.text("title", in(group.title, language));
    part.text("earned", fill(label::score_of.in(language), {points(earned), points(possible)}));
    part.text("lost", minus > 0 ? points(minus) : "");
    view.add("account", std::move(part));
    all_earned += earned;
    all_possible += possible;
    all_lost += minus;
  }
  view.text("total_earned",
            fill(label::score_of.in(language), {points(all_earned), points(all_possible)}));
  view.text("total_lost", points(all_lost));
}

}  // namespace hecha::html
