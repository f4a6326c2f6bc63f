// SPDX-License-Identifier: Apache-2.0
// Joins over sorted positions against their naive twins.
#include "match/joins.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "../../oracle/naive_match.h"
#include "match/follower.h"

using namespace hecha;

namespace {

constexpr std::uint32_t clause_size = 4;  // characters

Hit hit_at(std::uint32_t first, std::uint32_t size) {
  return {{first * 3, (first + size) * 3}, first, first + size, first / clause_size};
}

// Hit lists from the bits of a number: every subset of places is tried.
std::vector<Hit> hits_of(unsigned bits, std::uint32_t size, std::uint32_t places) {
  std::vector<Hit> hits;
  for (std::uint32_t at = 0; at < places; ++at)
    if ((bits >> at & 1u) != 0) hits.push_back(hit_at(at, size));
  return hits;
}

const std::vector<std::uint32_t> clauses{0, 1, 2, 3};
const std::vector<std::uint32_t> sentences{0, 0, 1, 1};

}  // namespace

TEST_CASE("a sequence is found exactly where a try of all combinations finds one") {
  constexpr std::uint32_t places = 6;
  for (unsigned a = 0; a < 1u << places; ++a) {
    for (unsigned b = 0; b < 1u << places; ++b) {
      const std::vector<Hit> first = hits_of(a, 1, places), second = hits_of(b, 2, places);
      const std::vector<std::span<const Hit>> parts{first, second};
      for (const std::uint16_t gap : {std::uint16_t{0}, std::uint16_t{2}, std::uint16_t{0xFFFF}}) {
        std::vector<Hit> out;
        sequence(parts, std::vector{gap}, sentences, out);
        const std::vector<Hit> law = oracle::starts_of_sequence(parts, std::vector{gap}, sentences);
        REQUIRE(out.size() == law.size());
        for (std::size_t i = 0; i < out.size(); ++i) REQUIRE(out[i].first == law[i].first);
      }
    }
  }
}

TEST_CASE("a longer sequence is completed even where the nearest second part leads nowhere") {
  std::mt19937 random(20240331);
  for (int round = 0; round < 20000; ++round) {
    const std::vector<Hit> a = hits_of(random() & 0xFFFF, 1, 16);
    const std::vector<Hit> b = hits_of(random() & random() & 0xFFFF, 1, 16);
    const std::vector<Hit> c = hits_of(random() & random() & 0xFFFF, 2, 16);
    const std::vector<std::span<const Hit>> parts{a, b, c};
    const std::vector<std::uint16_t> gaps{static_cast<std::uint16_t>(random() % 5),
                                          static_cast<std::uint16_t>(random() % 4)};
    const std::vector<std::uint32_t>& units = random() % 2 != 0 ? clauses : sentences;
    std::vector<Hit> out;
    if (a.empty() || b.empty() || c.empty()) continue;
    sequence(parts, gaps, units, out);
    const std::vector<Hit> law = oracle::starts_of_sequence(parts, gaps, units);
    REQUIRE(out.size() == law.size());
    for (std::size_t i = 0; i < out.size(); ++i) {
      REQUIRE(out[i].first == law[i].first);
      REQUIRE(out[i].last > law[i].last);
      REQUIRE(units[out[i].clause] == units[law[i].clause]);
    }
  }
}

TEST_CASE("together keeps the hits beside which all others stand in the same unit") {
  std::mt19937 random(20240401);
  for (int round = 0; round < 20000; ++round) {
    const std::vector<Hit> a = hits_of(random() & 0xFFFF, 1, 16);
    const std::vector<Hit> b = hits_of(random() & random() & 0xFFFF, 1, 16);
    const std::vector<Hit> c = hits_of(random() & random() & 0xFFFF, 2, 16);
    const std::vector<std::span<const Hit>> parts{a, b, c};
    std::vector<Hit> out;
    together(parts, sentences, out);
    REQUIRE(out == oracle::together(parts, sentences));
  }
}

TEST_CASE("a union is ascending and holds each hit once") {
  const std::vector<Hit> a{hit_at(1, 1), hit_at(5, 2)}, b{hit_at(1, 1), hit_at(1, 2), hit_at(3, 1)};
  const std::vector<std::span<const Hit>> lists{a, b};
  std::vector<Hit> out;
  unite(lists, out);
  REQUIRE(out == std::vector<Hit>{hit_at(1, 1), hit_at(1, 2), hit_at(3, 1), hit_at(5, 2)});
}

TEST_CASE("within gives the hits that begin inside a span") {
  const std::vector<Hit> hits{hit_at(1, 1), hit_at(3, 3), hit_at(5, 1)};
  CHECK(within(hits, {3, 10}).size() == 2);
  CHECK(within(hits, {4, 9}).empty());
}

TEST_CASE("a follower answers as a plain search does, in whatever order it is asked") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const std::vector<Hit> hits =
        hits_of(random() & 0xFFFF, 1 + static_cast<std::uint32_t>(random() % 3), 16);
    Follower follower(hits);
    for (int question = 0; question < 40; ++question) {
      const auto begin = static_cast<std::uint32_t>(random() % 60);
      const Span span{begin, begin + 1 + static_cast<std::uint32_t>(random() % 12)};
      REQUIRE(follower.any_in(span) == !within(hits, span).empty());
      REQUIRE(follower.any_overlap(span) ==
              std::ranges::any_of(hits, [&](const Hit& h) { return h.span.overlaps(span); }));
      const auto begins_before = [&](const Hit& h) { return h.span.begin < begin; };
      REQUIRE(follower.before(begin).size() ==
              static_cast<std::size_t>(std::ranges::count_if(hits, begins_before)));
      REQUIRE(follower.before(begin).size() + follower.from(begin).size() == hits.size());
    }
  }
}
