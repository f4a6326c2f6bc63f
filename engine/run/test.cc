// SPDX-License-Identifier: Apache-2.0
// hecha test: the tests and examples inside a pack, and which results they cover.
#include <algorithm>
#include <sstream>

#include "render/shown.h"
#include "run/commands.h"
#include "run/exit_code.h"
#include "run/messages.h"
#include "run/packs.h"
#include "run/print.h"
#include "run/selftest.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

void write_case(Sheet& sheet, const SelfTestCase& test, Language language) {
  sheet.item(0, {test.passed ? "✓ " : "✗ ", test.passed ? Style::good : Style::bad},
             {shown(test.subject) + "  " + fill(label::quote.in(language), {shown(test.name)}),
              Style::plain});
  if (test.passed) return;
  sheet.paragraph(4, {fill(word::test_got.in(language), {test.expected, test.got}), Style::plain});
  sheet.paragraph(4, {shown(test.file) + ":" + std::to_string(test.line), Style::dim});
}

void write_coverage(Sheet& sheet, const SelfTestReport& report, Language language) {
  for (const SelfTestCoverage& rule : report.coverage) {
    if (rule.unseen.empty()) continue;
    std::string results;
    for (const Verdict verdict : rule.unseen) {
      if (!results.empty()) results += label::separator.in(language);
      results += verdict_id(verdict);
    }
    sheet.item(0, {"- ", Style::fair},
               {fill(word::test_unseen.in(language), {rule.rule, results}), Style::plain});
  }
}

}  // namespace

int run_test(const Options& options) {
  Options pack_options = options;
  pack_options.rules = options.operands.front();
  const std::optional<Pack> pack = open_pack(pack_options, {});
  if (!pack) return exit_unable;
  const SelfTestReport report = run_selftest(*pack);
  // That a rule is not met by a text without words is asked of every pack.
  const bool written = std::any_of(report.cases.begin(), report.cases.end(),
                                   [](const SelfTestCase& one) { return one.line > 0; });
  if (!written) {
    complain(told(word::test_none, {pack->id()}), options.language);
    return exit_unable;
  }
  std::ostringstream out;
  Sheet sheet(out, sheet_options(options));
  for (const SelfTestCase& test : report.cases)
    if (!test.passed || options.verbose) write_case(sheet, test, options.language);
  if (!options.quiet) write_coverage(sheet, report, options.language);
  const std::size_t failed = report.failed();
  sheet.paragraph(0, {fill(word::test_sum.in(options.language),
                           {pack->id(), pack->version(), std::to_string(report.cases.size()),
                            std::to_string(failed)}),
                      failed == 0 ? Style::good : Style::bad});
  const int printed = print(out.str(), options.language);
  if (printed != exit_passed) return printed;
  return failed == 0 ? exit_passed : exit_failed;
}

}  // namespace hecha
