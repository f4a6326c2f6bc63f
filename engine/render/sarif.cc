// SPDX-License-Identifier: Apache-2.0
// One run for each pack; results stream, so memory grows with the number of documents only by
// their names and hashes.
#include "render/sarif.h"

#include <ostream>

#include "render/account.h"
#include "render/alerts.h"
#include "render/labels.h"
#include "render/sarif_parts.h"
#include "render/sarif_rules.h"
#include "render/shown.h"

namespace hecha {
namespace {

enum class Flavour : std::uint8_t { failing, full };

struct Artifact {
  std::string name;
  std::string sha256;
};

std::string_view kind_of(const Finding& finding) {
  const Verdict verdict = finding.decision ? finding.decision->original : finding.verdict;
  switch (verdict) {
    case Verdict::met:
      return "pass";
    case Verdict::na:
      return "notApplicable";
    case Verdict::undecided:
    case Verdict::error:
      return "open";
    case Verdict::manual:
    case Verdict::waived:
      return "review";
    case Verdict::partial:
    case Verdict::missing:
    case Verdict::violated:
      break;
  }
  return "fail";
}

class Sarif final : public Renderer {
 public:
  Sarif(std::ostream& out, const RenderOptions& options, Flavour flavour)
      : out_(out), options_(options), flavour_(flavour) {}

