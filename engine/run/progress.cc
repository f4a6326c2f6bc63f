// SPDX-License-Identifier: Apache-2.0
// One line, written over and over.
#include "run/progress.h"

#include <unistd.h>

#include <string>

#include "run/words.h"

namespace hecha {
namespace {

constexpr std::string_view wipe = "\r\x1b[K";

void show(const std::string& text) {
  // Progress that cannot be shown is no loss.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text.data(), text.size());
}

}  // namespace

Progress::Progress(const Options& options)
    : options_(options), next_(Clock::now() + std::chrono::seconds(1)) {}

Progress::~Progress() {
  if (visible_) show(std::string(wipe));
}

void Progress::step() {
  ++done_;
  if (!options_.shown || Clock::now() < next_) return;
  next_ = Clock::now() + std::chrono::milliseconds(100);
  visible_ = true;
  show(std::string(wipe) + fill(word::progress.in(options_.language),
                                {std::to_string(done_), std::to_string(options_.total)}));
}

}  // namespace hecha
