// SPDX-License-Identifier: Apache-2.0
// The XML parts of a package, parsed when they are asked for and kept.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "readers/xml.h"
#include "readers/zip.h"

namespace hecha {

// "word/document.xml" and "../styles.xml" -> "styles.xml"; a "/" begins at the top. Empty for what
// would leave the package.
std::string resolved(std::string_view base, std::string_view target);

class Parts {
 public:
  explicit Parts(Zip& zip) : zip_(&zip) {}

  // The parts of a package that was saved as one XML file (Flat OPC).   Errors: those of
  // parse_xml()
  static Result<Parts> flat(std::string_view bytes);

  // The root element of a part, valid as long as *this; null if there is no such part.
  // Errors: those of Zip::read() and parse_xml(), with the name of the part.
  Result<pugi::xml_node> part(const std::string& name);
  // The same; a part that is not there is document_damaged.
  Result<pugi::xml_node> needed(const std::string& name);

 private:
  Parts() = default;

  Zip* zip_ = nullptr;  // null: all that there is has been parsed
  std::vector<std::unique_ptr<pugi::xml_document>> parsed_;
  std::map<std::string, pugi::xml_node> roots_;
};

}  // namespace hecha
