// SPDX-License-Identifier: Apache-2.0
// One page of an OFD document: its text objects as fragments.
#include "readers/ofd_page.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>

#include "base/utf8.h"
#include "text/fold.h"

namespace hecha {
namespace {

constexpr double default_size = 4;           // millimetres
constexpr double turned = 0.05;              // sine of the angle from which on text is a stamp
constexpr double cell_gap = 2.5;             // sizes between characters of one object
constexpr double largest = 1e5;              // no page has such a coordinate
constexpr std::size_t most_steps = 100'000;  // of a DeltaX

bool is_separator(char c) { return c == ' ' || c == ',' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view next_word(std::string_view& text) {
  while (!text.empty() && is_separator(text.front())) text.remove_prefix(1);
  std::size_t size = 0;
  while (size < text.size() && !is_separator(text[size])) ++size;
  const std::string_view word = text.substr(0, size);
  text.remove_prefix(size);
  return word;
}

std::optional<double> number_of(std::string_view word) {
  const std::string copy(word.substr(0, 32));
  char* end = nullptr;
  const double value = std::strtod(copy.c_str(), &end);
  if (end == copy.c_str() || !std::isfinite(value)) return std::nullopt;
  return std::clamp(value, -largest, largest);
}

// "g 10 3.5 7" is ten times 3.5, then 7; never more than there are characters.
std::vector<double> advances(std::string_view text, std::size_t most) {
  std::vector<double> list;
  most = std::min(most, most_steps);
  while (list.size() < most) {
    std::string_view word = next_word(text);
    if (word.empty()) break;
    if (word == "g") {
      const double times = number_of(next_word(text)).value_or(0);
      const double step = number_of(next_word(text)).value_or(0);
      const double room = static_cast<double>(most - list.size());
      list.insert(list.end(), static_cast<std::size_t>(std::clamp(times, 0.0, room)), step);
    } else {
      list.push_back(number_of(word).value_or(0));
    }
  }
  return list;
}

bool is_wide(char32_t c) { return c >= 0x1100; }

// Where a point of an object lies on the page.
struct Frame {
  double x = 0, y = 0;
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  double page_x(double px, double py) const { return x + a * px + c * py + e; }
  double page_y(double px, double py) const { return y + b * px + d * py + f; }
  bool rotated() const { return std::abs(b) > turned * std::hypot(a, b) || a < 0; }
};

class PageReader {
 public:
  PageReader(bool from_template, PageText& out) : from_template_(from_template), out_(out) {}

  void walk(pugi::xml_node node) {
    for (const pugi::xml_node one : node.children()) {
      if (is(one, "TextObject"))
        object(one);
      else if (is(one, "Layer") || is(one, "PageBlock") || is(one, "Content"))
        walk(one);
    }
  }

 private:
  void object(pugi::xml_node node) {
    if (attribute(node, "Visible") == "false") return;
    Frame frame;
    const std::vector<double> boundary = ofd_numbers(attribute(node, "Boundary"), 4);
    if (boundary.size() >= 2) frame.x = boundary[0], frame.y = boundary[1];
    const std::vector<double> matrix = ofd_numbers(attribute(node, "CTM"), 6);
    if (matrix.size() == 6)
      frame = {frame.x, frame.y, matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5]};
    if (frame.rotated()) return;
    const double size = number_of(attribute(node, "Size")).value_or(default_size);
    double x = 0, y = 0;
    for (const pugi::xml_node code : node.children()) {
      if (!is(code, "TextCode")) continue;
      x = number_of(attribute(code, "X")).value_or(x);
      y = number_of(attribute(code, "Y")).value_or(y);
      text(code, frame, x, y, size);
    }
  }

  void text(pugi::xml_node code, const Frame& frame, double x, double y, double size) {
    const std::string_view words = code.text().get();
    const std::vector<double> across = advances(attribute(code, "DeltaX"), words.size());
    const std::vector<double> down = advances(attribute(code, "DeltaY"), words.size());
    const double scale = std::hypot(frame.c, frame.d);
    Fragment fragment;
    const auto begin = [&] {
      fragment = {frame.page_x(x, y), frame.page_y(x, y) - size * scale, 0, size * scale, "",
                  from_template_};
    };
    begin();
    std::size_t index = 0;
    for (std::size_t at = 0; at < words.size(); ++index) {
      const Utf8Step step = utf8_step(words, at);
      at += step.size;
      append_utf8(fragment.text, unified(step.value));
      const double glyph = size * (is_wide(step.value) ? 1 : 0.5);
      fragment.width = frame.page_x(x + glyph, y) - fragment.x;
      const double advance = index < across.size() ? across[index] : across.empty() ? glyph : 0;
      const double fall = index < down.size() ? down[index] : 0;
      x += advance;
      y += fall;
      const bool parted = advance > cell_gap * size || advance < -size || std::abs(fall) > size / 2;
      if (parted && at < words.size()) {
        out_.fragments.push_back(fragment);
        begin();
      }
    }
    if (!fragment.text.empty()) out_.fragments.push_back(std::move(fragment));
  }

  bool from_template_;
  PageText& out_;
};

}  // namespace

std::vector<double> ofd_numbers(std::string_view text, std::size_t most) {
  std::vector<double> list;
  while (list.size() < most) {
    const std::optional<double> value = number_of(next_word(text));
    if (!value) break;
    list.push_back(*value);
  }
  return list;
}

void add_ofd_text(pugi::xml_node page, bool from_template, PageText& out) {
  PageReader(from_template, out).walk(page);
}

}  // namespace hecha
