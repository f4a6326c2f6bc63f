// SPDX-License-Identifier: Apache-2.0
// A signal handler can reach nothing but a global: the only ones of the program, never read
// elsewhere.
#include "run/stop.h"

#include <csignal>

namespace hecha {
namespace {

std::atomic<bool> stop = false;
std::atomic<int> caught = 0;
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

void on_signal(int number) {
  stop = true;
  caught = number;
  std::signal(number, SIG_DFL);
}

}  // namespace

std::atomic<bool>& watch_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  struct sigaction action {};
  action.sa_handler = on_signal;  // without SA_RESTART: a wait for input ends
  sigemptyset(&action.sa_mask);
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaction(number, &action, nullptr);
  return stop;
}

int signal_exit_code() { return caught == 0 ? 0 : 128 + caught; }

}  // namespace hecha
