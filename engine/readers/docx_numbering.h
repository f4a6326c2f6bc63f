// SPDX-License-Identifier: Apache-2.0
// numbering.xml of a Word document: what stands before a numbered paragraph and in no text.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "readers/xml.h"

namespace hecha {

// Which list a paragraph belongs to.
struct NumberedAs {
  std::string list;  // w:numId; "0" or empty: none
  int level = -1;    // w:ilvl, 0 to 8; -1: not said
};

class DocxNumbering {
 public:
  DocxNumbering() = default;
  explicit DocxNumbering(pugi::xml_node root);

  // Counts the next paragraph of that list and gives its label with what separates it from
  // the text: "一、", "1. ". Empty for bullets and where there is no such list.
  std::string next_label(const NumberedAs& as);

  // The level whose definition names the style, -1 if none does.
  int level_of_style(const std::string& list, std::string_view style) const;

 private:
  static constexpr int deepest = 9;

  struct Level {
    int start = 1;
    int restart = -1;  // w:lvlRestart: 0 never; k: only after a paragraph of level k - 1 or above
    std::string format = "decimal", text, style;
    bool separated = true;  // by a blank or tab
    bool decimal = false;   // w:isLgl
  };
  struct Abstract {
    std::array<Level, deepest> levels;
    std::string linked_style, own_style;  // w:numStyleLink, w:styleLink
    std::array<int, deepest> value{};
    std::array<bool, deepest> seen{};
  };
  struct List {
    std::string abstract;
    std::array<int, deepest> restart_at{};  // w:startOverride; -1: none
    std::map<int, Level> own;
  };

  static Level level(pugi::xml_node node);
  Abstract* abstract_of(const std::string& list);
  const Level& level_of(const List& list, const Abstract& abstract, int level) const;
  std::string label(const List& list, const Abstract& abstract, int level) const;

  std::map<std::string, Abstract, std::less<>> abstracts_;
  std::map<std::string, List, std::less<>> lists_;
  std::set<std::string> begun_;  // lists that were used; a restart counts at the first use only
};

}  // namespace hecha
