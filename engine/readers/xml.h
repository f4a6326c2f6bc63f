// SPDX-License-Identifier: Apache-2.0
// The wall of pugixml: trees of bounded depth, and names without their prefixes.
#pragma once

#include <pugixml.hpp>
#include <string_view>

#include "hecha/result.h"

namespace hecha {

// Reads one part of a document. White space between elements is dropped, that in text kept.
// Errors: document_damaged, forbidden_xml (a DOCTYPE: entities are never expanded, and no
// office program declares any), too_deep (256 levels, so that what walks the tree may recurse).
Result<void> parse_xml(std::string_view bytes, pugi::xml_document& into);

// Producers choose their prefixes: w:p, ns0:p and p are all "p".
std::string_view local_name(pugi::xml_node node);
bool is(pugi::xml_node node, std::string_view name);
pugi::xml_node child(pugi::xml_node node, std::string_view name);
std::string_view attribute(pugi::xml_node node, std::string_view name);

// The value of an attribute as a number within [low, high]; `otherwise` where there is none.
int number(std::string_view value, int low, int high, int otherwise);

// Value of the attribute "val" of the child `name`: <w:ilvl w:val="1"/>. Empty if there is none.
std::string_view child_value(pugi::xml_node node, std::string_view name);

// Is there a child that switches something on: <w:vanish/>, but not <w:vanish w:val="false"/>?
bool switched_on(pugi::xml_node node, std::string_view name);

}  // namespace hecha
