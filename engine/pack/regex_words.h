// SPDX-License-Identifier: Apache-2.0
// What a regular expression of a pack is worth before it runs. The wall of RE2 in this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hecha {

struct RegexWords {
  std::string error;               // empty: the expression is good
  bool matches_nothing = false;    // it matches the empty text
  std::vector<std::string> words;  // one of which every match holds; empty: none are known
};

// `regex` in RE2 syntax, in normal form.
RegexWords regex_words(const std::string& regex);

// The characters of a regular expression in normal form; signs that would become
// operators are escaped.
std::string fold_regex(std::string_view regex);

}  // namespace hecha
