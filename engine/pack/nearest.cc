// SPDX-License-Identifier: Apache-2.0
// The known word that a mistyped one is closest to, by edit distance.
#include "pack/nearest.h"

#include <algorithm>

namespace hecha {
namespace {

// Longer words are not compared: the distance costs the product of the lengths.
constexpr std::size_t longest = 64;

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t point = lead;
    for (std::size_t k = 1; k < size && i + k < text.size(); ++k) {
      point = point << 8 | static_cast<unsigned char>(text[i + k]);
    }
    points.push_back(point);  // the bytes themselves: only equality counts
    i += size;
  }
  return points;
}

// Damerau-Levenshtein, optimal string alignment.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t other = a[i - 1] == b[j - 1] ? 0 : 1;
      now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + other});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        now[j] = std::min(now[j], before[j - 2] + 1);
      }
    }
    std::swap(before, last);
    std::swap(last, now);
  }
  return last[b.size()];
}

}  // namespace

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  if (word.size() > longest) return {};
  const std::u32string points = code_points(word);
  std::size_t best_distance = std::max<std::size_t>(1, points.size() / 3) + 1;
  std::string best;
  for (const std::string& candidate : candidates) {
    if (candidate.size() > longest) continue;
    const std::u32string other = code_points(candidate);
    const std::size_t apart = distance(points, other);
    // Of a word of two letters nothing would be left.
    if (apart < best_distance && apart < other.size()) {
      best_distance = apart;
      best = candidate;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::string best = nearest(word, candidates);
  return best.empty() ? best : "did you mean '" + best + "'?";
}

}  // namespace hecha
