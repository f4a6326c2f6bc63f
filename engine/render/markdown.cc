// SPDX-License-Identifier: Apache-2.0
// A summary that fits into a comment on a merge request: what does not fit is counted.
#include "render/markdown.h"

#include <ostream>

#include "render/account.h"
#include "render/alerts.h"
#include "render/console_report.h"
#include "render/labels.h"
#include "render/shown.h"

namespace hecha {
namespace {

constexpr std::size_t most_bytes = 60'000;  // GitHub takes 65,536, GitLab more
constexpr std::size_t head_and_foot = 4'000;
constexpr std::size_t most_quote = 160;  // bytes of a title or a name that is shown

// Text of others: no markup, no mentions, no table rows, no line breaks.
std::string plain(std::string_view text) {
  constexpr std::string_view special = "&<>|`*_[]\\@#~!";
  std::string safe;
  for (const char c : shown(text)) {
    if (special.find(c) != std::string_view::npos)
      safe += "&#" + std::to_string(static_cast<int>(c)) + ";";
    else
      safe += c;
  }
  return safe;
}

// At most so many bytes of it, cut between characters.
std::string brief(std::string_view text, std::size_t most = most_quote) {
  if (text.size() <= most) return plain(text);
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return plain(text.substr(0, most)) + "……";
}

class Markdown final : public Renderer {
 public:
  Markdown(std::ostream& out, const RenderOptions& options)
      : out_(out), language_(options.language), min_severity_(options.min_severity) {}

  void begin(const Pack& pack) override {
    pack_ = &pack;
    packs_ += (packs_.empty() ? "" : "\n\n") +
              fill(label::pack.in(language_), {pack.id(), pack.version(), pack.fingerprint(),
                                               plain(in(pack.title(), language_))});
  }

  void add(const DocumentResult& result) override {
    const Headline verdict = headline(result, language_);
    const bool scored = result.scorecard && result.scorecard->score.computed;
    const std::string score = scored ? percent(result.scorecard->score.percent()) : "-";
    add_part(rows_, left_out_rows_,
             "| " + std::string(verdict.symbol) + " " + verdict.word + " | " + score + " | " +
                 brief(result.name) + " |\n");
    const std::string detail = detail_of(result);
    if (!detail.empty())
      add_part(details_, left_out_details_, "\n### " + brief(result.name) + "\n\n" + detail);
  }

  void end(const RunSummary& summary) override {
    out_ << "## hecha " << verdict_on(summary).in(language_) << "\n\n" << totals(summary) << "\n\n";
    if (!rows_.empty()) {
      out_ << "| " << label::md_verdict.in(language_) << " | " << label::score.in(language_)
           << " | " << label::md_document.in(language_) << " |\n|---|---:|---|\n"
           << rows_;
      if (left_out_rows_ > 0) out_ << "\n" << left_out(label::md_rows_left_out, left_out_rows_);
    }
    out_ << details_;
    if (left_out_details_ > 0)
      out_ << "\n" << left_out(label::md_details_left_out, left_out_details_);
    std::size_t notices = 0;
    for (const Text& notice : summary.notices)
      if (++notices <= 10) out_ << "\n> " << brief(in(notice, language_), 240) << "\n";
    out_ << "\n" << label::not_checked_ever.in(language_) << "\n";
    out_ << "\n" << packs_.substr(0, head_and_foot / 4) << "\n";
  }

 private:
  // What could not be read or computed is no pass.
  static const Label& verdict_on(const RunSummary& summary) {
    if (summary.failed > 0) return label::failed;
    const bool open = summary.unreadable + summary.rule_errors + summary.not_computed > 0;
    return open ? label::undetermined : label::passed;
  }

  void add_part(std::string& into, std::uint32_t& left_out, const std::string& part) {
    if (left_out > 0 || rows_.size() + details_.size() + part.size() + head_and_foot > most_bytes)
      ++left_out;
    else
      into += part;
  }

  std::string left_out(const Label& what, std::uint32_t number) const {
    return fill(what.in(language_), {std::to_string(number)}) + "\n";
  }

  std::string totals(const RunSummary& summary) const {
    std::string text = fill(label::summary.in(language_), {std::to_string(summary.documents)});
    bool first = true;
    const auto add = [&](const Label& what, std::uint32_t number, bool always) {
      if (number == 0 && !always) return;
      if (!first) text += label::separator.in(language_);
      first = false;
      text += std::string(what.in(language_)) + " " + std::to_string(number);
    };
    add(label::gate_failed, summary.failed, true);
    add(label::undetermined, summary.not_computed, false);
    add(label::not_reports, summary.not_reports, false);
    add(label::unreadable, summary.unreadable, false);
    return text;
  }

  // The reasons of the gate, then what is wanting, the dearest first.
  std::string detail_of(const DocumentResult& result) const {
    std::string text;
    if (!result.scorecard) {
      for (const Alert& alert : alerts(*pack_, result, min_severity_))
        text += "- " + plain(alert.message) + "\n";
      return text;
    }
    const Scorecard& card = *result.scorecard;
    for (const GateResult& gate : card.gates)
      for (const Text& reason : gate.reasons) text += "- " + plain(in(reason, language_)) + "\n";
    for (const Text& reason : card.document.kind_reasons)
      text += "- " + plain(in(reason, language_)) + "\n";
    std::string items;
    for (const Finding* finding : open_findings(*pack_, card))
      if (pack_->rules()[finding->rule].severity <= min_severity_) items += row_of(card, *finding);
    for (const Finding& finding : card.findings)
      if (finding.verdict == Verdict::waived) items += row_of(card, finding);
    if (items.empty()) return text;
    if (!text.empty()) text += "\n";
    return text + "| | " + std::string(label::md_item.in(language_)) + " | " +
           std::string(label::md_place.in(language_)) + " | " +
           std::string(label::md_why.in(language_)) + " |\n|---|---|---|---|\n" + items;
  }

  std::string row_of(const Scorecard& card, const Finding& finding) const {
    const Rule& rule = pack_->rules()[finding.rule];
    const VerdictLabel& verdict = verdict_label(finding.verdict);
    std::string what = rule.code + " " + brief(in(rule.title, language_));
    if (finding.baseline == BaselineState::added) what += label::is_new.in(language_);
    std::string why = brief(in(finding.message, language_), 300);
    if (finding.decision)
      why = decision_text(*finding.decision, language_) +
            fill(label::decided_original.in(language_),
                 {verdict_label(finding.decision->original).word.in(language_)}) +
            std::string(label::colon.in(language_)) + brief(finding.decision->reason, 300);
    const Region region = region_of(card, finding);
    return "| " + std::string(verdict.symbol) + " " + std::string(verdict.word.in(language_)) +
           " | " + what + " | " +
           fill(label::at_line.in(language_), {std::to_string(region.line)}) + " | " + why + " |\n";
  }

  std::ostream& out_;
  Language language_;
  Severity min_severity_;
  const Pack* pack_ = nullptr;
  std::string rows_, details_, packs_;
  std::uint32_t left_out_rows_ = 0, left_out_details_ = 0;
};

}  // namespace

Text markdown_doc() {
  return {"Markdown 摘要，供合并请求使用，总在 60 KB 以内",
          "a Markdown summary for merge requests, always below 60 KB"};
}

std::unique_ptr<Renderer> make_markdown(std::ostream& out, const RenderOptions& options) {
  return std::make_unique<Markdown>(out, options);
}

}  // namespace hecha
