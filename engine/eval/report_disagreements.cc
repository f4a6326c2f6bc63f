// SPDX-License-Identifier: Apache-2.0
// Each disagreement with what the label quotes and what hecha quotes.
#include "eval/report.h"
#include "eval/words.h"
#include "render/shown.h"

namespace hecha {
namespace {

constexpr std::uint32_t quote_columns = 160;

std::string value_text(const std::string& value, Language language) {
  return value.empty() ? std::string(eval_word::none.in(language)) : shown(value);
}

std::string what_text(const Disagreement& one, Language language) {
  switch (one.what) {
    case DisagreementKind::fact:
      return fill(eval_word::verdict_differs.in(language),
                  {value_text(one.expected, language), value_text(one.got, language)});
    case DisagreementKind::kind:
    case DisagreementKind::verdict:
      return fill(eval_word::verdict_differs.in(language),
                  {result_words(one.expected, language), result_words(one.got, language)});
    case DisagreementKind::evidence:
      return std::string(eval_word::evidence_differs.in(language));
    case DisagreementKind::not_found:
      return std::string(eval_word::not_found.in(language));
    case DisagreementKind::false_alarm:
      return std::string(eval_word::false_alarm.in(language));
    case DisagreementKind::count:
      return fill(eval_word::count_differs.in(language), {one.expected, one.got});
  }
  return "";
}

void write_quotes(Sheet& sheet, const Label& head, const std::vector<std::string>& quotes,
                  Language language) {
  for (const std::string& quote : quotes) {
    if (quote.empty()) continue;
    sheet.item(
        4, {std::string(head.in(language)), Style::dim},
        {fill(label::quote.in(language), {shortened(shown(quote), quote_columns)}), Style::plain});
  }
}

}  // namespace

void write_disagreements(Sheet& sheet, const Accuracy& accuracy, Language language) {
  sheet.blank();
  sheet.paragraph(0, {fill(eval_word::disagreements.in(language),
                           {std::to_string(accuracy.disagreements.size())}),
                      Style::bold});
  for (const Disagreement& one : accuracy.disagreements) {
    sheet.item(2, {one.document + "  ", Style::link},
               {fact_words(one.label, language) + std::string(label::colon.in(language)) +
                    what_text(one, language),
                Style::plain});
    write_quotes(sheet, eval_word::theirs, one.theirs, language);
    write_quotes(sheet, eval_word::ours, one.ours, language);
  }
}

}  // namespace hecha
