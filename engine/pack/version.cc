// SPDX-License-Identifier: Apache-2.0
// Versions of packs and of this program.
#include "pack/version.h"

#include <charconv>

#include "base/version.h"

namespace hecha {

std::optional<Version> parse_version(std::string_view text) {
  Version parsed;
  while (parsed.parts < 3) {
    const std::size_t dot = text.find('.');
    const std::string_view digits = text.substr(0, dot);
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || digits.size() > 5 ||
        number < 0) {
      return std::nullopt;
    }
    parsed.numbers[static_cast<std::size_t>(parsed.parts++)] = number;
    if (dot == std::string_view::npos) return parsed;
    text.remove_prefix(dot + 1);
  }
  return std::nullopt;
}

std::string_view engine_version_text() { return version; }

Version engine_version() { return parse_version(engine_version_text()).value_or(Version{}); }

}  // namespace hecha
