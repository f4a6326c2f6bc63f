// SPDX-License-Identifier: Apache-2.0
// What an earlier run of hecha eval measured: compared with now, and shown beside rules.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "eval/statistics.h"
#include "gate/json.h"
#include "hecha/pack.h"
#include "hecha/renderer.h"

namespace hecha {

// The numbers in `text`, if it is of schema hecha.accuracy/1; else nothing.
std::optional<Json> accuracy_of(std::string_view text);

// Of which pack, and measured on which labels.
struct AccuracyOrigin {
  std::string pack, version, fingerprint, labels;
  std::uint32_t documents = 0;
};
AccuracyOrigin origin_of(const Json& accuracy);

// A number that was higher before.
struct Lower {
  std::string name;  // "causes.f1"
  double before = 0;
  std::optional<double> now;  // nothing: it is measured no more
};

// Every share and every F1, of all and of each rule, that is lower in `now` than in `before`, in
// the order of the file. What `before` could not measure is not compared; a precision or an F1 is
// not missed where there is nothing more to find and nothing was found.
std::vector<Lower> lower_numbers(const Json& before, const Json& now);

// What was measured of one rule.
struct MeasuredRule {
  bool is_item = true;
  std::uint32_t n = 0;
  Share fair;  // of an item
  Share precision, recall;
};
std::optional<MeasuredRule> measured_rule(const Json& accuracy, const std::string& rule);

// What a measured precision is called: by the lower bound of its interval, so that few reports
// promise little. Nothing if fewer than five findings were looked at. docs/accuracy.md.
std::optional<Precision> precision_of(Share precision);

}  // namespace hecha
