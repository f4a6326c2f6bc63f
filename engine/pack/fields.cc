// SPDX-License-Identifier: Apache-2.0
// Asks the nodes of a YAML tree for values by type.
#include "pack/fields.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "pack/nearest.h"

namespace hecha {
namespace {

std::string quoted(std::string_view text) { return "'" + std::string(text) + "'"; }

// A number as people write it: 12, 1.5; nothing else in the scalar.
std::optional<double> parse_number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

std::string shown(double value) {
  char text[32];
  const auto [end, error] = std::to_chars(text, text + sizeof text, value);
  return error == std::errc() ? std::string(text, end) : std::string("?");
}

// Each word once, in order.
std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (std::find(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(i), words[i]) !=
        words.begin() + static_cast<std::ptrdiff_t>(i)) {
      continue;
    }
    text += (text.empty() ? "" : ", ") + words[i];
  }
  return text;
}

bool is_scalar(const YamlNode& node, std::string_view wanted, Problems& problems) {
  if (node.is_scalar()) return true;
  problems.add(
      ProblemCode::wrong_type, node.mark,
      std::string(wanted) + " is expected here, but this is " + std::string(kind_of(node)));
  return false;
}

}  // namespace

std::string_view kind_of(const YamlNode& node) {
  switch (node.kind) {
    case YamlNode::Kind::null:
      return "nothing";
    case YamlNode::Kind::scalar:
      return "a text";
    case YamlNode::Kind::list:
      return "a list";
    case YamlNode::Kind::map:
      return "a map";
  }
  return "";
}

std::optional<std::string> text_of(const YamlNode& node, Problems& problems) {
  if (!is_scalar(node, "a text", problems)) return std::nullopt;
  return node.text;
}

std::optional<double> number_of(const YamlNode& node, double min, double max, Problems& problems) {
  if (!is_scalar(node, "a number", problems)) return std::nullopt;
  const auto value = node.quoted ? std::nullopt : parse_number(node.text);
  if (!value) {
    problems.add(ProblemCode::bad_number, node.mark, quoted(node.text) + " is not a number",
                 node.quoted ? "write the number without quotation marks" : "");
    return std::nullopt;
  }
  if (*value < min || *value > max) {
    problems.add(ProblemCode::bad_number, node.mark,
                 quoted(node.text) + " is out of range: from " + shown(min) + " to " + shown(max) +
                     " is allowed");
    return std::nullopt;
  }
  return value;
}

std::optional<int> integer_of(const YamlNode& node, int min, int max, Problems& problems) {
  const auto value = number_of(node, min, max, problems);
  if (!value) return std::nullopt;
  if (*value != std::floor(*value)) {
    problems.add(ProblemCode::bad_number, node.mark, quoted(node.text) + " is not a whole number");
    return std::nullopt;
  }
  return static_cast<int>(*value);
}

std::optional<bool> truth_of(const YamlNode& node, Problems& problems) {
  if (!is_scalar(node, "true or false", problems)) return std::nullopt;
  if (!node.quoted && node.text == "true") return true;
  if (!node.quoted && node.text == "false") return false;
  problems.add(ProblemCode::wrong_type, node.mark,
               "true or false is expected here, but this is " + quoted(node.text));
  return std::nullopt;
}

std::optional<double> percent_of(const YamlNode& node, Problems& problems) {
  if (!is_scalar(node, "a percentage", problems)) return std::nullopt;
  std::string_view digits = node.text;
  const bool sign = digits.ends_with('%');
  if (sign) digits.remove_suffix(1);
  const auto value = parse_number(digits);
  if (!sign || !value || *value < 0 || *value > 100) {
    problems.add(ProblemCode::bad_percent, node.mark,
                 quoted(node.text) + " is not a percentage from 0% to 100%", "write it like 50%");
    return std::nullopt;
  }
  return *value / 100;
}

std::optional<std::size_t> choice_of(const YamlNode& node,
                                     std::span<const std::string_view> choices, Problems& problems,
                                     ProblemCode code) {
  const auto text = text_of(node, problems);
  if (!text) return std::nullopt;
  const auto found = std::find(choices.begin(), choices.end(), *text);
  if (found != choices.end()) return static_cast<std::size_t>(found - choices.begin());
  std::string all;
  for (std::string_view choice : choices) all += (all.empty() ? "" : ", ") + std::string(choice);
  problems.add(code, node.mark,
               quoted(*text) + " is not allowed here: " +
                   (choices.size() == 1 ? "the only choice is " : "choose one of ") + all,
               did_you_mean(*text, {choices.begin(), choices.end()}));
  return std::nullopt;
}

