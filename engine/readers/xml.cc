// SPDX-License-Identifier: Apache-2.0
// The wall of pugixml: trees of bounded depth, and names without their prefixes.
#include "readers/xml.h"

#include <algorithm>
#include <charconv>

namespace hecha {
namespace {

constexpr int deepest = 256;

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

// Walks the whole tree without recursion.
Result<void> checked(const pugi::xml_document& document) {
  int depth = 0;
  pugi::xml_node node = document;
  while (true) {
    if (node.type() == pugi::node_doctype)
      return tl::unexpected(Error{ErrorCode::forbidden_xml, {}});
    if (const pugi::xml_node first = node.first_child()) {
      if (++depth > deepest) return tl::unexpected(Error{ErrorCode::too_deep, "256 levels of XML"});
      node = first;
      continue;
    }
    while (node && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    if (!node || depth <= 0) return {};
    node = node.next_sibling();
  }
}

}  // namespace

Result<void> parse_xml(std::string_view bytes, pugi::xml_document& into) {
  constexpr unsigned options =
      pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single;
  const pugi::xml_parse_result parsed = into.load_buffer(bytes.data(), bytes.size(), options);
  if (Result<void> fine = checked(into); !fine) return fine;
  if (!parsed)
    return tl::unexpected(Error{
        ErrorCode::document_damaged,
        std::string("XML: ") + parsed.description() + " at byte " + std::to_string(parsed.offset)});
  return {};
}

std::string_view local_name(pugi::xml_node node) { return without_prefix(node.name()); }

bool is(pugi::xml_node node, std::string_view name) { return local_name(node) == name; }

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node one : node.children())
    if (is(one, name)) return one;
  return {};
}

std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute one : node.attributes())
    if (without_prefix(one.name()) == name) return one.value();
  return {};
}

int number(std::string_view value, int low, int high, int otherwise) {
  long long parsed = 0;
  const auto result = std::from_chars(value.data(), value.data() + value.size(), parsed);
  if (result.ec == std::errc::result_out_of_range) return value.starts_with('-') ? low : high;
  if (result.ec != std::errc{}) return otherwise;
  return static_cast<int>(std::clamp<long long>(parsed, low, high));
}

std::string_view child_value(pugi::xml_node node, std::string_view name) {
  return attribute(child(node, name), "val");
}

bool switched_on(pugi::xml_node node, std::string_view name) {
  const pugi::xml_node one = child(node, name);
  if (!one) return false;
  const std::string_view value = attribute(one, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

}  // namespace hecha
