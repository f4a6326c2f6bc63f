// SPDX-License-Identifier: Apache-2.0
// How a file's name ends.
#pragma once

#include <algorithm>
#include <string_view>

namespace hecha {

// `extension` is lower case and has its dot; the name may be in any case.
inline bool has_extension(std::string_view name, std::string_view extension) {
  const auto same = [](char given, char lower) {
    return (given >= 'A' && given <= 'Z' ? given + ('a' - 'A') : given) == lower;
  };
  return name.size() > extension.size() &&
         std::equal(extension.begin(), extension.end(), name.end() - extension.size(),
                    [&](char lower, char given) { return same(given, lower); });
}

}  // namespace hecha
