// SPDX-License-Identifier: Apache-2.0
// Any bytes at all are judged by the pack fzzf, and what is said of them holds together.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "hecha/evaluator.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

const hecha::Pack& the_pack() {
  static const hecha::PackLoad load = hecha::load_pack("rules/fzzf");
  require(load.pack.has_value());
  return *load.pack;
}

void check(const hecha::Evidence& evidence) {
  require(evidence.place.line > 0);
  for (const hecha::Fix& fix : evidence.fixes) require(fix.place.line > 0);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static hecha::Evaluator evaluator(the_pack(), {.meta = {{"kind", "report"}}});
  const auto document = hecha::read_document(
      {"fuzz", std::string(reinterpret_cast<const char*>(data), size)}, {.max_bytes = 1 << 16});
  if (!document) return 0;
  const hecha::Scorecard card = evaluator.evaluate(*document);
  require(card.findings.size() == the_pack().rules().size());
  require(card.score.percent() >= 0 && card.score.percent() <= 100);
  for (const hecha::Finding& finding : card.findings) {
    require(finding.credit >= 0 && finding.credit <= 1);
    require((finding.verdict == hecha::Verdict::violated) <= !finding.evidence.empty());
    for (const hecha::Evidence& evidence : finding.evidence) check(evidence);
  }
  return 0;
}
