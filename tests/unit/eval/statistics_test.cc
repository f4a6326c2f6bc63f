// SPDX-License-Identifier: Apache-2.0
// Intervals against published values; F1 and the bootstrap at their edges.
#include "eval/statistics.h"

#include <doctest/doctest.h>

#include <vector>

#include "eval/baseline.h"

using namespace hecha;

TEST_CASE("wilson: the values of Newcombe 1998, table I") {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), p. 861, method 3.
  const Interval a = wilson({81, 263});
  CHECK(a.low == doctest::Approx(0.2553).epsilon(0.0003));
  CHECK(a.high == doctest::Approx(0.3662).epsilon(0.0003));
  const Interval b = wilson({15, 148});
  CHECK(b.low == doctest::Approx(0.0624).epsilon(0.001));
  CHECK(b.high == doctest::Approx(0.1605).epsilon(0.001));
  const Interval c = wilson({0, 20});
  CHECK(c.low == 0);
  CHECK(c.high == doctest::Approx(0.1611).epsilon(0.001));
  const Interval d = wilson({29, 29});
  CHECK(d.low == doctest::Approx(0.8830).epsilon(0.001));
  CHECK(d.high == 1);
}

TEST_CASE("wilson: one less of the other is its mirror") {
  for (std::uint32_t hits = 0; hits <= 40; ++hits) {
    const Interval one = wilson({hits, 40});
    const Interval other = wilson({40 - hits, 40});
    CHECK(one.low == doctest::Approx(1 - other.high));
    CHECK(one.low <= hits / 40.0);
    CHECK(one.high >= hits / 40.0);
  }
}

TEST_CASE("precision: its word follows the lower bound, and few findings have none") {
  struct Row {
    Share share;
    std::optional<Precision> precision;
  };
  const Row rows[] = {
      {{0, 0}, {}},
      {{4, 4}, {}},
      {{5, 5}, Precision::medium},       // 0.57
      {{10, 10}, Precision::medium},     // 0.72
      {{12, 12}, Precision::high},       // 0.76
      {{34, 34}, Precision::high},       // 0.898
      {{35, 35}, Precision::very_high},  // 0.901
      {{98, 100}, Precision::very_high},
      {{90, 100}, Precision::high},
      {{60, 100}, Precision::medium},
      {{50, 100}, Precision::low},
      {{0, 5}, Precision::low},
  };
  for (const Row& row : rows) {
    CAPTURE(row.share.hits);
    CHECK(precision_of(row.share) == row.precision);
  }
}

TEST_CASE("share: nothing of nothing has no value") {
  CHECK_FALSE(Share{}.value());
  CHECK(Share{0, 3}.value() == 0.0);
  Share share;
  share.count(true);
  share.count(false);
  CHECK(share.value() == 0.5);
}

TEST_CASE("f1: the harmonic mean of precision and recall") {
  const Counts counts{6, 2, 4};
  const double p = *counts.precision().value();
  const double r = *counts.recall().value();
  CHECK(*counts.f1() == doctest::Approx(2 * p * r / (p + r)));
  CHECK_FALSE(Counts{}.f1());
  CHECK(Counts{0, 1, 0}.f1() == 0.0);
  CHECK(Counts{0, 0, 1}.f1() == 0.0);
}

TEST_CASE("bootstrap: the same counts give the same interval, around the value") {
  std::vector<Counts> documents(60);
  for (std::size_t i = 0; i < 20; ++i) documents[i].tp = 1;
  documents[20].fp = documents[21].fn = documents[22].fn = 1;
  Counts sum;
  for (const Counts& counts : documents) sum += counts;
  const auto range = f1_interval(documents);
  REQUIRE(range);
  CHECK(range->low < *sum.f1());
  CHECK(range->high > *sum.f1());
  CHECK(range->low > 0.75);
  CHECK(range->high <= 1);
  CHECK(f1_interval(documents)->low == range->low);
}

TEST_CASE("bootstrap: no interval where there is nothing to find, a point where all is found") {
  CHECK_FALSE(f1_interval({}));
  CHECK_FALSE(f1_interval(std::vector<Counts>(10)));
  const auto range = f1_interval(std::vector<Counts>(10, Counts{1, 0, 0}));
  REQUIRE(range);
  CHECK(range->low == 1);
  CHECK(range->high == 1);
}
