// SPDX-License-Identifier: Apache-2.0
// A child process that is talked to over a socket, within a time, and killed with its children.
#include "base/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <thread>
#include <utility>

namespace hecha {
namespace {

using Clock = std::chrono::steady_clock;

int milliseconds_until(Deadline deadline) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
  return static_cast<int>(std::clamp<std::chrono::milliseconds::rep>(left.count() + 1, 0, 1 << 30));
}

// Waits until the socket can be read or written.
Talk ready(int socket, short events, Deadline deadline) {
  while (true) {
    pollfd one{socket, events, 0};
    const int wait = Clock::now() >= deadline ? 0 : milliseconds_until(deadline);
    const int count = ::poll(&one, 1, wait);
    if (count > 0) return Talk::done;
    if (count == 0) return Talk::late;
    if (errno != EINTR) return Talk::closed;
  }
}

std::vector<char*> pointers(const std::vector<std::string>& words) {
  std::vector<char*> list;
  list.reserve(words.size() + 1);
  for (const std::string& word : words) list.push_back(const_cast<char*>(word.c_str()));
  list.push_back(nullptr);
  return list;
}

// What posix_spawn is told to do between fork and exec.
struct SpawnPlan {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;

  explicit SpawnPlan(int socket) {
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setpgroup(&attributes, 0);
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes, &signals);
    sigfillset(&signals);
    posix_spawnattr_setsigdefault(&attributes, &signals);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
  }
};

}  // namespace

std::string program_folder() {
  std::error_code error;
  const std::filesystem::path self = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::string() : self.parent_path().string();
}

std::string environment_value(const char* name) {
  const char* const value = std::getenv(name);
  return value == nullptr ? "" : value;
}

bool is_program(const std::string& path) { return ::access(path.c_str(), X_OK) == 0; }

Result<TemporaryFolder> TemporaryFolder::make() {
  const std::string base = environment_value("TMPDIR");
  std::string pattern = (base.empty() ? "/tmp" : base) + "/hecha-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr)
    return tl::unexpected(Error{ErrorCode::output_failed, pattern + ": " + std::strerror(errno)});
  return TemporaryFolder(std::move(pattern));
}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept
    : path_(std::exchange(other.path_, {})) {}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
}

Result<Process> Process::start(const std::string& program,
                               const std::vector<std::string>& arguments,
                               const std::vector<std::string>& environment) {
  int sockets[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0)
    return tl::unexpected(Error{ErrorCode::reader_crashed, std::strerror(errno)});
  std::vector<std::string> words{program};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<std::string> variables{"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"};
  variables.insert(variables.end(), environment.begin(), environment.end());
  pid_t pid = -1;
  const SpawnPlan plan(sockets[1]);
  const int failed = ::posix_spawn(&pid, program.c_str(), &plan.actions, &plan.attributes,
                                   pointers(words).data(), pointers(variables).data());
  ::close(sockets[1]);
  if (failed != 0) {
    ::close(sockets[0]);
    const bool absent = failed == ENOENT || failed == EACCES;
    return tl::unexpected(Error{absent ? ErrorCode::file_not_found : ErrorCode::reader_crashed,
                                program + ": " + std::strerror(failed)});
  }
  return Process(pid, sockets[0]);
}

Process::Process(Process&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)), socket_(std::exchange(other.socket_, -1)) {}

Process::~Process() {
  if (pid_ > 0) finish(Clock::now());
  if (socket_ >= 0) ::close(socket_);
}

Talk Process::write(std::string_view bytes, Deadline deadline) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (const Talk talk = ready(socket_, POLLOUT, deadline); talk != Talk::done) return talk;
    } else if (errno != EINTR) {
      return Talk::closed;
    }
  }
  return Talk::done;
}

Talk Process::read(char* into, std::size_t size, Deadline deadline) {
  while (size > 0) {
    if (const Talk talk = ready(socket_, POLLIN, deadline); talk != Talk::done) return talk;
    const ssize_t got = ::recv(socket_, into, size, MSG_DONTWAIT);
    if (got == 0) return Talk::closed;
    if (got < 0 && errno != EINTR && errno != EAGAIN && errno != EWOULDBLOCK) return Talk::closed;
    if (got > 0) into += got, size -= static_cast<std::size_t>(got);
  }
  return Talk::done;
}

std::string Process::finish(Deadline deadline) {
  if (pid_ <= 0) return {};
  int status = 0;
  bool killed = false;
  auto pause = std::chrono::microseconds(200);
  while (true) {
    const pid_t done = ::waitpid(pid_, &status, killed ? 0 : WNOHANG);
    if (done == pid_ || (done < 0 && errno != EINTR)) break;
    if (done == 0 && Clock::now() >= deadline) {
      ::kill(-pid_, SIGKILL);
      killed = true;
    } else if (done == 0) {
      std::this_thread::sleep_for(pause);
      pause = std::min(pause * 2, std::chrono::microseconds(20'000));
    }
  }
  ::kill(-pid_, SIGKILL);  // whatever it left behind
  pid_ = -1;
  if (killed) return "killed after the time allowed";
  if (WIFSIGNALED(status)) return "signal " + std::to_string(WTERMSIG(status));
  return WEXITSTATUS(status) == 0 ? "" : "exit code " + std::to_string(WEXITSTATUS(status));
}

}  // namespace hecha
