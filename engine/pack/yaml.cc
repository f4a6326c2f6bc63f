// SPDX-License-Identifier: Apache-2.0
// The wall of yaml-cpp: its events become a plain tree, its exceptions problems.
#include "pack/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <sstream>
#include <unordered_set>

#include "pack/yaml_errors.h"
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

  std::string_view line(std::uint32_t number) const {
    const std::string_view rest = from({0, number, 1});
    return rest.substr(0, rest.find('\n'));
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

  // What to say of an exception. Nothing if its cause has been told already.
  void tell(const YAML::Exception& exception) {
    if (told_) return;
    YamlError error;
    error.message = exception.msg;
    error.spot.file = file_;
    if (!exception.mark.is_null()) error.spot = mark_of(exception.mark);
    error.line = lines_.line(error.spot.line);
    for (const Open& open : open_) {
      if (open.flow) error.open = open.node.mark;
    }
    for (std::uint32_t number = 1; number <= error.spot.line && !error.tab; ++number) {
      const std::string_view line = lines_.line(number);
      const std::size_t tab = line.find_first_not_of(' ');
      if (tab != std::string_view::npos && line[tab] == '\t') {
        error.tab = {file_, number, static_cast<std::uint32_t>(tab + 1)};
      }
    }
    YamlAdvice advice = advice_for(error);
    problems_.add(advice.code, advice.spot, std::move(advice.message), std::move(advice.hint));
  }
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
    refuse_alias(mark, "aliases (*name) are not allowed in a pack");
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
    if (!node.quoted) check_tag(mark, tag);
    node.verbatim = is_verbatim(node);
    place(std::move(node));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    begin(YamlNode::Kind::list, mark, tag, anchor);
    if (dropped_ == 0) open_.back().flow = style == YAML::EmitterStyle::Flow;
  }
  void OnSequenceEnd() override { end(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    begin(YamlNode::Kind::map, mark, tag, anchor);
    if (dropped_ == 0) open_.back().flow = style == YAML::EmitterStyle::Flow;
  }
  void OnMapEnd() override { end(); }

 private:
  // A map or list that is being read. Of a map, `node.keys` is one longer than
  // `node.items` while a value is awaited.
  struct Open {
    YamlNode node;
    std::unordered_set<std::string> names;  // of the map's keys so far
    bool flow = false;                      // in brackets or braces
    bool skip_value = false;                // the value of a refused key is dropped
    bool await_value = false;
  };

  Spot mark_of(const YAML::Mark& mark) const {
    return {file_, static_cast<std::uint32_t>(mark.line + 1),
            static_cast<std::uint32_t>(mark.column + 1)};
  }

  // Whether the scalar stands in the file as it is. One whose closing quotation mark
  // is missing at the end of the file is wrong, though yaml-cpp takes it.
  bool is_verbatim(const YamlNode& node) {
    std::string_view written = lines_.from(node.mark);
    if (!node.quoted || written.empty()) return written.starts_with(node.text);
    const char sign = written[0];
    if (std::string_view("\"'|>").find(sign) == std::string_view::npos) {
      refuse_tag(node.mark);
      return false;
    }
    written.remove_prefix(1);
    if (written.starts_with(node.text) && written.substr(node.text.size()).starts_with(sign)) {
      return true;
    }
    if ((sign == '"' || sign == '\'') && written.find(sign) == std::string_view::npos) {
      problems_.add(ProblemCode::yaml_syntax, node.mark,
                    "the quotation mark that opens here is never closed",
                    "every quotation mark needs its closing one");
      told_ = true;
    }
    return false;
  }

  void refuse_anchor(const YAML::Mark& mark, YAML::anchor_t anchor) {
    if (anchor != YAML::NullAnchor) {
      refuse_alias(mark, "anchors (&name) are not allowed in a pack");
    }
  }

  // Once a file: a pack made with them has many.
  void refuse_alias(const YAML::Mark& mark, std::string message) {
    if (!alias_told_) {
      problems_.add(ProblemCode::yaml_alias, mark_of(mark), std::move(message),
                    "write the value out, or use a list");
    }
    alias_told_ = true;
  }

  void check_tag(const YAML::Mark& mark, const std::string& tag) {
    if (!tag.empty() && tag != "?" && tag != "!") refuse_tag(mark_of(mark));
  }

  void refuse_tag(Spot spot) {
    problems_.add(ProblemCode::yaml_tag, spot, "tags (!name) are not allowed in a pack",
                  "a text that begins with ! needs quotation marks");
  }

  void begin(YamlNode::Kind kind, const YAML::Mark& mark, const std::string& tag,
             YAML::anchor_t anchor) {
    refuse_anchor(mark, anchor);
    check_tag(mark, tag);
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
  bool alias_told_ = false;
  bool told_ = false;  // what will make the parser give up
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
    builder.tell(exception);
  }
  return builder.take();
}

}  // namespace hecha
