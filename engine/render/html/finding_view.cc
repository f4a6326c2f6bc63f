// SPDX-License-Identifier: Apache-2.0
// The parts of a finding: why, evidence, what struck the rest out, where to put it, basis,
// questions.
#include "render/html/finding_view.h"

#include "render/account.h"
#include "render/console_finding.h"
#include "render/console_report.h"
#include "render/html/places.h"
#include "render/html/words.h"
#include "render/sheet.h"
#include "render/shown.h"

namespace hecha::html {
namespace {

constexpr std::uint32_t quote_columns = 600;  // longer quotations are cut; the text has them whole
constexpr std::size_t shown_quotes = 3;

View quote_view(const Evidence& evidence, std::string_view style, const std::string& target,
                Language language) {
  View view;
  view.text("class", style);
  view.text("quote", shortened(shown(evidence.quote), quote_columns));
  view.text("place", place_text(evidence.place, language));
  if (!target.empty()) view.add("target", View().text("id", target));
  view.line("section", shown(evidence.section));
  for (const Fix& fix : evidence.fixes) {
    View item;
    item.text("wrong", shortened(shown(fix.wrong), quote_columns));
    item.line("right", shown(fix.right)).line("note", shown(in(fix.note, language)));
    view.add("fixes", std::move(item));
  }
  return view;
}

// The first few in sight, the rest folded.
class Quotes {
 public:
  void add(View quote) {
    (total_++ < shown_quotes ? shown_ : rest_).add("quotes", std::move(quote));
  }

  View view(std::string title, Language language) const {
    View view;
    view.text("title", title);
    view.part("first", shown_);
    if (total_ > shown_quotes) {
      View more = rest_;
      more.text("title", text_of(label::more, {std::to_string(total_ - shown_quotes)}, language));
      view.part("more", more);
    }
    return view;
  }

 private:
  View shown_, rest_;
  std::size_t total_ = 0;
};

void add_evidence(View& view, const Rule& rule, const Finding& finding, bool linked,
                  Language language) {
  if (finding.evidence.empty()) return;
  Quotes quotes;
  for (std::size_t i = 0; i < finding.evidence.size(); ++i) {
    const Evidence& evidence = finding.evidence[i];
    const bool target = linked && !evidence.source.empty();
    quotes.add(quote_view(evidence, style_of(rule, finding.verdict),
                          target ? evidence_id(finding.rule, i) : "", language));
  }
  const std::string title =
      finding.filled_by.empty()
          ? std::string(word::evidence_title.in(language))
          : text_of(word::evidence_by, {filled_by_name(finding.filled_by, language)}, language);
  view.add("passages", quotes.view(title, language));
}

void add_near_misses(View& view, const Finding& finding, bool linked, Language language) {
  if (finding.near_misses.empty()) return;
  Quotes quotes;
  for (std::size_t i = 0; i < finding.near_misses.size(); ++i) {
    const NearMiss& miss = finding.near_misses[i];
    const bool target = linked && !miss.evidence.source.empty();
    View quote =
        quote_view(miss.evidence, "near", target ? near_id(finding.rule, i) : "", language);
    const std::string& why = in(miss.struck_by, language);
    if (!why.empty()) quote.line("struck", text_of(label::struck_by, {why}, language));
    quotes.add(std::move(quote));
  }
  view.add("passages", quotes.view(std::string(word::near_title.in(language)), language));
}

void add_insert(View& view, const Finding& finding, bool linked, Language language) {
  if (!finding.insert_at) return;
  const InsertAt& at = *finding.insert_at;
  const std::string where = insert_text(at, language);
  if (where.empty()) return;
  View insert;
  insert.text("text", where);
  if (linked && !at.source.empty())
    insert.add("target", View().text("id", gap_id(finding.rule)).text("text", where));
  view.part("insert", insert);
}

void add_basis(View& view, const Rule& rule, const Finding& finding, Language language) {
  view.flag("founded", !finding.basis.empty());
  for (const std::uint32_t i : finding.basis) {
    const Basis& basis = rule.basis[i];
    View item;
    item.text("text", basis_text(basis, language));
    item.line("says", in(basis.says, language));
    item.flag("unverified", !basis.verified);
    view.add("basis", std::move(item));
  }
}

void add_cost(View& view, const Rule& rule, const Finding& finding, Language language) {
  const auto add = [&](const std::string& text) { view.add("cost", View().text("text", text)); };
  add(text_of(label::severity, {severity_label(rule.severity).in(language)}, language));
  if (rule.weight <= 0 || is_unscored(finding.verdict)) {
    add(std::string(word::not_scored.in(language)));
    return;
  }
  const double lost = rule.weight * (1 - finding.credit);
  add(text_of(label::points, {points(rule.weight * finding.credit), points(rule.weight)},
              language));
  if (lost > 0) add(text_of(word::could_gain, {points(lost)}, language));
}

}  // namespace

View finding_view(const Pack& pack, const Finding& finding, bool linked, Language language) {
  const Rule& rule = pack.rules()[finding.rule];
  const VerdictLabel& verdict = verdict_label(finding.verdict);
  View view;
  view.text("id", rule.id).text("code", rule.code).text("title", in(rule.title, language));
  view.text("class", verdict_id(finding.verdict));
  view.text("symbol", verdict.symbol).text("word", verdict.word.in(language));
  add_cost(view, rule, finding, language);
  view.line("message", shown(in(finding.message, language)));
  if (finding.decision)
    view.line("waived",
              std::string(label::decided.in(language)) + decided_text(*finding.decision, language));
  add_evidence(view, rule, finding, linked, language);
  if (finding.verdict != Verdict::met) {
    add_near_misses(view, finding, linked, language);
    add_insert(view, finding, linked, language);
    view.flag("asks", is_open(finding.verdict) && !rule.advice.empty());
    for (const Text& text : rule.advice)
      view.add("advice", View().text("text", in(text, language)));
  }
  // What costs nothing and stands well needs no law beside it.
  if (finding.verdict != Verdict::met || rule.weight > 0) add_basis(view, rule, finding, language);
  view.flag("explained", !finding.explanation.empty());
  for (const std::string& line : finding.explanation)
    view.add("explanation", View().text("text", line));
  return view;
}

}  // namespace hecha::html
