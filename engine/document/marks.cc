// SPDX-License-Identifier: Apache-2.0
// Every character that can matter to structure, found in one scan of the text.
#include "document/marks.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace hecha {

namespace {

struct Row {
  char32_t character;
  MarkKind kind;
};

constexpr Row rows[] = {
    {U'\n', MarkKind::line_end},
    {U',', MarkKind::comma},
    {U':', MarkKind::colon},
    {U';', MarkKind::semicolon},
    {U'。', MarkKind::full_stop},
    {U'!', MarkKind::exclamation},
    {U'?', MarkKind::question},
    {U'(', MarkKind::open_bracket},
    {U')', MarkKind::close_bracket},
    {U'《', MarkKind::open_title},
    {U'》', MarkKind::close_title},
    {U'〈', MarkKind::open_inner_title},
    {U'〉', MarkKind::close_inner_title},
    {U'“', MarkKind::open_quote},
    {U'”', MarkKind::close_quote},
    {U'「', MarkKind::open_quote},
    {U'」', MarkKind::close_quote},
    {U'『', MarkKind::open_quote},
    {U'』', MarkKind::close_quote},
    {U'"', MarkKind::straight_quote},
};

constexpr std::u32string_view numeral_characters = U"〇○零一二两三四五六七八九十百千万亿";

// The basic plane in pages of 64 characters; page 0 of `cells` holds no mark at
// all, so that nearly every Han character costs one look-up.
struct Table {
  std::array<std::uint8_t, 1024> page{};
  std::array<std::array<MarkKind, 64>, 32> cells{};

  constexpr Table() {
    std::uint8_t pages = 1;
    const auto put = [&](char32_t character, MarkKind kind) {
      std::uint8_t& row = page[character >> 6];
      if (row == 0) row = pages++;
      cells[row][character & 63] = kind;
    };
    for (const Row& row : rows) put(row.character, row.kind);
    for (const char32_t digit : std::u32string_view(U"0123456789")) put(digit, MarkKind::digit);
    for (const char32_t numeral : numeral_characters) put(numeral, MarkKind::numeral);
  }
};

constexpr Table table;

}  // namespace

std::vector<Mark> marks(std::string_view text) {
  std::vector<Mark> found;
  found.reserve(text.size() / 12);
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  std::uint32_t run_end = 0;  // of digits or numerals: only the first of a run is a mark
  const auto put = [&](std::size_t at, MarkKind kind, std::uint8_t size) {
    const auto begin = static_cast<std::uint32_t>(at);
    if (kind >= MarkKind::digit) {
      const bool continues = begin == run_end && !found.empty() && found.back().kind == kind;
      run_end = begin + size;
      if (continues) return;
    }
    found.push_back({begin, kind, size});
  };
  std::size_t at = 0;
  while (at < text.size()) {
    const unsigned char lead = byte(at);
    if (lead < 0x80) {
      const MarkKind kind = table.cells[table.page[lead >> 6]][lead & 63];
      if (kind != MarkKind::other) put(at, kind, 1);
      ++at;
    } else if (lead >= 0xE0 && lead < 0xF0) {
      const std::uint8_t page = table.page[(lead & 15) << 6 | (byte(at + 1) & 63)];
      if (page != 0) {
        const MarkKind kind = table.cells[page][byte(at + 2) & 63];
        if (kind != MarkKind::other) put(at, kind, 3);
      }
      at += 3;
    } else {
      at += lead < 0xE0 ? 2 : 4;
    }
  }
  return found;
}

std::span<const Mark> marks_in(std::span<const Mark> all, Span span) {
  const auto before = [](const Mark& mark, std::uint32_t at) { return mark.at < at; };
  const auto first = std::lower_bound(all.begin(), all.end(), span.begin, before);
  const auto last = std::lower_bound(first, all.end(), span.end, before);
  return {first, last};
}

}  // namespace hecha
