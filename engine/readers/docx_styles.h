// SPDX-License-Identifier: Apache-2.0
// styles.xml of a Word document: what the style of a paragraph says of it.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "readers/docx_numbering.h"
#include "readers/xml.h"

namespace hecha {

// A style with all that it inherits.
struct DocxStyle {
  std::string name;  // "heading 1"; ids differ from program to program
  int outline = -1;  // 0 to 8; -1: text
  NumberedAs numbered;
  bool hidden = false;  // w:vanish
};

class DocxStyles {
 public:
  DocxStyles() = default;
  explicit DocxStyles(pugi::xml_node root);

  // Of the paragraph or character style `id`; of the default style where there is none.
  DocxStyle style(std::string_view id, const DocxNumbering& numbering) const;

 private:
  struct Own {
    std::string name, based_on;
    int outline = -2;  // -2: not said
    NumberedAs numbered;
    bool hidden = false;
  };
  std::map<std::string, Own, std::less<>> styles_;
  std::string default_;
};

// Of a w:pPr: its own outline level, -2 where it says nothing; its own w:numPr.
int own_outline(pugi::xml_node properties);
NumberedAs own_numbering(pugi::xml_node properties);

// 1 from "heading 1" and "标题 1"; 0 for other names.
int heading_level(std::string_view style_name);

}  // namespace hecha
