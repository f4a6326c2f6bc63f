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

// The first of `open` that begins at character `at` or later, searched outwards from `near`:
// the hits of neighbouring words lead to neighbouring places.
std::size_t first_from(const std::vector<Open>& open, std::size_t near, std::uint32_t at) {
  while (near > 0 && open[near - 1].hit.first >= at) --near;
  std::size_t step = 1;
  std::size_t low = near;  // everything before it begins before `at`
  while (near < open.size() && open[near].hit.first < at) {
    low = near + 1;
    near += step;
    step *= 2;
  }
  const auto found =
      std::lower_bound(open.begin() + static_cast<std::ptrdiff_t>(low),
                       open.begin() + static_cast<std::ptrdiff_t>(std::min(near, open.size())), at,
                       [](const Open& o, std::uint32_t wanted) { return o.hit.first < wanted; });
  return static_cast<std::size_t>(found - open.begin());
}

// The first of `part` from `at` on whose unit is `unit` or later: in steps that double.
std::size_t first_in(std::span<const Hit> part, std::size_t at, std::uint32_t unit, Units units) {
  std::size_t step = 1;
  while (at + step < part.size() && units[part[at + step].clause] < unit) {
    at += step;
    step *= 2;
  }
  const auto from = part.begin() + static_cast<std::ptrdiff_t>(at);
  const auto to = part.begin() + static_cast<std::ptrdiff_t>(std::min(at + step, part.size()));
  const auto found = std::lower_bound(from, to, unit, [&](const Hit& hit, std::uint32_t wanted) {
    return units[hit.clause] < wanted;
  });
  return static_cast<std::size_t>(found - part.begin());
}

// The hits that stand in a unit in which the rarest part has one: no others can be in a match.
// Their lists are short where that is rare. Copies into `kept`, one list after another.
std::vector<std::span<const Hit>> beside_rarest(std::span<const std::span<const Hit>> parts,
                                                std::size_t rarest, Units units,
                                                std::vector<Hit>& kept) {
  std::vector<std::size_t> bounds{0};
  for (const std::span<const Hit> part : parts) {
    std::size_t at = 0;
    std::uint32_t last = 0xFFFFFFFFu;
    for (const Hit& rare : parts[rarest]) {
      const std::uint32_t unit = units[rare.clause];
      if (unit == last) continue;
      last = unit;
      at = first_in(part, at, unit, units);
      for (; at < part.size() && units[part[at].clause] == unit; ++at) kept.push_back(part[at]);
    }
    bounds.push_back(kept.size());
  }
  std::vector<std::span<const Hit>> short_parts;
  for (std::size_t k = 0; k < parts.size(); ++k)
    short_parts.emplace_back(kept.data() + bounds[k], kept.data() + bounds[k + 1]);
  return short_parts;
}

}  // namespace

void unite(std::span<const std::span<const Hit>> lists, std::vector<Hit>& out) {
  out.clear();
  std::vector<std::size_t> bounds{0};  // between runs of `out`, each ascending
  for (const std::span<const Hit> list : lists) {
    if (list.empty()) continue;
    out.insert(out.end(), list.begin(), list.end());
    bounds.push_back(out.size());
  }
  if (bounds.size() <= 2) return;
  std::vector<Hit> merged(out.size());
  while (bounds.size() > 2) {
    std::vector<std::size_t> fewer{0};
    for (std::size_t i = 0; i + 1 < bounds.size(); i += 2) {
      const auto at = [&](std::size_t k) {
        return out.begin() + static_cast<std::ptrdiff_t>(bounds[std::min(k, bounds.size() - 1)]);
      };
      const auto end = std::merge(at(i), at(i + 1), at(i + 1), at(i + 2),
                                  merged.begin() + static_cast<std::ptrdiff_t>(bounds[i]), before);
      fewer.push_back(static_cast<std::size_t>(end - merged.begin()));
    }
    out.swap(merged);
    bounds.swap(fewer);
  }
  out.erase(std::unique(out.begin(), out.end()), out.end());
}

void sequence(std::span<const std::span<const Hit>> parts, std::span<const std::uint16_t> gaps,
              Units units, std::vector<Hit>& out) {
  assert(!parts.empty() && gaps.size() + 1 == parts.size());
  out.clear();
  std::size_t total = 0, rarest = 0;
  for (std::size_t k = 0; k < parts.size(); ++k) {
    total += parts[k].size();
    if (parts[k].size() < parts[rarest].size()) rarest = k;
  }
  if (parts[rarest].empty()) return;
  constexpr std::size_t much = 8;  // to look at, for each hit of the rarest part
  std::vector<Hit> kept;
  std::vector<std::span<const Hit>> short_parts;
  if (total > much * parts.size() * parts[rarest].size()) {
    short_parts = beside_rarest(parts, rarest, units, kept);
    parts = short_parts;
  }
  std::vector<Open> open;
  open.reserve(parts.back().size());
  for (const Hit& hit : parts.back()) open.push_back({hit, hit.span.end, hit.last});
  std::vector<Open> earlier;
  for (std::size_t k = parts.size() - 1; k-- > 0;) {
    earlier.clear();
    std::size_t next = 0;
    for (const Hit& hit : parts[k]) {
      next = first_from(open, next, hit.last);
      if (next == open.size()) continue;
      const Open& follower = open[next];
      const bool near = gaps[k] == whole_unit || follower.hit.first - hit.last <= gaps[k];
      if (near && units[follower.hit.clause] == units[hit.clause])
        earlier.push_back({hit, follower.end, follower.last});
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

}  // namespace hecha
