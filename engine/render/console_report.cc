// SPDX-License-Identifier: Apache-2.0
// The parts of a report, in the order in which a reviewer asks for them.
#include "render/console_report.h"

#include <algorithm>

#include "render/account.h"
#include "render/console_facts.h"
#include "render/console_finding.h"
#include "render/labels.h"
#include "render/shown.h"

namespace hecha {
namespace {

// "69 / 100", or where rules were left out of the score "84.1（69 / 82 分）".
std::string score_text(const Score& score, Language language) {
  const std::string earned = points(score.earned);
  const std::string possible = points(score.possible);
  const std::string whole = percent(score.percent());
  if (possible == "100") return fill(label::score_of.in(language), {whole, possible});
  return fill(label::score_percent.in(language), {whole, earned, possible});
}

std::size_t count(const Scorecard& card, bool (*wanted)(Verdict)) {
  std::size_t number = 0;
  for (const Finding& finding : card.findings) number += wanted(finding.verdict);
  return number;
}

void write_heading(Sheet& sheet, const Scorecard& card, const RenderOptions& options) {
  const Language language = options.language;
  const DocumentFacts& facts = card.document;
  const std::string title = shown(facts.title.value);
  sheet.paragraph(0,
                  {title.empty() ? std::string(label::untitled.in(language)) : title, Style::bold});
  std::string about = shown(card.name);
  const auto add = [&](std::string_view text) {
    if (!text.empty()) about += std::string(label::dot) + std::string(text);
  };
  add(shown(facts.issuer.value));
  add(level_name(facts.issuer_level.value, language));
  if (!facts.report_year.value.empty())
    add(fill(label::of_year.in(language), {facts.report_year.value}));
  if (!facts.publish_date.value.empty())
    add(fill(label::published_on.in(language), {facts.publish_date.value}));
  sheet.paragraph(0, {about, Style::dim});
}

void write_verdict(Sheet& sheet, const DocumentResult& result, const RenderOptions& options) {
  const Language language = options.language;
  const Scorecard& card = *result.scorecard;
  const Headline verdict = headline(result, language);
  std::string line;
  if (card.score.computed) {
    line += std::string(label::score.in(language)) + " " + score_text(card.score, language);
    const std::string grade = in({card.grade, card.grade_en}, language);
    if (!grade.empty()) line += "  " + grade;
    const std::size_t unscored = count(card, is_unscored);
    if (unscored > 0) line += fill(label::unscored.in(language), {std::to_string(unscored)});
  } else if (card.document.kind == DocumentKind::report) {
    line += label::not_computed.in(language);
  }
  const std::string head = std::string(verdict.symbol) + " " + verdict.word;
  sheet.item(0, {line.empty() ? head : head + "   ", verdict.style}, {line, Style::bold});
  if (card.document.kind != DocumentKind::report) return;  // its reasons follow
  for (const GateResult& gate : card.gates)
    for (const Text& reason : gate.reasons)
      sheet.paragraph(2, {in(reason, language), verdict.style});
}

// The account: what each open item costs, and what all of them would add.
void write_account(Sheet& sheet, const Pack& pack, const Scorecard& card, Language language) {
  if (!card.score.computed) return;
  double sum = 0;
  std::vector<const Finding*> dear;
  for (const Finding* finding : open_findings(pack, card)) {
    if (lost(pack, *finding) <= 0) continue;
    sum += lost(pack, *finding);
    dear.push_back(finding);
  }
  if (dear.empty()) {
    if (card.score.possible > 0)
      sheet.paragraph(2, {std::string(label::full_marks.in(language)), Style::plain});
    return;
  }
  sheet.blank();
  const Label& head = dear.size() == 1 ? label::gain_one : label::gain;
  sheet.paragraph(
      0, {fill(head.in(language), {std::to_string(dear.size()), points(sum)}), Style::plain});
  for (const Finding* finding : dear) {
    const Rule& rule = pack.rules()[finding->rule];
    const VerdictLabel& verdict = verdict_label(finding->verdict);
    const std::string gain = pad_left("+" + points(lost(pack, *finding)), 6);
    const std::string word = pad(verdict.word.in(language), label::verdict_width);
    sheet.item(0,
               {gain + "  " + std::string(verdict.symbol) + " " + word + "  ",
                verdict_style(finding->verdict)},
               {rule.code + "  " + in(rule.title, language), Style::plain});
  }
}

void write_groups(Sheet& sheet, const Pack& pack, const Scorecard& card, Language language) {
  if (!card.score.computed || card.groups.empty()) return;
  std::string text;
  for (const GroupScore& group : card.groups) {
    if (group.score.possible <= 0) continue;
    if (!text.empty()) text += label::list_separator.in(language);
    text += in(pack.groups()[group.group].title, language) + " " +
            fill(label::score_of.in(language),
                 {points(group.score.earned), points(group.score.possible)});
  }
  sheet.item(2, {std::string(label::groups.in(language)), Style::dim}, {text, Style::dim});
  sheet.paragraph(2, {fill(label::models.in(language),
                           {percent(card.flat_percent), percent(card.unweighted_percent)}),
                      Style::dim});
}

bool loud_enough(const Pack& pack, const Finding& finding, const RenderOptions& options) {
  return pack.rules()[finding.rule].severity <= options.min_severity;
}

void write_open(Sheet& sheet, const Pack& pack, const Scorecard& card,
                const RenderOptions& options) {
  std::vector<const Finding*> shown_ones;
  for (const Finding& finding : card.findings)
    if (finding.verdict == Verdict::error) shown_ones.push_back(&finding);
  for (const Finding* finding : open_findings(pack, card))
    if (loud_enough(pack, *finding, options)) shown_ones.push_back(finding);
  for (const Finding* finding : shown_ones) {
    sheet.blank();
    write_finding(sheet, pack, *finding, options.language);
  }
}

// What the baseline held and is no more.
void write_fixed(Sheet& sheet, const Pack& pack, const Scorecard& card, Language language) {
  if (card.fixed.empty()) return;
  std::string text;
  for (const FixedFinding& fixed : card.fixed) {
    if (!text.empty()) text += label::separator.in(language);
    text += pack.rules()[fixed.rule].code + " " + in(pack.rules()[fixed.rule].title, language);
  }
  sheet.blank();
  sheet.item(0, {std::string(label::fixed.in(language)), Style::good}, {text, Style::plain});
}

// Decided by a person: never out of sight.
void write_waived(Sheet& sheet, const Pack& pack, const Scorecard& card, Language language) {
  for (const Finding& finding : card.findings) {
    if (finding.verdict != Verdict::waived) continue;
    sheet.blank();
    write_finding(sheet, pack, finding, language);
  }
}

void write_met(Sheet& sheet, const Pack& pack, const Scorecard& card,
               const RenderOptions& options) {
  const Language language = options.language;
  std::string titles;
  std::size_t met = 0;
  for (const Finding& finding : card.findings) {
    if (finding.verdict != Verdict::met || !loud_enough(pack, finding, options)) continue;
    if (options.show_passed) {
      sheet.blank();
      write_finding(sheet, pack, finding, language);
    }
    if (met++ > 0) titles += label::separator.in(language);
    titles += in(pack.rules()[finding.rule].title, language);
  }
  if (met == 0 || options.show_passed) return;
  const std::string head = std::string(verdict_label(Verdict::met).symbol) + " " +
                           fill(label::met_folded.in(language), {std::to_string(met)});
  sheet.blank();
  sheet.item(0, {head, Style::good}, {titles, Style::plain});
  sheet.paragraph(2, {std::string(label::show_passed.in(language)), Style::dim});
}

void write_not_checked(Sheet& sheet, const Pack& pack, const Scorecard& card, Language language) {
  sheet.blank();
  sheet.paragraph(0, {std::string(label::not_checked.in(language)), Style::bold});
  for (const Finding& finding : card.findings) {
    if (!is_unscored(finding.verdict) || finding.verdict == Verdict::error) continue;
    if (finding.verdict == Verdict::waived) continue;  // shown above, with who decided
    const Rule& rule = pack.rules()[finding.rule];
    const VerdictLabel& verdict = verdict_label(finding.verdict);
    const std::string head = std::string(verdict.symbol) + " " +
                             pad(verdict.word.in(language), label::verdict_width) + "  ";
    const std::string& why = in(finding.message, language);
    const std::string reason = why.empty() ? "" : std::string(label::colon.in(language)) + why;
    sheet.item(2, {head, Style::fair},
               {rule.code + "  " + in(rule.title, language) + reason, Style::plain});
  }
  sheet.paragraph(2, {std::string(label::not_checked_ever.in(language)), Style::dim});
}

void write_kind_reasons(Sheet& sheet, const Scorecard& card, Language language) {
  for (const Text& reason : card.document.kind_reasons)
    sheet.item(2, {std::string(label::bullet), Style::fair},
               {shown(in(reason, language)), Style::plain});
}

void write_unreadable(Sheet& sheet, const DocumentResult& result, Language language) {
  const Error& error = result.scorecard.error();
  const ErrorText& text = error_text(error.code);
  const Headline verdict = headline(result, language);
  const Label what{text.zh, text.en};
  const Label advice{text.zh_advice, text.en_advice};
  sheet.item(0, {std::string(verdict.symbol) + " " + verdict.word + "  ", verdict.style},
             {shown(result.name), Style::bold});
  std::string message(what.in(language));
  if (!error.detail.empty()) message += fill(label::aside.in(language), {error.detail});
  sheet.paragraph(2, {message, Style::plain});
  sheet.paragraph(2, {std::string(advice.in(language)), Style::dim});
}

// Whether the run was asked how each verdict was reached.
bool explains(const Scorecard& card) {
  return std::any_of(card.findings.begin(), card.findings.end(),
                     [](const Finding& finding) { return !finding.explanation.empty(); });
}

}  // namespace

Style verdict_style(Verdict verdict) {
  switch (verdict) {
    case Verdict::met:
      return Style::good;
    case Verdict::partial:
    case Verdict::undecided:
    case Verdict::manual:
      return Style::fair;
    case Verdict::missing:
    case Verdict::violated:
    case Verdict::error:
      return Style::bad;
    case Verdict::na:
    case Verdict::waived:
      return Style::dim;
  }
  return Style::plain;
}

Headline headline(const DocumentResult& result, Language language) {
  const auto word = [&](const Label& of) { return std::string(of.in(language)); };
  if (!result.scorecard) return {"!", word(label::unreadable), Style::bad};
  const Scorecard& card = *result.scorecard;
  const DocumentKind kind = card.document.kind;
  if (kind != DocumentKind::report)
    return {"-", word(document_kind_label(kind)) + word(label::comma) + word(label::no_score),
            Style::fair};
  switch (gate_state(card)) {
    case GateState::not_asked:
      return {"*", word(label::judged), Style::bold};
    case GateState::passed:
      return {"✓", word(label::passed), Style::good};
    case GateState::not_computed:
      return {"?", word(label::undetermined), Style::fair};
    case GateState::failed:
      break;
  }
  return {"✗", word(label::failed), Style::bad};
}

std::string place_text(const Place& place, Language language) {
  std::string text;
  if (place.page > 0) text += fill(label::at_page.in(language), {std::to_string(place.page)});
  if (place.line == 0) return text;
  const std::string line = std::to_string(place.line);
  if (place.column == 0) return text + fill(label::at_line.in(language), {line});
  return text + fill(label::at_column.in(language), {line, std::to_string(place.column)});
}

void write_report(Sheet& sheet, const Pack& pack, const DocumentResult& result,
                  const RenderOptions& options) {
  if (!result.scorecard) return write_unreadable(sheet, result, options.language);
  const Scorecard& card = *result.scorecard;
  write_heading(sheet, card, options);
  sheet.blank();
  write_verdict(sheet, result, options);
  if (card.document.kind == DocumentKind::report) {
    write_groups(sheet, pack, card, options.language);
    write_account(sheet, pack, card, options.language);
    write_open(sheet, pack, card, options);
    write_waived(sheet, pack, card, options.language);
    write_fixed(sheet, pack, card, options.language);
    write_met(sheet, pack, card, options);
    write_not_checked(sheet, pack, card, options.language);
  } else {
    write_kind_reasons(sheet, card, options.language);
  }
  if (explains(card)) write_outline(sheet, card, options.language);
  write_facts(sheet, card, options.language);
}

}  // namespace hecha
