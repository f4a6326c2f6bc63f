// SPDX-License-Identifier: Apache-2.0
// Draft-07, which editors know best.
#include "config/schema.h"

#include <map>
#include <vector>

#include "config/config.h"
#include "render/json_writer.h"

namespace hecha {
namespace {

void write_type(JsonWriter& json, std::string_view type) { json.text("type", type); }

void write_choices(JsonWriter& json, std::string_view choices) {
  json.key("enum");
  json.begin_array();
  while (!choices.empty()) {
    const std::size_t end = std::min(choices.find(' '), choices.size());
    json.string(choices.substr(0, end));
    choices.remove_prefix(std::min(end + 1, choices.size()));
  }
  json.end_array();
}

// One text, or a list of them.
void write_texts(JsonWriter& json) {
  json.key("oneOf");
  json.begin_array();
  json.begin_object();
  write_type(json, "string");
  json.end_object();
  json.begin_object();
  write_type(json, "array");
  json.key("items");
  json.begin_object();
  write_type(json, "string");
  json.end_object();
  json.end_object();
  json.end_array();
}

void write_range(JsonWriter& json, std::string_view type, int min, int max) {
  write_type(json, type);
  json.count("minimum", min);
  json.count("maximum", max);
}

void write_value(JsonWriter& json, const ConfigKey& key) {
  json.text("description", std::string(key.zh) + " / " + std::string(key.en));
  switch (key.kind) {
    case ConfigKind::text:
    case ConfigKind::path:
      write_type(json, "string");
      break;
    case ConfigKind::list:
    case ConfigKind::paths:
      write_texts(json);
      break;
    case ConfigKind::number:
      write_range(json, "number", 0, 100);
      break;
    case ConfigKind::year:
      write_range(json, "integer", 1949, 2100);
      break;
    case ConfigKind::truth:
      write_type(json, "boolean");
      break;
    case ConfigKind::choice:
      write_choices(json, key.choices);
      break;
    case ConfigKind::day:
      write_type(json, "string");
      json.text("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
      break;
  }
}

void write_property(JsonWriter& json, std::string_view name, const ConfigKey& key) {
  json.key(name);
  json.begin_object();
  write_value(json, key);
  json.end_object();
}

// gate.groups.* becomes a map of its own.
void write_inner(JsonWriter& json, std::string_view rest, const ConfigKey& key) {
  if (!rest.ends_with(".*")) return write_property(json, rest, key);
  json.key(rest.substr(0, rest.size() - 2));
  json.begin_object();
  write_type(json, "object");
  json.key("additionalProperties");
  json.begin_object();
  write_value(json, key);
  json.end_object();
  json.end_object();
}

void write_keys(JsonWriter& json) {
  std::vector<std::pair<std::string_view, std::vector<const ConfigKey*>>> maps;
  for (const ConfigKey& key : config_keys()) {
    const std::size_t dot = key.name.find('.');
    if (dot == std::string_view::npos) {
      write_property(json, key.name, key);
    } else {
      const std::string_view map = key.name.substr(0, dot);
      if (maps.empty() || maps.back().first != map) maps.push_back({map, {}});
      maps.back().second.push_back(&key);
    }
  }
  for (const auto& [name, keys] : maps) {
    json.key(name);
    json.begin_object();
    write_type(json, "object");
    json.key("additionalProperties");
    json.boolean(false);
    json.key("properties");
    json.begin_object();
    for (const ConfigKey* key : keys) write_inner(json, key->name.substr(name.size() + 1), *key);
    json.end_object();
    json.end_object();
  }
}

void write_texts(JsonWriter& json, std::string_view name, std::string_view doc) {
  json.key(name);
  json.begin_object();
  json.text("description", doc);
  write_texts(json);
  json.end_object();
}

}  // namespace

std::string config_schema() {
  std::string text;
  JsonWriter json(text, JsonWriter::Style::indented);
  json.begin_object();
  json.text("$schema", "http://json-schema.org/draft-07/schema#");
  json.text("title", "hecha.config/1");
  json.text("description", "A configuration, .hecha.yml: docs/ci.md.");
  write_type(json, "object");
  json.key("additionalProperties");
  json.boolean(false);
  json.key("properties");
  json.begin_object();
  json.key("$schema");
  json.begin_object();
  write_type(json, "string");
  json.end_object();
  json.key("root");
  json.begin_object();
  json.text("description", "true：不再向上查找 / look no further up");
  write_type(json, "boolean");
  json.end_object();
  write_texts(json, "extends", "先读这些配置 / configurations to begin with");
  write_keys(json);
  json.key("overrides");
  json.begin_object();
  json.text("description", "只对部分文件有效 / for some files only");
  write_type(json, "array");
  json.key("items");
  json.begin_object();
  write_type(json, "object");
  json.key("additionalProperties");
  json.boolean(false);
  json.key("required");
  json.begin_array();
  json.string("files");
  json.end_array();
  json.key("properties");
  json.begin_object();
  write_texts(json, "files", "* ? ** 如 .gitignore / patterns as in .gitignore");
  write_keys(json);
  json.end_object();
  json.end_object();
  json.end_object();
  json.end_object();
  json.end_object();
  return text + '\n';
}

}  // namespace hecha
