// SPDX-License-Identifier: Apache-2.0
// The result object, key by key, in the order in which readers find them.
#include "render/result_json.h"

#include <charconv>
#include <cmath>

#include "render/account.h"
#include "render/labels.h"

namespace hecha {
namespace {

constexpr std::string_view severity_ids[] = {"error", "warning", "note"};

// Sums of weights carry noise beyond this; people never mean it.
double rounded(double value) { return std::round(value * 1e4) / 1e4; }

void write(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  json.string(text);
}

void write_or_null(JsonWriter& json, std::string_view key, const std::string& text) {
  json.key(key);
  text.empty() ? json.null() : json.string(text);
}

void write_number(JsonWriter& json, std::string_view key, double value) {
  json.key(key);
  json.number(rounded(value));
}

// 0 means that the format has no such thing.
void write_count(JsonWriter& json, std::string_view key, std::uint32_t value) {
  json.key(key);
  value == 0 ? json.null() : json.integer(value);
}

// A text for people travels in both languages, whatever the language of the run.
void write_text(JsonWriter& json, std::string_view key, std::string_view key_en, const Text& text) {
  write(json, key, in(text, Language::zh));
  write(json, key_en, in(text, Language::en));
}

void write_strings(JsonWriter& json, std::string_view key, const std::vector<std::string>& texts) {
  json.key(key);
  json.begin_array();
  for (const std::string& text : texts) json.string(text);
  json.end_array();
}

void write_texts(JsonWriter& json, std::string_view key, const std::vector<Text>& texts,
                 Language language) {
  json.key(key);
  json.begin_array();
  for (const Text& text : texts) json.string(in(text, language));
  json.end_array();
}

void write_place(JsonWriter& json, const Place& place) {
  write_count(json, "line", place.line);
  write_count(json, "column", place.column);
  write_count(json, "page", place.page);
}

void write_fixes(JsonWriter& json, const std::vector<Fix>& fixes) {
  json.key("fixes");
  json.begin_array();
  for (const Fix& fix : fixes) {
    json.begin_object();
    write(json, "wrong", fix.wrong);
    write_or_null(json, "right", fix.right);
    write_text(json, "note", "note_en", fix.note);
    write_place(json, fix.place);
    json.end_object();
  }
  json.end_array();
}

void write_evidence(JsonWriter& json, const Evidence& evidence) {
  json.begin_object();
  write(json, "role", evidence.role);
  write(json, "quote", evidence.quote);
  write_place(json, evidence.place);
  write(json, "section", evidence.section);
  if (!evidence.fixes.empty()) write_fixes(json, evidence.fixes);
  json.end_object();
}

void write_report_year(JsonWriter& json, std::string_view key, const std::string& value) {
  int year = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), year);
  json.key(key);
  const bool whole = error == std::errc() && end == value.data() + value.size();
  whole ? json.integer(year) : json.null();
}

void write_fact(JsonWriter& json, std::string_view key, const StatedFact& fact) {
  json.key(key);
  json.begin_object();
  if (key == "report_year")
    write_report_year(json, "value", fact.value);
  else
    write_or_null(json, "value", fact.value);
  write_number(json, "confidence", fact.confidence);
  write_or_null(json, "found_in", fact.found_in);
  json.key("evidence");
  fact.evidence ? write_evidence(json, *fact.evidence) : json.null();
  json.end_object();
}

void write_document(JsonWriter& json, const Scorecard& card) {
  const DocumentFacts& facts = card.document;
  json.key("document");
  json.begin_object();
  write(json, "path", card.name);
  write(json, "format", card.format);
  write(json, "encoding", card.encoding);
  json.key("unreadable");
  json.integer(card.unreadable);
  if (!card.notes.empty()) {
    write_texts(json, "notes", card.notes, Language::zh);
    write_texts(json, "notes_en", card.notes, Language::en);
  }
  write_or_null(json, "sha256", card.sha256);
  write(json, "kind", document_kind_id(facts.kind));
  write_texts(json, "kind_reasons", facts.kind_reasons, Language::zh);
  write_texts(json, "kind_reasons_en", facts.kind_reasons, Language::en);
  write_or_null(json, "title", facts.title.value);
  write_or_null(json, "issuer", facts.issuer.value);
  write_or_null(json, "issuer_level", facts.issuer_level.value);
  write_report_year(json, "report_year", facts.report_year.value);
  write_or_null(json, "publish_date", facts.publish_date.value);
  json.key("facts");
  json.begin_object();
  write_fact(json, "title", facts.title);
  write_fact(json, "issuer", facts.issuer);
  write_fact(json, "issuer_level", facts.issuer_level);
  write_fact(json, "report_year", facts.report_year);
  write_fact(json, "publish_date", facts.publish_date);
  write_fact(json, "signed_date", facts.signed_date);
  json.end_object();
  json.end_object();
}

