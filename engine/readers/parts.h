// SPDX-License-Identifier: Apache-2.0
// The XML parts of a package, parsed when they are asked for and kept.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "readers/xml.h"
#include "readers/zip.h"

namespace hecha {

// "word/document.xml" and "../styles.xml" -> "styles.xml"; a "/" begins at the top. Empty for what
// would leave the package.
std::string resolved(std::string_view base, std::string_view target);

class Parts {
 public:
  explicit Parts(Zip& zip) : zip_(zip) {}

  // The root element of a part, valid as long as *this; null if there is no such part.
  // Errors: those of Zip::read() and parse_xml(), with the name of the part.
  Result<pugi::xml_node> part(const std::string& name);
  // The same; a part that is not there is document_damaged.
  Result<pugi::xml_node> needed(const std::string& name);

 private:
  Zip& zip_;
  std::map<std::string, std::unique_ptr<pugi::xml_document>> parsed_;
};

}  // namespace hecha
