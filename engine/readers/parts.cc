// SPDX-License-Identifier: Apache-2.0
// The XML parts of a package, parsed when they are asked for and kept.
#include "readers/parts.h"

#include <utility>

namespace hecha {

std::string resolved(std::string_view base, std::string_view target) {
  std::string path;
  if (!target.starts_with('/')) path = base.substr(0, base.rfind('/') + 1);
  while (!target.empty()) {
    const std::size_t slash = target.find('/');
    const std::string_view step = target.substr(0, slash);
    target.remove_prefix(slash == target.npos ? target.size() : slash + 1);
    if (step == "..") {
      if (path.empty()) return {};
      path.pop_back();
      path.erase(path.rfind('/') + 1);
    } else if (!step.empty() && step != ".") {
      path += step;
      if (slash != std::string_view::npos) path += '/';
    }
  }
  return path;
}

Result<Parts> Parts::flat(std::string_view bytes) {
  Parts parts;
  parts.parsed_.push_back(std::make_unique<pugi::xml_document>());
  pugi::xml_document& whole = *parts.parsed_.back();
  if (Result<void> parsed = parse_xml(bytes, whole); !parsed) return tl::unexpected(parsed.error());
  for (const pugi::xml_node part : whole.document_element().children()) {
    const std::string_view name = attribute(part, "name");
    const pugi::xml_node data = child(part, "xmlData");
    const auto is_element = [](pugi::xml_node one) { return one.type() == pugi::node_element; };
    if (name.starts_with('/'))
      parts.roots_[std::string(name.substr(1))] = data.find_child(is_element);
  }
  return parts;
}

Result<pugi::xml_node> Parts::part(const std::string& name) {
  if (const auto it = roots_.find(name); it != roots_.end()) return it->second;
  const std::ptrdiff_t index = name.empty() || zip_ == nullptr ? -1 : zip_->find(name);
  if (index < 0) return pugi::xml_node{};
  Result<std::string> bytes = zip_->read(static_cast<std::size_t>(index));
  if (!bytes) return tl::unexpected(bytes.error());
  auto document = std::make_unique<pugi::xml_document>();
  if (Result<void> parsed = parse_xml(*bytes, *document); !parsed) {
    Error error = parsed.error();
    error.detail = name + (error.detail.empty() ? "" : ": " + error.detail);
    return tl::unexpected(std::move(error));
  }
  parsed_.push_back(std::move(document));
  return roots_[name] = parsed_.back()->document_element();
}

Result<pugi::xml_node> Parts::needed(const std::string& name) {
  Result<pugi::xml_node> root = part(name);
  if (root && !*root)
    return tl::unexpected(
        Error{ErrorCode::document_damaged,
              "the package has no part " + (name.empty() ? "for its text" : name)});
  return root;
}

}  // namespace hecha
