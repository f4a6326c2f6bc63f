// SPDX-License-Identifier: Apache-2.0
// Documents one by one, in full or on a line, and the totals of the run.
#include "render/console.h"

#include <ostream>
#include <vector>

#include "render/account.h"
#include "render/console_report.h"
#include "render/console_totals.h"
#include "render/labels.h"
#include "render/sheet.h"
#include "render/shown.h"

namespace hecha {
namespace {

// "FZ-301、FZ-203": what is wanting, by code, the dearest first.
std::string open_codes(const Pack& pack, const Scorecard& card, const RenderOptions& options) {
  std::string codes;
  for (const Verdict verdict : {Verdict::violated, Verdict::missing, Verdict::partial}) {
    std::string of_verdict;
    for (const Finding* finding : open_findings(pack, card)) {
      const Rule& rule = pack.rules()[finding->rule];
      if (finding->verdict != verdict || rule.severity > options.min_severity) continue;
      if (!of_verdict.empty()) of_verdict += label::separator.in(options.language);
      of_verdict += shown(rule.code);
    }
    if (of_verdict.empty()) continue;
    if (!codes.empty()) codes += label::list_separator.in(options.language);
    codes += std::string(verdict_label(verdict).word.in(options.language)) + " " + of_verdict;
  }
  return codes;
}

class Console final : public Renderer {
 public:
  Console(std::ostream& out, const RenderOptions& options)
      : options_(options), sheet_(out, options) {}

  void begin(const Pack& pack) override {
    packs_.push_back({&pack, {}});
    packs_.back().totals.begin(pack);
  }

  void add(const DocumentResult& result) override {
    ++documents_;
    packs_.back().totals.add(result);
    if (options_.detail == Detail::line) return write_line(result);
    if (documents_ > 1) {
      sheet_.blank();
      sheet_.rule("");
      sheet_.blank();
    }
    write_report(sheet_, *packs_.back().pack, result, options_);
  }

  void end(const RunSummary& summary) override {
    if (documents_ > 1) {
      sheet_.blank();
      if (options_.detail == Detail::full) sheet_.rule(label::summary_title.in(options_.language));
      write_documents(summary);
      for (const Judged& judged : packs_) {
        sheet_.blank();
        judged.totals.write_rules(sheet_, *judged.pack, options_.language);
      }
    }
    write_remarks(summary);
    for (const Judged& judged : packs_) write_provenance(*judged.pack);
  }

 private:
  // "✗ 未通过     69.0  合格  b.txt  缺失 FZ-301；部分满足 FZ-203"
  void write_line(const DocumentResult& result) {
    const Language language = options_.language;
    const Headline verdict = headline(result, language);
    const bool scored = result.scorecard && result.scorecard->score.computed;
    std::string head = std::string(verdict.symbol) + " " +
                       pad(short_word(result, language), label::verdict_width) + " " +
                       pad_left(scored ? percent(result.scorecard->score.percent()) : "-", 5) +
                       "  ";
    std::string what = shown(result.name);
    const std::string why = remark(result);
    if (!why.empty()) what += "  " + why;
    sheet_.item(0, {head, verdict.style}, {what, Style::plain});
  }

  std::string short_word(const DocumentResult& result, Language language) const {
    const bool judged = result.scorecard && result.scorecard->document.kind == DocumentKind::report;
    if (judged || !result.scorecard) return headline(result, language).word;
    return std::string(label::no_score.in(language));
  }

  std::string remark(const DocumentResult& result) const {
    const Language language = options_.language;
    if (!result.scorecard) {
      const ErrorText& error = error_text(result.scorecard.error().code);
      return std::string(Label{error.zh, error.en}.in(language));
    }
    const Scorecard& card = *result.scorecard;
    if (card.document.kind == DocumentKind::report)
      return open_codes(*packs_.back().pack, card, options_);
    std::string why(document_kind_label(card.document.kind).in(language));
    if (!card.document.kind_reasons.empty())
      why += std::string(label::colon.in(language)) + in(card.document.kind_reasons[0], language);
    return why;
  }

  void write_documents(const RunSummary& summary) {
    const Language language = options_.language;
    std::string text = fill(label::summary.in(language), {std::to_string(summary.documents)});
    const auto add = [&](const Label& what, std::uint32_t number) {
      if (!text.ends_with(label::summary_end.in(language))) text += label::separator.in(language);
      text += std::string(what.in(language)) + " " + std::to_string(number);
    };
    add(label::reports, summary.documents - summary.unreadable - summary.not_reports);
    if (summary.not_reports > 0) add(label::not_reports, summary.not_reports);
    if (summary.unreadable > 0) add(label::unreadable, summary.unreadable);
    if (summary.rule_errors > 0) add(label::rule_errors, summary.rule_errors);
    add(label::gate_failed, summary.failed);
    if (summary.not_computed > 0) add(label::undetermined, summary.not_computed);
    // Scores of different packs are not to be compared.
    if (packs_.size() == 1 && packs_[0].totals.scored() > 0) {
      text += label::list_separator.in(language);
      text += fill(label::mean.in(language), {percent(packs_[0].totals.mean_percent())});
    }
    sheet_.paragraph(0, {text, Style::bold});
  }

  void write_remarks(const RunSummary& summary) {
    const Language language = options_.language;
    sheet_.blank();
    if (summary.skipped > 0)
      sheet_.paragraph(
          0, {fill(label::skipped.in(language), {std::to_string(summary.skipped)}), Style::dim});
    if (summary.interrupted)
      sheet_.paragraph(0, {std::string(label::interrupted.in(language)), Style::bad});
  }

  void write_provenance(const Pack& pack) {
    const Language language = options_.language;
    sheet_.paragraph(
        0, {fill(label::pack.in(language),
                 {pack.id(), pack.version(), pack.fingerprint(), in(pack.title(), language)}),
            Style::dim});
    if (pack.status() != "stable")
      sheet_.paragraph(0, {fill(label::pack_status.in(language), {pack.status()}), Style::fair});
  }

  struct Judged {
    const Pack* pack;
    Totals totals;
  };

  RenderOptions options_;
  Sheet sheet_;
  std::vector<Judged> packs_;  // those of the run so far; what is added belongs to the last
  std::uint32_t documents_ = 0;
};

}  // namespace

Text console_doc() {
  return {"给人看的文字：结论、得分账、缺什么、怎么补",
          "text for people: the verdict, the account of the score, what is wanting"};
}

std::unique_ptr<Renderer> make_console(std::ostream& out, const RenderOptions& options) {
  return std::make_unique<Console>(out, options);
}

}  // namespace hecha
