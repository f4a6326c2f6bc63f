// SPDX-License-Identifier: Apache-2.0
// The grammar of terms: "$leader ~20 主持|听取" as a tree, without a look at any pack.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "checks/spec.h"

namespace hecha {

//   term         = alternatives { operator alternatives }
//   operator     = "~" [ number ] | "+"
//   alternatives = join { "|" join }
//   join         = piece { piece }            (directly one after another)
//   piece        = word | "$" name | "cue:" name | "{" value "}" | "/" regex "/"
struct TermPiece {
  enum class Kind : std::uint8_t { word, list, cue, token, regex, start, end };
  Kind kind = Kind::word;
  std::string text;  // the word, the name or the regular expression, without escapes
  TokenKind token = TokenKind::number;
  std::optional<int> year_offset;
  std::size_t offset = 0;  // byte of the string where it begins
};

using TermJoin = std::vector<TermPiece>;
using TermAlternatives = std::vector<TermJoin>;

struct TermString {
  std::vector<TermAlternatives> parts;
  std::vector<std::uint16_t> gaps;  // between parts, in characters; any_gap after a bare "~"
};

struct TermError {
  std::size_t offset = 0;  // byte of the string
  std::string message;
  std::string hint;
};

// Linear in the string.
tl::expected<TermString, TermError> parse_term(std::string_view text);

}  // namespace hecha
