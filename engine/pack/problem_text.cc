// SPDX-License-Identifier: Apache-2.0
// Problems as people read them.
#include "pack/problem_text.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"
#include "base/width.h"

namespace hecha {
namespace {

// Lines that are longer are shown from a little before the column on.
constexpr std::uint32_t widest = 100;
constexpr std::uint32_t lead = 30;

// A part of a line, with blanks for tabs and signs for what cannot be shown.
struct Excerpt {
  std::string text;
  std::uint32_t caret = 0;  // columns before the place
};

Excerpt excerpt_of(const Problem& problem) {
  std::vector<std::string> shown;  // by character
  for (std::size_t at = 0; at < problem.text.size();) {
    const Utf8Step step = utf8_step(problem.text, at);
    at += step.size;
    std::string& character = shown.emplace_back();
    if (step.value == '\t') {
      character = ' ';
    } else if (step.value < 0x20 || step.value == 0x7F) {
      append_utf8(character, replacement_character);
    } else {
      append_utf8(character, step.value);
    }
  }
  const std::uint32_t place = problem.column == 0 ? 0 : problem.column - 1;
  const auto width_between = [&](std::size_t begin, std::size_t end) {
    std::uint32_t width = 0;
    for (std::size_t i = begin; i < std::min(end, shown.size()); ++i)
      width += display_width(shown[i]);
    return width;
  };
  std::size_t first = 0;
  if (width_between(0, place) > widest - lead) first = place > lead ? place - lead : 0;
  Excerpt excerpt;
  if (first > 0) excerpt.text = "...";
  excerpt.caret = static_cast<std::uint32_t>(excerpt.text.size()) + width_between(first, place);
  std::uint32_t width = 0;
  std::size_t i = first;
  for (; i < shown.size() && width < widest; ++i) {
    excerpt.text += shown[i];
    width += display_width(shown[i]);
  }
  if (i < shown.size()) excerpt.text += "...";
  return excerpt;
}

}  // namespace

std::string to_string(const Problem& problem) {
  std::string text;
  if (!problem.file.empty()) text += problem.file + ":";
  if (problem.line > 0) text += std::to_string(problem.line) + ":";
  if (problem.column > 0) text += std::to_string(problem.column) + ":";
  if (!text.empty()) text += " ";
  text += problem.severity == Severity::error ? "error: " : "warning: ";
  text += problem.message + " [" + problem.code + "]\n";
  if (problem.line > 0) {
    const std::string number = std::to_string(problem.line);
    const std::string indent(number.size() < 4 ? 4 - number.size() : 0, ' ');
    const Excerpt excerpt = excerpt_of(problem);
    text += indent + number + " | " + excerpt.text + "\n";
    if (problem.column > 0) {
      text += std::string(indent.size() + number.size(), ' ') + " | " +
              std::string(excerpt.caret, ' ') + "^\n";
    }
  }
  if (!problem.hint.empty()) text += "  hint: " + problem.hint + "\n";
  return text;
}

}  // namespace hecha
