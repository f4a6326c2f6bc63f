// SPDX-License-Identifier: Apache-2.0
// Reads standard input to its end, unless told to stop.
#pragma once

#include <atomic>
#include <cstddef>
#include <string>

#include "hecha/result.h"

namespace hecha {

// Gives up when `stop` (may be null) becomes true.
// Errors: file_unreadable (interrupted too), file_too_large.
Result<std::string> standard_input(std::size_t max_bytes, const std::atomic<bool>* stop);

}  // namespace hecha
