// SPDX-License-Identifier: Apache-2.0
// Wilson's interval and the bootstrap.
#include "eval/statistics.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace hecha {
namespace {

constexpr double z = 1.959963984540054;  // the 97.5 % quantile of the normal distribution
constexpr std::size_t draws = 2000;

}  // namespace

std::optional<double> Share::value() const {
  if (total == 0) return {};
  return static_cast<double>(hits) / total;
}

Interval wilson(Share share) {
  const double n = share.total;
  const double p = share.hits / n;
  const double centre = p + z * z / (2 * n);
  const double spread = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  const double scale = 1 + z * z / n;
  return {std::max(0.0, (centre - spread) / scale), std::min(1.0, (centre + spread) / scale)};
}

Counts& Counts::operator+=(const Counts& other) {
  tp += other.tp;
  fp += other.fp;
  fn += other.fn;
  return *this;
}

std::optional<double> Counts::f1() const {
  const std::uint32_t all = 2 * tp + fp + fn;
  if (all == 0) return {};
  return 2.0 * tp / all;
}

std::optional<Interval> f1_interval(std::span<const Counts> documents) {
  std::mt19937 random(20240401);  // fixed by the standard, unlike its distributions
  std::vector<double> values;
  for (std::size_t draw = 0; draw < draws; ++draw) {
    Counts sum;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      const std::uint64_t picked = std::uint64_t{random()} * documents.size() >> 32;
      sum += documents[static_cast<std::size_t>(picked)];
    }
    if (const std::optional<double> f1 = sum.f1()) values.push_back(*f1);
  }
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const auto at = [&](double share) {
    return values[static_cast<std::size_t>(
        std::lround(share * static_cast<double>(values.size() - 1)))];
  };
  return Interval{at(0.025), at(0.975)};
}

}  // namespace hecha
