// SPDX-License-Identifier: Apache-2.0
// Reads plain YAML line by line. At the first doubt it gives up.
#include "pack/yaml_plain.h"

#include <algorithm>
#include <unordered_set>

namespace hecha {
namespace {

// yaml-cpp takes no longer keys.
constexpr std::size_t longest_key = 1000;

// What no plain scalar begins with.
constexpr std::string_view indicators = ",[]{}#&*!|>'\"%@`";

struct Line {
  std::size_t begin = 0;   // of its bytes
  std::size_t indent = 0;  // columns before its content; grows while "- " is read off
  std::size_t end = 0;     // just past its content
};

bool is_null_word(std::string_view text) {
  return text == "~" || text == "null" || text == "Null" || text == "NULL";
}

bool has_duplicates(const std::vector<YamlNode>& keys) {
  std::unordered_set<std::string_view> seen;
  return std::any_of(keys.begin(), keys.end(),
                     [&](const YamlNode& key) { return !seen.insert(key.text).second; });
}

class PlainReader {
 public:
  PlainReader(std::uint32_t file, std::string_view bytes) : file_(file), bytes_(bytes) {}

  std::optional<YamlNode> run() {
    if (!split() || lines_.empty()) return std::nullopt;
    YamlNode root = block(lines_[0].indent, 1);
    if (failed_ || line_ != lines_.size()) return std::nullopt;
    return root;
  }

 private:
  // ---- lines ----------------------------------------------------------------

  // Finds the lines with content. False if one has something that is not plain.
  bool split() {
    for (std::size_t begin = 0; begin < bytes_.size();) {
      std::size_t end = bytes_.find('\n', begin);
      if (end == std::string_view::npos) end = bytes_.size();
      std::string_view text = bytes_.substr(begin, end - begin);
      if (text.ends_with('\r')) text.remove_suffix(1);
      if (text.find_first_of("\t\r") != std::string_view::npos) return false;
      if (text.starts_with("---") || text.starts_with("...")) return false;
      const std::size_t indent = text.find_first_not_of(' ');
      if (indent != std::string_view::npos && text[indent] != '#') {
        lines_.push_back({begin, indent, begin + text.find_last_not_of(' ') + 1});
      }
      begin = end + 1;
      ++number_;
      if (lines_.size() > numbers_.size()) numbers_.push_back(number_);
    }
    return true;
  }

  bool more() const { return !failed_ && line_ < lines_.size(); }
  const Line& line() const { return lines_[line_]; }
  std::size_t content() const { return line().begin + line().indent; }

  // The byte at `at_`, or '\0' at the end of the line.
  char here() const { return at_ < line().end ? bytes_[at_] : '\0'; }
  bool blank_after(std::size_t at) const { return at + 1 >= line().end || bytes_[at + 1] == ' '; }
  void skip_blanks() {
    while (here() == ' ') ++at_;
  }

  Spot mark() const {
    return {file_, numbers_[line_], static_cast<std::uint32_t>(at_ - line().begin + 1)};
  }

  YamlNode fail() {
    failed_ = true;
    return {};
  }

  // Goes on to the next line. What is left of this one may only be a comment.
  void end_line() {
    const bool comment = here() == ' ' || (at_ > content() && bytes_[at_ - 1] == ' ');
    skip_blanks();
    if (here() != '\0' && !(comment && here() == '#')) failed_ = true;
    ++line_;
  }

  // ---- block style ------------------------------------------------------------

  bool at_dash() const { return bytes_[content()] == '-' && blank_after(content()); }

  // A map or a list whose lines begin at `indent`.
  YamlNode block(std::size_t indent, int depth) {
    if (depth >= max_yaml_depth) return fail();
    at_ = content();
    if (at_dash()) return block_list(indent, depth);
    return block_map(indent, depth);
  }

