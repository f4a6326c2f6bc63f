// SPDX-License-Identifier: Apache-2.0
// From findings to alerts.
#include "render/alerts.h"

#include <array>
#include <map>

#include "base/hash.h"
#include "base/utf8.h"
#include "render/account.h"
#include "render/labels.h"
#include "render/shown.h"

namespace hecha {
namespace {

constexpr std::array whole_document{
    DocumentAlert{"hecha.not-a-report",
                  {"不是这类报告", "no such report"},
                  {"请确认文件是否选对；可用 --meta 指明文档信息。",
                   "Check that it is the right file; --meta states what it is."}},
    DocumentAlert{"hecha.damaged",
                  {"内容残缺，无法判断", "too damaged to be judged"},
                  {"请重新导出或下载文件。", "Export or download the document again."}},
    DocumentAlert{"hecha.unreadable",
                  {"文件无法读取", "cannot be read"},
                  {"请按提示修复文件后重试。", "Mend the file as the message says."}},
    DocumentAlert{"hecha.rule-error",
                  {"条目无法执行，未计算得分", "a rule ended in error: no score"},
                  {"请用 hecha lint 检查规则包。", "Check the pack with hecha lint."}},
};
enum : std::size_t { not_a_report, damaged, unreadable, rule_error };

std::string joined(std::initializer_list<std::string> sentences) {
  std::string text;
  for (const std::string& sentence : sentences) {
    if (sentence.empty()) continue;
    text += sentence;
    if (!sentence.ends_with("。") && !sentence.ends_with("？")) text += "。";
  }
  return text;
}

Alert alert_of(std::size_t which, std::string message, std::string_view key) {
  const DocumentAlert& row = whole_document[which];
  Alert alert;
  alert.rule = row.id;
  alert.title = row.title.zh;
  alert.message = joined({std::string(row.title.zh), shown(message), std::string(row.advice.zh)});
  Fingerprint fingerprint;
  fingerprint.take_part(row.id);
  fingerprint.take_part(key);
  alert.fingerprint = fingerprint.text();
  return alert;
}

std::string near_miss(const Finding& finding) {
  if (finding.near_misses.empty()) return "";
  const NearMiss& miss = finding.near_misses.front();
  const std::string why = shown(in(miss.struck_by, Language::zh));
  if (why.empty()) return "";
  return fill(label::alert_near_miss.zh, {shown(miss.evidence.quote), why});
}

std::string first_advice(const Rule& rule) {
  return rule.advice.empty() ? "" : in(rule.advice.front(), Language::zh);
}

Alert alert_of(const Pack& pack, const Scorecard& card, const Finding& finding) {
  const Rule& rule = pack.rules()[finding.rule];
  const std::string_view verdict = verdict_label(finding.verdict).word.zh;
  Alert alert;
  alert.finding = &finding;
  alert.rule = rule.id;
  alert.level = failing_severity(pack, finding).value_or(Severity::note);
  alert.title = std::string(verdict) + " " + rule.code + " " + in(rule.title, Language::zh);
  alert.message =
      joined({fill(label::alert_head.zh, {verdict, in(rule.title, Language::zh)}),
              shown(in(finding.message, Language::zh)), near_miss(finding), first_advice(rule)});
  alert.region = region_of(card, finding);
  alert.fingerprint = finding.fingerprint;
  if (!finding.evidence.empty()) {
    alert.section = finding.evidence[0].section;
    alert.quote = finding.evidence[0].quote;
  } else if (finding.insert_at) {
    alert.section = finding.insert_at->section;
  }
  return alert;
}

std::string passage_name(const Rule& rule, const Evidence& evidence) {
  Fingerprint fingerprint;
  fingerprint.take_part(rule.id);
  for (const char c : evidence.quote)
    if (c != ' ' && c != '\n' && c != '\r' && c != '\t') fingerprint.take(std::string_view(&c, 1));
  return fingerprint.text();
}

void add_passages(std::vector<Alert>& all, const Rule& rule, const Finding& finding,
                  const Alert& first) {
  std::map<std::string, int> times;
  for (const Evidence& evidence : finding.evidence) {
    Alert alert = first;
    alert.region = region_of(evidence);
    alert.section = evidence.section;
    alert.quote = evidence.quote;
    alert.fingerprint = passage_name(rule, evidence);
    const int time = ++times[alert.fingerprint];
    if (time > 1) alert.fingerprint += ":" + std::to_string(time);
    all.push_back(std::move(alert));
  }
}

std::string kind_reasons(const Scorecard& card) {
  std::string text;
  for (const Text& reason : card.document.kind_reasons)
    text += (text.empty() ? "" : std::string(label::list_separator.zh)) + in(reason, Language::zh);
  return text;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '.' || c == '_' || c == '~' || c == '/';
}

}  // namespace

std::span<const DocumentAlert> document_alerts() { return whole_document; }

Region region_of(const Evidence& evidence) {
  Region region;
  region.line = std::max(evidence.place.line, 1u);
  region.column = evidence.place.column;
  if (evidence.place.line == 0 || evidence.place.column == 0) return region;
  region.end_line = region.line;
  region.end_column = region.column;
  for (std::size_t at = 0; at < evidence.quote.size();) {
    const Utf8Step step = utf8_step(evidence.quote, at);
    at += step.size;
    if (step.value == '\n') {
      ++region.end_line;
      region.end_column = 1;
    } else {
      ++region.end_column;
    }
  }
  return region;
}

Region region_of(const Scorecard& card, const Finding& finding) {
  if (!finding.evidence.empty()) return region_of(finding.evidence.front());
  if (finding.insert_at && finding.insert_at->place.line > 0)
    return {finding.insert_at->place.line, finding.insert_at->place.column, 0, 0};
  if (card.document.title.evidence) return region_of(*card.document.title.evidence);
  return {};
}

std::vector<Alert> alerts(const Pack& pack, const DocumentResult& result, Severity min_severity) {
  if (!result.scorecard) {
    const Error& error = result.scorecard.error();
    const ErrorText& row = error_text(error.code);
    return {
        alert_of(unreadable, joined({std::string(row.zh), std::string(row.zh_advice)}), row.id)};
  }
  const Scorecard& card = *result.scorecard;
  if (card.document.kind != DocumentKind::report) {
    const bool is_damaged = card.document.kind == DocumentKind::damaged;
    return {alert_of(is_damaged ? damaged : not_a_report, kind_reasons(card), "")};
  }
  std::vector<Alert> all;
  for (const Finding& finding : card.findings) {
    const Rule& rule = pack.rules()[finding.rule];
    if (finding.verdict == Verdict::error)
      all.push_back(alert_of(
          rule_error, rule.code + std::string(label::colon.zh) + in(finding.message, Language::zh),
          rule.id));
    if (!is_open(finding.verdict) || rule.severity > min_severity) continue;
    Alert alert = alert_of(pack, card, finding);
    if (finding.verdict == Verdict::violated && !finding.evidence.empty())
      add_passages(all, rule, finding, alert);
    else
      all.push_back(std::move(alert));
  }
  return all;
}

std::string uri_of(std::string_view path) {
  constexpr char digits[] = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  while (path.starts_with("./")) path.remove_prefix(2);
  for (const char c : path) {
    if (is_plain(c)) {
      uri += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      uri += '%';
      uri += digits[byte >> 4];
      uri += digits[byte & 15];
    }
  }
  return uri;
}

}  // namespace hecha
