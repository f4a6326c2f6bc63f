// SPDX-License-Identifier: Apache-2.0
// Changes of a report that a careful reader would not notice, or would not mind.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "hecha/document.h"
#include "render/labels.h"
#include "text/icu.h"

namespace hecha {

// Opened once for many reports; may be shared between threads.
struct Scripts {
  Transliteration traditional{Transliteration::To::traditional};
  Transliteration latin{Transliteration::To::latin};
};

struct Perturbation {
  std::string_view id;  // "line-breaks"
  Label doc;
  // The bytes of the changed report, made from its text as the author wrote it; where they are the
  // same as before the change does not concern it. Linear in all but the number of headings.
  std::string (*apply)(const Document& document, const Scripts& scripts);
};

// In the order in which they are told.
std::span<const Perturbation> perturbations();

// The bytes of `text` that the section fills with all that belongs to it: whole lines.
Span lines_of_section(const Document& document, std::uint32_t section);

}  // namespace hecha
