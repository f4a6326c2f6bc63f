// SPDX-License-Identifier: Apache-2.0
// Asks the nodes of a YAML tree for values by type; what does not fit becomes a problem.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pack/problems.h"
#include "pack/yaml.h"

namespace hecha {

// "a text", "a number", "a list", "a map": what a node is, for messages.
std::string_view kind_of(const YamlNode& node);

// Values of single nodes. Each reports what is wrong and then gives nothing back.
std::optional<std::string> text_of(const YamlNode& node, Problems& problems);
std::optional<double> number_of(const YamlNode& node, double min, double max, Problems& problems);
std::optional<int> integer_of(const YamlNode& node, int min, int max, Problems& problems);
std::optional<bool> truth_of(const YamlNode& node, Problems& problems);
// "50%" -> 0.5
std::optional<double> percent_of(const YamlNode& node, Problems& problems);
// Index of the text among `choices`; otherwise a problem of that code.
std::optional<std::size_t> choice_of(const YamlNode& node,
                                     std::span<const std::string_view> choices, Problems& problems,
                                     ProblemCode code = ProblemCode::bad_choice);
// The items of a list, or the node itself where one value stands alone.
std::vector<const YamlNode*> one_or_more(const YamlNode& node);

// The fields of a map. When *this goes out of scope, keys that nobody has asked for
// are told as unknown, and those that were needed as missing, but for one that is
// only misspelt. Holds references to the node and the problems.
class Fields {
 public:
  // `what` names the thing in messages: "a rule", "cue 'leader-acts'".
  Fields(const YamlNode& node, std::string what, Problems& problems);
  ~Fields();
  Fields(const Fields&) = delete;
  Fields& operator=(const Fields&) = delete;

  bool is_map() const { return node_.is_map(); }
  const YamlNode& node() const { return node_; }
  const std::string& what() const { return what_; }
  // What the thing is called where its keys are told: "a guard with 'prefix'".
  void call_keys_of(std::string what) { keys_of_ = std::move(what); }
  Problems& problems() { return problems_; }
  // Whether the key is there; does not count as asking.
  bool has(std::string_view key) const;
  // The place of a key, or of the map where it is absent.
  Spot key_mark(std::string_view key) const;
  // Whether a key is there that nobody has asked for so far.
  bool has_unknown() const;
  // Counts `keys` as asked for; whether one that is there may be a misspelt one of them.
  bool expects(std::span<const std::string_view> keys);

  // The value of a key, or null where the key is absent or has no value (which is
  // a problem). `need` also reports absence.
  const YamlNode* find(std::string_view key);
  const YamlNode* need(std::string_view key);

  // Values of optional keys; wrong ones are reported and give nothing.
  std::optional<std::string> text(std::string_view key);
  std::optional<double> number(std::string_view key, double min, double max);
  std::optional<int> integer(std::string_view key, int min, int max);
  std::optional<bool> truth(std::string_view key);
  std::optional<double> percent(std::string_view key);
  std::optional<std::size_t> choice(std::string_view key,
                                    std::span<const std::string_view> choices);

  // `key` and `key`-en. `need_titled` reports absence.
  Text titled(std::string_view key);
  Text need_titled(std::string_view key);
  std::string need_text(std::string_view key);

 private:
  const YamlNode& node_;
  std::string what_;
  std::string keys_of_;
  Problems& problems_;
  std::vector<std::string> asked_;
  std::vector<std::string> missing_;  // needed, but not there
};

}  // namespace hecha
