// SPDX-License-Identifier: Apache-2.0
// labels: what labelled reports call the rules of the pack.
#include <array>

#include "pack/loading.h"

namespace hecha {
namespace {

constexpr std::array<std::string_view, 3> ways = {"quote", "count", "document"};

// Whether the rule exists is asked when all rules are known.
std::string rule_of(Loading& loading, const YamlNode& node) {
  const auto rule = text_of(node, loading.problems);
  if (!rule) return "";
  loading.globs.push_back({*rule, node.mark});
  return *rule;
}

void load_item_labels(Loading& loading, const YamlNode& node) {
  if (!node.is_map()) Fields(node, "'items'", loading.problems);
  for (std::size_t i = 0; i < node.keys.size(); ++i)
    loading.data.item_labels.push_back({node.keys[i].text, rule_of(loading, node.items[i])});
}

void load_defect_labels(Loading& loading, const YamlNode& node) {
  if (!node.is_map()) Fields(node, "'defects'", loading.problems);
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    Fields fields(node.items[i], "label '" + node.keys[i].text + "'", loading.problems);
    DefectLabel label{node.keys[i].text, "", DefectMatch::quote};
    if (const YamlNode* rule = fields.find("rule")) label.rule = rule_of(loading, *rule);
    label.by = static_cast<DefectMatch>(fields.choice("by", ways).value_or(0));
    loading.data.defect_labels.push_back(std::move(label));
  }
}

}  // namespace

void load_labels(Loading& loading, const YamlNode& node) {
  Fields fields(node, "'labels'", loading.problems);
  if (const YamlNode* items = fields.find("items")) load_item_labels(loading, *items);
  if (const YamlNode* defects = fields.find("defects")) load_defect_labels(loading, *defects);
}

}  // namespace hecha
