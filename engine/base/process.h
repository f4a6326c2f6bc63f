// SPDX-License-Identifier: Apache-2.0
// A child process that is talked to over a socket, within a time, and killed with its children.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/result.h"

namespace hecha {

using Deadline = std::chrono::steady_clock::time_point;

// Where the running program stands: "/usr/bin"; empty if it cannot be told.
std::string program_folder();

// The value of an environment variable; empty if it is not set.
std::string environment_value(const char* name);

// May this file be executed?
bool is_program(const std::string& path);

// A folder of this process's own for temporary files, removed with all it holds.
class TemporaryFolder {
 public:
  static Result<TemporaryFolder> make();  // errors: output_failed
  TemporaryFolder(TemporaryFolder&& other) noexcept;
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder();
  const std::string& path() const { return path_; }

 private:
  explicit TemporaryFolder(std::string path) : path_(std::move(path)) {}
  std::string path_;
};

// How talking to a process ended.
enum class Talk : std::uint8_t { done, closed, late };

class Process {
 public:
  // Starts a program as the leader of a process group of its own, with one socket as its standard
  // input and output, its messages discarded, and no environment but PATH, LC_ALL and
  // `environment`. Errors: file_not_found, reader_crashed (no memory, no descriptors).
  static Result<Process> start(const std::string& program,
                               const std::vector<std::string>& arguments,
                               const std::vector<std::string>& environment = {});
  Process(Process&& other) noexcept;
  Process& operator=(Process&&) = delete;
  ~Process();  // kills

  Talk write(std::string_view bytes, Deadline deadline);
  Talk read(char* into, std::size_t size, Deadline deadline);  // exactly `size` bytes

  // Waits for the end, kills the group at the deadline. How it ended, for people: "signal 11",
  // "exit code 2", "killed after the time allowed"; empty for exit code 0.
  std::string finish(Deadline deadline);

 private:
  Process(int pid, int socket) : pid_(pid), socket_(socket) {}
  int pid_ = -1;
  int socket_ = -1;
};

}  // namespace hecha
