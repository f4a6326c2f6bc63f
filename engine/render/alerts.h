// SPDX-License-Identifier: Apache-2.0
// What code-review tools show: one line of trouble each, with a place, a level and a name that
// lasts.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "hecha/renderer.h"
#include "render/labels.h"

namespace hecha {

// A range of the original; end 0: only the line is known. Counts as in Place, but the line
// is at least 1, because those tools know no place without a line.
struct Region {
  std::uint32_t line = 1;
  std::uint32_t column = 0;
  std::uint32_t end_line = 0;
  std::uint32_t end_column = 0;  // just past the last character
};

// Where a quotation stands.
Region region_of(const Evidence& evidence);

struct Alert {
  const Finding* finding = nullptr;  // null: trouble with the document as a whole
  std::string rule;                  // id; of the whole document one of document_alerts
  Severity level = Severity::error;  // that at which it fails; a note where it never does
  std::string title;                 // "缺失 FZ-301 …"
  std::string message;               // sentences
  Region region;
  std::string section;      // path of headings; may be empty
  std::string quote;        // what stands there; may be empty
  std::string fingerprint;  // unique within the document
};

// Ids for trouble with a document as a whole, with a title and what to do.
struct DocumentAlert {
  std::string_view id;  // "hecha.not-a-report"
  Label title;
  Label advice;
};
std::span<const DocumentAlert> document_alerts();

// Where an open finding stands: its first passage, else where it belongs, else the title.
Region region_of(const Scorecard& card, const Finding& finding);

// What is wanting: partial and missing items once, violated ones for each passage. Waived ones
// are none; those below `min_severity` are left out. In the order of the pack. In Chinese:
// outputs for programs do not change with the language.
std::vector<Alert> alerts(const Pack& pack, const DocumentResult& result, Severity min_severity);

// A path as a reference of RFC 3986: relative, or file:///… if it is absolute.
std::string uri_of(std::string_view path);

}  // namespace hecha
