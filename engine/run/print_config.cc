// SPDX-License-Identifier: Apache-2.0
// hecha print-config: what holds for a document, and who said so.
#include "render/sheet.h"
#include "render/shown.h"
#include "run/commands.h"
#include "run/exit_code.h"
#include "run/plan.h"
#include "run/print.h"
#include "run/words.h"

namespace hecha {
namespace {

// YAML again: a text that could be taken for something else is quoted.
std::string written(const std::vector<std::string>& values, bool list) {
  std::string text;
  for (const std::string& value : values) {
    if (!text.empty()) text += ", ";
    const bool plain = value.find_first_of(":#,[]{}*&!|>'\"%@`?") == std::string::npos &&
                       !value.empty() && value.front() != ' ' && value.front() != '-';
    text += plain ? shown(value) : '"' + shown(value) + '"';
  }
  return list ? "[" + text + "]" : text;
}

bool is_list(const std::string& key) {
  for (const ConfigKey& one : config_keys())
    if (one.name == key) return one.kind == ConfigKind::list || one.kind == ConfigKind::paths;
  return false;
}

}  // namespace

int run_print_config(const Options& options) {
  Layers layers(options);
  const std::optional<ConfigLayer> layer = layers.of(options.operands.front());
  if (!layer) return exit_unable;
  std::vector<std::pair<std::string, std::string>> lines;
  std::uint32_t width = 0;
  for (const auto& [key, value] : *layer) {
    const std::string line = key + ": " + written(value.values, is_list(key));
    const std::string origin = value.origin.empty()
                                   ? std::string(word::config_standard.in(options.language))
                                   : shown(value.origin);
    width = std::max(width, columns(line));
    lines.emplace_back(line, origin);
  }
  std::string text;
  for (const auto& [line, origin] : lines) text += pad(line, width) + "  # " + origin + "\n";
  return print(text, options.language);
}

}  // namespace hecha
