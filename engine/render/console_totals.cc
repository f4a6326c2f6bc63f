// SPDX-License-Identifier: Apache-2.0
// Counting and the closing table.
#include "render/console_totals.h"

#include <algorithm>
#include <numeric>

#include "render/account.h"
#include "render/labels.h"
#include "render/shown.h"

namespace hecha {

void Totals::begin(const Pack& pack) { rules_.assign(pack.rules().size(), {}); }

void Totals::add(const DocumentResult& result) {
  if (!result.scorecard) return;
  const Scorecard& card = *result.scorecard;
  if (card.score.computed) {
    ++scored_;
    percent_sum_ += card.score.percent();
  }
  for (const Finding& finding : card.findings) {
    RuleCount& count = rules_[finding.rule];
    if (finding.verdict == Verdict::met)
      ++count.met;
    else if (finding.verdict == Verdict::partial)
      ++count.partial;
    else if (is_open(finding.verdict))
      ++count.failed;
    else
      ++count.other;
  }
}

void Totals::write_rules(Sheet& sheet, const Pack& pack, Language language) const {
  if (scored_ == 0) return;
  constexpr std::uint32_t cell = 10;
  const auto cells = [&](const std::array<std::string, 4>& texts) {
    std::string line;
    for (const std::string& text : texts) line += pad_left(text, cell);
    return line + "  ";
  };
  sheet.item(0,
             {cells({std::string(verdict_label(Verdict::met).word.in(language)),
                     std::string(verdict_label(Verdict::partial).word.in(language)),
                     std::string(label::failed_rules.in(language)),
                     std::string(label::other_results.in(language))}),
              Style::dim},
             {std::string(label::by_rule.in(language)), Style::dim});
  std::vector<std::size_t> order(rules_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const auto wanting = [&](std::size_t i) {
      return std::pair(rules_[i].failed, rules_[i].partial);
    };
    return wanting(a) > wanting(b);
  });
  for (const std::size_t i : order) {
    const RuleCount& count = rules_[i];
    const Rule& rule = pack.rules()[i];
    sheet.item(0,
               {cells({std::to_string(count.met), std::to_string(count.partial),
                       std::to_string(count.failed), std::to_string(count.other)}),
                Style::plain},
               {rule.code + "  " + in(rule.title, language), Style::plain});
  }
}

}  // namespace hecha
