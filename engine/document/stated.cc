// SPDX-License-Identifier: Apache-2.0
// What a document says of itself.
#include "document/stated.h"

#include "document/frame.h"
#include "document/furniture.h"
#include "document/issuer.h"
#include "document/kind.h"
#include "document/names.h"
#include "document/page.h"
#include "document/times.h"
#include "document/title.h"

namespace hecha {

namespace {

// What the caller knows better than the text.
void take_given(const std::map<std::string, std::string>& given, std::string_view key,
                Stated& stated) {
  const auto it = given.find(std::string(key));
  if (it != given.end()) stated = {it->second, 1, "given", {}};
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
  take_given(given, "title", facts.title);
  take_given(given, "level", facts.level);
  take_given(given, "year", facts.year);
  take_given(given, "date", facts.publish_date);
  facts.lines = std::move(page.kinds);
  return facts;
}

}  // namespace hecha
