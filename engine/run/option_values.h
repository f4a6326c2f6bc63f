// SPDX-License-Identifier: Apache-2.0
// What options do with their values: set a member, add to it, or more.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "run/options.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {

using Wrong = std::optional<Text>;
using Row = const OptionRow&;
using Value = const std::string&;

template <auto member>
Wrong flag(Row, Options& options, Value) {
  options.*member = true;
  return {};
}

template <auto member>
Wrong text(Row row, Options& options, Value value) {
  if (value.empty()) return told(word::empty_value, {long_name(row)});
  options.*member = value;
  return {};
}

template <auto member>
Wrong add(Row row, Options& options, Value value) {
  if (value.empty()) return told(word::empty_value, {long_name(row)});
  (options.*member).push_back(value);
  return {};
}

// The enumerators stand in the order of the choices.
template <typename Enum>
Wrong take_choice(Row row, Enum& into, Value value) {
  const std::vector<std::string> all = split(row.choices, ' ');
  const auto at = std::find(all.begin(), all.end(), value);
  if (at == all.end()) return told(word::bad_choice, {long_name(row), value, row.choices});
  into = static_cast<Enum>(at - all.begin());
  return {};
}

template <auto member>
Wrong choice(Row row, Options& options, Value value) {
  return take_choice(row, options.*member, value);
}

Wrong take_fail_on(Row row, Options& options, Value value);
Wrong add_gate(Row row, Options& options, Value value);
Wrong take_fact(Row, Options& options, Value value);
std::string format_names();
Wrong take_format(Row row, Options& options, Value value);
Wrong take_format_alone(Row row, Options& options, Value value);
Wrong take_jobs(Row row, Options& options, Value value);
Wrong take_timeout(Row row, Options& options, Value value);
Wrong take_extract_format(Row row, Options& options, Value value);
Wrong take_pattern_format(Row row, Options& options, Value value);
Wrong add_kind(Row row, Options& options, Value value);
Wrong take_min_score(Row row, Options& options, Value value);
Wrong take_date(Row row, Options& options, Value value);
Wrong take_today(Row row, Options& options, Value value);
Wrong take_expires(Row row, Options& options, Value value);
Wrong take_fail_if(Row row, Options& options, Value value);
Wrong take_verdict(Row row, Options& options, Value value);
Wrong add_ci(Row row, Options& options, Value value);
Wrong take_max_size(Row, Options& options, Value value);
Wrong take_colour(Row row, Options& options, Value value);
Wrong take_no_color(Row row, Options& options, Value);

}  // namespace hecha
