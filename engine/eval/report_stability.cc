// SPDX-License-Identifier: Apache-2.0
// How steady verdicts are, for people.
#include <algorithm>

#include "eval/report.h"
#include "eval/words.h"
#include "render/shown.h"

namespace hecha {
namespace {

constexpr std::size_t most_examples = 20;
constexpr std::uint32_t name_width = 26;
constexpr std::uint32_t count_width = 6;
constexpr std::uint32_t quote_columns = 120;

void write_head(Sheet& sheet, const Label& title, const Label& column, Language language) {
  sheet.blank();
  sheet.paragraph(0, {pad(title.in(language), name_width + 2) +
                          pad_left(eval_word::count.in(language), count_width) + "  " +
                          std::string(column.in(language)),
                      Style::bold});
}

void write_rows(Sheet& sheet, const std::vector<std::string>& names,
                const std::vector<Share>& shares) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (shares[i].total == 0) continue;
    sheet.paragraph(
        2, {pad(names[i], name_width) + pad_left(std::to_string(shares[i].total), count_width) +
                "  " + share_text(shares[i]),
            shares[i].hits == shares[i].total ? Style::plain : Style::fair});
  }
}

std::string change_name(const std::string& id, Language language) {
  for (const Perturbation& change : perturbations())
    if (change.id == id) return std::string(change.doc.in(language));
  return std::string(eval_word::removed_chapters.in(language));
}

// The share of the verdicts of a rule that were as they should be.
double steadiness(const Stability& stability, const std::string& rule) {
  for (std::size_t i = 0; i < stability.rules.size(); ++i) {
    if (stability.rules[i] != rule) continue;
    return std::min(stability.by_rule[i].value().value_or(1),
                    stability.removed[i].value().value_or(1));
  }
  return 1;
}

void write_quote(Sheet& sheet, const Label& head, const std::vector<std::string>& quotes,
                 Language language) {
  if (quotes.empty()) return;
  sheet.item(4, {std::string(head.in(language)), Style::dim},
             {fill(label::quote.in(language), {shortened(shown(quotes.front()), quote_columns)}),
              Style::plain});
}

}  // namespace

void write_stability(Sheet& sheet, const Stability& stability, Language language) {
  write_head(sheet, eval_word::stability, eval_word::same_verdicts, language);
  std::vector<std::string> names;
  for (const std::string& change : stability.changes)
    names.push_back(change_name(change, language));
  write_rows(sheet, names, stability.by_change);
  write_rows(sheet, {std::string(eval_word::all.in(language))}, {stability.all()});
  write_head(sheet, eval_word::by_rule, eval_word::same_verdicts, language);
  write_rows(sheet, stability.rules, stability.by_rule);
  write_head(sheet, eval_word::removal, eval_word::now_missing, language);
  write_rows(sheet, stability.rules, stability.removed);

  std::vector<const Unstable*> worst;
  for (const Unstable& one : stability.unstable) worst.push_back(&one);
  std::stable_sort(worst.begin(), worst.end(), [&](const Unstable* a, const Unstable* b) {
    return steadiness(stability, a->rule) < steadiness(stability, b->rule);
  });
  sheet.blank();
  sheet.paragraph(
      0, {fill(eval_word::unstable.in(language), {std::to_string(worst.size())}), Style::bold});
  const std::size_t shown_count = std::min(worst.size(), most_examples);
  for (std::size_t i = 0; i < shown_count; ++i) {
    const Unstable& one = *worst[i];
    sheet.item(2, {one.document + "  ", Style::link},
               {one.rule + std::string(label::dot) +
                    fill(eval_word::altered.in(language),
                         {change_name(one.change, language), result_words(one.before, language),
                          result_words(one.after, language)}),
                Style::plain});
    write_quote(sheet, eval_word::quote_before, one.quotes_before, language);
    write_quote(sheet, eval_word::quote_after, one.quotes_after, language);
  }
  if (shown_count < worst.size())
    sheet.paragraph(
        2, {fill(eval_word::more.in(language), {std::to_string(worst.size() - shown_count)}),
            Style::dim});
}

}  // namespace hecha
