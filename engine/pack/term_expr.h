// SPDX-License-Identifier: Apache-2.0
// Terms written as strings become expressions; the ends of all terms.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pack/loading.h"

namespace hecha {

// "$leader ~20 主持|听取"
std::optional<ExprId> string_expr(Loading& loading, const YamlNode& node, Unit unit);

std::optional<ExprId> cue_expr(Loading& loading, std::string_view name, Spot mark);

// `holds`: the words, one of which every match has; without them they are taken
// from the regular expression.
std::optional<ExprId> regex_expr(Loading& loading, std::string_view regex, Spot mark, Unit unit,
                                 const std::optional<std::vector<TermId>>& holds);

}  // namespace hecha
