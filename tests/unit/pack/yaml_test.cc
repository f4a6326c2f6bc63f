// SPDX-License-Identifier: Apache-2.0
// The YAML reader: values, places, limits.
#include "pack/yaml.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "pack/yaml_plain.h"

namespace hecha {
namespace {

// Everything that a node knows, on one line. Where nothing stands is no matter.
std::string shown(const YamlNode& node) {
  if (node.is_null()) return "null";
  std::string text = std::to_string(node.mark.line) + ":" + std::to_string(node.mark.column) + " ";
  switch (node.kind) {
    case YamlNode::Kind::null:
      return text;
    case YamlNode::Kind::scalar:
      return text + (node.quoted ? "\"" : "<") + node.text + (node.quoted ? "\"" : ">") +
             (node.verbatim ? "" : "*");
    case YamlNode::Kind::list:
      text += "[";
      for (const YamlNode& item : node.items) text += shown(item) + ", ";
      return text + "]";
    case YamlNode::Kind::map:
      text += "{";
      for (std::size_t i = 0; i < node.keys.size(); ++i) {
        text += shown(node.keys[i]) + ": " + shown(node.items[i]) + ", ";
      }
      return text + "}";
  }
  return text;
}

std::string by_yaml_cpp(std::string_view bytes) {
  Problems problems;
  const std::uint32_t file = problems.add_file("file.yaml", bytes);
  const YamlNode root = parse_any_yaml(file, bytes, problems);
  return problems.size() == 0 ? shown(root) : "wrong";
}

std::string plainly(std::string_view bytes) {
  const auto root = parse_plain_yaml(0, bytes);
  return root ? shown(*root) : "not plain";
}

}  // namespace

TEST_CASE("what is plain is read as yaml-cpp reads it") {
  for (const std::string_view text : {
           "a: b\n",
           "a: b",
           "# c\na: b # c\n\n",
           "a:\n  b: c\n  d: e\nf: g\n",
           "a:\n- b\n- c\nd:\n  - e\n",
           "- a\n- b: c\n  d: e\n-\n  f: g\n- [h, i]\n",
           "-   a: b\n    c: d\n",
           "a: [b, c, [d], {e: f, g: [h]}]\n",
           "a: [b,\n  c,   # c\n d]\ne: {f: g,\n    h: i}\n",
           "a: [\n]\nb: {\n}\n",
           "a:\n  [b, c]\n",
           "a: \"b \\\" c \\\\ d \\n e\"\nb: 'it''s'\n",
           "\"a b\": c\n'd': e\n",
           "a: ~\nb:\nc: null\nd: 'null'\n",
           "a:\nb:\n  c:\nd: e\n",
           "- \n- a\n",
           "a: b#c\nd: e:f\n",
           "a: [b#c, d:e, -f, :g]\n",
           "a: -b\nc: ?d\n",
           "a: b c  d   \n",
           "a: 局长\n局长: [主持, 听取]\n",
           "a: b\r\nc: [d,\r\n  e]\r\n",
           "a: (b) @c\nd: b%c*d&e!f|g>h`i\n",
           "a: {b: \"c\", d: 'e'}\n",
           "a: [\"b\", 'c', d]   \n",
           "a: 1.5\nb: -3\n",
           "  a: b\n  c: d\n",
       }) {
    CAPTURE(text);
    const std::string plain = plainly(text);
    CHECK(plain != "not plain");
    CHECK(plain == by_yaml_cpp(text));
  }
}

TEST_CASE("what is not plain, or wrong, is left to yaml-cpp") {
  for (const std::string_view text : {
           "",
           "# c\n",
           "a\n",
           "a: |\n  b\n",
           "a: >\n  b\n",
           "a: b\n  c\n",
           "a: \"b\n  c\"\n",
           "a: &b c\n",
           "a: *b\n",
           "a: !b c\n",
           "? a\n: b\n",
           "---\na: b\n",
           "a: b\n...\n",
           "a: b\na: c\n",
           "a: [b, c\n",
           "a: [b}\n",
           "a: {b}\n",
           "a: {b:c}\n",
           "a: [b: c]\n",
           "a: [b ? c]\n",
           "a: [b, ]\n",
           "\ta: b\n",
           "a: b\n c: d\n",
           "a: b\n- c\n",
           "- a\nb: c\n",
           "- - a\n",
           "a: b: c\n",
           "a: \"b\" c\n",
           "a: [b] c\n",
           "a: \"\\u4e00\"\n",
           "a: 'b\n",
           "[a, b]\n",
           "a: b\rc: d\n",
           "~: a\n",
           "a:\n  b\n",
       }) {
    CAPTURE(text);
    CHECK(plainly(text) == "not plain");
  }
}

TEST_CASE("the packs are plain") {
  namespace fs = std::filesystem;
  const fs::path source = HECHA_SOURCE_DIR;
  for (const fs::path& folder : {source / "rules", source / "tests/packs/base"}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.path().extension() != ".yaml") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(file), {}};
      CAPTURE(entry.path().string());
      CHECK(plainly(bytes) == by_yaml_cpp(bytes));
    }
  }
}

TEST_CASE("a node knows the line and column of each of its characters") {
  const YamlNode root = parse_plain_yaml(0, "a:\n  b: \"局长|$x\"\n").value();
  const YamlNode& scalar = root.items[0].items[0];
  CHECK(scalar.mark.line == 2);
  CHECK(scalar.mark.column == 6);
  CHECK(scalar.inside(7).column == 14);  // in bytes, behind the quotation mark
  Problems problems;
  const YamlNode escaped = parse_any_yaml(0, "a: \"b\\tc\"\n", problems);
  CHECK(escaped.items[0].inside(2).column == 4);  // cannot be told
}

TEST_CASE("a broken file gives a problem and no exception") {
  for (const std::string_view text :
       {"a: [b", "{", "a: \"", "%YAML 9", "a: b\n\tc: d", "*x", "- -\n\t-"}) {
    CAPTURE(text);
    Problems problems;
    parse_yaml(problems.add_file("file.yaml", text), text, problems);
    CHECK(problems.has_error());
  }
}

}  // namespace hecha
