// SPDX-License-Identifier: Apache-2.0
// The samples. Their words are invented.
#include "samples.h"

#include <sstream>

#include "pack/data.h"

namespace hecha::samples {
namespace {

Rule rule(std::string id, std::string code, Text title, std::string group, double weight) {
  Rule rule;
  rule.id = std::move(id);
  rule.code = std::move(code);
  rule.title = std::move(title);
  rule.group = std::move(group);
  rule.kind = "element";
  rule.weight = weight;
  rule.basis = {{.source = "rules-2019",
                 .title = {"年度报告工作规定", "Rules on Annual Reports"},
                 .number = "办字〔2019〕1号",
                 .article = "第二十五条",
                 .says = {"年度报告应当写明" + rule.title.zh + "。", "The report states this."},
                 .verified = false,
                 .from_year = {},
                 .to_year = {}}};
  rule.advice = {{"请写明" + rule.title.zh + "：时间、次数、结果各是什么？",
                  "When, how often, with what result?"}};
  return rule;
}

Evidence evidence(std::string quote, std::uint32_t line, std::string section) {
  return {.role = "supports",
          .quote = std::move(quote),
          .place = {.page = 0, .line = line, .column = 5},
          .section = std::move(section)};
}

StatedFact fact(std::string value, double confidence, std::string found_in, std::uint32_t line) {
  StatedFact fact{std::move(value), confidence, std::move(found_in), std::nullopt};
  if (line > 0) fact.evidence = evidence(fact.value, line, "");
  return fact;
}

Finding finding(std::uint32_t rule, Verdict verdict, double credit, Text message) {
  Finding finding;
  finding.rule = rule;
  finding.verdict = verdict;
  finding.credit = credit;
  finding.message = std::move(message);
  finding.basis = {0};
  return finding;
}

Scorecard report(std::string name) {
  Scorecard card;
  card.name = std::move(name);
  card.format = "txt";
  card.encoding = "utf-8";
  card.document.title = fact("石桥县人民政府2023年法治政府建设年度报告", 0.95, "title", 1);
  card.document.issuer = fact("石桥县人民政府", 0.9, "title", 1);
  card.document.issuer_level = fact("county", 0.8, "title", 0);
  card.document.report_year = fact("2023", 0.95, "title", 1);
  card.document.publish_date = fact("2024-03-05", 0.9, "dateline", 2);
  card.outline = {{1,
                   "一、主要举措和成效",
                   {0, 5, 1},
                   {{"measures", {"举措和成效", "measures and results"}}},
                   "heading"},
                  {1,
                   "二、存在的不足",
                   {0, 24, 1},
                   {{"shortcomings", {"存在的不足", "shortcomings"}}},
                   "heading"}};
  return card;
}

void score(Scorecard& card, double earned, double possible, Text grade) {
  card.score = {true, earned, possible};
  card.groups = {{0, {true, std::min(earned, 40.0), 40}},
                 {1, {true, std::max(earned - 40, 0.0), possible - 40}}};
  card.flat_percent = 71.4285714285;
  card.unweighted_percent = 57.142857142857;
  card.grade = std::move(grade.zh);
  card.grade_en = std::move(grade.en);
}

GateResult gate(bool passed) {
  GateResult gate{"options", passed, true, {}};
  if (!passed)
    gate.reasons = {{"1 项错误级要求未满足（--fail-on error）",
                     "1 finding of severity error (--fail-on error)"}};
  return gate;
}

void harm_text(Text& text) { text = {text.zh + harm, text.en + harm}; }

void harm_evidence(Evidence& evidence) {
  evidence.role += harm;
  evidence.quote += harm;
  evidence.section += harm;
}

}  // namespace

Pack pack() {
  auto data = std::make_unique<Pack::Data>();
  data->id = "sample";
  data->version = "1.2.3";
  data->title = {"年度报告核查清单", "Checklist for annual reports"};
  data->status = "stable";
  data->fingerprint = "0123456789abcdef";
  data->groups = {{"work", {"主要工作", "Work"}}, {"duties", {"职责与不足", "Duties and gaps"}}};
  data->rules = {
      rule("sample.measures", "SA-101", {"本年度主要举措和成效", "Measures and results"}, "work",
           40),
      rule("sample.gaps", "SA-201", {"存在的不足", "Shortcomings"}, "duties", 20),
      rule("sample.causes", "SA-202", {"不足的原因", "Causes"}, "duties", 13),
      rule("sample.duties", "SA-301",
           {"党政主要负责人履行推进法治建设第一责任人职责情况", "Duties of the principal leader"},
           "duties", 18),
      rule("sample.date", "SA-401", {"发布日期", "Publication date"}, "duties", 5),
      rule("sample.early", "SA-402", {"早年要求", "A demand of earlier years"}, "duties", 4),
      rule("sample.review", "SA-501", {"保密审查", "Secrecy review"}, "duties", 0),
  };
  data->rules[2].severity = Severity::warning;
  data->rules[4].severity = Severity::note;
  data->rules[0].basis[0].verified = true;
  data->grades = {{90, {"优秀", "Excellent"}}, {60, {"合格", "Pass"}}, {0, {"不合格", "Fail"}}};
  return Pack(std::move(data));
}

DocumentResult good() {
  Scorecard card = report("reports/good.txt");
  for (std::uint32_t i = 0; i < 7; ++i) {
    card.findings.push_back(finding(i, Verdict::met, 1, {"已写明。", "Stated."}));
    card.findings.back().filled_by = "heading";
    card.findings.back().evidence = {
        evidence("全年制发行政规范性文件9件，全部履行公开征求意见、合法性审核程序。", 7 + i,
                 "一、主要举措和成效/（一）制度建设")};
  }
  score(card, 100, 100, {"优秀", "Excellent"});
  card.gates = {gate(true)};
  return {card.name, card};
}

DocumentResult gaps() {
  Scorecard card = report("reports/gaps.txt");
  card.document.report_year.confidence = 0.4;
  card.document.publish_date = {};
  card.document.signed_date = fact("2024-02-28", 0.7, "signature", 40);
  card.unreadable = 2;
  Finding met = finding(0, Verdict::met, 1, {"写明了举措和成效。", "Measures and results stated."});
  met.evidence = {
      evidence("12345热线全年受理诉求31264件，按期办结率99.1%。", 9, "一、主要举措和成效")};
  Finding partial =
      finding(1, Verdict::partial, 0.5,
              {"只有概括的说法，没有说明具体是什么不足。", "Only a general formula."});
  partial.filled_by = "opener";
  partial.evidence = {evidence("工作中仍存在一些不足之处。", 24, "二、存在的不足")};
  Finding causes = finding(2, Verdict::missing, 0, {"没有写明不足的原因。", "No cause is given."});
  causes.insert_at = {{0, 25, 1}, "二、存在的不足"};
  Finding duties =
      finding(3, Verdict::missing, 0,
              {"没有写到本机关主要负责人本年度的履职情况。", "Nothing about the leader."});
  duties.near_misses = {
      {evidence(
           "督促各乡镇“一把手”履行推进法治建设第一责任人职责，层层压实责任，推动各项任务落地见效。",
           18, "一、主要举措和成效/（五）组织保障"),
       {"对下级的要求", "a demand on subordinates"}}};
  duties.insert_at = {{0, 23, 1}, "一、主要举措和成效"};
  duties.explanation = {"met: at-least 2", "  cue:chaired-meeting  0", "  cue:heard-reports  0"};
  card.findings = {
      met,
      partial,
      causes,
      duties,
      finding(4, Verdict::undecided, 0, {"文中没有发布日期", "the text gives no publication date"}),
      finding(5, Verdict::na, 0, {"只适用于2016年以前的报告", "only for reports before 2016"}),
      finding(6, Verdict::manual, 0, {"公开前是否经过审查，文中看不出", "the text cannot tell"})};
  score(card, 50, 91, {"不合格", "Fail"});
  card.gates = {gate(false)};
  return {card.name, card};
}

DocumentResult news() {
  Scorecard card = report("reports/news.txt");
  card.document.kind = DocumentKind::not_a_report;
  card.document.kind_reasons = {
      {"标题是一则新闻：石桥县召开法治政府建设推进会", "its title is a news item"},
      {"没有报告的章节", "none of a report's chapters"}};
  card.gates = {
      {"options", false, true, {{"不是这类报告，未作判断", "no such report, not judged"}}}};
  return {card.name, card};
}

DocumentResult damaged() {
  Scorecard card = report("reports/damaged.txt");
  card.document = {};
  card.document.kind = DocumentKind::damaged;
  card.document.kind_reasons = {{"一半以上的字无法读取", "more than half of it cannot be read"}};
  card.gates = {{"options", false, true, {{"内容残缺，未作判断", "damaged, not judged"}}}};
  return {card.name, card};
}

DocumentResult unreadable() {
  return {"reports/empty.txt",
          tl::unexpected(Error{ErrorCode::file_empty, "reports/empty.txt: 0 bytes"})};
}

DocumentResult rule_error() {
  DocumentResult result = gaps();
  result.name = result.scorecard->name = "reports/error.txt";
  result.scorecard->findings[2] =
      finding(2, Verdict::error, 0, {"条目无法执行：正则过大", "the rule failed: regex too large"});
  result.scorecard->score = {};
  result.scorecard->groups.clear();
  result.scorecard->grade = result.scorecard->grade_en = "";
  return result;
}

DocumentResult decided() {
  DocumentResult result = gaps();
  Scorecard& card = *result.scorecard;
  result.name = card.name = "reports/decided.txt";
  card.sha256 = std::string(64, 'a');
  Finding& waived = card.findings[3];
  waived.verdict = Verdict::waived;
  waived.decision = {"na",
                     Verdict::missing,
                     0,
                     "主要负责人空缺，由副职主持工作",
                     "王某",
                     "2025-02-18",
                     "2025-12-31",
                     false,
                     "waivers.yml:3"};
  Finding& ignored = card.findings[2];
  ignored.verdict = Verdict::waived;
  ignored.decision = {"accept", Verdict::missing, 0, "原因见附件二", "", "", "", true, "24"};
  card.findings[1].baseline = BaselineState::added;
  for (std::size_t i = 0; i < card.findings.size(); ++i)
    card.findings[i].fingerprint = "00000000000000f" + std::to_string(i);
  card.fixed = {{0, Verdict::missing}};
  score(card, 50, 60, {"合格", "Pass"});
  card.gates = {gate(true)};
  return result;
}

DocumentResult hostile() {
  DocumentResult result = gaps();
  Scorecard& card = *result.scorecard;
  result.name = card.name = "reports/" + harm + ".txt";
  for (StatedFact* fact : {&card.document.title, &card.document.issuer}) {
    fact->value += harm;
    harm_evidence(*fact->evidence);
  }
  for (OutlineEntry& entry : card.outline) entry.heading += harm;
  for (Finding& finding : card.findings) {
    harm_text(finding.message);
    for (Evidence& evidence : finding.evidence) harm_evidence(evidence);
    for (NearMiss& miss : finding.near_misses) {
      harm_evidence(miss.evidence);
      harm_text(miss.struck_by);
    }
    if (finding.insert_at) finding.insert_at->section += harm;
    for (std::string& line : finding.explanation) line += harm;
  }
  for (GateResult& gate : card.gates)
    for (Text& reason : gate.reasons) harm_text(reason);
  return result;
}

RunSummary summary_of(const std::vector<DocumentResult>& results) {
  RunSummary summary;
  for (const DocumentResult& result : results) {
    ++summary.documents;
    if (!result.scorecard) {
      ++summary.unreadable;
      continue;
    }
    summary.not_reports += result.scorecard->document.kind != DocumentKind::report;
    bool passed = true;
    for (const GateResult& gate : result.scorecard->gates) passed = passed && gate.passed;
    summary.failed += !passed;
    bool error = false;
    for (const Finding& finding : result.scorecard->findings)
      error = error || finding.verdict == Verdict::error;
    summary.rule_errors += error;
  }
  return summary;
}

std::string rendered(std::string_view format, const RenderOptions& options,
                     const std::vector<DocumentResult>& results) {
  std::ostringstream out;
  const Pack pack = samples::pack();
  for (const RendererKind& kind : renderer_kinds()) {
    if (kind.name != format) continue;
    const std::unique_ptr<Renderer> renderer = kind.make(out, options);
    renderer->begin(pack);
    for (const DocumentResult& result : results) renderer->add(result);
    renderer->end(summary_of(results));
  }
  return out.str();
}

}  // namespace hecha::samples
