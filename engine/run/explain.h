// SPDX-License-Identifier: Apache-2.0
// A rule in words: what it asks, by what basis, what meets it.
#pragma once

#include "hecha/pack.h"
#include "render/sheet.h"

namespace hecha {

void write_rule(Sheet& sheet, const Pack& pack, std::size_t rule, Language language);

// What accuracy.json in the folder of the pack says of the rule, if that is of this version of it.
void write_rule_accuracy(Sheet& sheet, const Pack& pack, std::size_t rule,
                         const std::string& pack_folder, Language language);

}  // namespace hecha
