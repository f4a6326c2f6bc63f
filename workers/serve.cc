// SPDX-License-Identifier: Apache-2.0
// The life of a worker: requests from standard input, answers to standard output.
#include "serve.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <exception>
#include <string_view>
#include <utility>

namespace hecha {
namespace {

bool read_all(char* into, std::size_t size) {
  while (size > 0) {
    const ssize_t got = ::read(STDIN_FILENO, into, size);
    if (got == 0 || (got < 0 && errno != EINTR)) return false;
    if (got > 0) into += got, size -= static_cast<std::size_t>(got);
  }
  return true;
}

bool write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (sent < 0 && errno != EINTR) return false;
    if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool next(Request& request) {
  std::array<char, request_head> head{};
  RequestHead told;
  if (!read_all(head.data(), head.size()) || !read_head({head.data(), head.size()}, told))
    return false;
  request = std::move(told.request);
  request.name.resize(told.name_size);
  request.bytes.resize(static_cast<std::size_t>(told.size));
  return read_all(request.name.data(), request.name.size()) &&
         read_all(request.bytes.data(), request.bytes.size());
}

// Libraries may throw, and memory may run out: one document fails, the next is read.
std::string answered(const Answer& answer, Request&& request) {
  const std::uint32_t number = request.number;
  try {
    return answer(std::move(request));
  } catch (const std::bad_alloc&) {
    return write_answer(number, Result<Reading>(tl::unexpected(
                                    Error{ErrorCode::limit_reached, "1.5 GB of memory"})));
  } catch (const std::exception& error) {
    return write_answer(number, Result<Reading>(tl::unexpected(
                                    Error{ErrorCode::document_damaged, error.what()})));
  }
}

}  // namespace

int serve(Files files, const Answer& answer) {
  if (!confine(files)) return 77;
  try {
    for (Request request; next(request);) {
      allow_seconds(request.seconds);
      if (!write_all(answered(answer, std::move(request)))) return 1;
    }
  } catch (const std::bad_alloc&) {
    return 78;  // not even the request fits
  }
  return 0;
}

}  // namespace hecha
