// SPDX-License-Identifier: Apache-2.0
// Boxes around words that are taller than their characters.
#include "layout/boxes.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/utf8.h"

namespace hecha {
namespace {

constexpr double tall = 1.6;       // heights of a character from which on a box is no line of text
constexpr double usual = 1.2;      // of a box, in heights of its characters
constexpr std::size_t fewest = 4;  // Chinese characters that tell how wide one is

struct Counted {
  std::size_t wide = 0, narrow = 0;

  double width() const { return static_cast<double>(wide) + static_cast<double>(narrow) / 2; }
};

Counted counted(std::string_view text) {
  Counted count;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Step step = utf8_step(text, at);
    ++(step.value >= 0x2E80 ? count.wide : count.narrow);
    at += step.size;
  }
  return count;
}

// The height of a character, as far as the width of its word tells.
double height_of(const Fragment& part, const Counted& count) { return part.width / count.width(); }

// How many characters high most boxes are; 0 if nothing tells.
double usual_ratio(const std::vector<PageText>& pages) {
  std::vector<double> ratios;
  for (const PageText& page : pages)
    for (const Fragment& part : page.fragments) {
      const Counted count = counted(part.text);
      if (count.wide >= fewest && count.narrow <= count.wide && part.width > 0)
        ratios.push_back(part.size / height_of(part, count));
    }
  if (ratios.empty()) return 0;
  const auto middle = ratios.begin() + static_cast<std::ptrdiff_t>(ratios.size() / 2);
  std::nth_element(ratios.begin(), middle, ratios.end());
  return *middle;
}

}  // namespace

void fit_boxes(std::vector<PageText>& pages) {
  const double ratio = usual_ratio(pages);
  if (ratio < tall) return;
  for (PageText& page : pages)
    for (Fragment& part : page.fragments) {
      const Counted count = counted(part.text);
      if (part.width <= 0 || part.text.empty() || part.size < tall * height_of(part, count))
        continue;
      const double fitting = part.size / ratio * usual;
      part.y += (part.size - fitting) / 2;
      part.size = fitting;
    }
}

}  // namespace hecha
