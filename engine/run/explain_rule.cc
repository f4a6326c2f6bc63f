// SPDX-License-Identifier: Apache-2.0
// The parts of a rule, from the compiled pack.
#include "pack/data.h"
#include "pack/describe.h"
#include "render/account.h"
#include "render/console_finding.h"
#include "render/shown.h"
#include "run/explain.h"
#include "run/words.h"

namespace hecha {
namespace {

void write_heading(Sheet& sheet, const Label& text, Language language) {
  sheet.blank();
  sheet.paragraph(0, {std::string(text.in(language)), Style::bold});
}

void write_about(Sheet& sheet, const Pack& pack, const Rule& rule, Language language) {
  sheet.item(0, {rule.code + "  ", Style::link}, {in(rule.title, language), Style::bold});
  std::string about = rule.id;
  for (const Group& group : pack.groups())
    if (group.id == rule.group) about += std::string(label::dot) + in(group.title, language);
  about += std::string(label::dot) + std::string(severity_label(rule.severity).in(language));
  about += std::string(label::dot) + fill(word::explain_points.in(language), {points(rule.weight)});
  sheet.paragraph(0, {about, Style::dim});
}

std::string year_text(std::optional<int> first, std::optional<int> last, Language language) {
  const std::string from = first ? std::to_string(*first) : "";
  const std::string to = last ? std::to_string(*last) : "";
  if (from.empty() && to.empty()) return "";
  if (to.empty()) return fill(word::explain_from.in(language), {from});
  if (from.empty()) return fill(word::explain_to.in(language), {to});
  return fill(word::explain_between.in(language), {from, to});
}

void write_basis(Sheet& sheet, const Rule& rule, Language language) {
  if (rule.basis.empty()) return;
  write_heading(sheet, word::explain_basis, language);
  for (const Basis& basis : rule.basis) {
    std::string text = basis_text(basis, language);
    if (const std::string years = year_text(basis.from_year, basis.to_year, language);
        !years.empty())
      text += fill(label::aside.in(language), {years});
    if (!basis.verified) text += label::unverified.in(language);
    sheet.paragraph(2, {text, Style::plain});
    if (const std::string& says = in(basis.says, language); !says.empty())
      sheet.paragraph(4, {says, Style::dim});
  }
}

std::string levels_text(LevelMask levels, Language language) {
  std::string text;
  if (levels == all_levels) return text;
  for (std::size_t i = 0; i < std::size(level_ids); ++i) {
    if ((levels >> i & 1) == 0) continue;
    if (!text.empty()) text += label::separator.in(language);
    text += level_name(std::string(level_ids[i]), language);
  }
  return text;
}

void write_when(Sheet& sheet, const When& when, Language language) {
  const std::string years = year_text(when.from_year, when.to_year, language);
  const std::string levels = levels_text(when.levels, language);
  if (years.empty() && levels.empty()) return;
  write_heading(sheet, word::explain_when, language);
  for (const std::string& text : {years, levels})
    if (!text.empty()) sheet.paragraph(2, {text, Style::plain});
  const std::string& otherwise = in(when.otherwise, language);
  if (!otherwise.empty()) sheet.paragraph(2, {otherwise, Style::dim});
}

void write_condition(Sheet& sheet, const Condition& condition, std::uint32_t indent) {
  sheet.item(indent, {std::string(label::bullet), Style::dim}, {condition.label, Style::plain});
  for (const Condition& child : condition.children) write_condition(sheet, child, indent + 2);
}

void write_where(Sheet& sheet, const Spec& spec, const RuleSpec& rule, Language language) {
  const auto names = [&](RoleMask roles) {
    std::string text;
    for (std::size_t i = 0; i < spec.roles.size(); ++i) {
      if ((roles >> i & 1) == 0) continue;
      if (!text.empty()) text += label::separator.in(language);
      const std::string& title = in(spec.roles[i].title, language);
      text += title.empty() ? spec.roles[i].name : title;
    }
    return text;
  };
  if (rule.in == 0 && rule.not_in == 0) return;
  write_heading(sheet, word::explain_where, language);
  if (rule.in != 0)
    sheet.paragraph(2, {fill(word::explain_in.in(language), {names(rule.in)}), Style::plain});
  if (rule.not_in != 0)
    sheet.paragraph(2,
                    {fill(word::explain_not_in.in(language), {names(rule.not_in)}), Style::plain});
}

void write_deadline(Sheet& sheet, const RuleSpec& rule, Language language) {
  if (rule.deadline_month == 0) return;
  write_heading(sheet, word::explain_deadline, language);
  sheet.paragraph(2, {fill(word::explain_until.in(language), {std::to_string(rule.deadline_month),
                                                              std::to_string(rule.deadline_day)}),
                      Style::plain});
}

void write_conditions(Sheet& sheet, const RuleSpec& rule, Language language) {
  const std::string credit = points(100 * rule.partial_credit);
  const auto part = [&](const std::optional<Condition>& condition, std::string head) {
    if (!condition) return;
    sheet.blank();
    sheet.paragraph(0, {std::move(head), Style::bold});
    write_condition(sheet, *condition, 2);
  };
  part(rule.met, std::string(word::explain_met.in(language)));
  part(rule.partial, fill(word::explain_partial.in(language), {credit}));
  part(rule.violated, std::string(word::explain_violated.in(language)));
}

void write_guards(Sheet& sheet, const std::vector<GuardText>& guards, Language language) {
  for (const GuardText& guard : guards) {
    const std::string& because = in(guard.because, language);
    sheet.item(4, {std::string(word::explain_struck.in(language)), Style::dim},
               {guard.written + (because.empty() ? "" : "  " + because), Style::dim});
  }
}

// What the cues of the conditions find, and what strikes it out again.
void write_cues(Sheet& sheet, const Spec& spec, const RuleSpec& rule, Language language) {
  const std::vector<CueText> cues = cues_of(spec, rule);
  if (cues.empty()) return;
  write_heading(sheet, word::explain_cues, language);
  for (const CueText& cue : cues) {
    sheet.paragraph(2, {cue.name, Style::bold});
    for (const std::string& pattern : cue.finds)
      sheet.item(4, {std::string(label::bullet), Style::dim}, {pattern, Style::plain});
    write_guards(sheet, cue.unless, language);
  }
}

// What stands there instead, for which reports, and why.
std::string phrase_remark(const Phrase& phrase, Language language) {
  std::string text;
  if (!phrase.right.empty()) {
    const std::string& wrong = phrase.wrong;
    text = fill(word::explain_right.in(language), {wrong.empty() ? "" : wrong + " ", phrase.right});
  }
  for (const std::string& part :
       {in(phrase.note, language), year_text(phrase.from_year, phrase.to_year, language)})
    if (!part.empty()) text += (text.empty() ? "" : std::string(label::dot)) + part;
  return text;
}

// The phrases of a rule of kind forbid, or the words that another kind asks for.
void write_slips(Sheet& sheet, const Spec& spec, const RuleSpec& rule, Language language) {
  if (!rule.phrases.empty()) write_heading(sheet, word::explain_phrases, language);
  for (const Phrase& phrase : rule.phrases) {
    const PhraseText text = phrase_text(spec, phrase);
    for (const std::string& pattern : text.finds)
      sheet.item(2, {std::string(label::bullet), Style::dim}, {pattern, Style::plain});
    const std::string remark = phrase_remark(phrase, language);
    if (!remark.empty()) sheet.paragraph(4, {remark, Style::link});
    write_guards(sheet, text.unless, language);
  }
  const std::vector<FieldText> fields = fields_of(spec, rule);
  if (!fields.empty()) write_heading(sheet, word::explain_words, language);
  for (const FieldText& field : fields)
    sheet.item(2, {field.key + "  ", Style::bold}, {field.written, Style::plain});
}

void write_advice(Sheet& sheet, const Rule& rule, Language language) {
  if (rule.advice.empty()) return;
  write_heading(sheet, word::explain_advice, language);
  for (std::size_t i = 0; i < rule.advice.size(); ++i)
    sheet.item(2, {std::to_string(i + 1) + ". ", Style::plain},
               {in(rule.advice[i], language), Style::plain});
}

void write_tests(Sheet& sheet, const std::vector<RuleTest>& tests, Language language) {
  if (tests.empty()) return;
  write_heading(sheet, word::explain_tests, language);
  for (const RuleTest& test : tests) {
    const VerdictLabel& verdict = verdict_label(test.expect);
    sheet.item(2,
               {std::string(verdict.symbol) + " " +
                    pad(verdict.word.in(language), label::verdict_width) + "  ",
                Style::plain},
               {shortened(shown(test.text), 200), Style::plain});
  }
}

}  // namespace

void write_rule(Sheet& sheet, const Pack& pack, std::size_t rule, Language language) {
  const Spec& spec = pack.data().spec;
  write_about(sheet, pack, pack.rules()[rule], language);
  write_basis(sheet, pack.rules()[rule], language);
  write_when(sheet, spec.rules[rule].when, language);
  write_where(sheet, spec, spec.rules[rule], language);
  write_deadline(sheet, spec.rules[rule], language);
  write_conditions(sheet, spec.rules[rule], language);
  write_cues(sheet, spec, spec.rules[rule], language);
  write_slips(sheet, spec, spec.rules[rule], language);
  write_advice(sheet, pack.rules()[rule], language);
  write_tests(sheet, spec.tests[rule], language);
}

}  // namespace hecha
