// SPDX-License-Identifier: Apache-2.0
// The wall of yaml-cpp: its events become a plain tree, its exceptions problems.
#include "pack/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>
#include <unordered_set>

#include "pack/yaml_plain.h"

namespace hecha {
namespace {

// Which lines of the file begin where.
class Lines {
 public:
  explicit Lines(std::string_view bytes) : bytes_(bytes), begins_{0} {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      if (bytes[i] == '\n') begins_.push_back(i + 1);
    }
  }
  // What stands in the file from a mark on.
  std::string_view from(Spot mark) const {
    if (mark.line == 0 || mark.line > begins_.size()) return {};
    const std::size_t at = begins_[mark.line - 1] + mark.column - 1;
    return at <= bytes_.size() ? bytes_.substr(at) : std::string_view();
  }

 private:
  std::string_view bytes_;
  std::vector<std::size_t> begins_;
};

// Builds the tree from the parser's events. The nodes on the way from the root
// to the current one are kept in `open_` by value and moved into their parents
// when they end.
class Builder : public YAML::EventHandler {
 public:
  Builder(std::uint32_t file, std::string_view bytes, Problems& problems)
      : file_(file), lines_(bytes), problems_(problems) {}

  YamlNode take() { return std::move(root_); }
  int documents() const { return documents_; }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (++documents_ != 2) return;
    problems_.add(ProblemCode::yaml_syntax, mark_of(mark),
                  "a second document begins here, but a file of a pack holds only one",
                  "remove the line ---, or move what follows into a file of its own");
  }
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_anchor(mark, anchor);
    YamlNode node;
    node.mark = mark_of(mark);
    place(std::move(node));
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    problems_.add(ProblemCode::yaml_alias, mark_of(mark),
                  "aliases (*name) are not allowed in a pack",
                  "write the value out, or use a list");
    YamlNode node;
    node.mark = mark_of(mark);
    place(std::move(node));
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_anchor(mark, anchor);
    YamlNode node;
    node.kind = YamlNode::Kind::scalar;
    node.mark = mark_of(mark);
    node.text = value;
    node.quoted = tag == "!";  // how the parser marks what is not plain
    if (!node.quoted) refuse_tag(mark, tag);
    std::string_view written = lines_.from(node.mark);
    const char mark_at_end = node.quoted && !written.empty() ? written[0] : '\0';
    if (node.quoted && !written.empty()) written.remove_prefix(1);
    node.verbatim = written.starts_with(value) &&
                    (!node.quoted || written.substr(value.size()).starts_with(mark_at_end));
    place(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    begin(YamlNode::Kind::list, mark, tag, anchor);
  }
  void OnSequenceEnd() override { end(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    begin(YamlNode::Kind::map, mark, tag, anchor);
  }
  void OnMapEnd() override { end(); }

 private:
  // A map or list that is being read. Of a map, `node.keys` is one longer than
  // `node.items` while a value is awaited.
  struct Open {
    YamlNode node;
    std::unordered_set<std::string> names;  // of the map's keys so far
    bool skip_value = false;                // the value of a refused key is dropped
    bool await_value = false;
  };

  Spot mark_of(const YAML::Mark& mark) const {
    return {file_, static_cast<std::uint32_t>(mark.line + 1),
            static_cast<std::uint32_t>(mark.column + 1)};
  }

  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor == YAML::NullAnchor) return;
    problems_.add(ProblemCode::yaml_alias, mark_of(mark),
                  "anchors (&name) are not allowed in a pack",
                  "write the value out, or use a list");
  }

  void refuse_tag(const YAML::Mark& mark, const std::string& tag) {
    if (tag.empty() || tag == "?" || tag == "!") return;
    problems_.add(ProblemCode::yaml_tag, mark_of(mark), "tags (!name) are not allowed in a pack",
                  "a text that begins with ! needs quotation marks");
  }

  void begin(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag,
             YAML::anchor_t anchor) {
    refuse_anchor(mark, anchor);
    refuse_tag(mark, tag);
    if (dropped_ > 0 || open_.size() >= max_yaml_depth) {
      if (dropped_++ == 0) {
        problems_.add(
            ProblemCode::nested_too_deep, mark_of(mark),
            "lists and maps are nested more than " + std::to_string(max_yaml_depth) + " deep here");
      }
      return;
    }
    open_.emplace_back();
    open_.back().node.kind = kind;
    open_.back().node.mark = mark_of(mark);
  }

  void end() {
    if (dropped_ > 0) {
      if (--dropped_ == 0) place({});
      return;
    }
    YamlNode node = std::move(open_.back().node);
    open_.pop_back();
    place(std::move(node));
  }

  // Puts a finished node where it belongs.
  void place(YamlNode node) {
    if (dropped_ > 0) return;
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.is_list()) {
      parent.node.items.push_back(std::move(node));
    } else if (parent.await_value) {
      parent.await_value = false;
      if (!parent.skip_value) parent.node.items.push_back(std::move(node));
    } else {
      place_key(parent, std::move(node));
    }
  }

  void place_key(Open& parent, YamlNode key) {
    parent.await_value = true;
    parent.skip_value = true;
    if (!key.is_scalar()) {
      problems_.add(ProblemCode::wrong_type, key.mark,
                    "a key must be a word, but this is " + std::string(key.is_null()   ? "nothing"
                                                                       : key.is_list() ? "a list"
                                                                                       : "a map"));
    } else if (!parent.names.insert(key.text).second) {
      problems_.add(ProblemCode::duplicate_key, key.mark,
                    "the key '" + key.text + "' stands twice in the same map",
                    "give one of them another name, or remove it");
    } else {
      parent.skip_value = false;
      parent.node.keys.push_back(std::move(key));
    }
  }

  std::uint32_t file_;
  Lines lines_;
  Problems& problems_;
  std::vector<Open> open_;
  std::uint32_t dropped_ = 0;  // open maps and lists below the allowed depth
  YamlNode root_;
  int documents_ = 0;
};

}  // namespace

Spot YamlNode::inside(std::size_t offset) const {
  if (!verbatim) return mark;
  Spot place = mark;
  place.column += static_cast<std::uint32_t>(offset + (quoted ? 1 : 0));
  return place;
}

YamlNode parse_yaml(std::uint32_t file, std::string_view bytes, Problems& problems) {
  auto plain = parse_plain_yaml(file, bytes);
  return plain ? std::move(*plain) : parse_any_yaml(file, bytes, problems);
}

YamlNode parse_any_yaml(std::uint32_t file, std::string_view bytes, Problems& problems) {
  Builder builder(file, bytes, problems);
  try {
    std::istringstream stream{std::string(bytes)};
    YAML::Parser parser(stream);
    while (builder.documents() < 2 && parser.HandleNextDocument(builder)) {
    }
  } catch (const YAML::Exception& exception) {
    const bool known = !exception.mark.is_null();
    const Spot mark{file, known ? static_cast<std::uint32_t>(exception.mark.line + 1) : 0,
                    known ? static_cast<std::uint32_t>(exception.mark.column + 1) : 0};
    problems.add(ProblemCode::yaml_syntax, mark, "this is not valid YAML: " + exception.msg);
  }
  return builder.take();
}

}  // namespace hecha
