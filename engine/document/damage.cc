// SPDX-License-Identifier: Apache-2.0
// Signs that a text was damaged on its way: characters that cannot be, words that are gone.
#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "document/kind.h"

namespace hecha {

namespace {

using std::string_view;

constexpr std::size_t head_bytes = 6000, tail_bytes = 3000;  // where signs are looked for

unsigned char byte(string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

// Characters by their first bytes.
struct Census {
  std::size_t han = 0;          // of the common plane
  std::size_t replaced = 0;     // U+FFFD
  std::size_t private_use = 0;  // U+E000 and above, in the original
  std::size_t latin = 0;        // accented letters: UTF-8 read as Latin-1
  std::size_t foreign = 0;      // kana and bopomofo: bytes of GBK taken apart, or another language
  std::size_t questions = 0;
};

// Counts the places for which `is` holds, in blocks whose count fits into one byte: the
// inner loop has no branches, and compilers turn it into vector code.
template <typename Is>
std::size_t count(std::size_t size, Is is) {
  std::size_t total = 0;
  for (std::size_t from = 0; from < size; from += 240) {
    const std::size_t end = std::min(size, from + 240);
    std::uint8_t some = 0;
    for (std::size_t i = from; i < end; ++i) some = static_cast<std::uint8_t>(some + is(i));
    total += some;
  }
  return total;
}

bool within(unsigned char c, unsigned char first, unsigned char last) {
  return static_cast<unsigned char>(c - first) <= static_cast<unsigned char>(last - first);
}

// Counts what begins at text[from..end), which may look two bytes further. One loop over at most
// 240 bytes for all counts, each in one byte: without branches, so compilers make it vector code.
void add_block(string_view text, std::size_t from, std::size_t end, Census& found) {
  std::uint8_t han = 0, latin = 0, questions = 0, replaced = 0, foreign = 0;
  const auto add = [](std::uint8_t& total, bool one) {
    total = static_cast<std::uint8_t>(total + one);
  };
  for (std::size_t i = from; i < end; ++i) {
    const unsigned char c = byte(text, i), next = byte(text, i + 1), third = byte(text, i + 2);
    add(han, within(c, 0xE4, 0xE9));
    add(latin, within(c, 0xC3, 0xCB));
    add(questions, c == '?');
    add(replaced, (c == 0xEF) & (next == 0xBF) & (third == 0xBD));
    add(foreign, (c == 0xE3) & within(next, 0x81, 0x84));
  }
  found.han += han;
  found.latin += latin;
  found.questions += questions;
  found.replaced += replaced;
  found.foreign += foreign;
}

Census census(string_view text, string_view original) {
  Census found;
  const std::size_t whole = text.size() - std::min<std::size_t>(text.size(), 2);
  for (std::size_t from = 0; from < whole; from += 240)
    add_block(text, from, std::min(whole, from + 240), found);
  const std::string end = std::string(text.substr(whole)) + std::string(2, ' ');
  add_block(end, 0, end.size() - 2, found);
  found.private_use =
      count(original.size(), [&](std::size_t i) { return byte(original, i) == 0xEE; });
  return found;
}

Text with_count(const Text& reason, std::size_t many) {
  const std::string number = std::to_string(many);
  return {reason.zh + "（" + number + "）",
          reason.en.empty() ? "" : reason.en + " (" + number + ")"};
}

Text with_word(const Text& reason, const std::string& word) {
  return {reason.zh + "：“" + word + "”", reason.en.empty() ? "" : reason.en + ": “" + word + "”"};
}

std::size_t han_in_body(const Page& page, std::size_t enough) {
  std::size_t han = 0;
  for (std::size_t i = 0; i < page.size() && han < enough; ++i) {
    if (!page.is(i, LineKind::body)) continue;
    const string_view line = page.line(i);
    han += count(line.size(), [&](std::size_t k) { return within(byte(line, k), 0xE4, 0xE9); });
  }
  return han;
}

// The first bytes and the last ones, on whole characters.
std::array<string_view, 2> ends_of(string_view text) {
  const auto whole = [&](std::size_t at) {
    while (at < text.size() && (byte(text, at) & 0xC0) == 0x80) ++at;
    return at;
  };
  const std::size_t cut = whole(std::min(text.size(), head_bytes));
  const std::size_t resume = whole(std::max(cut, text.size() - std::min(text.size(), tail_bytes)));
  return {text.substr(0, cut), text.substr(resume)};
}

void add_signs(const Document& document, const Page& page, const Words& words,
               const std::vector<DamageSign>& signs, std::vector<Text>& reasons) {
  std::vector<std::uint32_t> seen(signs.size(), 0);
  for (const string_view part : ends_of(page.text)) {
    for (WordHit hit = words.find(part); hit; hit = words.find(part, hit.end())) {
      for (std::size_t i = 0; i < signs.size(); ++i) {
        if (!signs[i].words.is(words.list()[hit.word]) || ++seen[i] != signs[i].at_least) continue;
        reasons.push_back(with_word(
            signs[i].reason, document.quote(page.span_of(part.substr(hit.begin, hit.length)))));
      }
    }
  }
}

// What stands behind the last mark that ends a sentence.
string_view open_sentence(string_view line) {
  for (const string_view mark : {"。", ";", "!", "?", ":", "…"}) {
    if (const std::size_t at = line.rfind(mark); at != string_view::npos)
      line.remove_prefix(at + mark.size());
  }
  return line;
}

// Whether the text breaks off within a sentence: its last line of prose is not ended, nobody has
// signed it, and no line begins with what comes next year. Longer texts are left alone: they lack
// a full stop sooner than a page.
bool breaks_off(const Page& page, const Profile& profile) {
  const std::size_t below = profile.damage.cut_off_below;
  if (below == 0 || han_in_body(page, below) >= below) return false;
  std::size_t last = page.size();
  while (last > 0 && page.is(last - 1, LineKind::furniture)) --last;
  if (last == 0 || !page.is(last - 1, LineKind::body)) return false;
  const string_view end = open_sentence(page.line(last - 1));
  constexpr std::size_t least = 24;  // bytes: eight characters
  if (end.size() < least || end.find('|') != string_view::npos) return false;
  if (end.find(',') == string_view::npos && end.find("、") == string_view::npos) return false;
  if (byte(end, end.size() - 1) < 0x80) return false;  // a bracket or a number ends it
  for (const string_view mark : {"”", "》", "】", "’"})
    if (end.ends_with(mark)) return false;
  for (const Cell& cell : page.cells)
    if (cell.line + 1 == last) return false;
  constexpr std::size_t beginning = 48;  // bytes
  for (std::size_t i = 0; i < last; ++i)
    if (page.is(i, LineKind::body) && profile.dates.plans.in(page.line(i).substr(0, beginning)))
      return false;
  return true;
}

}  // namespace

std::vector<Text> damage(const Document& document, const Page& page, const Profile& profile) {
  const auto& limits = profile.damage;
  std::vector<Text> reasons;
  const Census found = census(page.text, document.original());
  const std::size_t total = std::max<std::size_t>(found.han, 1);
  // At least 5, so that a stray character in a short text is forgiven.
  const auto many = [&](std::size_t wrong) {
    return wrong >= 5 && wrong * 1000 >= limits.per_thousand * total;
  };

  if (const std::size_t han = han_in_body(page, limits.min_han); han < limits.min_han) {
    reasons.push_back(with_count(limits.too_short, han));
  }
  if (breaks_off(page, profile)) reasons.push_back(limits.cut_off);
  const std::size_t unreadable = std::max<std::size_t>(found.replaced, document.unreadable());
  if (many(unreadable)) reasons.push_back(with_count(limits.unreadable, unreadable));
  const std::size_t garbled = found.private_use + found.latin + found.foreign + found.questions / 4;
  if (many(garbled)) reasons.push_back(with_count(limits.garbled, garbled));
  if (!limits.masks.empty()) {
    std::size_t masked = 0;
    for (const std::string& mask : limits.masks.list()) {
      for (std::size_t at = page.text.find(mask); at != string_view::npos;
           at = page.text.find(mask, at + mask.size()))
        ++masked;
    }
    if (many(masked)) reasons.push_back(with_count(limits.masked, masked));
  }

  add_signs(document, page, limits.sign_words, limits.signs, reasons);
  return reasons;
}

}  // namespace hecha
