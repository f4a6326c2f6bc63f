// SPDX-License-Identifier: Apache-2.0
// The wall of RE2 in this room: compiles an expression and asks which words it cannot do without.
#include "pack/regex_words.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>

#include <algorithm>

#include "base/utf8.h"
#include "text/fold.h"

namespace hecha {
namespace {

// A single ASCII character says too little to wait for; a Chinese one has three bytes.
constexpr int shortest_word = 2;
// Of memory for a compiled expression; RE2 refuses what needs more.
constexpr std::int64_t most_memory = 1 << 20;

bool has_ascii_letter(const std::string& word) {
  return std::any_of(word.begin(), word.end(),
                     [](char c) { return is_ascii_letter(static_cast<unsigned char>(c)); });
}

re2::RE2::Options quiet() {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(most_memory);
  return options;
}

}  // namespace

RegexWords regex_words(const std::string& regex) {
  RegexWords result;
  const re2::RE2 compiled(regex, quiet());
  if (!compiled.ok()) {
    result.error = compiled.error();
    return result;
  }
  result.matches_nothing = re2::RE2::FullMatch("", compiled);
  re2::FilteredRE2 filter(shortest_word);
  int id = 0;
  if (filter.Add(regex, quiet(), &id) != re2::RE2::NoError) return result;
  filter.Compile(&result.words);
  // The words come in lower case. Where that is not how they are written in the
  // expression, the matcher, which knows upper from lower case, would miss them.
  const bool misspelt =
      std::any_of(result.words.begin(), result.words.end(), [&](const auto& word) {
        return has_ascii_letter(word) && regex.find(word) == std::string::npos;
      });
  if (misspelt) result.words.clear();
  return result;
}

std::string fold_regex(std::string_view regex) {
  std::string folded;
  for (std::size_t at = 0; at < regex.size();) {
    const CodePoint point = code_point_at(regex, at);
    const char32_t normal = fold(point.value);
    if (point.value < 0x80 || normal == fold_deleted || normal == fold_gap) {
      folded += regex.substr(at, point.size);
    } else {
      const bool sign = normal < 0x80 && !is_digit(normal) && !is_ascii_letter(normal);
      if (sign) folded += '\\';
      append_utf8(folded, normal);
    }
    at += point.size;
  }
  return folded;
}

}  // namespace hecha
