// SPDX-License-Identifier: Apache-2.0
// How far a long run is, on standard error.
#pragma once

#include <chrono>
#include <cstddef>

#include "hecha/renderer.h"

namespace hecha {

// Shows nothing in the first second, then at most ten times a second. Wipes what it
// has shown when it ends.
class Progress {
 public:
  struct Options {
    bool shown = false;  // only where somebody looks at it
    Language language = Language::zh;
    std::size_t total = 0;
  };
  explicit Progress(const Options& options);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void step();

 private:
  using Clock = std::chrono::steady_clock;

  Options options_;
  std::size_t done_ = 0;
  Clock::time_point next_;  // when it may be shown again
  bool visible_ = false;
};

}  // namespace hecha
