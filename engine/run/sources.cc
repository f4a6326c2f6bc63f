// SPDX-License-Identifier: Apache-2.0
// From paths to documents: files as they are, archives entry by entry.
#include "run/sources.h"

#include <fstream>
#include <utility>

#include "base/file.h"
#include "run/standard_input.h"

namespace hecha {
namespace {

constexpr std::size_t room_for_archives = 3;  // times the size of a file

std::string first_bytes(const std::string& path) {
  std::string bytes(4, '\0');
  std::ifstream in(path, std::ios::binary);
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes;
}

Result<Source> read_path(const std::string& path, std::size_t max_bytes) {
  Source source{path, {}};
  const Result<void> read = read_file(path, max_bytes, source.bytes);
  if (!read) return tl::unexpected(read.error());
  return source;
}

InputItem from_path(std::string name, std::string path) {
  return {std::move(name), std::move(path), nullptr, 0, std::nullopt};
}

InputItem ready(std::string name, Result<Source> source) {
  return {std::move(name), {}, nullptr, 0, std::move(source)};
}

InputItem refused(std::string name, Error error) {
  return ready(std::move(name), tl::unexpected(std::move(error)));
}

}  // namespace

EntryPath entry_path(const std::string& path) {
  if (path_kind(path) != PathKind::absent) return {};
  for (std::size_t at = path.find('!'); at != path.npos; at = path.find('!', at + 1)) {
    const std::string archive = path.substr(0, at);
    if (path_kind(archive) == PathKind::file) return {archive, path.substr(at + 1)};
  }
  return {};
}

std::optional<InputItem> Sources::next() {
  if (!waiting_.empty()) {
    InputItem item = std::move(waiting_.back());
    waiting_.pop_back();
    return item;
  }
  if (next_path_ == paths_.size()) return std::nullopt;
  return opened(paths_[next_path_++]);
}

InputItem Sources::opened(const std::string& path) {
  if (path == "-") {
    Result<std::string> bytes = standard_input(options_.max_bytes * room_for_archives, input_.stop);
    if (!bytes) return refused(input_.stdin_name, bytes.error());
    if (may_be_archive(input_.stdin_name, *bytes)) {
      std::string kept = *bytes;
      Result<std::unique_ptr<Archive>> archive =
          Archive::open(input_.stdin_name, std::move(*bytes), options_);
      if (!archive || *archive) return archive_item(std::move(archive), input_.stdin_name, "");
      bytes = std::move(kept);
    }
    return ready(input_.stdin_name, Source{input_.stdin_name, std::move(*bytes)});
  }
  const EntryPath entry = entry_path(path);
  const std::string& file = entry.archive.empty() ? path : entry.archive;
  if (entry.archive.empty() && !may_be_archive(path, first_bytes(path)))
    return from_path(path, path);
  Result<Source> whole = read_path(file, options_.max_bytes * room_for_archives);
  if (!whole) return refused(path, whole.error());
  Result<std::unique_ptr<Archive>> archive = Archive::open(file, std::move(whole->bytes), options_);
  if (archive && !*archive) return from_path(path, file);  // one document after all
  return archive_item(std::move(archive), path, entry.entry);
}

InputItem Sources::archive_item(Result<std::unique_ptr<Archive>> archive, const std::string& name,
                                const std::string& only) {
  if (!archive) return refused(name, archive.error());
  archives_.push_back(std::move(*archive));
  Archive& kept = *archives_.back();
  for (std::size_t i = kept.entries().size(); i-- > 0;) {
    const std::string& entry = kept.entries()[i];
    if (!only.empty() && entry != only && !entry.starts_with(only + "!")) continue;
    const std::size_t shown = name.size() - (only.empty() ? 0 : only.size() + 1);
    waiting_.push_back({name.substr(0, shown) + "!" + entry, {}, &kept, i, std::nullopt});
  }
  if (waiting_.empty()) return refused(name, Error{ErrorCode::file_not_found, name});
  return *next();
}

Result<Source> Sources::load(InputItem item) const {
  if (item.ready) return std::move(*item.ready);
  if (item.archive != nullptr) return item.archive->source(item.entry);
  return read_path(item.path, options_.max_bytes);
}

}  // namespace hecha
