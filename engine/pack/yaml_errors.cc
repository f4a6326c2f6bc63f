// SPDX-License-Identifier: Apache-2.0
// The messages of yaml-cpp, told to people who do not know YAML by heart.
#include "pack/yaml_errors.h"

namespace hecha {
namespace {

constexpr std::string_view quote_it = "put the text between quotation marks";

// The part of the line before the place.
std::string_view before(const YamlError& error) {
  return error.line.substr(0, error.spot.column == 0 ? 0 : error.spot.column - 1);
}

std::string_view from(const YamlError& error) { return error.line.substr(before(error).size()); }

YamlAdvice map_value(const YamlError& error) {
  if (before(error).find(": ") != std::string_view::npos) {
    return {{}, error.spot, "a second colon stands in this line", std::string(quote_it)};
  }
  return {{},
          error.spot,
          "a key stands here where none can be",
          "look at the line above: its key needs a colon and a blank after it"};
}

YamlAdvice map_end(const YamlError& error) {
  if (from(error).starts_with("- ")) {
    return {{},
            error.spot,
            "an item of a list stands here among the keys of a map",
            "a list stands below its own key"};
  }
  return {{},
          error.spot,
          "this line begins at another column than those it belongs to",
          "keys of one map begin at the same column"};
}

YamlAdvice list_end(const YamlError& error) {
  const std::string_view left = before(error);
  const std::size_t last = left.find_last_not_of(' ');
  if (last != std::string_view::npos && (left[last] == '"' || left[last] == '\'')) {
    return {{},
            error.spot,
            "something stands here behind the closing quotation mark",
            "put the whole text between the quotation marks"};
  }
  return {{},
          error.spot,
          "this line does not belong to the list above it",
          "items of one list begin with a hyphen at the same column"};
}

YamlAdvice unclosed(const YamlError& error, std::string_view sign) {
  return {{},
          error.open.value_or(error.spot),
          "what " + std::string(sign) + " opens here is never closed, or a comma is missing in it",
          "every [ needs its ], every { its }, and a comma stands between two entries"};
}

YamlAdvice unknown_token(const YamlError& error) {
  if (before(error).ends_with('?')) {
    return {{},
            error.spot,
            "a question mark inside brackets or braces ends the text",
            std::string(quote_it)};
  }
  const std::string_view rest = from(error);
  if (rest.empty() || rest[0] < 0x21 || rest[0] > 0x7E) {
    return {{}, error.spot, "no text can begin like this", std::string(quote_it)};
  }
  return {{},
          error.spot,
          "no text can begin with " + std::string(rest.substr(0, 1)),
          std::string(quote_it)};
}

}  // namespace

YamlAdvice advice_for(const YamlError& error) {
  const std::string& said = error.message;
  const auto says = [&](std::string_view part) { return said.find(part) != std::string::npos; };
  YamlAdvice advice{{}, error.spot, "this is not valid YAML: " + said, ""};
  if (error.tab) {
    advice = {{},
              *error.tab,
              "a tab stands in the indentation of this line",
              "replace it with blanks; YAML allows no tabs there"};
  } else if (says("alias") || says("anchor")) {
    advice = {{},
              error.spot,
              "aliases (*name) and anchors (&name) are not allowed in a pack",
              "a text that begins with * or & needs quotation marks"};
    advice.code = ProblemCode::yaml_alias;
    return advice;
  } else if (says("illegal map value")) {
    advice = map_value(error);
  } else if (says("illegal block entry")) {
    advice = {
        {},
        error.spot,
        "a hyphen stands here where no list can begin",
        "a list stands below its key; a text that begins with a hyphen needs quotation marks"};
  } else if (says("end of sequence flow")) {
    advice = unclosed(error, "[");
  } else if (says("end of map flow")) {
    advice = unclosed(error, "{");
  } else if (says("end of map")) {
    advice = map_end(error);
  } else if (says("end of sequence")) {
    advice = list_end(error);
  } else if (says("illegal flow end")) {
    advice = {{},
              error.spot,
              "this closes another bracket than the one that is open",
              "every [ needs its ], every { its }"};
  } else if (says("unknown token")) {
    advice = unknown_token(error);
  } else if (says("unknown escape")) {
    advice = {{},
              error.spot,
              "there is no such escape after this backslash",
              "write \\\\ for a backslash, or use single quotation marks"};
  } else if (says("hex number") || says("invalid unicode")) {
    advice = {{},
              error.spot,
              "this is no character code",
              "write \\u and four digits or letters a-f, or the character itself"};
  } else if (says("EOF in scalar")) {
    advice = {{},
              error.spot,
              "the file ends before a quotation mark is closed",
              "every quotation mark needs its closing one"};
  }
  advice.code = ProblemCode::yaml_syntax;
  return advice;
}

}  // namespace hecha
