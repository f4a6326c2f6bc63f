// SPDX-License-Identifier: Apache-2.0
// A table of six facts; what is not sure is asked, not told.
#include "render/console_facts.h"

#include <array>

#include "render/console_report.h"
#include "render/labels.h"
#include "render/shown.h"

namespace hecha {
namespace {

constexpr double sure = 0.6;  // below it a fact is shown as a question

struct FactRow {
  Label name;
  std::string_view meta_key;  // of --meta; empty: cannot be given
  StatedFact DocumentFacts::*fact;
};

constexpr std::array rows{
    FactRow{label::title, "title", &DocumentFacts::title},
    FactRow{label::issuer, "issuer", &DocumentFacts::issuer},
    FactRow{label::issuer_level, "level", &DocumentFacts::issuer_level},
    FactRow{label::report_year, "year", &DocumentFacts::report_year},
    FactRow{label::publish_date, "date", &DocumentFacts::publish_date},
    FactRow{label::signed_date, "", &DocumentFacts::signed_date},
};

std::string value_of(const FactRow& row, const StatedFact& fact, Language language) {
  if (row.meta_key == "level") return level_name(fact.value, language);
  return shown(fact.value);
}

// "（标题，第6行第1列）": where the value stands in the text.
std::string source_of(const StatedFact& fact, Language language) {
  std::string where = found_in_name(fact.found_in, language);
  if (fact.evidence) {
    Place line = fact.evidence->place;
    line.column = 0;  // a line is enough to find it
    const std::string place = place_text(line, language);
    if (!where.empty() && !place.empty()) where += label::comma.in(language);
    where += place;
  }
  return where.empty() ? where : fill(label::aside.in(language), {where});
}

bool asks(const StatedFact& fact) { return !fact.value.empty() && fact.confidence < sure; }

void write_fact(Sheet& sheet, const FactRow& row, const StatedFact& fact, std::uint32_t width,
                Language language) {
  const bool in_doubt = asks(fact);
  const std::string head = std::string(in_doubt ? "? " : "  ") + pad(row.name.in(language), width);
  if (fact.value.empty()) {
    sheet.item(0, {head + "  ", Style::dim},
               {std::string(label::not_found.in(language)), Style::dim});
    return;
  }
  std::string value = value_of(row, fact, language);
  value += source_of(fact, language);
  if (in_doubt) {
    value += label::not_sure.in(language);
    if (!row.meta_key.empty()) value += fill(label::settle.in(language), {row.meta_key});
  }
  sheet.item(0, {head + "  ", in_doubt ? Style::fair : Style::dim}, {value, Style::plain});
}

}  // namespace

void write_outline(Sheet& sheet, const Scorecard& card, Language language) {
  sheet.blank();
  sheet.paragraph(0, {std::string(label::outline.in(language)), Style::bold});
  for (const OutlineEntry& entry : card.outline) {
    std::string text = shown(entry.heading);
    for (const PlayedRole& role : entry.roles)
      text += fill(label::plays.in(language), {in(role.title, language)});
    if (!entry.filled_by.empty())
      text += fill(label::aside.in(language), {filled_by_name(entry.filled_by, language)});
    sheet.paragraph(2u * std::max<std::uint16_t>(entry.level, 1), {text, Style::plain});
  }
}

void write_facts(Sheet& sheet, const Scorecard& card, Language language) {
  sheet.blank();
  sheet.paragraph(0, {std::string(label::facts.in(language)), Style::bold});
  std::uint32_t width = 0;
  for (const FactRow& row : rows) width = std::max(width, columns(row.name.in(language)));
  for (const FactRow& row : rows) write_fact(sheet, row, card.document.*row.fact, width, language);
  if (card.unreadable > 0)
    sheet.item(
        0, {"! ", Style::bad},
        {fill(label::undecoded.in(language), {std::to_string(card.unreadable), card.encoding}),
         Style::plain});
  for (const Text& note : card.notes)
    sheet.item(0, {"! ", Style::bad}, {in(note, language), Style::plain});
}

}  // namespace hecha
