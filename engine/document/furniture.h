// SPDX-License-Identifier: Apache-2.0
// Which lines of a page are not of the text: menus, index tables, datelines, bars, footers.
#pragma once

#include "document/page.h"
#include "document/profile.h"

namespace hecha {

// Marks the lines that are furniture by themselves, wherever they stand, and reads
// the labels of short lines into `page.cells`. A line of prose is never marked.
void mark_furniture(Page& page, const Profile& profile);

// Marks a table of contents: the short lines under its heading up to the line that
// its first entry repeats.
void mark_contents(Page& page, const Profile& profile);

}  // namespace hecha