  YamlNode block_list(std::size_t indent, int depth) {
    YamlNode list;
    list.kind = YamlNode::Kind::list;
    list.mark = mark();
    while (more() && line().indent == indent && at_dash()) {
      at_ = content() + 1;
      skip_blanks();
      if (here() == '\0' || here() == '#') {
        list.items.push_back(below(indent + 1, indent + 1, depth));
      } else if (here() == '-' && blank_after(at_)) {
        return fail();
      } else if (begins_key()) {
        lines_[line_].indent = at_ - line().begin;  // a map that begins behind the dash
        list.items.push_back(block(line().indent, depth + 1));
      } else {
        list.items.push_back(inline_value(indent, depth));
      }
    }
    if (more() && line().indent > indent) return fail();
    return list;
  }

  YamlNode block_map(std::size_t indent, int depth) {
    YamlNode map;
    map.kind = YamlNode::Kind::map;
    map.mark = mark();
    while (more() && line().indent == indent && !at_dash()) {
      at_ = content();
      map.keys.push_back(key());
      if (failed_) return map;
      if (here() == '\0' || here() == '#') {
        map.items.push_back(below(indent + 1, indent, depth));
      } else {
        map.items.push_back(inline_value(indent, depth));
      }
    }
    if (more() && (line().indent > indent || (line().indent == indent && at_dash()))) return fail();
    if (has_duplicates(map.keys)) return fail();
    return map;
  }

  // The value of a key or dash with nothing behind it: the block below, which
  // begins at `least` columns at least, or a list at `least_list`; or nothing.
  YamlNode below(std::size_t least, std::size_t least_list, int depth) {
    YamlNode null;
    null.mark = mark();
    end_line();
    if (!more()) return null;
    if (line().indent < (at_dash() ? least_list : least)) return null;
    at_ = content();
    if (here() == '[' || here() == '{') return inline_value(least - 1, depth);
    return block(line().indent, depth + 1);
  }

  // Whether the content at `at_` is a key with its colon.
  bool begins_key() {
    const std::size_t begin = at_;
    bool found = false;
    if (here() == '"' || here() == '\'') {
      quoted();
      skip_blanks();
      found = !failed_ && here() == ':';
    } else if (here() != '[' && here() != '{') {
      for (std::size_t at = at_; at < line().end && !found; ++at) {
        if (bytes_[at] == '#' && bytes_[at - 1] == ' ') break;
        found = bytes_[at] == ':' && blank_after(at);
      }
    }
    at_ = begin;
    return found;
  }

  // A key and its colon; leaves `at_` at the value.
  YamlNode key() {
    const std::size_t begin = at_;
    YamlNode node = here() == '"' || here() == '\'' ? quoted() : plain(Place::block_key);
    if (failed_ || here() != ':' || !blank_after(at_) || at_ - begin > longest_key ||
        !node.is_scalar()) {
      return fail();
    }
    ++at_;
    skip_blanks();
    return node;
  }

  // A value that begins on this line, in a block of that indentation.
  YamlNode inline_value(std::size_t indent, int depth) {
    YamlNode node;
    if (here() == '[' || here() == '{') {
      node = flow(depth + 1);
    } else if (here() == '"' || here() == '\'') {
      node = quoted();
    } else {
      node = plain(Place::block);
    }
    if (failed_) return node;
    end_line();
    // A deeper line would go on with the scalar.
    if (more() && line().indent > indent && !node.is_list() && !node.is_map()) return fail();
    return node;
  }

  // ---- scalars ----------------------------------------------------------------

  enum class Place { block, block_key, flow, flow_key };

  YamlNode plain(Place place) {
    const bool in_flow = place == Place::flow || place == Place::flow_key;
    const bool is_key = place == Place::block_key || place == Place::flow_key;
    YamlNode node;
    node.mark = mark();
    const std::size_t begin = at_;
    const char first = here();
    if (first == '\0' || indicators.find(first) != std::string_view::npos) return fail();
    if (first == '?' && (in_flow || blank_after(at_))) return fail();
    if ((first == '-' || first == ':') && ends_word(at_, in_flow)) return fail();
    while (at_ < line().end) {
      const char c = bytes_[at_];
      if (c == ':' && ends_word(at_, in_flow)) {
        if (!is_key) return fail();
        break;
      }
      if (c == '#' && bytes_[at_ - 1] == ' ') break;
      if (in_flow && (c == ',' || c == ']' || c == '}')) break;
      if (in_flow && (c == '?' || c == '[' || c == '{')) return fail();
      ++at_;
    }
    while (at_ > begin && bytes_[at_ - 1] == ' ') --at_;
    const std::string_view text = bytes_.substr(begin, at_ - begin);
    if (is_null_word(text)) return node;
    node.kind = YamlNode::Kind::scalar;
    node.text = text;
    node.verbatim = true;
    if (is_key) skip_blanks();
    return node;
  }

