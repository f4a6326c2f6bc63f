// SPDX-License-Identifier: Apache-2.0
// Small parts of a SARIF result.
#include "render/sarif_parts.h"

#include "render/sarif_rules.h"
#include "render/shown.h"

namespace hecha {

void write_sarif_message(JsonWriter& json, std::string_view text) {
  json.key("message");
  json.begin_object();
  json.text("text", text);
  json.end_object();
}

void write_sarif_fingerprint(JsonWriter& json, const std::string& fingerprint) {
  if (fingerprint.empty()) return;
  json.key("partialFingerprints");
  json.begin_object();
  json.text("primaryLocationLineHash", fingerprint);
  json.text("hechaFinding/v1", fingerprint);
  json.end_object();
}

void write_sarif_suppression(JsonWriter& json, const Decision& decision) {
  json.key("suppressions");
  json.begin_array();
  json.begin_object();
  json.text("kind", decision.in_source ? "inSource" : "external");
  json.text("status", "accepted");
  json.text("justification", harmless(decision.reason));
  json.key("properties");
  json.begin_object();
  json.text("verdict", decision.verdict);
  json.text("from", decision.from);
  if (!decision.in_source) {
    json.text("approvedBy", harmless(decision.approved_by));
    json.text("approvedOn", decision.approved_on);
    json.text("expires", decision.expires);
  }
  json.end_object();
  json.end_object();
  json.end_array();
}

void write_sarif_taxa(JsonWriter& json, const Rule& rule, const Finding& finding) {
  if (finding.basis.empty()) return;
  json.key("taxa");
  json.begin_array();
  for (const std::uint32_t i : finding.basis) {
    const Basis& basis = rule.basis[i];
    json.begin_object();
    json.text("id", taxon_id(basis));
    json.key("toolComponent");
    json.begin_object();
    json.text("name", basis.source);
    json.end_object();
    json.end_object();
  }
  json.end_array();
}

}  // namespace hecha
