// SPDX-License-Identifier: Apache-2.0
// Strict: the whole value must make sense.
#include "run/values.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "gate/day.h"
#include "match/lexicon.h"
#include "pack/nearest.h"
#include "run/words.h"

namespace hecha {
namespace {

bool is_year(std::string_view text) {
  return text.size() == 4 && number_in(text, 1949, 2100).has_value() &&
         text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<Text> bad_level(const std::string& value) {
  if (std::find(std::begin(level_ids), std::end(level_ids), value) != std::end(level_ids))
    return {};
  std::string list;
  for (const std::string_view id : level_ids) list += (list.empty() ? "" : " ") + std::string(id);
  return told(word::bad_choice, {"--meta level", value, list});
}

}  // namespace

std::optional<double> number_in(std::string_view text, double min, double max) {
  double value = 0;
  const char* const end = text.data() + text.size();
  const auto [last, error] = std::from_chars(text.data(), end, value, std::chars_format::fixed);
  if (error != std::errc() || last != end || !(value >= min && value <= max)) return {};
  return value;
}

std::optional<std::size_t> size_of(std::string_view text) {
  double unit = 1;
  if (text.ends_with('K') || text.ends_with('k')) unit = 1 << 10;
  if (text.ends_with('M') || text.ends_with('m')) unit = 1 << 20;
  if (unit > 1) text.remove_suffix(1);
  const auto number = number_in(text, 0, largest_input);
  if (!number) return {};
  const double bytes = std::floor(*number * unit);
  if (bytes < 1 || bytes > static_cast<double>(largest_input)) return {};
  return static_cast<std::size_t>(bytes);
}

std::optional<Text> take_meta(Options& options, const std::string& pair) {
  const std::size_t equals = pair.find('=');
  const std::string key = pair.substr(0, equals);
  const std::vector<std::string> keys{"title", "issuer", "level", "year", "date"};
  if (equals == std::string::npos || std::find(keys.begin(), keys.end(), key) == keys.end()) {
    Text wrong = told(word::bad_meta, {pair});
    const Text hint = guess(key, keys);
    return Text{wrong.zh + hint.zh, wrong.en + hint.en};
  }
  const std::string value = pair.substr(equals + 1);
  if (value.empty()) return told(word::empty_meta, {key});
  if (key == "year" && !is_year(value)) return told(word::bad_year, {value});
  if (key == "date" && !day_of(value)) return told(word::bad_date, {value});
  if (key == "level")
    if (std::optional<Text> wrong = bad_level(value)) return wrong;
  const auto [at, is_new] = options.meta.emplace(key, value);
  if (!is_new && at->second != value) return told(word::twice_meta, {key});
  return {};
}

Text guess(const std::string& word, const std::vector<std::string>& candidates) {
  const std::string near = nearest(word, candidates);
  return near.empty() ? Text{} : told(word::did_you_mean, {near});
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

}  // namespace hecha
