// SPDX-License-Identifier: Apache-2.0
// What stands around the pages of plain text that was printed in pages.
#include "ingest/page_margins.h"

#include <algorithm>
#include <map>
#include <string>

#include "text/line_shape.h"
#include "text/normalise.h"

namespace hecha {
namespace {

using std::string_view;

constexpr std::size_t longest = 120;  // bytes of a line in a margin
constexpr int deepest = 2;            // lines of a margin above a page, and below it

// The lines of a page that are not empty.
std::vector<Span> lines_of(string_view text, std::size_t begin, std::size_t end) {
  std::vector<Span> lines;
  text = text.substr(0, end);
  while (begin < end) {
    const std::size_t stop = std::min(text.find_first_of("\n\r", begin), end);
    const std::size_t first = text.find_first_not_of(" \t", begin);
    if (first < stop) {
      const std::size_t last = text.find_last_not_of(" \t", stop - 1);
      lines.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last + 1)});
    }
    begin = stop + 1;
  }
  return lines;
}

struct Page {
  std::vector<Span> lines;
  int above = 0, below = 0;  // of them in the margins

  bool has(int side) const { return above + below < static_cast<int>(lines.size()) && side < 2; }
  Span edge(int side) const {
    const int at = side == 0 ? above : static_cast<int>(lines.size()) - 1 - below;
    return lines[static_cast<std::size_t>(at)];
  }
};

// The line in its normal form without digits; empty for one that is too long for a margin.
std::string key_of(string_view text, Span line) {
  std::string key;
  if (line.size() > longest) return key;
  for (const char c : fold_literal(text.substr(line.begin, line.size())))
    if ((c < '0' || c > '9') && c != ' ') key += c;
  return key;
}

bool is_number(string_view text, Span line) {
  return line.size() <= longest &&
         is_page_number(fold_literal(text.substr(line.begin, line.size())));
}

std::vector<Page> between_form_feeds(string_view text) {
  std::vector<Page> pages;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\f', begin), text.size());
    pages.push_back({lines_of(text, begin, end)});
    begin = end + 1;
  }
  return pages;
}

// A number that can be nothing but that of a page: - 3 -, 第3页; not a mere 3, as tables have it.
bool is_dressed_number(string_view text, Span line) {
  constexpr std::size_t most = 40;
  const string_view words = text.substr(line.begin, line.size());
  if (words.size() > most) return false;
  constexpr string_view dress[] = {"-", "—", "–", "·", "~", "|", "•", "*", "=", "\u3000", "第"};
  return std::ranges::any_of(dress, [&](string_view sign) { return words.starts_with(sign); }) &&
         is_number(text, line);
}

// Most texts have none: lines are told apart as quickly as may be.
std::vector<Span> dressed_numbers(string_view text) {
  std::vector<Span> numbers;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t stop = std::min(text.find('\n', begin), text.size());
    const std::size_t first = std::min(text.find_first_not_of(" \t", begin), stop);
    const bool cut = stop > first && text[stop - 1] == '\r';
    const Span line{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(stop - cut)};
    if (is_dressed_number(text, line)) numbers.push_back(line);
    begin = stop + 1;
  }
  return numbers;
}

std::vector<Page> between_numbers(string_view text, const std::vector<Span>& numbers) {
  std::vector<Page> pages;
  std::size_t begin = 0;
  for (const Span number : numbers) {
    pages.push_back({lines_of(text, begin, number.begin)});
    begin = number.end;
  }
  pages.push_back({lines_of(text, begin, text.size())});
  return pages;
}

}  // namespace

std::vector<Span> page_margins(string_view text) {
  const bool fed = text.find('\f') != text.npos;
  const std::vector<Span> numbers = fed ? std::vector<Span>{} : dressed_numbers(text);
  constexpr std::size_t fewest = 2;  // one number alone parts nothing
  if (!fed && numbers.size() < fewest) return {};
  std::vector<Page> pages = fed ? between_form_feeds(text) : between_numbers(text, numbers);
  // Only a number proves that a page ends or begins: the text itself may begin with its title.
  const auto parted = [&](const Page& page, int side) {
    return fed || &page != (side == 0 ? &pages.front() : &pages.back());
  };
  std::vector<Span> found;
  for (int side = 0; side < 2; ++side) {
    for (int depth = 0; depth < deepest; ++depth) {
      std::map<std::string, int> times;
      for (const Page& page : pages)
        if (page.has(side) && parted(page, side)) ++times[key_of(text, page.edge(side))];
      for (Page& page : pages) {
        if (!page.has(side) || !parted(page, side)) continue;
        const Span line = page.edge(side);
        const std::string key = key_of(text, line);
        const bool prose = key.find("。") != key.npos || key.find(';') != key.npos;
        const bool again = !key.empty() && !prose && times[key] >= 2;
        if (!again && !is_number(text, line)) continue;
        ++(side == 0 ? page.above : page.below);
        found.push_back(line);
      }
    }
  }
  std::sort(found.begin(), found.end(), [](Span a, Span b) { return a.begin < b.begin; });
  return found;
}

}  // namespace hecha