  void begin(const Pack& pack) override {
    if (pack_ == nullptr) {
      json_.begin_object();
      json_.text("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
      json_.text("version", "2.1.0");
      json_.key("runs");
      json_.begin_array();
    } else {
      end_run({});
    }
    pack_ = &pack;
    begin_run();
    flush();
  }

  void add(const DocumentResult& result) override {
    if (!result.scorecard) troubles_.push_back({artifacts_.size(), result.scorecard.error()});
    artifacts_.push_back({result.name, result.scorecard ? result.scorecard->sha256 : ""});
    const bool judged = result.scorecard && result.scorecard->document.kind == DocumentKind::report;
    if (flavour_ == Flavour::failing || !judged) {
      for (const Alert& alert : alerts(*pack_, result, options_.min_severity)) write_alert(alert);
    } else {
      for (const Finding& finding : result.scorecard->findings)
        if (pack_->rules()[finding.rule].severity <= options_.min_severity)
          write_finding(*result.scorecard, finding);
      for (const FixedFinding& fixed : result.scorecard->fixed) write_fixed(fixed);
    }
    flush();
  }

  void end(const RunSummary& summary) override {
    end_run(summary);
    json_.end_array();
    json_.end_object();
    text_ += '\n';
    flush();
  }

 private:
  void begin_run() {
    artifacts_.clear();
    troubles_.clear();
    json_.begin_object();
    taxonomies_.clear();
    if (flavour_ == Flavour::full) taxonomies_ = sarif_taxonomies(*pack_);
    write_sarif_tool(json_, *pack_, {taxonomies_, options_.precision});
    json_.key("automationDetails");
    json_.begin_object();
    json_.text("id", "hecha/" + pack_->id() + "/");
    json_.end_object();
    json_.text("columnKind", "unicodeCodePoints");
    json_.text("language", "zh-CN");
    json_.key("results");
    json_.begin_array();
  }

  void end_run(const RunSummary& summary) {
    json_.end_array();
    write_artifacts();
    if (!taxonomies_.empty()) write_sarif_taxonomies(json_, taxonomies_);
    write_invocation(summary);
    json_.end_object();
  }

  void write_artifacts() {
    json_.key("artifacts");
    json_.begin_array();
    for (const Artifact& artifact : artifacts_) {
      json_.begin_object();
      json_.key("location");
      json_.begin_object();
      json_.text("uri", uri_of(artifact.name));
      json_.end_object();
      if (!artifact.sha256.empty()) {
        json_.key("hashes");
        json_.begin_object();
        json_.text("sha-256", artifact.sha256);
        json_.end_object();
      }
      json_.end_object();
    }
    json_.end_array();
  }

  void write_invocation(const RunSummary& summary) {
    json_.key("invocations");
    json_.begin_array();
    json_.begin_object();
    json_.key("executionSuccessful");
    json_.boolean(!summary.interrupted && troubles_.empty() && summary.rule_errors == 0);
    if (summary.documents > 0) json_.count("exitCode", summary.exit_code);
    json_.key("toolExecutionNotifications");
    json_.begin_array();
    for (const auto& [artifact, error] : troubles_) write_notification(artifact, error);
    for (const Text& notice : summary.notices) {
      json_.begin_object();
      json_.text("level", "warning");
      write_sarif_message(json_, harmless(notice.zh));
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
    json_.end_array();
  }

  void write_notification(std::size_t artifact, const Error& error) {
    const ErrorText& row = error_text(error.code);
    json_.begin_object();
    json_.text("level", "error");
    write_sarif_message(json_, std::string(row.zh) + "。" + std::string(row.zh_advice));
    json_.key("locations");
    json_.begin_array();
    json_.begin_object();
    write_physical(artifact, {}, "");
    json_.end_object();
    json_.end_array();
    json_.end_object();
  }

  void write_alert(const Alert& alert) {
    json_.begin_object();
    begin_result(alert.rule, "fail", sarif_level(alert.level), harmless(alert.message));
    write_locations(alert.region, alert.quote, alert.section);
    if (alert.finding != nullptr) write_related(*alert.finding);
    write_sarif_fingerprint(json_, alert.fingerprint);
    if (alert.finding != nullptr && flavour_ == Flavour::failing) write_properties(*alert.finding);
    json_.end_object();
  }

  void write_finding(const Scorecard& card, const Finding& finding) {
    const Rule& rule = pack_->rules()[finding.rule];
    const std::string_view kind = kind_of(finding);
    const bool fails = kind == "fail";
    Finding original = finding;
    if (finding.decision) original.verdict = finding.decision->original;
    const std::string_view level =
        fails ? sarif_level(failing_severity(*pack_, original).value_or(Severity::note)) : "none";
    json_.begin_object();
    begin_result(rule.id, kind, level, message_of(rule, original));
    const Evidence* const first = finding.evidence.empty() ? nullptr : &finding.evidence[0];
    write_locations(region_of(card, finding), first ? first->quote : "",
                    first               ? first->section
                    : finding.insert_at ? finding.insert_at->section
                                        : "");
    write_related(finding);
    write_sarif_fingerprint(json_, finding.fingerprint);
    if (finding.verdict == Verdict::waived) write_sarif_suppression(json_, *finding.decision);
    if (finding.baseline != BaselineState::not_compared)
      json_.text("baselineState", finding.baseline == BaselineState::added ? "new" : "unchanged");
    if (fails) {
      json_.key("rank");
      json_.number(std::min(100.0, rule.weight * (1 - finding.credit)));
    }
    write_sarif_taxa(json_, rule, finding);
    write_properties(finding);
    json_.end_object();
  }

  void write_fixed(const FixedFinding& fixed) {
    const Rule& rule = pack_->rules()[fixed.rule];
    json_.begin_object();
    begin_result(rule.id, "fail", sarif_level(rule.severity), rule.title.zh + "：已解决。");
    write_locations({}, "", "");
    json_.text("baselineState", "absent");
    json_.end_object();
  }

  void begin_result(std::string_view rule, std::string_view kind, std::string_view level,
                    std::string_view message) {
    json_.text("ruleId", rule);
    json_.count("ruleIndex", index_of(rule));
    json_.text("kind", kind);
    json_.text("level", level);
    write_sarif_message(json_, message);
  }

  std::int64_t index_of(std::string_view id) const {
    std::int64_t index = 0;
    for (const Rule& rule : pack_->rules()) {
      if (rule.id == id) return index;
      ++index;
    }
    for (const DocumentAlert& alert : document_alerts()) {
      if (alert.id == id) return index;
      ++index;
    }
    return -1;
  }

  static std::string message_of(const Rule& rule, const Finding& finding) {
    return fill(label::alert_head.zh, {verdict_label(finding.verdict).word.zh, rule.title.zh}) +
           "。" + harmless(in(finding.message, Language::zh));
  }

  void write_locations(const Region& region, std::string_view quote, std::string_view section) {
    json_.key("locations");
    json_.begin_array();
    json_.begin_object();
    write_physical(artifacts_.size() - 1, region, quote);
    if (!section.empty()) {
      json_.key("logicalLocations");
      json_.begin_array();
      json_.begin_object();
      json_.text("fullyQualifiedName", harmless(section));
      json_.end_object();
      json_.end_array();
    }
    json_.end_object();
    json_.end_array();
  }

  void write_physical(std::size_t artifact, const Region& region, std::string_view quote) {
    json_.key("physicalLocation");
    json_.begin_object();
    json_.key("artifactLocation");
    json_.begin_object();
    json_.text("uri", uri_of(artifacts_[artifact].name));
    json_.count("index", static_cast<std::int64_t>(artifact));
    json_.end_object();
    json_.key("region");
    json_.begin_object();
    json_.count("startLine", region.line);
    if (region.column > 0) json_.count("startColumn", region.column);
    if (region.end_line > 0) {
      json_.count("endLine", region.end_line);
      json_.count("endColumn", region.end_column);
    }
    if (!quote.empty()) {
      json_.key("snippet");
      json_.begin_object();
      json_.text("text", quote);
      json_.end_object();
    }
    json_.end_object();
    json_.end_object();
  }

  void write_related(const Finding& finding) {
    if (finding.near_misses.empty()) return;
    json_.key("relatedLocations");
    json_.begin_array();
    std::int64_t id = 0;
    for (const NearMiss& miss : finding.near_misses) {
      json_.begin_object();
      json_.count("id", ++id);
      write_physical(artifacts_.size() - 1, region_of(miss.evidence), miss.evidence.quote);
      write_sarif_message(json_,
                          fill(label::struck_by.zh, {harmless(in(miss.struck_by, Language::zh))}));
      json_.end_object();
    }
    json_.end_array();
  }

  void write_properties(const Finding& finding) {
    const Rule& rule = pack_->rules()[finding.rule];
    json_.key("properties");
    json_.begin_object();
    json_.text("result", verdict_id(finding.verdict));
    json_.text("code", rule.code);
    json_.key("weight");
    json_.number(rule.weight);
    json_.key("credit");
    json_.number(finding.credit);
    json_.end_object();
  }

  void flush() {
    out_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
    text_.clear();
  }

  std::ostream& out_;
  RenderOptions options_;
  Flavour flavour_;
  const Pack* pack_ = nullptr;
  std::vector<SarifTaxonomy> taxonomies_;
  std::vector<Artifact> artifacts_;                      // of this run
  std::vector<std::pair<std::size_t, Error>> troubles_;  // of this run: artifact, why
  std::string text_;                                     // not yet written
  JsonWriter json_{text_, JsonWriter::Style::indented};
};

}  // namespace

Text sarif_doc() {
  return {"SARIF 2.1.0，只含未满足的条目，供代码扫描（GitHub 等）使用",
          "SARIF 2.1.0 with what fails, for code scanning"};
}

Text sarif_full_doc() {
  return {"SARIF 2.1.0，含全部条目、豁免、基线状态和法律依据",
          "SARIF 2.1.0 with everything: kinds, suppressions, baseline, legal bases"};
}

std::unique_ptr<Renderer> make_sarif(std::ostream& out, const RenderOptions& options) {
  return std::make_unique<Sarif>(out, options, Flavour::failing);
}

std::unique_ptr<Renderer> make_sarif_full(std::ostream& out, const RenderOptions& options) {
  return std::make_unique<Sarif>(out, options, Flavour::full);
}

}  // namespace hecha
