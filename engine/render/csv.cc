// SPDX-License-Identifier: Apache-2.0
// RFC 4180, UTF-8 with a byte order mark, without which Excel takes it for GBK.
#include "render/csv.h"

#include <ostream>

#include "render/account.h"
#include "render/alerts.h"
#include "render/labels.h"
#include "render/shown.h"

namespace hecha {
namespace {

// A row of cells. A cell never holds a line break, and never begins like a formula.
class Row {
 public:
  explicit Row(std::ostream& out) : out_(out) {}
  ~Row() { out_ << "\r\n"; }
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;

  Row& text(std::string_view value) {
    std::string cell = shown(value);
    if (!cell.empty() && std::string_view("=+-@").find(cell[0]) != std::string_view::npos)
      cell.insert(cell.begin(), '\'');
    return plain(cell);
  }
  Row& number(double value) { return plain(points(value)); }
  Row& count(std::uint32_t value) { return plain(value == 0 ? "" : std::to_string(value)); }

 private:
  Row& plain(std::string_view cell) {
    if (!first_) out_ << ',';
    first_ = false;
    if (cell.find_first_of(",\"") == std::string_view::npos) {
      out_ << cell;
      return *this;
    }
    out_ << '"';
    for (const char c : cell) {
      if (c == '"') out_ << '"';
      out_ << c;
    }
    out_ << '"';
    return *this;
  }

  std::ostream& out_;
  bool first_ = true;
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view severity_ids[] = {"error", "warning", "note"};

std::string_view state_of(const DocumentResult& result) {
  constexpr std::string_view ids[] = {"not_asked", "passed", "failed", "not_computed"};
  if (!result.scorecard) return "unreadable";
  return ids[static_cast<std::size_t>(gate_state(*result.scorecard))];
}

class CsvRenderer : public Renderer {
 public:
  explicit CsvRenderer(std::ostream& out) : out_(out) {}

  void begin(const Pack& pack) override {
    const bool first = pack_ == nullptr;
    pack_ = &pack;
    if (!first) return;
    out_ << byte_order_mark;
    write_head();
  }
  void end(const RunSummary&) override {}

 protected:
  virtual void write_head() = 0;

  std::ostream& out_;
  const Pack* pack_ = nullptr;
};

class Items final : public CsvRenderer {
 public:
  Items(std::ostream& out, const RenderOptions& options) : CsvRenderer(out), options_(options) {}

  void add(const DocumentResult& result) override {
    if (!result.scorecard) return;  // stands among the documents
    for (const Finding& finding : result.scorecard->findings)
      if (pack_->rules()[finding.rule].severity <= options_.min_severity)
        write(*result.scorecard, finding);
  }

 private:
  void write_head() override {
    Row row(out_);
    for (const std::string_view name :
         {"path",       "issuer",   "report_year",     "rule",       "code",    "title",  "group",
          "severity",   "result",   "original_result", "weight",     "earned",  "lost",   "line",
          "column",     "page",     "section",         "quote",      "message", "advice", "basis",
          "decided_by", "decision", "baseline",        "fingerprint"})
      row.text(name);
  }

  void write(const Scorecard& card, const Finding& finding) {
    const Rule& rule = pack_->rules()[finding.rule];
    const Evidence* const first = finding.evidence.empty() ? nullptr : &finding.evidence[0];
    const Place place = first               ? first->place
                        : finding.insert_at ? finding.insert_at->place
                                            : Place{};
    const std::string section = first               ? first->section
                                : finding.insert_at ? finding.insert_at->section
                                                    : "";
    const Decision none_made;
    const Decision& decision = finding.decision ? *finding.decision : none_made;
    Row row(out_);
    row.text(card.name).text(card.document.issuer.value).text(card.document.report_year.value);
    row.text(rule.id).text(rule.code).text(rule.title.zh).text(rule.group);
    row.text(severity_ids[static_cast<std::size_t>(rule.severity)]);
    row.text(verdict_id(finding.verdict));
    row.text(finding.decision ? verdict_id(decision.original) : verdict_id(finding.verdict));
    row.number(rule.weight).number(rule.weight * finding.credit).number(lost(*pack_, finding));
    row.count(place.line).count(place.column).count(place.page).text(section);
    row.text(first ? first->quote : "").text(finding.message.zh);
    row.text(is_open(finding.verdict) ? advice_of(rule) : "").text(basis_of(rule, finding));
    row.text(decision.approved_by).text(decision.reason);
    row.text(baseline_of(finding)).text(finding.fingerprint);
  }