std::vector<const YamlNode*> one_or_more(const YamlNode& node) {
  std::vector<const YamlNode*> nodes;
  if (!node.is_list()) return {&node};
  for (const YamlNode& item : node.items) nodes.push_back(&item);
  return nodes;
}

Fields::Fields(const YamlNode& node, std::string what, Problems& problems)
    : node_(node), what_(std::move(what)), keys_of_(what_), problems_(problems) {
  if (node.is_map()) return;
  problems_.add(
      ProblemCode::wrong_type, node.mark,
      what_ + " is written as a map of keys and values, but this is " + std::string(kind_of(node)),
      "write each key and its value on a line below");
}

Fields::~Fields() {
  std::vector<std::string> unknown;
  for (const YamlNode& key : node_.keys) {
    if (std::find(asked_.begin(), asked_.end(), key.text) != asked_.end()) continue;
    unknown.push_back(key.text);
    std::string hint;
    if (problems_.wants_hint()) {
      hint = did_you_mean(key.text, asked_);
      if (hint.empty()) hint = "its keys are " + listed(asked_);
    }
    problems_.add(ProblemCode::unknown_key, key.mark,
                  quoted(key.text) + " is not a key of " + keys_of_, std::move(hint));
  }
  for (const std::string& key : missing_) {
    if (!nearest(key, unknown).empty()) continue;
    problems_.add(ProblemCode::missing_key, node_.mark, what_ + " needs the key " + quoted(key));
  }
}

bool Fields::has(std::string_view key) const {
  return std::any_of(node_.keys.begin(), node_.keys.end(),
                     [&](const YamlNode& other) { return other.text == key; });
}

Spot Fields::key_mark(std::string_view key) const {
  for (const YamlNode& other : node_.keys) {
    if (other.text == key) return other.mark;
  }
  return node_.mark;
}

bool Fields::has_unknown() const {
  return std::any_of(node_.keys.begin(), node_.keys.end(), [&](const YamlNode& key) {
    return std::find(asked_.begin(), asked_.end(), key.text) == asked_.end();
  });
}

bool Fields::expects(std::span<const std::string_view> keys) {
  const std::vector<std::string> known(keys.begin(), keys.end());
  asked_.insert(asked_.end(), known.begin(), known.end());
  return std::any_of(node_.keys.begin(), node_.keys.end(), [&](const YamlNode& key) {
    return std::find(asked_.begin(), asked_.end(), key.text) == asked_.end() &&
           !nearest(key.text, known).empty();
  });
}

const YamlNode* Fields::find(std::string_view key) {
  asked_.emplace_back(key);
  for (std::size_t i = 0; i < node_.keys.size(); ++i) {
    if (node_.keys[i].text != key) continue;
    if (!node_.items[i].is_null()) return &node_.items[i];
    problems_.add(ProblemCode::empty_value, node_.keys[i].mark,
                  quoted(key) + " of " + what_ + " has no value",
                  "write its value after the colon, or leave the key out");
    return nullptr;
  }
  return nullptr;
}

const YamlNode* Fields::need(std::string_view key) {
  if (node_.is_map() && !has(key)) missing_.emplace_back(key);
  return find(key);
}

std::optional<std::string> Fields::text(std::string_view key) {
  const YamlNode* node = find(key);
  return node ? text_of(*node, problems_) : std::nullopt;
}

std::optional<double> Fields::number(std::string_view key, double min, double max) {
  const YamlNode* node = find(key);
  return node ? number_of(*node, min, max, problems_) : std::nullopt;
}

std::optional<int> Fields::integer(std::string_view key, int min, int max) {
  const YamlNode* node = find(key);
  return node ? integer_of(*node, min, max, problems_) : std::nullopt;
}

std::optional<bool> Fields::truth(std::string_view key) {
  const YamlNode* node = find(key);
  return node ? truth_of(*node, problems_) : std::nullopt;
}

std::optional<double> Fields::percent(std::string_view key) {
  const YamlNode* node = find(key);
  return node ? percent_of(*node, problems_) : std::nullopt;
}

std::optional<std::size_t> Fields::choice(std::string_view key,
                                          std::span<const std::string_view> choices) {
  const YamlNode* node = find(key);
  return node ? choice_of(*node, choices, problems_) : std::nullopt;
}

Text Fields::titled(std::string_view key) {
  Text text;
  text.zh = this->text(key).value_or("");
  text.en = this->text(std::string(key) + "-en").value_or("");
  return text;
}

Text Fields::need_titled(std::string_view key) {
  need(key);
  return titled(key);
}

std::string Fields::need_text(std::string_view key) {
  const YamlNode* node = need(key);
  return node ? text_of(*node, problems_).value_or("") : "";
}

}  // namespace hecha