void write_pack(JsonWriter& json, const Pack& pack) {
  json.key("pack");
  json.begin_object();
  write(json, "id", pack.id());
  write(json, "version", pack.version());
  write(json, "fingerprint", pack.fingerprint());
  json.end_object();
}

void write_points(JsonWriter& json, const Score& score) {
  write_number(json, "earned", score.earned);
  write_number(json, "possible", score.possible);
  json.key("percent");
  score.possible > 0 ? json.number(rounded(score.percent())) : json.null();
}

void write_score(JsonWriter& json, const Pack& pack, const Scorecard& card) {
  json.key("score");
  if (!card.score.computed) return json.null();
  json.begin_object();
  write_points(json, card.score);
  write_or_null(json, "grade", card.grade);
  write_or_null(json, "grade_en", card.grade_en.empty() ? card.grade : card.grade_en);
  json.key("groups");
  json.begin_array();
  for (const GroupScore& group : card.groups) {
    const Group& of = pack.groups()[group.group];
    json.begin_object();
    write(json, "id", of.id);
    write_text(json, "title", "title_en", of.title);
    write_points(json, group.score);
    json.end_object();
  }
  json.end_array();
  json.key("models");
  json.begin_object();
  write_number(json, "weighted", card.score.percent());
  write_number(json, "flat", card.flat_percent);
  write_number(json, "unweighted", card.unweighted_percent);
  json.end_object();
  json.end_object();
}

constexpr std::string_view state_id(GateState state) {
  constexpr std::string_view ids[] = {"not_asked", "passed", "failed", "not_computed"};
  return ids[static_cast<std::size_t>(state)];
}

