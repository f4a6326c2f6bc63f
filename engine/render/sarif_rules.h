// SPDX-License-Identifier: Apache-2.0
// What a SARIF log says of the tool: its rules, and the legal bases as taxonomies.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "hecha/pack.h"
#include "hecha/renderer.h"
#include "render/json_writer.h"

namespace hecha {

// The articles of one legal source that the rules of a pack refer to.
struct SarifTaxonomy {
  std::string source;  // id in the pack
  Text title;
  std::string number;
  std::vector<Basis> taxa;  // one for each article, in the order of first use
};

std::vector<SarifTaxonomy> sarif_taxonomies(const Pack& pack);

// "第二十五条第三项", or where a basis names no article the source itself.
const std::string& taxon_id(const Basis& basis);

// What is told of the rules beside what the pack says. Refers to its arguments.
struct SarifContext {
  const std::vector<SarifTaxonomy>& taxonomies;
  const std::map<std::string, Precision>& precision;  // by id of the rule
};

// tool: {...}, with the taxonomies referred to if there are any.
void write_sarif_tool(JsonWriter& json, const Pack& pack, const SarifContext& context);
// taxonomies: [...]
void write_sarif_taxonomies(JsonWriter& json, const std::vector<SarifTaxonomy>& taxonomies);

// "error", "warning", "note".
std::string_view sarif_level(Severity severity);

}  // namespace hecha
