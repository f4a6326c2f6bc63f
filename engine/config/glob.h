// SPDX-License-Identifier: Apache-2.0
// Patterns of paths as .gitignore has them.
#pragma once

#include <string>
#include <string_view>

namespace hecha {

// Whether `path`, relative and with '/', fits: * and ? within a name, [a-z], ** for any folders.
// A pattern without '/' (but at its end) fits a name in any folder; one with it begins at the top.
bool path_fits(std::string_view pattern, std::string_view path);

// `path` as seen from `folder`, an absolute one; both by their names alone, links not followed.
// Begins with "../" if it is elsewhere.
std::string relative_to(const std::string& folder, const std::string& path);

}  // namespace hecha