  static std::string advice_of(const Rule& rule) {
    std::string text;
    for (const Text& advice : rule.advice) text += (text.empty() ? "" : " ") + advice.zh;
    return text;
  }

  static std::string basis_of(const Rule& rule, const Finding& finding) {
    std::string text;
    for (const std::uint32_t i : finding.basis) {
      const Basis& basis = rule.basis[i];
      text += (text.empty() ? "" : std::string(label::list_separator.zh)) +
              fill(label::book.zh, {basis.title.zh}) + basis.article;
    }
    return text;
  }

  static std::string_view baseline_of(const Finding& finding) {
    if (finding.baseline == BaselineState::not_compared) return "";
    return finding.baseline == BaselineState::added ? "new" : "unchanged";
  }

  RenderOptions options_;
};

class Documents final : public CsvRenderer {
 public:
  explicit Documents(std::ostream& out) : CsvRenderer(out) {}

  void add(const DocumentResult& result) override {
    Row row(out_);
    row.text(result.name);
    if (!result.scorecard) {
      const Error& error = result.scorecard.error();
      row.text("error").text("").text("").text("").text("").text("").text("");
      row.text("").text("").text("").text("").text("").text("").text(state_of(result));
      row.text(error_text(error.code).zh).text(pack_->id()).text(pack_->version());
      return;
    }
    const Scorecard& card = *result.scorecard;
    const DocumentFacts& facts = card.document;
    row.text(document_kind_id(facts.kind)).text(facts.title.value).text(facts.issuer.value);
    row.text(facts.issuer_level.value).text(facts.report_year.value);
    row.text(facts.publish_date.value);
    if (card.score.computed)
      row.text(percent(card.score.percent())).number(card.score.earned).number(card.score.possible);
    else
      row.text("").text("").text("");
    row.text(card.grade);
    for (const Verdict verdict : {Verdict::missing, Verdict::partial, Verdict::violated}) {
      std::uint32_t number = 0;
      for (const Finding& finding : card.findings) number += finding.verdict == verdict;
      row.number(number);
    }
    row.text(state_of(result)).text(reasons(card)).text(pack_->id()).text(pack_->version());
  }

 private:
  void write_head() override {
    Row row(out_);
    for (const std::string_view name :
         {"path", "kind", "title", "issuer", "issuer_level", "report_year", "publish_date", "score",
          "earned", "possible", "grade", "missing", "partial", "violated", "gate", "reasons",
          "pack", "pack_version"})
      row.text(name);
  }

  static std::string reasons(const Scorecard& card) {
    std::string text;
    const auto add = [&](const Text& reason) {
      text += (text.empty() ? "" : std::string(label::list_separator.zh)) + reason.zh;
    };
    for (const Text& reason : card.document.kind_reasons) add(reason);
    for (const GateResult& gate : card.gates)
      for (const Text& reason : gate.reasons) add(reason);
    return text;
  }
};

}  // namespace

Text csv_doc() {
  return {"表格：每份文档的每个条目一行（带 BOM 的 UTF-8，Excel 可直接打开）",
          "a table: a row for each item of each document (UTF-8 with BOM, opens in Excel)"};
}

Text csv_documents_doc() { return {"表格：每份文档一行", "a table: a row for each document"}; }

std::unique_ptr<Renderer> make_csv(std::ostream& out, const RenderOptions& options) {
  return std::make_unique<Items>(out, options);
}

std::unique_ptr<Renderer> make_csv_documents(std::ostream& out, const RenderOptions&) {
  return std::make_unique<Documents>(out);
}

}  // namespace hecha
