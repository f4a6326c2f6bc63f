// SPDX-License-Identifier: Apache-2.0
// Waits with poll, so that Ctrl-C ends the wait whichever thread the signal reaches.
#include "run/standard_input.h"

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace hecha {
namespace {

constexpr int patience = 100;  // milliseconds between two looks at `stop`
constexpr std::size_t step = 64 << 10;

}  // namespace

Result<std::string> standard_input(std::size_t max_bytes, const std::atomic<bool>* stop) {
  std::string bytes;
  while (stop == nullptr || !stop->load()) {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    if (::poll(&input, 1, patience) == 0) continue;
    const std::size_t filled = bytes.size();
    bytes.resize(filled + step);
    const ssize_t got = ::read(STDIN_FILENO, bytes.data() + filled, step);
    bytes.resize(filled + (got > 0 ? static_cast<std::size_t>(got) : 0));
    if (got == 0) return bytes;
    if (got < 0 && errno != EINTR && errno != EAGAIN)
      return tl::unexpected(Error{ErrorCode::file_unreadable, std::strerror(errno)});
    if (bytes.size() > max_bytes)
      return tl::unexpected(
          Error{ErrorCode::file_too_large, "more than " + std::to_string(max_bytes) + " bytes"});
  }
  return tl::unexpected(Error{ErrorCode::file_unreadable, "interrupted"});
}

}  // namespace hecha
