// SPDX-License-Identifier: Apache-2.0
// What this program and its workers say to each other: one request, one answer, again and again.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/result.h"
#include "ingest/reading.h"

namespace hecha {

enum class Task : std::uint8_t {
  read,   // bytes of a document -> Reading
  list,   // bytes of an archive -> names of the documents in it; kept open for `entry`
  entry,  // number of one of these -> its bytes
};

struct Request {
  Task task = Task::read;
  std::uint32_t number = 0;   // of the request; its answer bears it
  std::uint32_t entry = 0;    // of the archive that was listed last
  std::uint32_t seconds = 0;  // of processor time
  std::string name;           // as shown to people; decides nothing but ties
  std::string bytes;
};

// The answer to Task::list.
struct Listed {
  bool archive = true;               // false: the bytes are one document
  std::vector<std::string> entries;  // names in UTF-8, folders with '/', nested ones with '!'
};

inline constexpr std::size_t request_head = 29, answer_head = 12;  // bytes
inline constexpr std::size_t largest_answer = 64u << 20;           // the rest is refused
inline constexpr std::size_t largest_name = 64u << 10;

// The head of a request says how long the name and the bytes behind it are.
std::string write_head(const Request& request);
struct RequestHead {
  Request request;
  std::uint32_t name_size = 0;
  std::uint64_t size = 0;
};
bool read_head(std::string_view head, RequestHead& into);

// Whole answers, head included; one that would be too large becomes limit_reached.
std::string write_answer(std::uint32_t number, const Result<Reading>& reading);
std::string write_answer(std::uint32_t number, const Result<Listed>& listed);
std::string write_answer(std::uint32_t number, const Result<std::string>& bytes);

// The size of what follows the head of an answer; -1 if this is no answer to request `number`.
std::int64_t answer_size(std::string_view head, std::uint32_t number);

// From what follows the head. Anything may have been written there: whatever does not fit
// together is reader_crashed. Spans and text that come out hold all that reading.h promises.
Result<Reading> read_reading(std::string_view answer);
Result<Listed> read_listed(std::string_view answer);
Result<std::string> read_bytes(std::string_view answer);

}  // namespace hecha
