// SPDX-License-Identifier: Apache-2.0
// Fingerprints last when lines move, and change when words do.
#include "gate/identify.h"

#include <doctest/doctest.h>

#include <set>

#include "../render/samples.h"

using namespace hecha;

namespace {

Scorecard identified(Scorecard card) {
  identify(samples::pack(), card);
  return card;
}

const Scorecard& gaps() {
  static const Scorecard card = identified(*samples::gaps().scorecard);
  return card;
}

}  // namespace

TEST_CASE("identify: a finding keeps its fingerprint when its lines move") {
  Scorecard moved = *samples::gaps().scorecard;
  for (Finding& finding : moved.findings) {
    for (Evidence& evidence : finding.evidence) evidence.place.line += 7;
    if (finding.insert_at) finding.insert_at->place.line += 7;
  }
  moved = identified(moved);
  for (std::size_t i = 0; i < moved.findings.size(); ++i)
    CHECK(moved.findings[i].fingerprint == gaps().findings[i].fingerprint);
}

TEST_CASE("identify: other words, another result or another rule are another finding") {
  std::set<std::string> seen;
  for (const Finding& finding : gaps().findings) CHECK(seen.insert(finding.fingerprint).second);
  Scorecard other = *samples::gaps().scorecard;
  other.findings[1].evidence[0].quote += "等";
  CHECK(seen.insert(identified(other).findings[1].fingerprint).second);
  other.findings[1].verdict = Verdict::violated;
  CHECK(seen.insert(identified(other).findings[1].fingerprint).second);
}

TEST_CASE("identify: width, script, blanks and line breaks of a passage do not matter") {
  CHECK(passage_fingerprint("人手不足，共３件。") == passage_fingerprint("人手 不\n足,共3件。"));
  CHECK(passage_fingerprint("与") == passage_fingerprint("與"));
  CHECK(passage_fingerprint("3件") != passage_fingerprint("4件"));
}

TEST_CASE("identify: the order of the passages does not matter") {
  Scorecard card = *samples::gaps().scorecard;
  card.findings[1].evidence.push_back(card.findings[0].evidence[0]);
  const std::string one = identified(card).findings[1].fingerprint;
  std::swap(card.findings[1].evidence[0], card.findings[1].evidence[1]);
  CHECK(identified(card).findings[1].fingerprint == one);
}

TEST_CASE("identify: what is missing belongs to the document, by issuer and year, else by name") {
  Scorecard renamed = *samples::gaps().scorecard;
  renamed.name = "elsewhere/draft-2.txt";
  renamed.document.report_year.confidence = 0.9;
  const std::string id = document_id(renamed);
  CHECK(id == "石桥县人民政府 2023");
  renamed.document.issuer.confidence = 0.3;
  CHECK(document_id(renamed) == "draft-2.txt");
}
