// SPDX-License-Identifier: Apache-2.0
// What frames the text of a report: addressee and subtitle above it, signature below it.
#pragma once

#include <optional>
#include <string>

#include "document/dates.h"
#include "document/page.h"
#include "document/title.h"

namespace hecha {

// The name of an organ as it stands in the text.
struct NamedOrgan {
  std::string name;  // joint organs joined by 、
  Span span;

  bool empty() const { return name.empty(); }
};

struct SignedDate {
  DateHit date;
  Span span;
  double confidence = 0;
};

struct Frame {
  NamedOrgan byline;   // a name on a line of its own under the title
  NamedOrgan speaker;  // the organ of the one who is named there with his post
  NamedOrgan signature;
  std::optional<SignedDate> signed_on;
  std::optional<SignedDate> under_title;  // a date on a line of its own there
};

// Marks addressee, subtitles, byline and signature, and what stands outside them.
// Sets page.lead. REQUIRES: mark_furniture and find_title have run.
Frame read_frame(Page& page, const Title& title, const Profile& profile);

}  // namespace hecha
