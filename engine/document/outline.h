// SPDX-License-Identifier: Apache-2.0
// Headings and their numbers -> the tree of sections.
#pragma once

#include <span>
#include <vector>

#include "document/headings.h"
#include "hecha/document.h"

namespace hecha {

// The root, then one section for each heading, in reading order. Levels follow the
// kinds of number, moved down where 第一部分 or 第一章 stand above 一、. An unnumbered
// heading is of level 1 unless the number that follows it shows that it lies within
// a numbered section. Linear.
std::vector<Section> sections(std::span<const Heading> headings, std::span<const Span> paragraphs,
                              std::uint32_t text_size);

}  // namespace hecha
