// SPDX-License-Identifier: Apache-2.0
// Values that need more than to be put in their place, and which go together.
#include "run/option_values.h"

#include <algorithm>

#include "run/targets.h"

namespace hecha {

Wrong take_fail_on(Row row, Options& options, Value value) {
  options.fail_on_given = true;
  return take_choice(row, options.gate.fail_on, value);
}

Wrong add_gate(Row row, Options& options, Value value) {
  if (value.empty()) return told(word::empty_value, {long_name(row)});
  options.gate.gates.push_back(value);
  return {};
}

Wrong take_fact(Row, Options& options, Value value) { return take_meta(options, value); }

std::string format_names() {
  std::string names;
  for (const RendererKind& kind : renderer_kinds())
    names += (names.empty() ? "" : " ") + std::string(kind.name);
  return names;
}

Wrong take_format(Row row, Options& options, Value value) {
  std::size_t which = 0;
  const std::size_t colon = std::min(value.find(':'), value.size());
  Wrong wrong = take_choice(row, which, value.substr(0, colon));
  if (wrong) return wrong;
  if (colon + 1 == value.size()) return told(word::no_file_after_colon, {value});
  OutputRequest request{std::string(renderer_kinds()[which].name), ""};
  if (colon < value.size()) request.file = value.substr(colon + 1);
  options.formats.push_back(std::move(request));
  return {};
}

// Of the outputs of eval, which go to one place.
Wrong take_format_alone(Row row, Options& options, Value value) {
  std::size_t which = 0;
  Wrong wrong = take_choice(row, which, value);
  if (!wrong) options.formats.push_back({value, ""});
  return wrong;
}

Wrong take_jobs(Row row, Options& options, Value value) {
  const auto number = number_in(value, 0, 1024);
  if (!number || value.find('.') != std::string::npos)
    return told(word::bad_number, {long_name(row), value, "0", "1024"});
  options.jobs = static_cast<unsigned>(*number);
  return {};
}

Wrong take_timeout(Row row, Options& options, Value value) {
  const auto number = number_in(value, 1, 3600);
  if (!number || value.find('.') != std::string::npos)
    return told(word::bad_number, {long_name(row), value, "1", "3600"});
  options.timeout = static_cast<unsigned>(*number);
  return {};
}

Wrong take_extract_format(Row row, Options& options, Value value) {
  std::size_t which = 0;
  Wrong wrong = take_choice(row, which, value);
  if (!wrong) options.extract_format = value;
  return wrong;
}

Wrong take_pattern_format(Row row, Options& options, Value value) {
  std::size_t which = 0;
  Wrong wrong = take_choice(row, which, value);
  if (!wrong) options.pattern_format = value;
  return wrong;
}

Wrong add_kind(Row row, Options& options, Value value) {
  std::size_t which = 0;
  Wrong wrong = take_choice(row, which, value);
  if (!wrong) options.kinds.push_back(value);
  return wrong;
}

Wrong take_min_score(Row row, Options& options, Value value) {
  const std::size_t equals = value.find('=');
  const std::string number = value.substr(equals + 1);  // npos + 1 is 0
  const auto score = number_in(number, 0, 100);
  if (!score || equals == 0) return told(word::bad_number, {long_name(row), value, "0", "100"});
  if (equals == std::string::npos)
    options.gate.min_score = score;
  else
    options.gate.groups.push_back({value.substr(0, equals), *score});
  return {};
}

Wrong take_date(Row row, Options& options, Value value) {
  if (!day_of(value)) return told(word::bad_day, {long_name(row), value});
  options.date = value;
  return {};
}

Wrong take_today(Row row, Options& options, Value value) {
  options.today = day_of(value);
  if (!options.today) return told(word::bad_day, {long_name(row), value});
  return {};
}

Wrong take_expires(Row row, Options& options, Value value) {
  options.expires = day_of(value);
  if (!options.expires) return told(word::bad_day, {long_name(row), value});
  return {};
}

Wrong take_fail_if(Row row, Options& options, Value value) {
  std::size_t which = 0;
  Wrong wrong = take_choice(row, which, value);
  options.fail_if_worse = which == 1;
  return wrong;
}

Wrong take_verdict(Row row, Options& options, Value value) {
  std::size_t which = 0;
  Wrong wrong = take_choice(row, which, value);
  if (!wrong) options.verdict = value;
  return wrong;
}

Wrong add_ci(Row row, Options& options, Value value) {
  std::size_t which = 0;
  Wrong wrong = take_choice(row, which, value);
  if (!wrong) options.ci.push_back(value);
  return wrong;
}

Wrong take_max_size(Row, Options& options, Value value) {
  const auto size = size_of(value);
  if (!size) return told(word::bad_size, {value});
  options.max_size = *size;
  return {};
}

Wrong take_colour(Row row, Options& options, Value value) {
  ColourMode mode{};
  Wrong wrong = take_choice(row, mode, value);
  if (!wrong) options.colour = mode;
  return wrong;
}

Wrong take_no_color(Row row, Options& options, Value) {
  if (options.colour && *options.colour != ColourMode::never)
    return told(word::conflict, {"--color", long_name(row)});
  options.colour = ColourMode::never;
  return {};
}

// ---- what goes together ----------------------------------------------------------

namespace {

// Two outputs for one file or for the screen, or -o that belongs to none.
Wrong output_conflict(const Options& options) {
  bool on_screen = false;
  bool wanted = options.formats.empty();
  for (const OutputRequest& request : options.formats) {
    wanted = wanted || request.file.empty();
    if (!request.file.empty() || !options.output.empty()) continue;
    if (on_screen) return told(word::two_on_screen, {request.format});
    on_screen = true;
  }
  if (const auto file = target_twice(options)) return told(word::two_for_one_file, {*file});
  if (!wanted && !options.output.empty()) return told(word::output_for_nothing, {options.output});
  return {};
}

}  // namespace

std::optional<Text> conflict(const Options& options) {
  const auto dashes = std::count(options.operands.begin(), options.operands.end(), "-");
  if (options.no_config && !options.config.empty())
    return told(word::conflict, {"--config", "--no-config"});
  if (options.no_cache && !options.cache.empty())
    return told(word::conflict, {"--cache", "--no-cache"});
  if (options.quiet && options.verbose) return told(word::conflict, {"--quiet", "--verbose"});
  if (options.quiet && options.show_passed)
    return told(word::conflict, {"--quiet", "--show-passed"});
  if (options.quiet && options.explain) return told(word::conflict, {"--quiet", "--explain"});
  if (Wrong wrong = output_conflict(options)) return wrong;
  if (!options.manifest.empty() && dashes > 0) return told(word::conflict, {"--manifest", "-"});
  if (!options.manifest.empty() && options.update_baseline)
    return told(word::conflict, {"--manifest", "--update-baseline"});
  if (dashes > 1) return told(word::stdin_twice, {});
  if (dashes == 0 && !options.stdin_name.empty()) return told(word::stdin_name_alone, {});
  return {};
}

}  // namespace hecha
