// SPDX-License-Identifier: Apache-2.0
// Merges of sorted hit lists.
#include "match/joins.h"

#include <algorithm>
#include <cassert>

namespace hecha {
namespace {

constexpr std::uint16_t whole_unit = 0xFFFF;

// A hit from which the rest of a sequence can be completed.
struct Open {
  Hit hit;            // of this part
  std::uint32_t end;  // byte where the whole match ends
  std::uint32_t last;
};

}  // namespace

bool before(const Hit& left, const Hit& right) {
  return left.span.begin != right.span.begin ? left.span.begin < right.span.begin
                                             : left.span.end < right.span.end;
}

void unite(std::span<const std::span<const Hit>> lists, std::vector<Hit>& out) {
  out.clear();
  for (const std::span<const Hit> list : lists) out.insert(out.end(), list.begin(), list.end());
  if (lists.size() < 2) return;
  std::sort(out.begin(), out.end(), before);
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

void sequence(std::span<const std::span<const Hit>> parts, std::span<const std::uint16_t> gaps,
              Units units, std::vector<Hit>& out) {
  assert(!parts.empty() && gaps.size() + 1 == parts.size());
  out.clear();
  for (const std::span<const Hit> part : parts)
    if (part.empty()) return;
  std::vector<Open> open;
  for (const Hit& hit : parts.back()) open.push_back({hit, hit.span.end, hit.last});
  std::vector<Open> earlier;
  for (std::size_t k = parts.size() - 1; k-- > 0;) {
    earlier.clear();
    for (const Hit& hit : parts[k]) {
      auto next =
          std::lower_bound(open.begin(), open.end(), hit.last,
                           [](const Open& o, std::uint32_t at) { return o.hit.first < at; });
      if (next == open.end()) continue;
      const bool near = gaps[k] == whole_unit || next->hit.first - hit.last <= gaps[k];
      if (near && units[next->hit.clause] == units[hit.clause])
        earlier.push_back({hit, next->end, next->last});
    }
    open.swap(earlier);
    if (open.empty()) return;
  }
  for (const Open& o : open)
    out.push_back({{o.hit.span.begin, o.end}, o.hit.first, o.last, o.hit.clause});
}

void together(std::span<const std::span<const Hit>> parts, Units units, std::vector<Hit>& out) {
  assert(!parts.empty());
  out.clear();
  std::vector<std::size_t> next(parts.size(), 0);
  for (const Hit& hit : parts[0]) {
    const std::uint32_t unit = units[hit.clause];
    bool all = true;
    for (std::size_t k = 1; k < parts.size() && all; ++k) {
      while (next[k] < parts[k].size() && units[parts[k][next[k]].clause] < unit) ++next[k];
      all = next[k] < parts[k].size() && units[parts[k][next[k]].clause] == unit;
    }
    if (all) out.push_back(hit);
  }
}

std::span<const Hit> within(std::span<const Hit> hits, Span span) {
  const auto begins_before = [](const Hit& hit, std::uint32_t at) { return hit.span.begin < at; };
  const auto from = std::lower_bound(hits.begin(), hits.end(), span.begin, begins_before);
  const auto to = std::lower_bound(from, hits.end(), span.end, begins_before);
  return {from, to};
}

bool any_overlap(std::span<const Hit> hits, Span span) {
  // A word is rarely longer than 40 characters; looking back so far finds every one.
  constexpr std::uint32_t longest = 160;
  const std::uint32_t from = span.begin > longest ? span.begin - longest : 0;
  for (const Hit& hit : within(hits, {from, span.end}))
    if (hit.span.overlaps(span)) return true;
  return false;
}

}  // namespace hecha
