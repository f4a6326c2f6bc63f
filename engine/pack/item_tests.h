// SPDX-License-Identifier: Apache-2.0
// The tests of a rule, written beside it.
#pragma once

#include <string_view>
#include <vector>

#include "pack/loading.h"

namespace hecha {

// The results that a rule can give.
std::vector<Verdict> possible_results(const RuleSpec& spec);

// `tests:` of a rule; also says which results have none.
std::vector<RuleTest> load_tests(Loading& loading, Fields& fields, const RuleSpec& spec,
                                 const Rule& rule);

}  // namespace hecha
