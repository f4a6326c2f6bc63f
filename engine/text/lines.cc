// SPDX-License-Identifier: Apache-2.0
// Where the lines of a text begin.
#include "text/lines.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"

namespace hecha {

LineIndex::LineIndex(std::string_view text) {
  // Most texts hold no \r at all; then one search for each line is enough.
  const bool has_return = text.find('\r') != std::string_view::npos;
  const std::string_view breaks = has_return ? "\r\n" : "\n";
  const auto next_break = [&](std::size_t from) {
    return has_return ? text.find_first_of(breaks, from) : text.find('\n', from);
  };
  for (std::size_t at = next_break(0); at != std::string_view::npos; at = next_break(at)) {
    at += text.substr(at).starts_with("\r\n") ? 2 : 1;
    begins_.push_back(static_cast<std::uint32_t>(at));
  }
}

Place LineIndex::place(std::string_view text, std::uint32_t offset) const {
  const auto next = std::upper_bound(begins_.begin(), begins_.end(), offset);
  const std::uint32_t begin = next == begins_.begin() ? 0 : *(next - 1);
  Place place;
  place.line = static_cast<std::uint32_t>(next - begins_.begin()) + 1;
  place.column = count_code_points(text.substr(begin, offset - begin)) + 1;
  return place;
}

}  // namespace hecha
