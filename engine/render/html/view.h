// SPDX-License-Identifier: Apache-2.0
// The wall of the template engine: what a page shows, and the template that shows it.
#pragma once

#include <functional>
#include <iosfwd>
#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>

namespace hecha::html {

// The names that a template may use, with their values. Text is escaped by the template.
class View {
 public:
  View& text(const char* name, std::string_view value);
  // {{#name}}{{text}}{{/name}}, left out where `value` is empty.
  View& line(const char* name, std::string_view value);
  // {{#name}} and {{^name}}.
  View& flag(const char* name, bool value);
  // {{#name}}, once for each item added.
  View& add(const char* name, View item);
  // {{#name}}, once, with the names of `part`.
  View& part(const char* name, const View& part) { return add(name, part); }
  // {{{name}}}. REQUIRES: `markup` was made by this room, from text that was escaped.
  View& markup(const char* name, std::string_view markup);
  // {{{name}}}, written by the `slot` given to Template::render. One of these a template.
  View& slot(const char* name);
  // {{>name}}: another template.
  View& partial(const char* name, std::string_view source);
  // The names of another view too; its own win.
  View& also(const View& other);
  // {{name.key}}
  View& object(const char* name, const View& object);

 private:
  friend class Template;
  kainjow::mustache::object values_;
};

// A template of engine/render/html, parsed once.
class Template {
 public:
  explicit Template(std::string_view source);
  // Each {{name}} becomes escaped(value); names without a value become nothing.
  std::string render(const View& view);
  // The same into a stream, where `slot` writes what would be too large to hold twice.
  void render(const View& view, std::ostream& out, const std::function<void(std::ostream&)>& slot);

 private:
  kainjow::mustache::mustache parsed_;
};

}  // namespace hecha::html
