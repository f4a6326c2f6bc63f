// SPDX-License-Identifier: Apache-2.0
// Mustache by kainjow (Boost licence).
#include "render/html/view.h"

#include <ostream>
#include <utility>

#include "render/html/escape.h"
#include "render/html/words.h"

namespace hecha::html {

namespace mustache = kainjow::mustache;
namespace {

constexpr std::string_view slot_mark = "\x02";  // no escaped text holds a control character

std::string replaced(std::string source, std::string_view place, std::string_view by) {
  for (std::size_t at = 0; (at = source.find(place, at)) != std::string::npos; at += by.size())
    source.replace(at, place.size(), by);
  return source;
}

std::string filled_in(std::string_view source, Language language, std::string_view part) {
  std::string filled = replaced(std::string(source), "{{>part}}", part);
  for (const PageWord& word : page_words)
    filled = replaced(std::move(filled), "{{w." + std::string(word.id) + "}}",
                      escaped(word.label.in(language)));
  return filled;
}

}  // namespace

View& View::text(const char* name, std::string_view value) {
  values_.insert_or_assign(name, mustache::data(std::string(value)));
  return *this;
}

View& View::line(const char* name, std::string_view value) {
  return value.empty() ? *this : add(name, View().text("text", value));
}

View& View::flag(const char* name, bool value) {
  values_.insert_or_assign(name, mustache::data(value ? mustache::data::type::bool_true
                                                      : mustache::data::type::bool_false));
  return *this;
}

View& View::add(const char* name, View item) {
  const auto list = values_.try_emplace(name, mustache::data::type::list).first;
  list->second.push_back(mustache::data(std::move(item.values_)));
  return *this;
}

View& View::markup(const char* name, std::string_view markup) { return text(name, markup); }

View& View::slot(const char* name) { return text(name, slot_mark); }

Template::Template(std::string_view source, Language language, std::string_view part)
    : parsed_(filled_in(source, language, part)) {
  parsed_.set_custom_escape([](const std::string& text) { return escaped(text); });
}

std::string Template::render(const View& view) {
  std::string page;
  parsed_.render(mustache::data(view.values_), [&](const std::string& part) { page += part; });
  return page;
}

void Template::render(const View& view, std::ostream& out,
                      const std::function<void(std::ostream&)>& slot) {
  parsed_.render(mustache::data(view.values_), [&](const std::string& part) {
    const std::size_t at = part.find(slot_mark);
    if (at == std::string::npos) {
      out << part;
      return;
    }
    out << std::string_view(part).substr(0, at);
    slot(out);
    out << std::string_view(part).substr(at + slot_mark.size());
  });
}

}  // namespace hecha::html
