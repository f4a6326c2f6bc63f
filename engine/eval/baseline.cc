// SPDX-License-Identifier: Apache-2.0
// Walks the tree of the earlier file; whatever has a value is a number to compare.
#include "eval/baseline.h"

#include <algorithm>
#include <cmath>

#include "eval/accuracy_json.h"

namespace hecha {
namespace {

// Less than the four decimals of the file.
constexpr double noise = 1e-6;

std::uint32_t count_of(const Json& json) {
  if (json.kind != Json::Kind::number || !(json.number >= 0 && json.number < 4e9)) return 0;
  return static_cast<std::uint32_t>(std::lround(json.number));
}

Share share_of(const Json& json) {
  const std::uint32_t total = count_of(json.at("total"));
  return {std::min(count_of(json.at("hits")), total), total};
}

const Json& rule_called(const Json& accuracy, std::string_view key, const std::string& name) {
  static const Json nothing;
  for (const Json& rule : accuracy.at("rules").items)
    if (rule.text(key) == name) return rule;
  return nothing;
}

class Comparison {
 public:
  explicit Comparison(std::vector<Lower>& lower) : lower_(lower) {}

  // Objects hold numbers; {"value": x} is one.
  void compare(const Json& before, const Json& now, const std::string& name) {
    if (!before.is_object()) return;
    if (const Json& value = before.at("value"); value.kind == Json::Kind::number) {
      const Json& other = now.at("value");
      if (other.kind == Json::Kind::number) {
        if (other.number < value.number - noise)
          lower_.push_back({name, value.number, other.number});
      } else if (!now.is_object()) {
        lower_.push_back({name, value.number, {}});
      }
      return;
    }
    for (std::size_t i = 0; i < before.keys.size(); ++i)
      compare(before.items[i], now.at(before.keys[i]), name + "." + before.keys[i]);
  }

 private:
  std::vector<Lower>& lower_;
};

// Below which a number of findings says nothing.
constexpr std::uint32_t fewest = 5;

}  // namespace

std::optional<Json> accuracy_of(std::string_view text) {
  std::optional<Json> json = json_of(text);
  if (!json || json->text("schema") != accuracy_schema) return {};
  return json;
}

AccuracyOrigin origin_of(const Json& accuracy) {
  const Json& pack = accuracy.at("pack");
  const Json& labels = accuracy.at("labels");
  return {pack.text("id"), pack.text("version"), pack.text("fingerprint"),
          labels.text("fingerprint"), count_of(labels.at("documents"))};
}

std::vector<Lower> lower_numbers(const Json& before, const Json& now) {
  std::vector<Lower> lower;
  Comparison comparison(lower);
  for (const std::string key : {"items", "facts", "defects"})
    comparison.compare(before.at(key), now.at(key), key);
  // Only if it was asked for now too.
  if (now.at("stability").is_object())
    comparison.compare(before.at("stability"), now.at("stability"), "stability");
  for (const Json& rule : before.at("rules").items)
    comparison.compare(rule, rule_called(now, "label", rule.text("label")), rule.text("label"));
  return lower;
}

std::optional<MeasuredRule> measured_rule(const Json& accuracy, const std::string& rule) {
  const Json& found = rule_called(accuracy, "rule", rule);
  if (!found.is_object()) return {};
  return MeasuredRule{found.text("kind") == "item", count_of(found.at("n")),
                      share_of(found.at("fair")), share_of(found.at("precision")),
                      share_of(found.at("recall"))};
}

std::optional<Precision> precision_of(Share precision) {
  if (precision.total < fewest) return {};
  const double surely = wilson(precision).low;
  if (surely >= 0.90) return Precision::very_high;
  if (surely >= 0.75) return Precision::high;
  return surely >= 0.50 ? Precision::medium : Precision::low;
}

}  // namespace hecha
