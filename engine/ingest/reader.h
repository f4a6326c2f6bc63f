// SPDX-License-Identifier: Apache-2.0
// Reading a source of any known format, and the table of these formats.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/document.h"
#include "hecha/pack.h"
#include "hecha/result.h"
#include "hecha/source.h"
#include "ingest/block.h"

namespace hecha {

struct Reading {
  std::string text;              // UTF-8, the author's words
  std::string_view format;       // static: the name of the reader's row
  std::string_view encoding;     // static, as in text/decode.h
  bool guessed = false;          // neither a mark nor validity decided the encoding
  std::uint32_t unreadable = 0;  // byte sequences that could not be decoded
  std::vector<Block> blocks;     // disjoint, ascending; empty: each line of `text` is one
};

// One row of the table of input formats.
struct ReaderKind {
  std::string_view name;  // "txt"
  Text doc;
  std::vector<std::string_view>
      extensions;  // lower case, with the dot; folders are searched for these
  // Is this the format of the source? Asked in the order of the table; the last row takes all.
  bool (*recognises)(const Source& source);
  Result<Reading> (*read)(Source source);  // leaves `format` to the caller
};

// In the order in which they are asked. Valid for the whole run.
std::span<const ReaderKind> reader_kinds();

// Does the name end as that of a file of a known format does? In any case of letters.
bool has_known_extension(std::string_view name);

// Errors: file_too_large, file_empty, format_unknown, encoding_unknown.
Result<Reading> read_source(Source source, const ReadOptions& options);

}  // namespace hecha
