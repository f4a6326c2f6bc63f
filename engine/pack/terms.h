// SPDX-License-Identifier: Apache-2.0
// Terms of the YAML files become expressions.
#pragma once

#include <optional>
#include <vector>

#include "pack/loading.h"

namespace hecha {

inline constexpr std::string_view unit_ids[] = {"clause",    "sentence", "item",
                                                "paragraph", "section",  "document"};

// The expression of a term: a string, or a map such as {any: [...]}. Strings in it
// look for their parts within `unit` unless a map says otherwise. Wrong ones are
// reported and give nothing.
std::optional<ExprId> term_of(Loading& loading, const YamlNode& node, Unit unit = Unit::clause);

// The same where the keys of the term stand among others: any, all, near, sequence,
// regex or cue, with within and holds.
std::optional<ExprId> term_of_fields(Loading& loading, Fields& fields, Unit unit = Unit::clause);

// Of a list of terms or one alone.
std::vector<ExprId> terms_of(Loading& loading, const YamlNode& node, Unit unit = Unit::clause);

// A term of words and lists only.
std::optional<TermId> words_of(Loading& loading, const YamlNode& node);

// Words and lists beside one another become one words expression.
ExprId any_of(Loading& loading, const std::vector<ExprId>& exprs);

// The keys that make a map a term, and what of them stands in a map.
inline constexpr std::string_view term_keys[] = {"any", "all", "near", "sequence", "regex", "cue"};

// The one of `keys` that the map has; nothing and a problem if it has none or several.
std::optional<std::string_view> one_of_keys(Fields& fields, std::span<const std::string_view> keys);

}  // namespace hecha
