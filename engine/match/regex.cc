// SPDX-License-Identifier: Apache-2.0
// The wall of RE2.
#include "match/regex.h"

#include <re2/re2.h>

namespace hecha {

struct Regex::Compiled {
  explicit Compiled(const std::string& pattern) : re(pattern, re2::RE2::Quiet) {}
  re2::RE2 re;
};

Regex::Regex(std::string pattern) : pattern_(std::move(pattern)) {}
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;
Regex::~Regex() = default;

void Regex::find(std::string_view text, Span part, std::vector<Span>& out) {
  if (pattern_.empty()) return;
  if (!compiled_) compiled_ = std::make_unique<Compiled>(pattern_);
  if (!compiled_->re.ok()) return;  // the loader has said so
  const re2::StringPiece whole(text.data(), text.size());
  re2::StringPiece match;
  std::size_t at = part.begin;
  while (at < part.end &&
         compiled_->re.Match(whole, at, part.end, re2::RE2::UNANCHORED, &match, 1)) {
    const auto begin = static_cast<std::uint32_t>(match.data() - text.data());
    const auto size = static_cast<std::uint32_t>(match.size());
    if (size > 0) out.push_back({begin, begin + size});
    at = begin + size;
    if (size == 0) {
      do ++at;
      while (at < part.end && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
    }
  }
}

}  // namespace hecha
