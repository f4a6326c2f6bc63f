// SPDX-License-Identifier: Apache-2.0
// The parts of a finding, each a few lines.
#include "render/console_finding.h"

#include "render/account.h"
#include "render/console_report.h"
#include "render/labels.h"
#include "render/shown.h"

namespace hecha {
namespace {

constexpr std::uint32_t body_indent = 3;
constexpr std::uint32_t detail_indent = 5;
constexpr std::uint32_t quote_columns = 320;  // longer quotations are cut
constexpr std::size_t shown_quotes = 3;

// 法制政府 → 法治政府, and what is wrong with it where that does not say it.
void write_fixes(Sheet& sheet, const std::vector<Fix>& fixes, Language language) {
  for (const Fix& fix : fixes) {
    const std::string wrong = shortened(shown(fix.wrong), quote_columns);
    const std::string& note = in(fix.note, language);
    if (!fix.right.empty())
      sheet.paragraph(detail_indent,
                      {text_of(label::fix, {wrong, shown(fix.right)}, language), Style::fair});
    if (!note.empty()) sheet.paragraph(detail_indent, {shown(note), Style::fair});
  }
}

// Where, then what: the place leads so that the eye finds it, the quotation hangs below.
void write_quote(Sheet& sheet, const Evidence& evidence, Language language) {
  std::string where = place_text(evidence.place, language);
  if (!evidence.section.empty())
    where += (where.empty() ? "" : std::string(label::dot)) + shown(evidence.section);
  if (!where.empty()) sheet.paragraph(detail_indent, {where, Style::dim});
  const std::string quote = shortened(shown(evidence.quote), quote_columns);
  sheet.paragraph(detail_indent, {text_of(label::quote, {quote}, language), Style::plain});
  write_fixes(sheet, evidence.fixes, language);
}

void write_more(Sheet& sheet, std::size_t total, Language language) {
  if (total <= shown_quotes) return;
  const std::string rest = std::to_string(total - shown_quotes);
  sheet.paragraph(detail_indent, {text_of(label::more, {rest}, language), Style::dim});
}

void write_evidence(Sheet& sheet, const Finding& finding, Language language) {
  if (finding.evidence.empty()) return;
  std::string head(label::evidence.in(language));
  if (!finding.filled_by.empty()) {
    const std::string way = filled_by_name(finding.filled_by, language);
    head = text_of(label::evidence_by, {way}, language);
  }
  sheet.paragraph(body_indent, {head, Style::plain});
  for (std::size_t i = 0; i < finding.evidence.size() && i < shown_quotes; ++i)
    write_quote(sheet, finding.evidence[i], language);
  write_more(sheet, finding.evidence.size(), language);
}

void write_near_misses(Sheet& sheet, const Finding& finding, Language language) {
  if (finding.near_misses.empty()) return;
  sheet.paragraph(body_indent, {std::string(label::near_miss.in(language)), Style::plain});
  for (std::size_t i = 0; i < finding.near_misses.size() && i < shown_quotes; ++i) {
    const NearMiss& miss = finding.near_misses[i];
    write_quote(sheet, miss.evidence, language);
    const std::string& why = in(miss.struck_by, language);
    if (!why.empty())
      sheet.paragraph(detail_indent, {text_of(label::struck_by, {why}, language), Style::fair});
  }
  write_more(sheet, finding.near_misses.size(), language);
}

void write_insert_at(Sheet& sheet, const InsertAt& at, Language language) {
  const std::string where = insert_text(at, language);
  if (where.empty()) return;
  sheet.item(body_indent, {std::string(label::insert_at.in(language)), Style::plain},
             {where, Style::link});
}

void write_basis(Sheet& sheet, const Rule& rule, const Finding& finding, Language language) {
  for (const std::uint32_t i : finding.basis) {
    const Basis& basis = rule.basis[i];
    std::string text = basis_text(basis, language);
    if (!basis.verified) text += label::unverified.in(language);
    const std::string& says = in(basis.says, language);
    if (!says.empty()) text += std::string(label::colon.in(language)) + says;
    sheet.item(body_indent, {std::string(label::basis.in(language)), Style::plain},
               {text, Style::dim});
  }
}

void write_advice(Sheet& sheet, const Rule& rule, Language language) {
  if (rule.advice.empty()) return;
  sheet.paragraph(body_indent, {std::string(label::advice.in(language)), Style::plain});
  for (std::size_t i = 0; i < rule.advice.size(); ++i)
    sheet.item(detail_indent, {std::to_string(i + 1) + ". ", Style::plain},
               {in(rule.advice[i], language), Style::link});
}

void write_decision(Sheet& sheet, const Finding& finding, Language language) {
  if (!finding.decision) return;
  sheet.item(body_indent, {std::string(label::decided.in(language)), Style::fair},
             {decided_text(*finding.decision, language), Style::plain});
}

void write_explanation(Sheet& sheet, const Finding& finding, Language language) {
  if (finding.explanation.empty()) return;
  sheet.paragraph(body_indent, {std::string(label::explanation.in(language)), Style::plain});
  for (const std::string& line : finding.explanation) {
    const std::size_t depth = std::min(line.find_first_not_of(' '), line.size());
    sheet.paragraph(detail_indent + static_cast<std::uint32_t>(depth),
                    {line.substr(depth), Style::dim});
  }
}

}  // namespace

std::string insert_text(const InsertAt& at, Language language) {
  const Place line{at.place.page, at.place.line, 0};  // what is new goes on a line of its own
  std::string where = place_text(line, language);
  if (!where.empty()) where = text_of(label::after_place, {where}, language);
  if (!at.section.empty()) {
    const std::string section = text_of(label::section, {shown(at.section)}, language);
    where = where.empty() ? section : where + text_of(label::aside, {section}, language);
  }
  return where;
}

std::string basis_text(const Basis& basis, Language language) {
  std::string text = text_of(label::book, {in(basis.title, language)}, language);
  if (!basis.number.empty()) text += text_of(label::aside, {basis.number}, language);
  if (!basis.article.empty()) text += text_of(label::article, {basis.article}, language);
  return text;
}

std::string decided_text(const Decision& decision, Language language) {
  std::string text = decision_text(decision, language);
  text += fill(label::decided_original.in(language),
               {verdict_label(decision.original).word.in(language)});
  text += std::string(label::colon.in(language)) + shown(decision.reason);
  const std::string who =
      decision.in_source
          ? fill(label::decided_inline.in(language), {shown(decision.from)})
          : fill(label::decided_by.in(language),
                 {shown(decision.approved_by), decision.approved_on, decision.expires});
  return text + fill(label::aside.in(language), {who});
}

void write_finding(Sheet& sheet, const Pack& pack, const Finding& finding, Language language) {
  const Rule& rule = pack.rules()[finding.rule];
  const VerdictLabel& verdict = verdict_label(finding.verdict);
  const std::string head = std::string(verdict.symbol) + " " +
                           std::string(verdict.word.in(language)) + "  " + shown(rule.code) + "  ";
  std::string title = in(rule.title, language);
  if (finding.baseline == BaselineState::added) title += label::is_new.in(language);
  sheet.item(0, {head, verdict_style(finding.verdict)}, {title, Style::bold});
  const Label& severity = severity_label(rule.severity);
  std::string account = text_of(label::severity, {severity.in(language)}, language);
  if (rule.weight > 0)
    account += std::string(label::dot) +
               text_of(label::points, {points(rule.weight * finding.credit), points(rule.weight)},
                       language);
  sheet.paragraph(body_indent, {account, Style::dim});
  const std::string& message = in(finding.message, language);
  if (!message.empty()) sheet.paragraph(body_indent, {shown(message), Style::plain});
  write_decision(sheet, finding, language);
  write_evidence(sheet, finding, language);
  if (is_open(finding.verdict)) {
    write_near_misses(sheet, finding, language);
    if (finding.insert_at) write_insert_at(sheet, *finding.insert_at, language);
    write_basis(sheet, rule, finding, language);
    write_advice(sheet, rule, language);
  }
  write_explanation(sheet, finding, language);
}

}  // namespace hecha