void write_gate(JsonWriter& json, const Scorecard& card) {
  const GateState state = gate_state(card);
  std::vector<Text> reasons;
  for (const GateResult& gate : card.gates)
    reasons.insert(reasons.end(), gate.reasons.begin(), gate.reasons.end());
  json.key("gate");
  json.begin_object();
  json.key("passed");
  json.boolean(state == GateState::passed || state == GateState::not_asked);
  write(json, "state", state_id(state));
  write_texts(json, "reasons", reasons, Language::zh);
  write_texts(json, "reasons_en", reasons, Language::en);
  json.key("gates");
  json.begin_array();
  for (const GateResult& gate : card.gates) {
    json.begin_object();
    write(json, "id", gate.gate);
    write(json, "state",
          state_id(gate.passed     ? GateState::passed
                   : gate.computed ? GateState::failed
                                   : GateState::not_computed));
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_fixed(JsonWriter& json, const Pack& pack, const Scorecard& card) {
  json.key("fixed");
  json.begin_array();
  for (const FixedFinding& fixed : card.fixed) {
    json.begin_object();
    write(json, "rule", pack.rules()[fixed.rule].id);
    write(json, "code", pack.rules()[fixed.rule].code);
    write(json, "result", verdict_id(fixed.verdict));
    json.end_object();
  }
  json.end_array();
}

void write_outline(JsonWriter& json, const Scorecard& card) {
  json.key("outline");
  json.begin_array();
  for (const OutlineEntry& entry : card.outline) {
    json.begin_object();
    json.key("level");
    json.integer(entry.level);
    write(json, "heading", entry.heading);
    write_place(json, entry.place);
    json.key("roles");
    json.begin_array();
    for (const PlayedRole& role : entry.roles) json.string(role.id);
    json.end_array();
    write_or_null(json, "filled_by", entry.filled_by);
    json.end_object();
  }
  json.end_array();
}

void write_near_misses(JsonWriter& json, const std::vector<NearMiss>& near_misses) {
  json.key("near_misses");
  json.begin_array();
  for (const NearMiss& miss : near_misses) {
    json.begin_object();
    write(json, "quote", miss.evidence.quote);
    write_place(json, miss.evidence.place);
    write(json, "section", miss.evidence.section);
    write_text(json, "struck_by", "struck_by_en", miss.struck_by);
    json.end_object();
  }
  json.end_array();
}

void write_insert_at(JsonWriter& json, const std::optional<InsertAt>& at) {
  json.key("insert_at");
  if (!at) return json.null();
  json.begin_object();
  write_place(json, at->place);
  write(json, "section", at->section);
  json.end_object();
}

void write_decision(JsonWriter& json, const std::optional<Decision>& decision) {
  json.key("decision");
  if (!decision) return json.null();
  json.begin_object();
  write(json, "verdict", decision->verdict);
  write(json, "original", verdict_id(decision->original));
  write_number(json, "original_credit", decision->original_credit);
  write(json, "reason", decision->reason);
  write_or_null(json, "approved_by", decision->approved_by);
  write_or_null(json, "approved_on", decision->approved_on);
  write_or_null(json, "expires", decision->expires);
  write(json, "kind", decision->in_source ? "in_source" : "external");
  write(json, "from", decision->from);
  json.end_object();
}

void write_baseline(JsonWriter& json, BaselineState state) {
  json.key("baseline");
  if (state == BaselineState::not_compared) return json.null();
  json.string(state == BaselineState::added ? "new" : "unchanged");
}

void write_basis(JsonWriter& json, const Rule& rule, const Finding& finding) {
  json.key("basis");
  json.begin_array();
  for (const std::uint32_t i : finding.basis) {
    const Basis& basis = rule.basis[i];
    json.begin_object();
    write(json, "source", basis.source);
    write_text(json, "title", "title_en", basis.title);
    write_or_null(json, "number", basis.number);
    write_or_null(json, "article", basis.article);
    write_or_null(json, "says", in(basis.says, Language::zh));
    write_or_null(json, "says_en", in(basis.says, Language::en));
    json.key("verified");
    json.boolean(basis.verified);
    json.end_object();
  }
  json.end_array();
}

void write_finding(JsonWriter& json, const Pack& pack, const Finding& finding) {
  const Rule& rule = pack.rules()[finding.rule];
  json.begin_object();
  write(json, "rule", rule.id);
  write(json, "code", rule.code);
  write_text(json, "title", "title_en", rule.title);
  write(json, "group", rule.group);
  write(json, "severity", severity_ids[static_cast<std::size_t>(rule.severity)]);
  write(json, "result", verdict_id(finding.verdict));
  write_number(json, "weight", rule.weight);
  write_number(json, "credit", finding.credit);
  write_text(json, "message", "message_en", finding.message);
  write_decision(json, finding.decision);
  write_baseline(json, finding.baseline);
  write_or_null(json, "fingerprint", finding.fingerprint);
  write_or_null(json, "rule_fingerprint", rule.fingerprint);
  write_or_null(json, "filled_by", finding.filled_by);
  json.key("evidence");
  json.begin_array();
  for (const Evidence& evidence : finding.evidence) write_evidence(json, evidence);
  json.end_array();
  write_near_misses(json, finding.near_misses);
  write_insert_at(json, finding.insert_at);
  write_basis(json, rule, finding);
  write_texts(json, "advice", rule.advice, Language::zh);
  write_texts(json, "advice_en", rule.advice, Language::en);
  if (!finding.explanation.empty()) write_strings(json, "explanation", finding.explanation);
  json.end_object();
}

void write_error(JsonWriter& json, const DocumentResult& result) {
  const ErrorText& error = error_text(result.scorecard.error().code);
  json.key("document");
  json.begin_object();
  write(json, "path", result.name);
  json.end_object();
  json.key("error");
  json.begin_object();
  write(json, "id", error.id);
  write(json, "message", error.zh);
  write(json, "message_en", error.en);
  write(json, "advice", error.zh_advice);
  write(json, "advice_en", error.en_advice);
  write_or_null(json, "detail", result.scorecard.error().detail);
  json.end_object();
}

}  // namespace

void write_result(JsonWriter& json, const Pack& pack, const DocumentResult& result) {
  json.begin_object();
  write(json, "schema", result_schema);
  if (!result.scorecard) {
    write_error(json, result);
  } else {
    const Scorecard& card = *result.scorecard;
    write_document(json, card);
    write_pack(json, pack);
    write_score(json, pack, card);
    write_gate(json, card);
    write_outline(json, card);
    json.key("findings");
    json.begin_array();
    for (const Finding& finding : card.findings) write_finding(json, pack, finding);
    json.end_array();
    write_fixed(json, pack, card);
  }
  json.end_object();
}

}  // namespace hecha
