// SPDX-License-Identifier: Apache-2.0
// An archive of documents, opened by a worker and read from there one by one.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/document.h"
#include "hecha/result.h"
#include "hecha/source.h"
#include "ingest/worker.h"

namespace hecha {

// May these bytes be an archive of documents, and not one document? A zip file whose name is not
// that of a document that happens to be a zip file.
bool may_be_archive(std::string_view name, std::string_view first_bytes);

// Safe to share between threads, which wait for each other.
class Archive {
 public:
  // Null where the bytes are one document after all.   Errors: document_damaged, limit_reached,
  // too_deep, timed_out, reader_crashed; file_empty (no documents in it).
  static Result<std::unique_ptr<Archive>> open(std::string name, std::string bytes,
                                               const ReadOptions& options);

  const std::vector<std::string>& entries() const { return entries_; }  // names in UTF-8

  // An entry as a source called "archive.zip!entry". After each was asked for once, or one could
  // not be had, the worker is let go.   REQUIRES: index < entries().size()
  Result<Source> source(std::size_t index);

 private:
  Archive(std::string name, unsigned timeout, std::unique_ptr<Worker> worker)
      : name_(std::move(name)), timeout_(timeout), worker_(std::move(worker)) {}

  std::string name_;
  unsigned timeout_;
  std::vector<std::string> entries_;
  std::size_t wanted_ = 0;  // so many entries nobody asked for yet
  std::mutex mutex_;
  std::unique_ptr<Worker> worker_;
};

}  // namespace hecha
