// SPDX-License-Identifier: Apache-2.0
// balance: marks that enclose nothing, because their partner is lost.
#include <algorithm>
#include <array>
#include <vector>

#include "base/utf8.h"
#include "checks/slips.h"

namespace hecha {
namespace {

constexpr std::u32string_view opening = U"“《(", closing = U"”》)";
constexpr std::size_t pairs = opening.size();

struct Lone {
  std::uint32_t at = 0;
  std::uint32_t size = 0;
  bool opens = false;
};

// 1) and 一) number items; (1 has lost what stands behind it.
bool numbers_item(std::uint32_t at, std::uint32_t paragraph) {
  return at - paragraph <= 9 && at > paragraph;
}

// The marks of a paragraph that have no partner.
std::vector<Lone> lone_marks(std::string_view text, Span paragraph) {
  std::vector<Lone> lone;
  std::array<std::vector<Lone>, pairs> open;
  for (std::uint32_t at = paragraph.begin; at < paragraph.end;) {
    const auto [value, size] = code_point_at(text, at);
    if (const std::size_t pair = opening.find(value); pair < pairs) {
      open[pair].push_back({at, size, true});
    } else if (const std::size_t closed = closing.find(value); closed < pairs) {
      if (!open[closed].empty()) {
        open[closed].pop_back();
      } else if (value != U')' || !numbers_item(at, paragraph.begin)) {
        lone.push_back({at, size, false});
      }
    }
    at += size;
  }
  for (const std::vector<Lone>& left : open) lone.insert(lone.end(), left.begin(), left.end());
  std::sort(lone.begin(), lone.end(), [](const Lone& l, const Lone& r) { return l.at < r.at; });
  return lone;
}

Span around(std::string_view text, Span paragraph, const Lone& mark) {
  constexpr std::uint32_t reach = 60;  // bytes: twenty characters
  const std::string_view before = text.substr(paragraph.begin, mark.at - paragraph.begin);
  const std::string_view after = text.substr(mark.at, paragraph.end - mark.at);
  return {mark.at - static_cast<std::uint32_t>(utf8_suffix(before, reach).size()),
          mark.at + static_cast<std::uint32_t>(utf8_prefix(after, reach).size())};
}

}  // namespace

void find_lone_marks(const Sight& sight, const RuleSpec&, Slips& slips) {
  const Document& document = sight.document();
  for (std::uint32_t i = 0; i < document.paragraphs().size(); ++i) {
    if (!sight.body().paragraph_in_body(i)) continue;
    const Paragraph& paragraph = document.paragraphs()[i];
    for (const Lone& mark : lone_marks(sight.text(), paragraph.span)) {
      Text note = mark.opens ? Text{"只有前一半，没有后一半。", "It is opened and never closed."}
                             : Text{"只有后一半，没有前一半。", "It is closed and never opened."};
      slips.found.push_back({{mark.at, mark.at + mark.size},
                             "",
                             std::move(note),
                             around(sight.text(), paragraph.span, mark)});
    }
  }
}

}  // namespace hecha
