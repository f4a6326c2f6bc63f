// SPDX-License-Identifier: Apache-2.0
// numbering.xml of a Word document: what stands before a numbered paragraph and in no text.
#include "readers/docx_numbering.h"

#include <algorithm>

#include "readers/number_format.h"

namespace hecha {
namespace {

constexpr int largest_number = 1'000'000;
constexpr std::size_t longest_label = 200;  // bytes

}  // namespace

DocxNumbering::Level DocxNumbering::level(pugi::xml_node node) {
  Level level;
  level.start = number(child_value(node, "start"), 0, largest_number, 1);
  level.restart = number(child_value(node, "lvlRestart"), 0, deepest, -1);
  if (const std::string_view format = child_value(node, "numFmt"); !format.empty())
    level.format = format;
  level.text = child_value(node, "lvlText");
  level.style = child_value(node, "pStyle");
  level.separated = child_value(node, "suff") != "nothing";
  level.decimal = switched_on(node, "isLgl");
  return level;
}

DocxNumbering::DocxNumbering(pugi::xml_node root) {
  for (const pugi::xml_node node : root.children()) {
    if (is(node, "abstractNum")) {
      Abstract& abstract = abstracts_[std::string(attribute(node, "abstractNumId"))];
      abstract.linked_style = child_value(node, "numStyleLink");
      abstract.own_style = child_value(node, "styleLink");
      for (const pugi::xml_node one : node.children())
        if (const int at = number(attribute(one, "ilvl"), -1, deepest, -1);
            is(one, "lvl") && at >= 0 && at < deepest)
          abstract.levels[static_cast<std::size_t>(at)] = level(one);
    } else if (is(node, "num")) {
      List& list = lists_[std::string(attribute(node, "numId"))];
      list.abstract = child_value(node, "abstractNumId");
      list.restart_at.fill(-1);
      for (const pugi::xml_node one : node.children()) {
        const int at = number(attribute(one, "ilvl"), -1, deepest, -1);
        if (!is(one, "lvlOverride") || at < 0 || at >= deepest) continue;
        list.restart_at[static_cast<std::size_t>(at)] =
            number(child_value(one, "startOverride"), 0, largest_number, -1);
        if (const pugi::xml_node own = child(one, "lvl")) list.own[at] = level(own);
      }
    }
  }
}

// A list may lead to its deepest by way of a style; chains of those are followed a few steps.
DocxNumbering::Abstract* DocxNumbering::abstract_of(const std::string& list) {
  const auto found = lists_.find(list);
  if (found == lists_.end()) return nullptr;
  auto it = abstracts_.find(found->second.abstract);
  for (int step = 0; it != abstracts_.end() && !it->second.linked_style.empty() && step < 4;
       ++step) {
    const std::string& style = it->second.linked_style;
    const auto owner = std::find_if(abstracts_.begin(), abstracts_.end(),
                                    [&](const auto& one) { return one.second.own_style == style; });
    if (owner == abstracts_.end() || owner == it) break;
    it = owner;
  }
  return it == abstracts_.end() ? nullptr : &it->second;
}

const DocxNumbering::Level& DocxNumbering::level_of(const List& list, const Abstract& abstract,
                                                    int level) const {
  const auto own = list.own.find(level);
  return own != list.own.end() ? own->second : abstract.levels[static_cast<std::size_t>(level)];
}

int DocxNumbering::level_of_style(const std::string& list, std::string_view style) const {
  const auto found = lists_.find(list);
  if (found == lists_.end() || style.empty()) return -1;
  const auto abstract = abstracts_.find(found->second.abstract);
  if (abstract == abstracts_.end()) return -1;
  for (int i = 0; i < deepest; ++i)
    if (level_of(found->second, abstract->second, i).style == style) return i;
  return -1;
}

std::string DocxNumbering::next_label(const NumberedAs& as) {
  Abstract* abstract = abstract_of(as.list);
  if (abstract == nullptr) return {};
  const List& list = lists_.find(as.list)->second;
  const auto at = static_cast<std::size_t>(std::clamp(as.level, 0, deepest - 1));
  const bool first_use = begun_.insert(as.list).second;
  if (first_use) {
    for (std::size_t i = 0; i < deepest; ++i) {
      if (list.restart_at[i] < 0) continue;
      std::fill(abstract->seen.begin() + static_cast<std::ptrdiff_t>(i), abstract->seen.end(),
                false);
    }
  }
  const Level& level = level_of(list, *abstract, static_cast<int>(at));
  if (abstract->seen[at]) {
    abstract->value[at] = std::min(abstract->value[at] + 1, largest_number);
  } else {
    abstract->value[at] = list.restart_at[at] >= 0 ? list.restart_at[at] : level.start;
    abstract->seen[at] = true;
  }
  for (std::size_t deeper = at + 1; deeper < deepest; ++deeper) {
    const int restart = level_of(list, *abstract, static_cast<int>(deeper)).restart;
    if (restart < 0 || (restart > 0 && static_cast<int>(at) < restart))
      abstract->seen[deeper] = false;
  }
  return label(list, *abstract, static_cast<int>(at));
}

std::string DocxNumbering::label(const List& list, const Abstract& abstract, int at) const {
  const Level& own = level_of(list, abstract, at);
  if (own.format == "none" || own.format == "bullet") return {};
  std::string text;
  for (std::size_t i = 0; i < own.text.size() && text.size() < longest_label; ++i) {
    const int shown = own.text[i] == '%' && i + 1 < own.text.size() ? own.text[i + 1] - '1' : -1;
    if (shown < 0 || shown >= deepest) {
      text += own.text[i];
      continue;
    }
    const Level& level = level_of(list, abstract, shown);
    const auto which = static_cast<std::size_t>(shown);
    const int value = abstract.seen[which] ? abstract.value[which] : level.start;
    text += formatted_number(value, own.decimal ? "decimal" : level.format);
    ++i;
  }
  const bool latin = !text.empty() && static_cast<unsigned char>(text.back()) < 0x80;
  if (own.separated && latin) text += ' ';
  return text;
}

}  // namespace hecha
