// SPDX-License-Identifier: Apache-2.0
// A set of words, looked up at a place of a text.
#include "document/words.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace hecha {

namespace {

// One character as a number.
std::uint32_t key_of(std::string_view text, std::size_t at, std::size_t size) {
  std::uint32_t key = 0;
  for (std::size_t i = 0; i < size; ++i) key = key << 8 | static_cast<unsigned char>(text[at + i]);
  return key;
}

template <std::size_t N>
constexpr std::uint32_t slot(std::uint32_t key) {
  return (key * 0x9E3779B1u) >> (32 - std::bit_width(N * 64 - 1));
}

template <std::size_t N>
void mark(std::array<std::uint64_t, N>& bits, std::uint32_t key) {
  bits[slot<N>(key) / 64] |= std::uint64_t{1} << (slot<N>(key) % 64);
}

template <std::size_t N>
bool marked(const std::array<std::uint64_t, N>& bits, std::uint32_t key) {
  return (bits[slot<N>(key) / 64] >> (slot<N>(key) % 64)) & 1;
}

// The character at one edge of a text, and the one beside it; 0 where there is none.
struct Edge {
  std::size_t size = 0;  // bytes of the first
  std::uint32_t one = 0, two = 0;
  std::uint32_t pair() const { return one * 0x85EBCA6Bu ^ two; }
};

Edge start_of(std::string_view text) {
  Edge edge{step(text, 0)};
  edge.one = key_of(text, 0, edge.size);
  if (edge.size < text.size()) edge.two = key_of(text, edge.size, step(text, edge.size));
  return edge;
}

Edge end_of(std::string_view text) {
  Edge edge{step_back(text, text.size())};
  const std::size_t rest = text.size() - edge.size;
  edge.one = key_of(text, rest, edge.size);
  if (rest > 0) edge.two = key_of(text, rest - step_back(text, rest), step_back(text, rest));
  return edge;
}

template <typename Index>
void add(Index& index, std::uint32_t word, const Edge& edge) {
  index.order.push_back(word);
  mark(index.first, edge.one);
  if (edge.two == 0) mark(index.alone, edge.one);
  mark(index.pairs, edge.pair());
}

// Whether a word may stand at that edge of a text.
template <typename Index>
bool possible(const Index& index, const Edge& edge) {
  return marked(index.first, edge.one) &&
         (marked(index.alone, edge.one) || marked(index.pairs, edge.pair()));
}

bool before_backwards(std::string_view a, std::string_view b) {
  return std::lexicographical_compare(a.rbegin(), a.rend(), b.rbegin(), b.rend());
}

}  // namespace

Words::Words(std::vector<std::string> words) : words_(std::move(words)) {
  std::erase(words_, std::string());
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    add(starts_, i, start_of(words_[i]));
    add(ends_, i, end_of(words_[i]));
  }
  std::sort(starts_.order.begin(), starts_.order.end(),
            [this](auto a, auto b) { return words_[a] < words_[b]; });
  std::sort(ends_.order.begin(), ends_.order.end(),
            [this](auto a, auto b) { return before_backwards(words_[a], words_[b]); });
}

WordHit Words::at_start(std::string_view text) const {
  if (text.empty() || words_.empty() || !possible(starts_, start_of(text))) return {};
  return looked_up(text);
}

// Every word with which the text begins sorts before it, the longest last; between them
// lie only words that share its first character.
WordHit Words::looked_up(std::string_view text) const {
  const std::string_view first = text.substr(0, step(text, 0));
  auto it = std::upper_bound(starts_.order.begin(), starts_.order.end(), text,
                             [this](std::string_view key, auto i) { return key < words_[i]; });
  while (it != starts_.order.begin()) {
    const std::string& word = words_[*--it];
    if (text.starts_with(word)) return {0, word.size(), *it};
    if (!word.starts_with(first)) break;
  }
  return {};
}

WordHit Words::at_end(std::string_view text) const {
  if (text.empty() || words_.empty()) return {};
  const Edge edge = end_of(text);
  if (!possible(ends_, edge)) return {};
  const std::string_view last = text.substr(text.size() - edge.size);
  auto it = std::upper_bound(
      ends_.order.begin(), ends_.order.end(), text,
      [this](std::string_view key, auto i) { return before_backwards(key, words_[i]); });
  while (it != ends_.order.begin()) {
    const std::string& word = words_[*--it];
    if (text.ends_with(word)) return {text.size() - word.size(), word.size(), *it};
    if (!word.ends_with(last)) break;
  }
  return {};
}

WordHit Words::find(std::string_view text, std::size_t from) const {
  if (words_.empty()) return {};
  for (std::size_t at = from; at < text.size();) {
    const std::size_t size = step(text, at);
    if (marked(starts_.first, key_of(text, at, size)) &&
        possible(starts_, start_of(text.substr(at)))) {
      if (WordHit hit = looked_up(text.substr(at))) {
        hit.begin = at;
        return hit;
      }
    }
    at += size;
  }
  return {};
}

WordHit Words::find_last(std::string_view text) const {
  WordHit last;
  for (WordHit hit = find(text); hit; hit = find(text, hit.end())) last = hit;
  return last;
}

std::size_t Words::count(std::string_view text) const {
  std::size_t hits = 0;
  for (WordHit hit = find(text); hit; hit = find(text, hit.end())) ++hits;
  return hits;
}

bool is_han(std::string_view text, std::size_t at) {
  if (at + 3 > text.size()) return false;
  const auto a = static_cast<unsigned char>(text[at]);
  const auto b = static_cast<unsigned char>(text[at + 1]);
  if (a == 0xE3) return b >= 0x90 || text.substr(at, 3) == "〇";  // U+3400 and above
  if (a >= 0xE4 && a <= 0xE9) return true;                        // U+4000 to U+9FFF
  return a == 0xF0 && b >= 0xA0;                                  // U+20000 and above
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view wide = "\u3000";
  for (;;) {
    if (text.starts_with(' ') || text.starts_with('\n') || text.starts_with('\t'))
      text.remove_prefix(1);
    else if (text.ends_with(' ') || text.ends_with('\n') || text.ends_with('\t'))
      text.remove_suffix(1);
    else if (text.starts_with(wide))
      text.remove_prefix(wide.size());
    else if (text.ends_with(wide))
      text.remove_suffix(wide.size());
    else
      return text;
  }
}

}  // namespace hecha
