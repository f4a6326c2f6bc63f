// SPDX-License-Identifier: Apache-2.0
// An archive of documents, opened by a worker and read from there one by one.
#include "ingest/archive.h"

#include <chrono>
#include <utility>

#include "ingest/formats.h"

namespace hecha {
namespace {

Deadline deadline_in(unsigned seconds) {
  return std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
}

Error named(const std::string& name, Error error) {
  error.detail = error.detail.empty() ? name : name + ": " + error.detail;
  return error;
}

}  // namespace

bool may_be_archive(std::string_view name, std::string_view first_bytes) {
  if (!first_bytes.starts_with("PK\x03\x04") && !first_bytes.starts_with("PK\x05\x06"))
    return false;
  const std::string_view format = format_of_name(name);
  return format != "docx" && format != "ofd" && format != "odt";
}

Result<std::unique_ptr<Archive>> Archive::open(std::string name, std::string bytes,
                                               const ReadOptions& options) {
  Result<std::unique_ptr<Worker>> worker = Worker::start(WorkerKind::reader);
  if (!worker) return tl::unexpected(named(name, worker.error()));
  Request request;
  request.task = Task::list;
  request.seconds = std::max(1u, options.timeout / 2);
  request.bytes = std::move(bytes);
  const Result<std::string> answer = (*worker)->ask(request, deadline_in(options.timeout));
  if (!answer) return tl::unexpected(named(name, answer.error()));
  Result<Listed> listed = read_listed(*answer);
  if (!listed) return tl::unexpected(named(name, listed.error()));
  if (!listed->archive) return std::unique_ptr<Archive>();
  if (listed->entries.empty())
    return tl::unexpected(Error{ErrorCode::file_empty, name + ": no documents in the archive"});
  std::unique_ptr<Archive> archive(
      new Archive(std::move(name), options.timeout, std::move(*worker)));
  archive->entries_ = std::move(listed->entries);
  archive->wanted_ = archive->entries_.size();
  return archive;
}

Result<Source> Archive::source(std::size_t index) {
  const std::string name = name_ + "!" + entries_[index];
  const std::lock_guard lock(mutex_);
  if (!worker_)
    return tl::unexpected(Error{ErrorCode::reader_crashed, name + ": the archive is closed"});
  Request request;
  request.task = Task::entry;
  request.entry = static_cast<std::uint32_t>(index);
  request.seconds = std::max(1u, timeout_ / 2);
  Result<std::string> answer = worker_->ask(request, deadline_in(timeout_));
  if (--wanted_ == 0 || !worker_->usable()) worker_.reset();
  if (!answer) return tl::unexpected(named(name, answer.error()));
  Result<std::string> bytes = read_bytes(*answer);
  if (!bytes) return tl::unexpected(named(name, bytes.error()));
  return Source{name, std::move(*bytes)};
}

}  // namespace hecha