  // Whether the sign at `at` stands before a blank, the end of the line or, in
  // flow style, a sign of it.
  bool ends_word(std::size_t at, bool in_flow) const {
    if (blank_after(at)) return true;
    return in_flow && std::string_view(",]}[{").find(bytes_[at + 1]) != std::string_view::npos;
  }

  YamlNode quoted() {
    YamlNode node;
    node.kind = YamlNode::Kind::scalar;
    node.quoted = true;
    node.verbatim = true;
    node.mark = mark();
    const char mark_sign = here();
    for (++at_; at_ < line().end; ++at_) {
      const char c = bytes_[at_];
      if (c == mark_sign) {
        if (mark_sign == '"' || at_ + 1 >= line().end || bytes_[at_ + 1] != '\'') {
          ++at_;
          return node;
        }
        ++at_;  // '' stands for one
        node.verbatim = false;
      } else if (c == '\\' && mark_sign == '"') {
        ++at_;
        node.verbatim = false;
        if (here() == 'n') {
          node.text += '\n';
          continue;
        }
        if (here() != '"' && here() != '\\') return fail();
      }
      node.text += bytes_[at_];
    }
    return fail();  // it goes on in the next line
  }

  // ---- flow style -------------------------------------------------------------

  // Blanks, comments and ends of lines between the parts of a flow collection.
  void skip_flow_blanks() {
    while (!failed_) {
      const bool after_blank = here() == ' ' || at_ == content();
      skip_blanks();
      if (here() != '\0' && !(here() == '#' && after_blank)) return;
      if (line_ + 1 >= lines_.size()) {
        failed_ = true;
        return;
      }
      ++line_;
      at_ = content();
    }
  }

  YamlNode flow(int depth) {
    if (depth >= max_yaml_depth) return fail();
    const bool is_map = here() == '{';
    const char close = is_map ? '}' : ']';
    YamlNode node;
    node.kind = is_map ? YamlNode::Kind::map : YamlNode::Kind::list;
    node.mark = mark();
    ++at_;
    skip_flow_blanks();
    if (!failed_ && here() == close) {
      ++at_;
      return node;
    }
    while (!failed_) {
      if (is_map) node.keys.push_back(flow_key());
      if (failed_) break;
      node.items.push_back(flow_value(depth));
      if (failed_) break;
      skip_flow_blanks();
      if (failed_) break;
      const char sign = here();
      if (sign != ',' && sign != close) return fail();
      ++at_;
      if (sign == close) break;
      skip_flow_blanks();
    }
    if (has_duplicates(node.keys)) return fail();
    return node;
  }

  YamlNode flow_key() {
    const std::size_t begin = at_;
    YamlNode node = here() == '"' || here() == '\'' ? quoted() : plain(Place::flow_key);
    if (failed_ || here() != ':' || at_ + 1 >= line().end || bytes_[at_ + 1] != ' ' ||
        at_ - begin > longest_key || !node.is_scalar()) {
      return fail();
    }
    ++at_;
    skip_flow_blanks();
    return node;
  }

  YamlNode flow_value(int depth) {
    if (here() == '[' || here() == '{') return flow(depth + 1);
    if (here() == '"' || here() == '\'') return quoted();
    return plain(Place::flow);
  }

  std::uint32_t file_;
  std::string_view bytes_;
  std::vector<Line> lines_;             // those with content
  std::vector<std::uint32_t> numbers_;  // parallel: their numbers in the file, from 1
  std::uint32_t number_ = 0;
  std::size_t line_ = 0;  // the current one
  std::size_t at_ = 0;    // the current byte
  bool failed_ = false;
};

}  // namespace

std::optional<YamlNode> parse_plain_yaml(std::uint32_t file, std::string_view bytes) {
  return PlainReader(file, bytes).run();
}

}  // namespace hecha
