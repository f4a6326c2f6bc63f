// SPDX-License-Identifier: Apache-2.0
// Comparing by rule, document and words.
#include "gate/baseline.h"

#include <algorithm>
#include <filesystem>

#include "gate/identify.h"
#include "gate/json.h"
#include "render/account.h"
#include "render/json_writer.h"

namespace hecha {
namespace {

constexpr std::string_view schema = "hecha.baseline/1";

std::multiset<std::string> passages_of(const Finding& finding) {
  std::multiset<std::string> passages;
  if (finding.verdict == Verdict::missing) return passages;
  for (const Evidence& evidence : finding.evidence)
    passages.insert(passage_fingerprint(evidence.quote));
  return passages;
}

bool is_rule(const std::string& id, const Rule& rule) {
  return id == rule.id || std::find(rule.renamed_from.begin(), rule.renamed_from.end(), id) !=
                              rule.renamed_from.end();
}

const KnownFinding* known_finding(const KnownDocument& document, const Rule& rule) {
  for (const KnownFinding& known : document.findings)
    if (is_rule(known.rule, rule)) return &known;
  return nullptr;
}

bool is_known(const KnownFinding* known, const Finding& finding) {
  if (known == nullptr || known->result != verdict_id(finding.verdict)) return false;
  const std::multiset<std::string> passages = passages_of(finding);
  // A slip fewer is an improvement; what speaks for something that is partly met is missed.
  if (finding.verdict != Verdict::violated) return known->passages == passages;
  return std::includes(known->passages.begin(), known->passages.end(), passages.begin(),
                       passages.end());
}

std::optional<Verdict> open_verdict(const std::string& id) {
  for (const Verdict verdict : {Verdict::partial, Verdict::missing, Verdict::violated})
    if (id == verdict_id(verdict)) return verdict;
  return {};
}

KnownDocument document_of(const Json& json) {
  KnownDocument document{json.text("issuer"), json.text("year"), {}};
  for (const Json& item : json.at("findings").items) {
    KnownFinding finding{item.text("rule"), item.text("result"), {}};
    for (const Json& passage : item.at("passages").items) finding.passages.insert(passage.string);
    document.findings.push_back(std::move(finding));
  }
  return document;
}

}  // namespace

tl::expected<Baseline, BaselineFault> read_baseline(const std::string& text, const Pack& pack) {
  const std::optional<Json> json = json_of(text);
  if (!json || json->text("schema") != schema || !json->at("documents").is_array())
    return tl::unexpected(BaselineFault::no_baseline);
  Baseline baseline{json->at("pack").text("id"), json->at("pack").text("version"), {}};
  if (baseline.pack != pack.id()) return tl::unexpected(BaselineFault::other_pack);
  if (baseline.version != pack.version()) return tl::unexpected(BaselineFault::other_version);
  for (const Json& document : json->at("documents").items)
    baseline.documents[document.text("path")] = document_of(document);
  return baseline;
}

std::string baseline_text(const Baseline& baseline) {
  std::string text;
  JsonWriter json(text, JsonWriter::Style::indented);
  json.begin_object();
  json.text("schema", schema);
  json.key("pack");
  json.begin_object();
  json.text("id", baseline.pack);
  json.text("version", baseline.version);
  json.end_object();
  json.key("documents");
  json.begin_array();
  for (const auto& [path, document] : baseline.documents) {
    json.begin_object();
    json.text("path", path);
    json.text("issuer", document.issuer);
    json.text("year", document.year);
    json.key("findings");
    json.begin_array();
    for (const KnownFinding& finding : document.findings) {
      json.begin_object();
      json.text("rule", finding.rule);
      json.text("result", finding.result);
      json.key("passages");
      json.begin_array();
      for (const std::string& passage : finding.passages) json.string(passage);
      json.end_array();
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return text + '\n';
}

const KnownDocument* known_document(const Baseline& baseline, const std::string& folder,
                                    const std::string& path, const Scorecard& card) {
  const auto at = baseline.documents.find(path);
  if (at != baseline.documents.end()) return &at->second;
  const std::string& issuer = card.document.issuer.value;
  const std::string& year = card.document.report_year.value;
  if (issuer.empty() || year.empty()) return nullptr;
  const KnownDocument* found = nullptr;
  for (const auto& [other, document] : baseline.documents) {
    std::error_code error;
    if (document.issuer != issuer || document.year != year ||
        std::filesystem::exists(std::filesystem::path(folder) / other, error))
      continue;
    if (found != nullptr) return nullptr;
    found = &document;
  }
  return found;
}

void compare(const Pack& pack, const KnownDocument* known, Scorecard& card) {
  const KnownDocument nothing;
  const KnownDocument& document = known ? *known : nothing;
  for (Finding& finding : card.findings) {
    const KnownFinding* const before = known_finding(document, pack.rules()[finding.rule]);
    if (is_open(finding.verdict)) {
      finding.baseline =
          is_known(before, finding) ? BaselineState::unchanged : BaselineState::added;
    } else if (finding.verdict == Verdict::met || finding.verdict == Verdict::na) {
      const auto verdict = before ? open_verdict(before->result) : std::nullopt;
      if (verdict) card.fixed.push_back({finding.rule, *verdict});
    }
  }
}

KnownDocument known_from(const Pack& pack, const Scorecard& card) {
  KnownDocument document{card.document.issuer.value, card.document.report_year.value, {}};
  for (const Finding& finding : card.findings)
    if (is_open(finding.verdict))
      document.findings.push_back({pack.rules()[finding.rule].id,
                                   std::string(verdict_id(finding.verdict)), passages_of(finding)});
  return document;
}

}  // namespace hecha
