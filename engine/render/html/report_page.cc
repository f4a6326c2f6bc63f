// SPDX-License-Identifier: Apache-2.0
// Fills report.html, part by part, in the order of the page.
#include "render/html/report_page.h"

#include <algorithm>
#include <ostream>

#include "render/account.h"
#include "render/console_report.h"
#include "render/html/assets.h"
#include "render/html/document_view.h"
#include "render/html/escape.h"
#include "render/html/finding_view.h"
#include "render/html/places.h"
#include "render/html/score_view.h"
#include "render/html/text_pane.h"
#include "render/html/words.h"
#include "render/shown.h"

namespace hecha::html {
namespace {

// What is shown of a document that could not be read: the paths of its error are left out.
void add_error(View& view, const Error& error, Language language) {
  const ErrorText& text = error_text(error.code);
  view.flag("has_reasons", true);
  view.add("reasons", View().text("text", Label{text.zh, text.en}.in(language)));
  view.line("advice", Label{text.zh_advice, text.en_advice}.in(language));
}

void add_reasons(View& view, const Scorecard& card, Language language) {
  bool any = false;
  const auto add = [&](const Text& reason) {
    view.add("reasons", View().text("text", shown(in(reason, language))));
    any = true;
  };
  for (const GateResult& gate : card.gates)
    for (const Text& reason : gate.reasons) add(reason);
  for (const Text& reason : card.document.kind_reasons) add(reason);
  if (card.document.kind == DocumentKind::report && !card.score.computed)
    add({std::string(label::not_computed.zh), std::string(label::not_computed.en)});
  view.flag("has_reasons", any);
}

// A rule of these kinds asks for something; any other finds what should not be there.
bool asks_for_content(const Rule& rule) {
  return rule.kind == "element" || rule.kind == "stated-fact" || rule.kind == "date";
}

struct Section {
  const char* id;
  Label title;
  bool open;
  std::vector<const Finding*> findings = {};
};

std::vector<Section> sections_of(const Pack& pack, const Scorecard& card) {
  std::vector<Section> sections{{"errors", word::errors_title, true},
                                {"open", word::open_title, true},
                                {"slips", word::slips_title, true},
                                {"met", word::met_title, false},
                                {"unscored", word::unscored_title, true}};
  for (const Finding* finding : open_findings(pack, card))
    sections[asks_for_content(pack.rules()[finding->rule]) ? 1 : 2].findings.push_back(finding);
  for (const Finding& finding : card.findings) {
    if (is_open(finding.verdict)) continue;
    const bool met = finding.verdict == Verdict::met;
    sections[finding.verdict == Verdict::error ? 0 : met ? 3 : 4].findings.push_back(&finding);
  }
  std::erase_if(sections, [](const Section& section) { return section.findings.empty(); });
  return sections;
}

}  // namespace

std::string short_name(const std::string& name, const std::string& root) {
  if (!root.empty() && name.starts_with(root)) return name.substr(root.size());
  return name.substr(name.rfind('/') + 1);
}

std::string_view outcome_of(const DocumentResult& result) {
  switch (headline(result, Language::zh).style) {
    case Style::good:
      return "met";
    case Style::bad:
      return "missing";
    default:
      return "other";
  }
}

ReportPage::ReportPage(const Pack& pack, const RenderOptions& options, bool in_folder)
    : pack_(pack),
      options_(options),
      page_(report_html, options.language),
      finding_(finding_html, options.language, quote_html) {
  frame_.markup("style", page_css).markup("script", report_js);
  frame_.text("style_hash", policy_hash(page_css)).text("script_hash", policy_hash(report_js));
  frame_.flag("in_folder", in_folder);
  for (const PageKey& row : page_keys)
    frame_.add("keys", View().text("key", row.key).text("text", row.does.in(options.language)));
}

void ReportPage::write(std::ostream& out, const DocumentResult& result) {
  const Language language = options_.language;
  const std::string name = shown(short_name(result.name, options_.root));
  const Headline verdict = headline(result, language);
  View view = frame_;
  view.text("outcome", outcome_of(result));
  view.text("symbol", verdict.symbol).text("headline", verdict.word);
  if (!result.scorecard) {
    view.text("title", name);
    add_error(view, result.scorecard.error(), language);
    add_provenance(view, pack_, nullptr, name, options_);
    view.markup("data", in_script(page_data(nullptr, pack_, language)));
    page_.render(view, out, [](std::ostream&) {});
    return;
  }
  const Scorecard& card = *result.scorecard;
  const bool judged = card.document.kind == DocumentKind::report;
  const std::string& title = card.document.title.value;
  view.text("title", title.empty() ? name : shown(title));
  add_reasons(view, card, language);
  const Places places = places_of(pack_, card);
  if (judged) {
    add_score(view, pack_, card, outcome_of(result), language);
    add_account(view, pack_, card, places, language);
    for (const Section& section : sections_of(pack_, card)) {
      const std::string count = std::to_string(section.findings.size());
      View list;
      list.text("id", section.id).text("title", fill(section.title.in(language), {count}));
      list.flag("open", section.open);
      if (!section.open) list.text("fold", fill(word::met_fold.in(language), {count}));
      for (const Finding* finding : section.findings) {
        View item = finding_view(pack_, *finding, card.text.has_value(), language);
        list.add("findings", View().markup("html", finding_.render(item)));
      }
      view.add("sections", std::move(list));
    }
  }
  view.flag("judged", judged);
  add_document(view, card, places, language);
  add_provenance(view, pack_, &card, name, options_);
  view.markup("data", in_script(page_data(&card, pack_, language)));
  view.slot("text");
  page_.render(view, out, [&](std::ostream& text) { write_text(text, card, places, language); });
}

}  // namespace hecha::html
