// SPDX-License-Identifier: Apache-2.0
// A document as a text that a test can compare and a person can read.
#pragma once

#include <string>
#include <string_view>

#include "hecha/document.h"

namespace hecha {

// A document with `text`, which is in normal form already.
Document document_of(std::string_view text);

// One line for each section: "1 三 主要举措", indented by depth; + where the heading
// has a line of its own, ~ where it runs in.
std::string show_outline(const Document& document);

// One line for each sentence, its clauses parted by |. In front # for headings, and
// the number of the run-in item.
std::string show_sentences(const Document& document);

// "year 2023, percent 95.5": one for each fact with its words.
std::string show_facts(const Document& document);

// Paragraph by paragraph: section, sentences, clauses. For the eye.
std::string to_string(const Document& document);

// Empty if everything that document.h promises holds; else what does not.
std::string broken_promise(const Document& document);

}  // namespace hecha
