// SPDX-License-Identifier: Apache-2.0
// The table of input formats.
#include <array>
#include <utility>

#include "ingest/extension.h"
#include "ingest/reader.h"
#include "ingest/txt.h"

namespace hecha {

std::span<const ReaderKind> reader_kinds() {
  static const std::array table{
      markdown_reader(),
      text_reader(),
  };
  return table;
}

bool has_known_extension(std::string_view name) {
  for (const ReaderKind& kind : reader_kinds())
    for (const std::string_view extension : kind.extensions)
      if (has_extension(name, extension)) return true;
  return false;
}

Result<Reading> read_source(Source source, const ReadOptions& options) {
  if (source.bytes.size() > options.max_bytes)
    return tl::unexpected(
        Error{ErrorCode::file_too_large,
              source.name + ": more than " + std::to_string(options.max_bytes) + " bytes"});
  const std::string name = source.name;
  for (const ReaderKind& kind : reader_kinds()) {
    if (!kind.recognises(source)) continue;
    Result<Reading> reading = kind.read(std::move(source));
    if (!reading) {
      Error error = std::move(reading).error();
      error.detail = error.detail.empty() ? name : name + ": " + error.detail;
      return tl::unexpected(std::move(error));
    }
    reading->format = kind.name;
    return reading;
  }
  return tl::unexpected(Error{ErrorCode::format_unknown, name});
}

}  // namespace hecha
