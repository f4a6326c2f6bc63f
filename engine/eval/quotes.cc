// SPDX-License-Identifier: Apache-2.0
// Runs of letters, sorted and searched.
#include "eval/quotes.h"

#include <algorithm>
#include <vector>

#include "text/icu.h"

namespace hecha {
namespace {

constexpr std::size_t run = 8;

bool holds(const std::u32string& text, const std::u32string& part) {
  return text.find(part) != std::u32string::npos;
}

// Every run of `size` letters of `text`, sorted.
std::vector<std::u32string_view> runs_of(const std::u32string& text, std::size_t size) {
  std::vector<std::u32string_view> runs;
  for (std::size_t at = 0; at + size <= text.size(); ++at)
    runs.push_back(std::u32string_view(text).substr(at, size));
  std::sort(runs.begin(), runs.end());
  return runs;
}

}  // namespace

bool quotes_touch(std::string_view a, std::string_view b) {
  const std::u32string first = letters_of(a);
  const std::u32string second = letters_of(b);
  const std::size_t size = std::min({first.size(), second.size(), run});
  if (size == 0) return false;
  const std::vector<std::u32string_view> known = runs_of(first, size);
  for (std::size_t at = 0; at + size <= second.size(); ++at)
    if (std::binary_search(known.begin(), known.end(),
                           std::u32string_view(second).substr(at, size)))
      return true;
  return false;
}

bool same_letters(std::string_view a, std::string_view b, Sameness sameness) {
  const std::u32string first = letters_of(a);
  const std::u32string second = letters_of(b);
  if (first == second) return true;
  if (sameness == Sameness::whole || first.empty() || second.empty()) return false;
  return holds(first, second) || holds(second, first);
}

}  // namespace hecha
