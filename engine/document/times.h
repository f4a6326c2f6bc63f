// SPDX-License-Identifier: Apache-2.0
// When: the year that a document reports on, when it was published and when signed.
#pragma once

#include "document/frame.h"
#include "document/page.h"
#include "document/profile.h"
#include "document/stated.h"
#include "document/title.h"

namespace hecha {

// The first year of the title, else of the lead, else of a heading, else the year
// before it was signed or published.
Stated find_report_year(const Page& page, const Title& title, const Frame& frame,
                        const Stated& published, const Profile& profile);

// From labels by their rank, else from a dateline. A signature is no publication.
Stated find_published(const Page& page, const Profile& profile);

Stated find_signed(const Frame& frame);

}  // namespace hecha
