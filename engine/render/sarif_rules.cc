// SPDX-License-Identifier: Apache-2.0
// Reporting descriptors and taxonomies (SARIF 2.1.0, 3.49 and 3.19.25).
#include "render/sarif_rules.h"

#include <algorithm>

#include "base/version.h"
#include "render/alerts.h"
#include "render/labels.h"
#include "render/shown.h"

namespace hecha {
namespace {

void write_message(JsonWriter& json, std::string_view key, std::string_view text) {
  json.key(key);
  json.begin_object();
  json.text("text", text);
  json.end_object();
}

std::string basis_text(const Basis& basis) {
  std::string text = fill(label::book.zh, {basis.title.zh});
  if (!basis.number.empty()) text += fill(label::aside.zh, {basis.number});
  text += basis.article;
  if (!basis.verified) text += label::unverified.zh;
  if (!basis.says.zh.empty()) text += std::string(label::colon.zh) + basis.says.zh;
  return text;
}

std::string full_description(const Rule& rule) {
  std::string text = rule.title.zh + "。";
  for (const Basis& basis : rule.basis) text += std::string(label::basis.zh) + basis_text(basis);
  return text;
}

enum class Form : std::uint8_t { plain, markdown };

std::string help(const Rule& rule, Form form) {
  std::string text;
  if (form == Form::markdown) text += "**" + rule.code + "** " + rule.title.zh + "\n\n";
  if (!rule.advice.empty()) {
    text += std::string(label::advice.zh) + "\n";
    for (const Text& advice : rule.advice)
      text += (form == Form::markdown ? "\n- " : "- ") + advice.zh +
              (form == Form::markdown ? "" : "\n");
    if (form == Form::markdown) text += "\n";
  }
  for (const Basis& basis : rule.basis)
    text += (form == Form::markdown ? "\n" : "") + std::string(label::basis.zh) +
            basis_text(basis) + "\n";
  return text.empty() ? rule.title.zh : text;
}

std::string_view problem_severity(Severity severity) {
  constexpr std::string_view words[] = {"error", "warning", "recommendation"};
  return words[static_cast<std::size_t>(severity)];
}

std::string_view precision_word(Precision precision) {
  constexpr std::string_view words[] = {"very-high", "high", "medium", "low"};
  return words[static_cast<std::size_t>(precision)];
}

void write_properties(JsonWriter& json, const Pack& pack, const Rule& rule,
                      const std::map<std::string, Precision>& precision) {
  json.key("properties");
  json.begin_object();
  json.key("tags");
  json.begin_array();
  json.string(pack.id());
  json.string(rule.code);
  if (!rule.group.empty()) json.string(rule.group);
  json.end_array();
  if (const auto measured = precision.find(rule.id); measured != precision.end())
    json.text("precision", precision_word(measured->second));
  json.text("problem.severity", problem_severity(rule.severity));
  json.end_object();
}

void write_relationships(JsonWriter& json, const Rule& rule,
                         const std::vector<SarifTaxonomy>& taxonomies) {
  if (taxonomies.empty() || rule.basis.empty()) return;
  json.key("relationships");
  json.begin_array();
  for (const Basis& basis : rule.basis) {
    const auto at =
        std::find_if(taxonomies.begin(), taxonomies.end(),
                     [&](const SarifTaxonomy& one) { return one.source == basis.source; });
    json.begin_object();
    json.key("target");
    json.begin_object();
    json.text("id", taxon_id(basis));
    json.key("toolComponent");
    json.begin_object();
    json.text("name", basis.source);
    json.count("index", at - taxonomies.begin());
    json.end_object();
    json.end_object();
    json.key("kinds");
    json.begin_array();
    json.string("relevant");
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_rule(JsonWriter& json, const Pack& pack, const Rule& rule, const SarifContext& context) {
  json.begin_object();
  json.text("id", rule.id);
  if (!rule.renamed_from.empty()) {
    json.key("deprecatedIds");
    json.begin_array();
    for (const std::string& id : rule.renamed_from) json.string(id);
    json.end_array();
  }
  write_message(json, "shortDescription", rule.code + " " + rule.title.zh);
  write_message(json, "fullDescription", full_description(rule));
  json.key("help");
  json.begin_object();
  json.text("text", help(rule, Form::plain));
  json.text("markdown", help(rule, Form::markdown));
  json.end_object();
  json.key("defaultConfiguration");
  json.begin_object();
  json.text("level", sarif_level(rule.severity));
  json.end_object();
  write_relationships(json, rule, context.taxonomies);
  write_properties(json, pack, rule, context.precision);
  json.end_object();
}

void write_document_rule(JsonWriter& json, const DocumentAlert& alert) {
  json.begin_object();
  json.text("id", alert.id);
  write_message(json, "shortDescription", alert.title.zh);
  write_message(json, "fullDescription",
                std::string(alert.title.zh) + "。" + std::string(alert.advice.zh));
  write_message(json, "help", alert.advice.zh);
  json.key("defaultConfiguration");
  json.begin_object();
  json.text("level", "error");
  json.end_object();
  json.end_object();
}

}  // namespace

std::string_view sarif_level(Severity severity) {
  constexpr std::string_view levels[] = {"error", "warning", "note"};
  return levels[static_cast<std::size_t>(severity)];
}

const std::string& taxon_id(const Basis& basis) {
  return basis.article.empty() ? basis.source : basis.article;
}

std::vector<SarifTaxonomy> sarif_taxonomies(const Pack& pack) {
  std::vector<SarifTaxonomy> all;
  for (const Rule& rule : pack.rules()) {
    for (const Basis& basis : rule.basis) {
      auto at = std::find_if(all.begin(), all.end(),
                             [&](const SarifTaxonomy& one) { return one.source == basis.source; });
      if (at == all.end()) at = all.insert(at, {basis.source, basis.title, basis.number, {}});
      const bool known = std::any_of(at->taxa.begin(), at->taxa.end(), [&](const Basis& taxon) {
        return taxon_id(taxon) == taxon_id(basis);
      });
      if (!known) at->taxa.push_back(basis);
    }
  }
  return all;
}

void write_sarif_tool(JsonWriter& json, const Pack& pack, const SarifContext& context) {
  const std::vector<SarifTaxonomy>& taxonomies = context.taxonomies;
  json.key("tool");
  json.begin_object();
  json.key("driver");
  json.begin_object();
  json.text("name", "hecha");
  json.text("fullName",
            "hecha 核查 " + std::string(version) + " · " + pack.id() + " " + pack.version());
  json.text("version", version);
  json.text("semanticVersion", version);
  json.key("rules");
  json.begin_array();
  for (const Rule& rule : pack.rules()) write_rule(json, pack, rule, context);
  for (const DocumentAlert& alert : document_alerts()) write_document_rule(json, alert);
  json.end_array();
  if (!taxonomies.empty()) {
    json.key("supportedTaxonomies");
    json.begin_array();
    for (std::size_t i = 0; i < taxonomies.size(); ++i) {
      json.begin_object();
      json.text("name", taxonomies[i].source);
      json.count("index", static_cast<std::int64_t>(i));
      json.end_object();
    }
    json.end_array();
  }
  json.key("properties");
  json.begin_object();
  json.text("pack", pack.id());
  json.text("packVersion", pack.version());
  json.text("packFingerprint", pack.fingerprint());
  json.end_object();
  json.end_object();
  json.end_object();
}

void write_sarif_taxonomies(JsonWriter& json, const std::vector<SarifTaxonomy>& taxonomies) {
  json.key("taxonomies");
  json.begin_array();
  for (const SarifTaxonomy& taxonomy : taxonomies) {
    json.begin_object();
    json.text("name", taxonomy.source);
    json.text("fullName", taxonomy.title.zh);
    write_message(json, "shortDescription",
                  taxonomy.number.empty()
                      ? taxonomy.title.zh
                      : taxonomy.title.zh + fill(label::aside.zh, {taxonomy.number}));
    json.key("taxa");
    json.begin_array();
    for (const Basis& basis : taxonomy.taxa) {
      json.begin_object();
      json.text("id", taxon_id(basis));
      write_message(json, "shortDescription",
                    fill(label::book.zh, {taxonomy.title.zh}) + basis.article);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

}  // namespace hecha
