// SPDX-License-Identifier: Apache-2.0
// Events of the parser build the tree, so that depth is bounded while it grows.
#include "gate/json.h"

#include <nlohmann/json.hpp>

namespace hecha {
namespace {

constexpr std::size_t most_deep = 64;

// What nlohmann::json::sax_parse asks for.
class Builder {
 public:
  explicit Builder(Json& root) { open_.push_back(&root); }

  bool null() { return add(Json{}); }
  bool boolean(bool value) {
    Json json;
    json.kind = Json::Kind::boolean;
    json.boolean = value;
    return add(std::move(json));
  }
  bool number_integer(std::int64_t value) { return number(static_cast<double>(value)); }
  bool number_unsigned(std::uint64_t value) { return number(static_cast<double>(value)); }
  bool number_float(double value, const std::string&) { return number(value); }
  bool string(std::string& value) {
    Json json;
    json.kind = Json::Kind::string;
    json.string = std::move(value);
    return add(std::move(json));
  }
  bool binary(std::vector<std::uint8_t>&) { return false; }
  bool start_object(std::size_t) { return open(Json::Kind::object); }
  bool start_array(std::size_t) { return open(Json::Kind::array); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    open_.back()->keys.push_back(std::move(name));
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) {
    return false;
  }

 private:
  bool number(double value) {
    Json json;
    json.kind = Json::Kind::number;
    json.number = value;
    return add(std::move(json));
  }

  // The root is there already; all else hangs from what is open. Parents do not grow while a
  // child is open, so that pointers hold.
  Json* place() {
    if (!begun_) {
      begun_ = true;
      return open_.back();
    }
    return &open_.back()->items.emplace_back();
  }

  bool add(Json json) {
    *place() = std::move(json);
    return true;
  }

  bool open(Json::Kind kind) {
    if (open_.size() > most_deep) return false;
    Json* const at = place();
    at->kind = kind;
    open_.push_back(at);
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  std::vector<Json*> open_;
  bool begun_ = false;
};

}  // namespace

const Json& Json::at(std::string_view key) const {
  static const Json nothing;
  for (std::size_t i = 0; i < keys.size(); ++i)
    if (keys[i] == key) return items[i];
  return nothing;
}

std::optional<Json> json_of(std::string_view text) {
  Json root;
  Builder builder(root);
  if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder)) return {};
  return root;
}

}  // namespace hecha
