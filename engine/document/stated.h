// SPDX-License-Identifier: Apache-2.0
// What a document says of itself: its kind, title, issuer, level, year and dates, and which lines
// are page furniture. Read with the words that a pack gives (profile.h).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/profile.h"
#include "hecha/document.h"
#include "hecha/scorecard.h"

namespace hecha {

struct Stated {
  std::string value;          // as in StatedFact; words in normal form
  double confidence = 0;      // 0 to 1
  std::string_view found_in;  // static: "title", "index table", "lead", "signature", "given"
  std::optional<Span> span;   // of the normalised text
};

// What a file holds beside its text; only those of word processors do.
struct KeptInFile {
  std::uint32_t revisions = 0, comments = 0, hidden_text = 0;  // how many
};

struct StatedFacts {
  DocumentKind kind = DocumentKind::report;
  std::vector<Text> reasons;  // why not a report, or damaged
  Stated title, issuer, level, year, publish_date, signed_date;
  KeptInFile file;
  std::vector<std::string> places;  // names of the issuer's place, longest first: 云堰县, 云堰
  std::vector<LineKind> lines;      // parallel to Document::paragraphs()
};

// `given` (keys title, issuer, level, year, date; file: revisions, comments or hidden-text; kind:
// judge it as a report in any case) wins over the text. Never fails: what the text does not tell
// stays empty. Linear in the text.
StatedFacts stated_facts(const Document& document, const Profile& profile,
                         const std::map<std::string, std::string>& given = {});

}  // namespace hecha
