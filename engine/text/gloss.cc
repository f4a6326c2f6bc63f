// SPDX-License-Identifier: Apache-2.0
// Pinyin glosses that a converter wrote behind characters.
#include "text/gloss.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "base/utf8.h"
#include "text/fold.h"

namespace hecha {
namespace {

constexpr std::size_t longest_syllable = 7;  // zhuāng, and a combining mark

struct Letter {
  char plain = 0;  // the letter without its mark; 'v' for ü; 0: no letter of pinyin
  bool toned = false;
};

Letter letter_of(char32_t c) {
  if (c >= 'a' && c <= 'z') return {static_cast<char>(c), false};
  struct Row {
    char32_t from;
    char plain;
    bool toned;
  };
  static constexpr std::array table{
      Row{U'ā', 'a', true},
      Row{U'á', 'a', true},
      Row{U'ǎ', 'a', true},
      Row{U'à', 'a', true},
      Row{U'ē', 'e', true},
      Row{U'é', 'e', true},
      Row{U'ě', 'e', true},
      Row{U'è', 'e', true},
      Row{U'ī', 'i', true},
      Row{U'í', 'i', true},
      Row{U'ǐ', 'i', true},
      Row{U'ì', 'i', true},
      Row{U'ō', 'o', true},
      Row{U'ó', 'o', true},
      Row{U'ǒ', 'o', true},
      Row{U'ò', 'o', true},
      Row{U'ū', 'u', true},
      Row{U'ú', 'u', true},
      Row{U'ǔ', 'u', true},
      Row{U'ù', 'u', true},
      Row{U'ǖ', 'v', true},
      Row{U'ǘ', 'v', true},
      Row{U'ǚ', 'v', true},
      Row{U'ǜ', 'v', true},
      Row{U'ń', 'n', true},
      Row{U'ň', 'n', true},
      Row{U'ǹ', 'n', true},
      Row{U'ḿ', 'm', true},
      Row{U'ü', 'v', false},
      Row{U'ɡ', 'g', false},
      Row{U'ɑ', 'a', false},
      // Breves are typed for the third tone.
      Row{U'ă', 'a', true},
      Row{U'ĕ', 'e', true},
      Row{U'ĭ', 'i', true},
      Row{U'ŏ', 'o', true},
      Row{U'ŭ', 'u', true},
  };
  const auto row = std::find_if(table.begin(), table.end(), [c](Row r) { return r.from == c; });
  return row == table.end() ? Letter{} : Letter{row->plain, row->toned};
}

// The tone marks and the dots of ü as characters of their own.
bool is_combining_tone(char32_t c) {
  return c == 0x300 || c == 0x301 || c == 0x304 || c == 0x306 || c == 0x308 || c == 0x30C;
}

// A syllable of pinyin by its sound: an initial and a final. Not every pair exists,
// but no English abbreviation of the kind (app), (vip), (pdf) is one.
bool is_syllable(std::string_view letters) {
  static constexpr std::array<std::string_view, 24> initials{
      "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g",
      "k",  "h",  "j",  "q", "x", "r", "z", "c", "s", "y", "w", ""};
  static constexpr std::array<std::string_view, 36> finals{
      "a",   "o",   "e",  "i",  "u",   "v",   "ai",  "ei",  "ao",   "ou",   "an",  "en",
      "ang", "eng", "er", "ia", "ie",  "iao", "iu",  "ian", "in",   "iang", "ing", "iong",
      "ong", "ua",  "uo", "ue", "uai", "ui",  "uan", "un",  "uang", "ve",   "van", "vn"};
  if (letters.size() < 2) return false;  // (a), (e): as likely a numbering
  for (const std::string_view initial : initials) {
    if (!letters.starts_with(initial)) continue;
    const std::string_view rest = letters.substr(initial.size());
    if (std::find(finals.begin(), finals.end(), rest) != finals.end()) return true;
  }
  return false;
}

// What a gloss may follow. Nothing that could be part of another gloss, so that
// taking one away never makes one.
bool is_base(char32_t c, char32_t mark) {
  if (mark == '(') return is_han(c) || (c >= 'A' && c <= 'Z');
  return c == ',' || c == ':' || c == ';' || (c >= 0x2000 && c != ideographic_space);
}

}  // namespace

Gloss gloss_at(char32_t base, std::string_view text) {
  const CodePoint open = code_point_at(text, 0);
  const char32_t mark = fold(open.value);
  if (!is_base(base, mark)) return {};
  std::string letters;
  bool toned = false;
  for (std::size_t at = open.size; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.size;
    const char32_t c = fold(point.value);
    if (c == fold_deleted || c == fold_line_break) continue;
    if (c == ')') {
      if (toned) return {GlossKind::toned, at};
      if (mark == '(' && is_han(base) && is_syllable(letters)) return {GlossKind::plain, at};
      return {};
    }
    if (is_combining_tone(c) && !letters.empty()) {
      toned = true;
      continue;
    }
    const Letter letter = letter_of(c);
    if (letter.plain == 0 || letters.size() == longest_syllable) return {};
    letters.push_back(letter.plain);
    toned = toned || letter.toned;
  }
  return {};
}

}  // namespace hecha
