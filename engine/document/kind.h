// SPDX-License-Identifier: Apache-2.0
// Whether a document is a report at all, another kind of text, or damaged.
#pragma once

#include <vector>

#include "document/page.h"
#include "document/profile.h"
#include "document/title.h"
#include "hecha/document.h"
#include "hecha/scorecard.h"

namespace hecha {

struct KindFound {
  DocumentKind kind = DocumentKind::report;
  std::vector<Text> reasons;  // with the words that decided, as the author wrote them
};

// When in doubt it is a report: a report that is turned away is the worse mistake.
KindFound find_kind(const Document& document, const Page& page, const Title& title,
                    const Profile& profile);

// Why the text is damaged; empty: it is not.
std::vector<Text> damage(const Document& document, const Page& page, const Profile& profile);

}  // namespace hecha
