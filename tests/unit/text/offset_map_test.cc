// SPDX-License-Identifier: Apache-2.0
// Offset maps against a plain twin that remembers every byte.
#include "text/offset_map.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

using namespace hecha;

namespace {

// For every derived byte, the span of the source that it came from.
struct NaiveMap {
  std::vector<Span> bytes;
  std::uint32_t source_size = 0;

  void copy(std::uint32_t size) {
    for (std::uint32_t i = 0; i < size; ++i, ++source_size)
      bytes.push_back({source_size, source_size + 1});
  }

  void replace(std::uint32_t source, std::uint32_t derived) {
    for (std::uint32_t i = 0; i < derived; ++i)
      bytes.push_back({source_size, source_size + source});
    source_size += source;
  }

  Span to_source(Span derived) const {
    const std::uint32_t begin =
        derived.begin < bytes.size() ? bytes[derived.begin].begin : source_size;
    return {begin, derived.empty() ? begin : bytes[derived.end - 1].end};
  }
};

struct Both {
  OffsetMap fast;
  NaiveMap naive;
  std::vector<Span> pieces;  // of the derived text; those that may be erased whole

  void copy(std::uint32_t size) {
    pieces.push_back({fast.derived_size(), fast.derived_size() + size});
    fast.copy(size);
    naive.copy(size);
  }
  void replace(std::uint32_t source, std::uint32_t derived) {
    pieces.push_back({fast.derived_size(), fast.derived_size() + derived});
    fast.replace(source, derived);
    naive.replace(source, derived);
  }
};

std::uint32_t below(std::uint32_t limit, std::mt19937& random) {
  return static_cast<std::uint32_t>(random() % limit);
}

Both random_maps(std::mt19937& random) {
  Both maps;
  for (auto n = random() % 12; n > 0; --n) {
    if (random() % 2) {
      maps.copy(below(5, random));
    } else {
      maps.replace(below(4, random), below(4, random));
    }
  }
  return maps;
}

}  // namespace

TEST_CASE("the map answers every span as a map that remembers every byte") {
  std::mt19937 random(1);
  for (int round = 0; round < 1000; ++round) {
    const Both maps = random_maps(random);
    const std::uint32_t size = maps.fast.derived_size();
    REQUIRE(size == maps.naive.bytes.size());
    REQUIRE(maps.fast.source_size() == maps.naive.source_size);
    for (std::uint32_t begin = 0; begin <= size; ++begin)
      for (std::uint32_t end = begin; end <= size; ++end)
        REQUIRE(maps.fast.to_source({begin, end}) == maps.naive.to_source({begin, end}));
  }
}

TEST_CASE("spans in order come from places in order") {
  std::mt19937 random(2);
  for (int round = 0; round < 500; ++round) {
    const OffsetMap map = random_maps(random).fast;
    std::uint32_t last = 0;
    for (std::uint32_t at = 0; at < map.derived_size(); ++at) {
      const Span source = map.to_source({at, at + 1});
      REQUIRE(source.begin >= last);
      REQUIRE(source.end >= source.begin);
      last = source.begin;
    }
  }
}

TEST_CASE("taking pieces out leaves the others where they came from") {
  std::mt19937 random(3);
  for (int round = 0; round < 1000; ++round) {
    const Both maps = random_maps(random);
    std::vector<Span> erased;
    NaiveMap rest;
    rest.source_size = maps.naive.source_size;
    for (const Span piece : maps.pieces) {
      const bool gone = !piece.empty() && random() % 3 == 0;
      if (gone) erased.push_back(piece);
      for (std::uint32_t at = piece.begin; at < piece.end && !gone; ++at)
        rest.bytes.push_back(maps.naive.bytes[at]);
    }
    const OffsetMap fast = maps.fast.without(erased);
    REQUIRE(fast.derived_size() == rest.bytes.size());
    REQUIRE(fast.source_size() == rest.source_size);
    for (std::uint32_t at = 0; at < fast.derived_size(); ++at)
      REQUIRE(fast.to_source({at, at + 1}) == rest.to_source({at, at + 1}));
  }
}

TEST_CASE("maps of passes in a row are walked from the last to the first") {
  std::mt19937 random(4);
  for (int round = 0; round < 500; ++round) {
    const Both first = random_maps(random);
    OffsetMap second;
    NaiveMap second_naive;
    for (std::uint32_t left = first.fast.derived_size(); left > 0;) {
      const auto size = std::min(left, 1 + below(4, random));
      if (random() % 2) {
        second.copy(size);
        second_naive.copy(size);
      } else {
        const std::uint32_t derived = below(4, random);
        second.replace(size, derived);
        second_naive.replace(size, derived);
      }
      left -= size;
    }
    for (std::uint32_t at = 0; at < second.derived_size(); ++at) {
      const Span fast = first.fast.to_source(second.to_source({at, at + 1}));
      const Span naive = first.naive.to_source(second_naive.to_source({at, at + 1}));
      REQUIRE(fast == naive);
    }
  }
}

TEST_CASE("nothing maps to nothing, the end to the end") {
  OffsetMap map;
  CHECK(map.to_source({0, 0}) == Span{0, 0});
  map.replace(7, 0);
  CHECK(map.to_source({0, 0}) == Span{7, 7});
  map.copy(3);
  CHECK(map.to_source({3, 3}) == Span{10, 10});
  CHECK(map.to_source({0, 3}) == Span{7, 10});
}
