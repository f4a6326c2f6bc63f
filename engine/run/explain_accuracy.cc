// SPDX-License-Identifier: Apache-2.0
// How well a rule was found to judge, beside what it asks.
#include "eval/baseline.h"
#include "eval/report.h"
#include "run/explain.h"
#include "run/measured.h"
#include "run/words.h"

namespace hecha {

void write_rule_accuracy(Sheet& sheet, const Pack& pack, std::size_t rule,
                         const std::string& pack_folder, Language language) {
  const std::optional<Json> accuracy = accuracy_of(pack, pack_folder);
  if (!accuracy) return;
  const AccuracyOrigin origin = origin_of(*accuracy);
  const std::optional<MeasuredRule> measured = measured_rule(*accuracy, pack.rules()[rule].id);
  if (!measured) return;
  sheet.blank();
  sheet.paragraph(0, {std::string(word::explain_accuracy.in(language)), Style::bold});
  if (measured->is_item)
    sheet.paragraph(
        2, {fill(word::explain_fair.in(language), {share_text(measured->fair)}), Style::plain});
  const Label& found = measured->is_item ? word::explain_missing_found : word::explain_found;
  sheet.paragraph(
      2, {fill(found.in(language), {share_text(measured->precision), share_text(measured->recall)}),
          Style::plain});
  sheet.paragraph(2, {fill(word::explain_measured.in(language), {std::to_string(origin.documents)}),
                      Style::dim});
  if (origin.fingerprint != pack.fingerprint())
    sheet.paragraph(2, {std::string(word::explain_changed_since.in(language)), Style::dim});
}

}  // namespace hecha
