// SPDX-License-Identifier: Apache-2.0
// Ctrl-C and its like: the run ends after the documents under way.
#pragma once

#include <atomic>

namespace hecha {

// From now on SIGINT, SIGTERM and SIGHUP set the flag that is returned; a second one ends
// the program at once. Who has another reason to stop may set it too. SIGPIPE is left to
// the writer that it concerns.
std::atomic<bool>& watch_signals();

// 128 + the signal that came; 0: none came.
int signal_exit_code();

}  // namespace hecha
