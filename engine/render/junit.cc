// SPDX-License-Identifier: Apache-2.0
// A suite for each document, a case for each rule. The wall of pugixml.
#include "render/junit.h"

#include <algorithm>
#include <ostream>
#include <pugixml.hpp>

#include "render/account.h"
#include "render/alerts.h"
#include "render/labels.h"
#include "render/shown.h"

namespace hecha {
namespace {

// XML 1.0 has no way to write controls; harmless() takes them out.
void set(pugi::xml_node node, const char* name, std::string_view value) {
  node.append_attribute(name).set_value(harmless(value).c_str());
}

void append(pugi::xml_node node, const char* name, std::string_view text) {
  node.append_child(name).text().set(harmless(text).c_str());
}

struct Counts {
  int tests = 0, failures = 0, errors = 0, skipped = 0;
};

class Junit final : public Renderer {
 public:
  Junit(std::ostream& out, const RenderOptions& options) : out_(out), options_(options) {}

  void begin(const Pack& pack) override {
    if (pack_ == nullptr)
      out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"hecha\">\n";
    pack_ = &pack;
  }

  void add(const DocumentResult& result) override {
    pugi::xml_document xml;
    pugi::xml_node suite = xml.append_child("testsuite");
    set(suite, "name", result.name);
    const Counts counts = write_cases(suite, result);
    suite.append_attribute("tests").set_value(counts.tests);
    suite.append_attribute("failures").set_value(counts.failures);
    suite.append_attribute("errors").set_value(counts.errors);
    suite.append_attribute("skipped").set_value(counts.skipped);
    xml.save(out_, "  ", pugi::format_indent | pugi::format_no_declaration, pugi::encoding_utf8);
  }

  void end(const RunSummary&) override { out_ << "</testsuites>\n"; }

 private:
  Counts write_cases(pugi::xml_node suite, const DocumentResult& result) {
    Counts counts;
    const std::vector<Alert> all = alerts(*pack_, result, options_.min_severity);
    const bool judged = result.scorecard && result.scorecard->document.kind == DocumentKind::report;
    if (!judged) {
      const Alert& alert = all.front();
      pugi::xml_node test = case_of(suite, result.name, alert.region.line);
      set(test, "classname", pack_->id());
      set(test, "name", alert.title);
      write_failure(test, result.scorecard ? "failure" : "error", alert.rule, alert.message);
      ++counts.tests;
      ++(result.scorecard ? counts.failures : counts.errors);
      return counts;
    }
    for (const Finding& finding : result.scorecard->findings) {
      const Rule& rule = pack_->rules()[finding.rule];
      if (rule.severity > options_.min_severity) continue;
      ++counts.tests;
      pugi::xml_node test = case_of(suite, result.name, region_of(*result.scorecard, finding).line);
      set(test, "classname", pack_->id() + "." + rule.group);
      set(test, "name", rule.code + " " + rule.title.zh);
      write_outcome(test, *result.scorecard, finding, all, counts);
    }
    return counts;
  }

  static pugi::xml_node case_of(pugi::xml_node suite, const std::string& file, std::uint32_t line) {
    pugi::xml_node test = suite.append_child("testcase");
    set(test, "file", file);
    test.append_attribute("line").set_value(line);
    return test;
  }

  void write_outcome(pugi::xml_node test, const Scorecard& card, const Finding& finding,
                     const std::vector<Alert>& all, Counts& counts) {
    const std::string message = in(finding.message, Language::zh);
    switch (finding.verdict) {
      case Verdict::met:
        return;
      case Verdict::error:
        ++counts.errors;
        return write_failure(test, "error", "error", message);
      case Verdict::na:
      case Verdict::undecided:
      case Verdict::manual:
        ++counts.skipped;
        return set(test.append_child("skipped"), "message",
                   std::string(verdict_label(finding.verdict).word.zh) + "：" + message);
      case Verdict::waived:
        ++counts.skipped;
        return set(test.append_child("skipped"), "message", waiver_text(finding));
      case Verdict::partial:
      case Verdict::missing:
      case Verdict::violated:
        break;
    }
    const std::string text = message_of(finding, all);
    if (!fails(card, finding)) return append(test, "system-out", text);
    ++counts.failures;
    write_failure(test, "failure", verdict_id(finding.verdict), text);
  }

  // What the baseline holds is forgiven; a partial one may be below the level at which the
  // document fails.
  bool fails(const Scorecard& card, const Finding& finding) const {
    if (finding.baseline == BaselineState::unchanged) return false;
    if (finding.verdict != Verdict::partial) return true;
    const auto severity = failing_severity(*pack_, finding);
    return card.fail_on && severity && *severity <= *card.fail_on;
  }

  static std::string message_of(const Finding& finding, const std::vector<Alert>& all) {
    const auto alert = std::find_if(all.begin(), all.end(),
                                    [&](const Alert& one) { return one.finding == &finding; });
    return alert == all.end() ? "" : alert->message;
  }

  static std::string waiver_text(const Finding& finding) {
    const VerdictLabel& label = verdict_label(Verdict::waived);
    if (!finding.decision) return std::string(label.word.zh);
    const Decision& decision = *finding.decision;
    return decision_text(decision, Language::zh) +
           fill(label::decided_original.zh, {verdict_label(decision.original).word.zh}) + "：" +
           decision.reason;
  }

  static void write_failure(pugi::xml_node test, const char* element, std::string_view type,
                            std::string_view message) {
    pugi::xml_node node = test.append_child(element);
    set(node, "type", type);
    set(node, "message", message);
  }

  std::ostream& out_;
  RenderOptions options_;
  const Pack* pack_ = nullptr;
};

}  // namespace

Text junit_doc() {
  return {"JUnit XML：每份文档一个 testsuite，每个条目一个 testcase",
          "JUnit XML: a suite for each document, a case for each item"};
}

std::unique_ptr<Renderer> make_junit(std::ostream& out, const RenderOptions& options) {
  return std::make_unique<Junit>(out, options);
}

}  // namespace hecha
