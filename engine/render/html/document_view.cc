// SPDX-License-Identifier: Apache-2.0
// Facts, outline, map and provenance.
#include "render/html/document_view.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "render/account.h"
#include "render/console_report.h"
#include "render/html/text_pane.h"
#include "render/html/words.h"
#include "render/json_writer.h"
#include "render/shown.h"

namespace hecha::html {
namespace {

constexpr double sure = 0.6;  // below it a fact is shown as a question

struct FactName {
  Label name;
  std::string_view meta_key;  // of --meta; empty: cannot be given
};

constexpr FactName fact_names[] = {
    {label::title, "title"},      {label::issuer, "issuer"},     {label::issuer_level, "level"},
    {label::report_year, "year"}, {label::publish_date, "date"}, {label::signed_date, ""},
};
static_assert(std::size(fact_names) == std::size(shown_facts));

std::string fact_value(std::size_t index, const StatedFact& fact, Language language) {
  if (fact.value.empty()) return std::string(label::not_found.in(language));
  return fact_names[index].meta_key == "level" ? level_name(fact.value, language)
                                               : shown(fact.value);
}

void add_meta(View& view, const DocumentFacts& facts, Language language) {
  const auto add = [&](const std::string& text) {
    if (!text.empty()) view.add("meta", View().text("text", text));
  };
  add(shown(facts.issuer.value));
  if (!facts.issuer_level.value.empty()) add(level_name(facts.issuer_level.value, language));
  if (!facts.report_year.value.empty())
    add(fill(label::of_year.in(language), {facts.report_year.value}));
  if (!facts.publish_date.value.empty())
    add(fill(label::published_on.in(language), {facts.publish_date.value}));
}

void add_facts(View& view, const Scorecard& card, Language language) {
  view.flag("facts_known", true);
  for (std::size_t i = 0; i < std::size(shown_facts); ++i) {
    const StatedFact& fact = card.document.*shown_facts[i];
    View row;
    row.text("name", fact_names[i].name.in(language));
    row.text("value", fact_value(i, fact, language));
    row.text("found_in", found_in_name(fact.found_in, language));
    if (fact.evidence) {
      const std::string place =
          place_text({fact.evidence->place.page, fact.evidence->place.line, 0}, language);
      if (card.text && !fact.evidence->source.empty())
        row.add("place", View().text("target", fact_id(i)).text("text", place));
    }
    if (!fact.value.empty())
      row.add("sure", View().text("percent", std::to_string(std::lround(100 * fact.confidence))));
    if (!fact.value.empty() && fact.confidence < sure) {
      std::string doubt(label::not_sure.in(language));
      if (!fact_names[i].meta_key.empty())
        doubt += fill(label::settle.in(language), {fact_names[i].meta_key});
      row.line("doubt", doubt);
    }
    view.add("facts", std::move(row));
  }
}

void add_outline(View& view, const Scorecard& card, Language language) {
  view.flag("has_outline", !card.outline.empty());
  for (std::size_t i = 0; i < card.outline.size(); ++i) {
    const OutlineEntry& entry = card.outline[i];
    View row;
    row.text("level", std::to_string(std::clamp<int>(entry.level, 1, 4)));
    row.text("heading", shown(entry.heading)).text("target", outline_id(i));
    for (const PlayedRole& role : entry.roles) {
      std::string name = in(role.title, language);
      if (!entry.filled_by.empty() && entry.filled_by != "heading")
        name += fill(label::aside.in(language), {filled_by_name(entry.filled_by, language)});
      row.add("roles", View().text("name", name));
    }
    view.add("outline", std::move(row));
  }
}

void add_map(View& view, const Scorecard& card, const Places& places, Language language) {
  const double size = static_cast<double>(std::max<std::size_t>(card.text->original.size(), 1));
  std::size_t passages = 0;
  const auto add = [&](std::string_view style, Span span) {
    const long y = std::lround(1000 * span.begin / size);
    const long height = std::max(std::lround(1000 * span.size() / size), 3l);
    view.add("map", View()
                        .text("class", style)
                        .text("y", std::to_string(y))
                        .text("height", std::to_string(height)));
  };
  // What is painted last lies on top. Notes would cover half of the map and are left out.
  for (auto style = strength.rbegin() + 2; style != strength.rend(); ++style)
    for (const Passage& passage : places.passages) {
      if (passage.style != *style) continue;
      add(passage.style, passage.source);
      ++passages;
    }
  for (const Gap& gap : places.gaps) add("missing", {gap.after.end, gap.after.end});
  view.text("map_text", fill(word::map.in(language),
                             {std::to_string(passages), std::to_string(places.gaps.size())}));
}

// By which a decision is known to be about this very finding and rule (docs/waivers.md).
void write_seen(JsonWriter& json, const Pack& pack, const Scorecard& card) {
  for (const Finding& finding : card.findings) {
    const Rule& rule = pack.rules()[finding.rule];
    if (finding.fingerprint.empty() || rule.fingerprint.empty()) continue;
    json.key(rule.id);
    json.begin_array();
    json.string(finding.fingerprint);
    json.string(rule.fingerprint);
    json.end_array();
  }
}

std::string pack_text(const Pack& pack, Language language) {
  return fill(word::pack_value.in(language),
              {pack.id(), pack.version(), in(pack.title(), language), pack.status()});
}

}  // namespace

void add_document(View& view, const Scorecard& card, const Places& places, Language language) {
  add_meta(view, card.document, language);
  add_facts(view, card, language);
  view.add("unchecked", View().text("text", label::not_checked_ever.in(language)));
  if (card.unreadable > 0)
    view.add("unchecked",
             View().text("text", fill(label::undecoded.in(language),
                                      {std::to_string(card.unreadable), card.encoding})));
  for (const Text& notice : card.notices)
    view.add("unchecked", View().text("text", shown(in(notice, language))));
  view.flag("has_text", card.text.has_value());
  if (!card.text) return;
  add_outline(view, card, language);
  add_map(view, card, places, language);
}

void add_provenance(View& view, const Pack& pack, const Scorecard* card, const std::string& name,
                    const RenderOptions& options) {
  const Language language = options.language;
  const auto add = [&](const Label& what, std::string_view value) {
    if (value.empty()) return;
    view.add("provenance", View().text("name", what.in(language)).text("value", value));
  };
  add(word::document_file, name);
  if (card != nullptr) {
    add(word::document_hash, card->sha256);
    add(word::document_format, card->format + std::string(label::dot) + card->encoding);
  }
  add(word::pack, pack_text(pack, language));
  add(word::fingerprint, pack.fingerprint());
  const Provenance& run = options.provenance;
  add(word::engine, run.engine);
  add(word::date, run.date);
  std::string settings;
  for (const Setting& setting : run.settings) {
    if (!settings.empty()) settings += "  ";
    settings += setting.name + (setting.value.empty() ? "" : "=" + setting.value);
  }
  add(word::settings, settings.empty() ? word::no_settings.in(language) : settings);
}

std::string page_data(const Scorecard* card, const Pack& pack, Language language) {
  std::string text;
  JsonWriter json(text, JsonWriter::Style::compact);
  const auto write = [&](std::string_view key, std::string_view value) {
    json.key(key);
    json.string(value);
  };
  json.begin_object();
  if (card != nullptr) {
    write("issuer", shown(card->document.issuer.value));
    write("year", card->document.report_year.value);
    write("sha256", card->sha256);
  }
  json.key("seen");
  json.begin_object();
  if (card != nullptr) write_seen(json, pack, *card);
  json.end_object();
  json.key("words");
  json.begin_object();
  for (const PageWord& row : page_words)
    if (std::string_view(row.id).starts_with("js_")) write(row.id, row.label.in(language));
  json.end_object();
  json.end_object();
  return text;
}

}  // namespace hecha::html
