// SPDX-License-Identifier: Apache-2.0
// A set of words, looked up at a place of a text: the lists of a pack, ready for use.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hecha {

// Where a word stands in a text. Empty: it stands nowhere.
struct WordHit {
  std::size_t begin = 0;   // byte
  std::size_t length = 0;  // bytes
  std::uint32_t word = 0;  // index into Words::list()

  std::size_t end() const { return begin + length; }
  explicit operator bool() const { return length > 0; }
};

// Immutable, and safe to share between threads. Of several words at one place the
// longest counts. A miss costs a few operations for each character.
class Words {
 public:
  Words() = default;
  explicit Words(std::vector<std::string> words);  // empty ones are dropped

  const std::vector<std::string>& list() const { return words_; }
  bool empty() const { return words_.empty(); }

  // The longest word with which `text` begins, or ends.
  WordHit at_start(std::string_view text) const;
  WordHit at_end(std::string_view text) const;
  // The first hit at or after byte `from`, and the last one.
  WordHit find(std::string_view text, std::size_t from = 0) const;
  WordHit find_last(std::string_view text) const;
  bool in(std::string_view text) const { return static_cast<bool>(find(text)); }
  // Whether the whole text is one of the words.
  bool is(std::string_view text) const {
    return !text.empty() && at_start(text).length == text.size();
  }
  // Hits that do not overlap.
  std::size_t count(std::string_view text) const;

  // Writes all of it to an archive, or reads it from one.
  template <typename Archive>
  void serialize(Archive& archive) {
    archive(words_);
    for (Index* index : {&starts_, &ends_})
      archive(index->order, index->first, index->alone, index->pairs);
  }

 private:
  // Words sorted by their first characters, or by their last ones when read backwards;
  // and filters over one and two characters, which nearly every place of a text fails.
  struct Index {
    std::vector<std::uint32_t> order;
    std::array<std::uint64_t, 64> first{};  // of words
    std::array<std::uint64_t, 16> alone{};  // of words of one character
    std::array<std::uint64_t, 64> pairs{};  // the first two characters
  };
  WordHit looked_up(std::string_view text) const;

  std::vector<std::string> words_;
  Index starts_, ends_;
};

// Length in bytes of the code point that begins at `text[at]`, or ends before it.
// REQUIRES: valid UTF-8; at < size, or at > 0.
inline std::size_t step(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return length < text.size() - at ? length : text.size() - at;
}
inline std::size_t step_back(std::string_view text, std::size_t at) {
  std::size_t length = 1;
  while (length < at && (static_cast<unsigned char>(text[at - length]) & 0xC0) == 0x80) ++length;
  return length;
}

// Whether a Han character begins at `text[at]` (the common planes; 〇 counts).
bool is_han(std::string_view text, std::size_t at);

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Without blanks, wide ones too, and line breaks at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace hecha
