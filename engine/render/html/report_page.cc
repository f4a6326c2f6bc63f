// SPDX-License-Identifier: Apache-2.0
// Fills report.html, part by part, in the order of the page.
#include "render/html/report_page.h"

#include <ostream>

#include "render/console_report.h"
#include "render/html/assets.h"
#include "render/html/document_view.h"
#include "render/html/escape.h"
#include "render/html/finding_view.h"
#include "render/html/places.h"
#include "render/html/score_view.h"
#include "render/html/sections.h"
#include "render/html/text_pane.h"
#include "render/html/words.h"
#include "render/shown.h"

namespace hecha::html {
namespace {

// What is shown of a document that could not be read: the paths of its error are left out.
void add_error(View& view, const Error& error, Language language) {
  const ErrorText& text = error_text(error.code);
  view.flag("has_reasons", true);
  View reason;
  reason.add("parts",
             View().text("text", Label{text.zh, text.en}.in(language)).flag("rule", false));
  view.add("reasons", std::move(reason));
  view.line("advice", Label{text.zh_advice, text.en_advice}.in(language));
}

// The rule whose code stands at the beginning of `text`, the longest if there are several.
const Rule* named_by(std::string_view text, const Pack& pack) {
  const Rule* found = nullptr;
  for (const Rule& rule : pack.rules())
    if (!rule.code.empty() && text.starts_with(rule.code) &&
        (found == nullptr || rule.code.size() > found->code.size()))
      found = &rule;
  return found;
}

// A sentence in which the codes of rules lead to their findings.
View with_links(const std::string& sentence, const Pack& pack, Language language) {
  View view;
  const auto add = [&](std::string_view text) {
    if (!text.empty()) view.add("parts", View().text("text", text).flag("rule", false));
  };
  std::size_t plain = 0;
  for (std::size_t at = 0; at < sentence.size();) {
    const Rule* rule = named_by(std::string_view(sentence).substr(at), pack);
    if (rule == nullptr) {
      ++at;
      continue;
    }
    add(std::string_view(sentence).substr(plain, at - plain));
    View link;
    link.text("text", rule->code).text("id", rule->id);
    link.text("title", in(rule->title, language)).flag("rule", true);
    view.add("parts", std::move(link));
    plain = at += rule->code.size();
  }
  add(std::string_view(sentence).substr(plain));
  return view;
}

void add_reasons(View& view, const Pack& pack, const Scorecard& card, Language language) {
  bool any = false;
  const auto add = [&](const std::string& reason) {
    view.add("reasons", with_links(shown(reason), pack, language));
    any = true;
  };
  for (const GateResult& gate : card.gates)
    for (const Text& reason : gate.reasons) add(in(reason, language));
  for (const Text& reason : card.document.kind_reasons) add(in(reason, language));
  if (card.document.kind == DocumentKind::report && !card.score.computed)
    add(std::string(label::not_computed.in(language)));
  view.flag("has_reasons", any);
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
  frame_.markup("head_script", head_js).text("head_hash", policy_hash(head_js));
  frame_.flag("in_folder", in_folder);
  for (const PageKey& row : page_keys)
    frame_.add("keys", View().text("key", row.key).text("text", row.does.in(options.language)));
}

void ReportPage::add_section(View& view, const Section& section, const Scorecard& card) {
  const Language language = options_.language;
  const std::string count = std::to_string(section.findings.size());
  const bool any = !section.findings.empty();
  if (any || section.shown) {
    View number;
    number.text("number", count).text("word", section.brief.in(language));
    number.text("class", any ? section.style : section.style == "met" ? "missing" : "met");
    number.line("target", any ? section.id : "");
    view.add("counts", std::move(number));
  }
  if (!any) return;
  View list;
  list.text("id", section.id).text("title", fill(section.title.in(language), {count}));
  list.flag("open", section.open);
  if (!section.open) list.text("fold", fill(word::fold.in(language), {count}));
  for (const Finding* finding : section.findings) {
    const View item = finding_view(pack_, *finding, card.text.has_value(), language);
    list.add("findings", View().markup("html", finding_.render(item)));
  }
  view.add("sections", std::move(list));
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
  add_reasons(view, pack_, card, language);
  const Places places = places_of(pack_, card);
  if (judged) {
    add_score(view, pack_, card, outcome_of(result), language);
    add_account(view, pack_, card, places, language);
    for (const Section& section : sections_of(pack_, card)) add_section(view, section, card);
  }
  view.flag("judged", judged);
  add_document(view, card, places, language);
  add_provenance(view, pack_, &card, name, options_);
  view.markup("data", in_script(page_data(&card, pack_, language)));
  view.slot("text");
  page_.render(view, out, [&](std::ostream& text) { write_text(text, card, places, language); });
}

}  // namespace hecha::html
