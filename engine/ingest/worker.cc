// SPDX-License-Identifier: Apache-2.0
// The worker programs seen from here: they take bytes that nobody trusts apart, and may die of it.
#include "ingest/worker.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <utility>
#include <vector>

#include "base/version.h"
#include "ingest/pool.h"

namespace hecha {
namespace {

using Clock = std::chrono::steady_clock;

constexpr unsigned most_answers = 500;  // then a worker makes room for a fresh one
constexpr auto grace = std::chrono::milliseconds(200);

std::string_view program_name(WorkerKind kind) {
  return kind == WorkerKind::pdf ? "hecha-pdf" : "hecha-read";
}

}  // namespace

std::string worker_program(WorkerKind kind) {
  const std::string name = "/" + std::string(program_name(kind));
  const std::string told = environment_value("HECHA_WORKERS");
  const std::string here = program_folder();
  std::vector<std::string> folders{told};
  if (told.empty()) folders = {here, here + "/../libexec/hecha", std::string(installed_workers)};
  for (const std::string& folder : folders)
    if (is_program(folder + name)) return folder + name;
  return {};
}

Result<std::unique_ptr<Worker>> Worker::start(WorkerKind kind) {
  const std::string program = worker_program(kind);
  if (program.empty())
    return tl::unexpected(Error{ErrorCode::format_unsupported,
                                std::string(program_name(kind)) + " is not installed"});
  Result<Process> process = Process::start(program, {});
  if (!process) return tl::unexpected(process.error());
  return std::unique_ptr<Worker>(new Worker(kind, std::move(*process)));
}

Error Worker::failed(Talk talk) {
  usable_ = false;
  if (talk == Talk::late) {
    process_.finish(Clock::now());
    return {ErrorCode::timed_out, {}};
  }
  const std::string how = process_.finish(Clock::now() + grace);
  if (how == "signal 24")  // SIGXCPU
    return {ErrorCode::timed_out, "processor time"};
  return {ErrorCode::reader_crashed, how.empty() ? "it ended without an answer" : how};
}

Result<std::string> Worker::ask(Request& request, Deadline deadline) {
  request.number = ++answered_;
  const std::string head = write_head(request);
  for (const std::string_view part :
       {std::string_view(head), std::string_view(request.name), std::string_view(request.bytes)})
    if (const Talk talk = process_.write(part, deadline); talk == Talk::late)
      return tl::unexpected(failed(talk));
    else if (talk == Talk::closed)
      break;  // it may have answered before it stopped listening
  std::array<char, answer_head> start{};
  if (const Talk talk = process_.read(start.data(), start.size(), deadline); talk != Talk::done)
    return tl::unexpected(failed(talk));
  const std::int64_t size = answer_size({start.data(), start.size()}, request.number);
  if (size < 0) {
    usable_ = false;
    process_.finish(Clock::now());
    return tl::unexpected(
        Error{ErrorCode::reader_crashed, "it gave an answer that makes no sense"});
  }
  std::string answer(static_cast<std::size_t>(size), '\0');
  if (const Talk talk = process_.read(answer.data(), answer.size(), deadline); talk != Talk::done)
    return tl::unexpected(failed(talk));
  return answer;
}

// ---- the pool --------------------------------------------------------------------

Workers::Workers() : pool_(std::make_unique<Pool>()) {}
Workers::~Workers() = default;

Result<std::unique_ptr<Worker>> Workers::Pool::take(WorkerKind kind) {
  {
    const std::lock_guard lock(mutex);
    for (auto it = idle.rbegin(); it != idle.rend(); ++it) {
      if ((*it)->kind() != kind) continue;
      std::unique_ptr<Worker> worker = std::move(*it);
      idle.erase(std::next(it).base());
      return worker;
    }
  }
  return Worker::start(kind);
}

void Workers::Pool::give_back(std::unique_ptr<Worker> worker) {
  if (!worker->usable() || worker->answered() >= most_answers) return;
  const std::lock_guard lock(mutex);
  idle.push_back(std::move(worker));
}

Result<Reading> read_by_worker(WorkerKind kind, std::string name, std::string bytes,
                               const ReadOptions& options) {
  Workers own;
  Workers::Pool& pool = (options.workers != nullptr ? *options.workers : own).pool();
  Result<std::unique_ptr<Worker>> worker = pool.take(kind);
  if (!worker) return tl::unexpected(worker.error());
  Request request;
  request.seconds = std::max(1u, options.timeout / 2);
  request.name = std::move(name);
  request.bytes = std::move(bytes);
  const Deadline deadline = Clock::now() + std::chrono::seconds(options.timeout);
  const bool fresh = (*worker)->answered() == 0;
  Result<std::string> answer = (*worker)->ask(request, deadline);
  if (!answer && answer.error().code == ErrorCode::reader_crashed && !fresh) {
    // It may have been dead before: only a fresh one tells whether the document kills it.
    worker = Worker::start(kind);
    if (!worker) return tl::unexpected(worker.error());
    answer = (*worker)->ask(request, deadline);
  }
  pool.give_back(std::move(*worker));
  if (!answer) return tl::unexpected(answer.error());
  return read_reading(*answer);
}

}  // namespace hecha
