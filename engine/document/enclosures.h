// SPDX-License-Identifier: Apache-2.0
// 《…》, “…” and （…）: what stands between balanced marks.
#pragma once

#include <span>
#include <vector>

#include "document/marks.h"
#include "hecha/document.h"

namespace hecha {

// Enclosures balanced within one line, ascending by begin. Where marks cross or
// one is lost, the nearest that fit belong together and the rest enclose nothing;
// no book title and no pair of straight marks is carried past a full stop.
std::vector<Enclosure> enclosures(std::span<const Mark> marks);

// Walks along a text and tells whether a position lies within an enclosure, past
// its first mark and before its end. Longer ones than `limit` bytes hold nothing
// together: most likely a mark was lost.
class Shelter {
 public:
  enum class Of : std::uint8_t { all, book_titles };

  Shelter(std::span<const Enclosure> enclosures, Of of)
      : next_(enclosures.begin()), end_(enclosures.end()), of_(of) {}

  // REQUIRES: `at` never falls from call to call.
  bool covers(std::uint32_t at) {
    for (; next_ != end_ && next_->span.begin < at; ++next_) {
      if (of_ == Of::book_titles && next_->kind != EnclosureKind::book_title) continue;
      if (next_->span.size() <= limit && next_->span.end > until_) until_ = next_->span.end;
    }
    return at < until_;
  }

 private:
  static constexpr std::uint32_t limit = 360;  // some 120 characters

  std::span<const Enclosure>::iterator next_, end_;
  Of of_;
  std::uint32_t until_ = 0;
};

}  // namespace hecha
