// SPDX-License-Identifier: Apache-2.0
// From paths to documents: files as they are, archives entry by entry.
#pragma once

#include <atomic>
#include <cstddef>
#include <list>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "hecha/document.h"
#include "hecha/result.h"
#include "hecha/source.h"
#include "ingest/archive.h"

namespace hecha {

// Something to be read. Plain data, for the thread that will read it.
struct InputItem {
  std::string name;            // as shown
  std::string path;            // empty: an entry, or bytes that were read already
  Archive* archive = nullptr;  // of an entry
  std::size_t entry = 0;
  std::optional<Result<Source>> ready;  // read already: standard input, a zip file that is none
};

// Where `path` names an entry: "a.zip!b/c.txt", whose archive exists. Empty otherwise.
struct EntryPath {
  std::string archive, entry;
};
EntryPath entry_path(const std::string& path);

// Not to be shared between threads; load() may be.
class Sources {
 public:
  struct Input {
    std::string stdin_name = "<stdin>";
    const std::atomic<bool>* stop = nullptr;  // may be null
  };
  // All arguments must outlive *this.
  Sources(std::span<const std::string> paths, const ReadOptions& options, Input input)
      : paths_(paths), options_(options), input_(std::move(input)) {}

  // The next one, in the order of the paths and, in an archive, of its entries.
  std::optional<InputItem> next();

  // Its bytes. Safe to call from several threads.
  Result<Source> load(InputItem item) const;

 private:
  InputItem opened(const std::string& path);
  InputItem archive_item(Result<std::unique_ptr<Archive>> archive, const std::string& name,
                         const std::string& only);

  std::span<const std::string> paths_;
  const ReadOptions& options_;
  Input input_;
  std::size_t next_path_ = 0;
  std::list<std::unique_ptr<Archive>> archives_;
  std::vector<InputItem> waiting_;  // entries of the archive at hand, last first
};

}  // namespace hecha
