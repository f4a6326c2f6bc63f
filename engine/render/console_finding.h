// SPDX-License-Identifier: Apache-2.0
// One finding for people: evidence, near misses, where to put it, basis, questions.
#pragma once

#include "hecha/renderer.h"
#include "hecha/scorecard.h"
#include "render/sheet.h"

namespace hecha {

// Of an open finding all that a drafter needs; of a met one the evidence.
void write_finding(Sheet& sheet, const Pack& pack, const Finding& finding, Language language);

// What a person decided, about which result, why, who and until when.
std::string decided_text(const Decision& decision, Language language);

// Where what is missing would best stand: 第33行之后（“打算”部分）; empty if that cannot be told.
std::string insert_text(const InsertAt& at, Language language);

// 《规定》（厅字〔2019〕28号）第二十五条, without what it says.
std::string basis_text(const Basis& basis, Language language);

}  // namespace hecha
