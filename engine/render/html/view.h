// SPDX-License-Identifier: Apache-2.0
// The wall of the template engine: what a page shows, and the template that shows it.
#pragma once

#include <functional>
#include <iosfwd>
#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>

#include "hecha/renderer.h"

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

 private:
  friend class Template;
  kainjow::mustache::object values_;
};

// A template of engine/render/html, parsed once.
class Template {
 public:
  // {{w.id}} is a fixed word (words.h) in `language`, {{>part}} is `part`. Both are put in
  // before parsing. Partials of the engine are not used: it would take a text of the view for
  // a template, if it had the partial's name.
  Template(std::string_view source, Language language, std::string_view part = {});
  // Each {{name}} becomes escaped(value); names without a value become nothing.
  std::string render(const View& view);
  // The same into a stream, where `slot` writes what would be too large to hold twice.
  void render(const View& view, std::ostream& out, const std::function<void(std::ostream&)>& slot);

 private:
  kainjow::mustache::mustache parsed_;
};

}  // namespace hecha::html
