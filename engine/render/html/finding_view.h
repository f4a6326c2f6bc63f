// SPDX-License-Identifier: Apache-2.0
// One finding as a page shows it.
#pragma once

#include "hecha/renderer.h"
#include "render/html/view.h"

namespace hecha::html {

// What finding.html asks for. With `linked` places lead into the text of the same page.
View finding_view(const Pack& pack, const Finding& finding, bool linked, Language language);

}  // namespace hecha::html
