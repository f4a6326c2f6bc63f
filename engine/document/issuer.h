// SPDX-License-Identifier: Apache-2.0
// Who issued a document, and of what level he is.
#pragma once

#include "document/frame.h"
#include "document/page.h"
#include "document/profile.h"
#include "document/stated.h"
#include "document/title.h"

namespace hecha {

// From the title, the signature, the line under the title, the subject of the lead, the
// index table or the owner of the site, in this order; a short name is completed from
// a later source.
Stated find_issuer(const Page& page, const Title& title, const Frame& frame,
                   const Profile& profile);

// From the ending of the issuer's name; where that allows two levels, from the words
// of the text.
Stated find_level(const Page& page, const Stated& issuer, const Profile& profile);

}  // namespace hecha
