// SPDX-License-Identifier: Apache-2.0
// What a finding is, apart from where it stands.
#include "gate/identify.h"

#include <algorithm>

#include "base/hash.h"
#include "text/normalise.h"

namespace hecha {
namespace {

constexpr double sure_enough = 0.5;

bool has_passages(Verdict verdict) {
  return verdict == Verdict::met || verdict == Verdict::partial || verdict == Verdict::violated;
}

std::string fingerprint_of(const Rule& rule, const Finding& finding, const std::string& document) {
  Fingerprint fingerprint;
  fingerprint.take_part(rule.id);
  fingerprint.take_part(verdict_id(finding.verdict));
  if (!has_passages(finding.verdict) || finding.evidence.empty()) {
    fingerprint.take_part(document);
    return fingerprint.text();
  }
  std::vector<std::string> passages;  // their order is one of strength, and may change
  for (const Evidence& evidence : finding.evidence)
    passages.push_back(passage_fingerprint(evidence.quote));
  std::sort(passages.begin(), passages.end());
  for (const std::string& passage : passages) fingerprint.take_part(passage);
  return fingerprint.text();
}

}  // namespace

std::string document_id(const Scorecard& card) {
  const StatedFact& issuer = card.document.issuer;
  const StatedFact& year = card.document.report_year;
  if (issuer.confidence >= sure_enough && year.confidence >= sure_enough)
    return issuer.value + " " + year.value;
  return card.name.substr(card.name.rfind('/') + 1);
}

std::string passage_fingerprint(const std::string& quote) {
  std::string folded = fold_literal(quote);
  std::erase_if(folded, [](char c) { return c == ' ' || c == '\n'; });
  Fingerprint fingerprint;
  fingerprint.take(folded);
  return fingerprint.text();
}

void identify(const Pack& pack, Scorecard& card) {
  const std::string document = document_id(card);
  for (Finding& finding : card.findings)
    finding.fingerprint = fingerprint_of(pack.rules()[finding.rule], finding, document);
}

}  // namespace hecha
