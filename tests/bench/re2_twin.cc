// SPDX-License-Identifier: Apache-2.0
// The plain way: each pattern as one RE2, one after another over each text.
//
// Usage: re2_twin PATTERNS FILE...   (files in normal form)
#include <re2/re2.h>

#include <memory>
#include <string_view>

#include "twin.h"

namespace {

std::size_t hits(const re2::RE2& pattern, std::string_view text) {
  std::size_t count = 0;
  re2::StringPiece rest(text.data(), text.size());
  while (re2::RE2::FindAndConsume(&rest, pattern)) ++count;
  return count;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(64 << 20);
  std::vector<std::unique_ptr<re2::RE2>> all;
  for (const std::string& source : twin::patterns_in(argv[1])) {
    auto pattern = std::make_unique<re2::RE2>("(" + source + ")", options);
    if (pattern->ok()) all.push_back(std::move(pattern));
  }
  twin::measure(all.size(), twin::texts_of(argc - 2, argv + 2), [&](const std::string& text) {
    std::size_t count = 0;
    for (const auto& pattern : all) count += hits(*pattern, text);
    return count;
  });
  return 0;
}
