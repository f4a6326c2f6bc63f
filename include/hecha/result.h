// SPDX-License-Identifier: Apache-2.0
// What a call gives back when it may fail: the value, or an Error.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <tl/expected.hpp>

namespace hecha {

// Every way in which reading or judging one input can fail. The rows of the
// error table (engine/base/result.cc) stand in the same order.
enum class ErrorCode : std::uint8_t {
  file_not_found,
  file_unreadable,
  file_too_large,
  file_empty,
  format_unknown,
  encoding_unknown,
  document_damaged,
  format_unsupported,
  document_encrypted,
  no_text_layer,
  garbled_text_layer,
  forbidden_xml,
  too_deep,
  limit_reached,
  timed_out,
  reader_crashed,
  output_failed,
  options_conflict,
  folder_needed,
  pack_not_found,
  pack_invalid,
};

struct Error {
  ErrorCode code;
  std::string detail;  // what exactly, where: a path, a limit; may be empty
};

template <typename T>
using Result = tl::expected<T, Error>;

// One row of the error table. All text is static.
struct ErrorText {
  ErrorCode code;
  std::string_view id;  // "file-not-found": stable, for machines
  std::string_view zh;  // what is wrong
  std::string_view en;
  std::string_view zh_advice;  // what to do
  std::string_view en_advice;
};

// The row of `code`. Never fails.
const ErrorText& error_text(ErrorCode code);

}  // namespace hecha
