// SPDX-License-Identifier: Apache-2.0
// Rules of the kinds that find slips: their fields.
#pragma once

#include "pack/loading.h"

namespace hecha {

// The fields of a rule whose kind finds slips; `id` is that of the rule.
void load_slip_rule(Loading& loading, Fields& fields, const std::string& id, RuleSpec& spec);

}  // namespace hecha
