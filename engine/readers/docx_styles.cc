// SPDX-License-Identifier: Apache-2.0
// styles.xml of a Word document: what the style of a paragraph says of it.
#include "readers/docx_styles.h"

namespace hecha {
namespace {

constexpr int longest_chain = 32;  // styles based on styles; a loop ends here
constexpr int body_text = 9;       // the outline level of no heading

}  // namespace

int own_outline(pugi::xml_node properties) {
  const int level = number(child_value(properties, "outlineLvl"), -1, body_text, -2);
  return level == body_text ? -1 : level;
}

NumberedAs own_numbering(pugi::xml_node properties) {
  const pugi::xml_node node = child(properties, "numPr");
  return {std::string(child_value(node, "numId")), number(child_value(node, "ilvl"), -1, 8, -1)};
}

int heading_level(std::string_view name) {
  for (const std::string_view prefix : {"heading ", "Heading ", "标题 ", "標題 "}) {
    if (name.size() == prefix.size() + 1 && name.starts_with(prefix) && name.back() >= '1' &&
        name.back() <= '9')
      return name.back() - '0';
  }
  return 0;
}

DocxStyles::DocxStyles(pugi::xml_node root) {
  for (const pugi::xml_node node : root.children()) {
    if (!is(node, "style")) continue;
    const std::string id(attribute(node, "styleId"));
    const pugi::xml_node properties = child(node, "pPr");
    Own& own = styles_[id];
    own.name = child_value(node, "name");
    own.based_on = child_value(node, "basedOn");
    own.outline = own_outline(properties);
    own.numbered = own_numbering(properties);
    own.hidden = switched_on(child(node, "rPr"), "vanish");
    const std::string_view chosen = attribute(node, "default");
    if (attribute(node, "type") == "paragraph" && (chosen == "1" || chosen == "true"))
      default_ = id;
  }
}

DocxStyle DocxStyles::style(std::string_view id, const DocxNumbering& numbering) const {
  DocxStyle style;
  style.outline = -2;
  auto it = styles_.find(id.empty() ? std::string_view(default_) : id);
  if (it != styles_.end()) style.name = it->second.name;
  for (int step = 0; it != styles_.end() && step < longest_chain; ++step) {
    const Own& own = it->second;
    if (style.outline == -2) style.outline = own.outline;
    if (style.outline == -2) {
      if (const int level = heading_level(own.name)) style.outline = level - 1;
    }
    style.hidden = style.hidden || own.hidden;
    if (style.numbered.list.empty() && !own.numbered.list.empty()) {
      style.numbered.list = own.numbered.list;
      if (style.numbered.level < 0) style.numbered.level = own.numbered.level;
      if (style.numbered.level < 0)
        style.numbered.level = numbering.level_of_style(own.numbered.list, it->first);
    }
    if (style.numbered.level < 0) style.numbered.level = own.numbered.level;
    it = own.based_on.empty() ? styles_.end() : styles_.find(own.based_on);
  }
  if (style.outline == -2) style.outline = -1;
  return style;
}

}  // namespace hecha
