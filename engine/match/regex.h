// SPDX-License-Identifier: Apache-2.0
// Real regular expressions, for the few patterns that need one. The wall of RE2.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/span.h"

namespace hecha {

// Compiled on first use, so that a run pays only for what it needs. Not shared
// between threads: RE2 guards its cache with a lock.
class Regex {
 public:
  explicit Regex(std::string pattern);  // empty: matches nothing
  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;
  ~Regex();

  // Every non-empty match within text[part], leftmost first, not overlapping. Spans
  // count from the beginning of `text`. Linear in the part.
  void find(std::string_view text, Span part, std::vector<Span>& out);

 private:
  struct Compiled;
  std::string pattern_;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace hecha
