// SPDX-License-Identifier: Apache-2.0
// The worker programs seen from here: they take bytes that nobody trusts apart, and may die of it.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "base/process.h"
#include "hecha/document.h"
#include "ingest/wire.h"

namespace hecha {

enum class WorkerKind : std::uint8_t { reader, pdf };

// The path of the program: in the folder $HECHA_WORKERS if that is set, else beside the running
// program or in its ../libexec/hecha, else where it was installed. Empty: there is none.
std::string worker_program(WorkerKind kind);

// A worker that runs, and is asked one thing after another. Once it failed it is of no use.
class Worker {
 public:
  static Result<std::unique_ptr<Worker>> start(WorkerKind kind);

  // What it answers before the deadline. Errors: timed_out, reader_crashed (how it ended).
  Result<std::string> ask(Request& request, Deadline deadline);  // numbers the request

  bool usable() const { return usable_; }
  WorkerKind kind() const { return kind_; }
  unsigned answered() const { return answered_; }

 private:
  Worker(WorkerKind kind, Process process) : kind_(kind), process_(std::move(process)) {}
  Error failed(Talk talk);

  WorkerKind kind_;
  Process process_;
  bool usable_ = true;
  unsigned answered_ = 0;
};

// Asks a worker of the pool, or one of its own where there is none.
Result<Reading> read_by_worker(WorkerKind kind, std::string name, std::string bytes,
                               const ReadOptions& options);

}  // namespace hecha
