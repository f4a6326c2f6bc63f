// SPDX-License-Identifier: Apache-2.0
// hecha export-patterns: what a pack looks for, for other programs that search.
#include <algorithm>

#include "pack/data.h"
#include "pack/patterns.h"
#include "render/json_writer.h"
#include "run/commands.h"
#include "run/exit_code.h"
#include "run/messages.h"
#include "run/packs.h"
#include "run/print.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

bool wanted(const Pattern& pattern, const Options& options) {
  const std::string_view kind = pattern_kind_ids[static_cast<std::size_t>(pattern.kind)];
  return options.kinds.empty() ||
         std::find(options.kinds.begin(), options.kinds.end(), kind) != options.kinds.end();
}

void write(JsonWriter& json, const Pattern& pattern) {
  json.begin_object();
  json.text("kind", pattern_kind_ids[static_cast<std::size_t>(pattern.kind)]);
  json.text("name", pattern.name);
  json.text("regex", pattern.regex);
  json.key("left_out");
  json.begin_array();
  for (std::size_t i = 0; i < std::size(left_out_ids); ++i)
    if ((pattern.left_out >> i & 1u) != 0) json.string(left_out_ids[i]);
  json.end_array();
  json.end_object();
}

std::string json_of(const Pack& pack, const std::vector<Pattern>& patterns) {
  std::string out;
  JsonWriter json(out, JsonWriter::Style::indented);
  json.begin_object();
  json.text("schema", "hecha.patterns/1");
  json.key("pack");
  json.begin_object();
  json.text("id", pack.id());
  json.text("version", pack.version());
  json.text("fingerprint", pack.fingerprint());
  json.end_object();
  json.key("patterns");
  json.begin_array();
  for (const Pattern& pattern : patterns) write(json, pattern);
  json.end_array();
  json.end_object();
  return out + "\n";
}

std::string text_of(const std::vector<Pattern>& patterns) {
  std::string out;
  for (const Pattern& pattern : patterns) out += pattern.regex + "\n";
  return out;
}

}  // namespace

int run_export_patterns(const Options& options) {
  Options asked = options;
  if (!options.operands.empty()) asked.rules = options.operands.front();
  const std::optional<Pack> pack = open_pack(asked, {});
  if (!pack) return exit_unable;
  std::vector<Pattern> patterns = patterns_of(pack->data().spec);
  std::erase_if(patterns, [&](const Pattern& one) { return !wanted(one, options); });
  return print(options.pattern_format == "json" ? json_of(*pack, patterns) : text_of(patterns),
               options.language);
}

}  // namespace hecha
