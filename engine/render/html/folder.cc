// SPDX-License-Identifier: Apache-2.0
// Writes pages and the rows of the index as documents come, and the totals behind them.
#include "render/html/folder.h"

#include <array>
#include <memory>
#include <ostream>
#include <sstream>

#include "render/account.h"
#include "render/html/assets.h"
#include "render/html/document_view.h"
#include "render/html/escape.h"
#include "render/html/index_rows.h"
#include "render/html/index_totals.h"
#include "render/html/report_page.h"
#include "render/html/words.h"
#include "render/json_writer.h"
#include "render/shown.h"

namespace hecha {
namespace {

using namespace html;

constexpr std::array<std::string_view, 3> concern_names{"item", "slip", "note"};
constexpr std::uint32_t shown_unreadable = 100;  // listed by name; the rest is in the table

std::string page_name(std::uint32_t number) {
  const std::string digits = std::to_string(number);
  return "reports/" + std::string(digits.size() < 5 ? 5 - digits.size() : 0, '0') + digits +
         ".html";
}

class HtmlFolder final : public Renderer {
 public:
  HtmlFolder(std::ostream& out, Folder& folder, const RenderOptions& options)
      : out_(out),
        folder_(folder),
        options_(options),
        index_(index_html, options.language),
        rows_(out, folder, options.language) {}

  void begin(const Pack& pack) override {
    pack_ = &pack;
    page_ = std::make_unique<ReportPage>(pack, options_, true);
    if (!pack_text_.empty()) pack_text_ += label::list_separator.in(options_.language);
    pack_text_ +=
        fill(label::pack.in(options_.language),
             {pack.id(), pack.version(), pack.fingerprint(), in(pack.title(), options_.language)});
    if (begun_) return;
    begun_ = true;
    View view;
    view.markup("style", page_css).markup("head_script", head_js);
    view.text("head_hash", policy_hash(head_js));
    view.text("style_hash", policy_hash(page_css)).text("script_hash", policy_hash(index_js));
    out_ << Template(index_head_html, options_.language).render(view);
  }

  void add(const DocumentResult& result) override {
    totals_.add(*pack_, result);
    const std::string name = page_name(rows_.documents() + 1);
    std::ostringstream page;
    page_->write(page, result);
    folder_.write(name, page.view());
    rows_.add(row_of(name, result));
    if (!result.scorecard) list_unreadable(name, result);
  }

  void end(const RunSummary& summary) override {
    rows_.end();
    const Language language = options_.language;
    view_.markup("script", index_js).text("pack", pack_text_);
    totals_.show(view_, summary, language);
    view_.flag("has_unreadable", unreadable_ > 0);
    if (unreadable_ > shown_unreadable)
      view_.line("more_unreadable",
                 fill(label::more.in(language), {std::to_string(unreadable_ - shown_unreadable)}));
    add_provenance(view_, *pack_, nullptr, "", options_);
    view_.markup("data", in_script(data()));
    out_ << index_.render(view_);
  }

 private:
  IndexRow row_of(const std::string& page, const DocumentResult& result) const {
    IndexRow row;
    row.page = page;
    row.status = status_of(result);
    const std::string name = shown(short_name(result.name, options_.root));
    if (!result.scorecard) {
      row.title = name;
      row.cells[0] = reason(result);
      return row;
    }
    const Scorecard& card = *result.scorecard;
    const DocumentFacts& facts = card.document;
    const std::string title = shown(facts.title.value);
    row.title = title.empty() ? name : title;
    row.file = name;
    row.lateness = lateness_of(*pack_, card);
    if (!card.findings.empty()) row.verdicts = totals_.verdicts(*pack_, card);
    const std::string& level = facts.issuer_level.value;
    row.cells = {
        shown(facts.issuer.value), level.empty() ? "" : level_name(level, options_.language),
        shown(facts.region),       facts.report_year.value,
        facts.publish_date.value,  card.score.computed ? percent(card.score.percent()) : ""};
    return row;
  }

  std::string reason(const DocumentResult& result) const {
    const ErrorText& text = error_text(result.scorecard.error().code);
    return std::string(Label{text.zh, text.en}.in(options_.language));
  }

  void list_unreadable(const std::string& page, const DocumentResult& result) {
    if (++unreadable_ > shown_unreadable) return;
    view_.add("unreadable", View()
                                .text("page", page)
                                .text("name", shown(short_name(result.name, options_.root)))
                                .text("why", reason(result)));
  }

  // What the script of the index reads.
  std::string data() const {
    const Language language = options_.language;
    std::string text;
    JsonWriter json(text, JsonWriter::Style::compact);
    const auto row = [&](std::initializer_list<std::string_view> cells) {
      json.begin_array();
      for (const std::string_view cell : cells) json.string(cell);
      json.end_array();
    };
    json.begin_object();
    json.count("documents", rows_.documents());
    json.count("parts", rows_.parts());
    json.key("items");
    json.begin_array();
    for (const Column& column : totals_.columns())
      row({column.id, column.code, in(column.title, language),
           concern_names[static_cast<std::size_t>(column.concern)]});
    json.end_array();
    json.key("verdicts");
    json.begin_array();
    for (int i = 0; i <= static_cast<int>(Verdict::error); ++i) {
      const Verdict verdict = static_cast<Verdict>(i);
      const VerdictLabel& label = verdict_label(verdict);
      row({std::string(1, letter_of(verdict)), verdict_id(verdict), label.word.in(language),
           label.symbol});
    }
    json.end_array();
    json.key("statuses");
    json.begin_array();
    row({label::passed.in(language), "passed"});
    row({label::failed.in(language), "failed"});
    row({label::judged.in(language), "checked"});
    row({label::not_reports.in(language), "not-judged"});
    row({label::unreadable.in(language), "unreadable"});
    row({word::late.in(language), "late"});
    row({word::undated.in(language), "undated"});
    json.end_array();
    json.key("words");
    json.begin_object();
    for (const PageWord& one : page_words) {
      if (!std::string_view(one.id).starts_with("js_")) continue;
      json.key(one.id);
      json.string(one.label.in(language));
    }
    json.end_object();
    json.end_object();
    return text;
  }

  std::ostream& out_;
  Folder& folder_;
  RenderOptions options_;
  Template index_;
  const Pack* pack_ = nullptr;
  std::unique_ptr<ReportPage> page_;
  std::string pack_text_;
  bool begun_ = false;
  IndexTotals totals_;
  IndexRows rows_;
  View view_;  // of index.html, but for what only the end knows
  std::uint32_t unreadable_ = 0;
};

}  // namespace

std::unique_ptr<Renderer> make_html_folder(std::ostream& out, Folder& folder,
                                           const RenderOptions& options) {
  return std::make_unique<HtmlFolder>(out, folder, options);
}

}  // namespace hecha
