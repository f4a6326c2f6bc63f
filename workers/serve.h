// SPDX-License-Identifier: Apache-2.0
// The life of a worker: requests from standard input, answers to standard output.
#pragma once

#include <functional>
#include <string>

#include "confine.h"
#include "ingest/wire.h"

namespace hecha {

// What a worker can do: the whole answer to a request.
using Answer = std::function<std::string(Request&& request)>;

// Confines itself, then answers until nobody asks any more. The exit code of the program.
int serve(Files files, const Answer& answer);

}  // namespace hecha
