// SPDX-License-Identifier: Apache-2.0
// What this program and its workers say to each other: one request, one answer, again and again.
#include "ingest/wire.h"

#include <utility>

#include "base/utf8.h"
#include "ingest/formats.h"

namespace hecha {
namespace {

constexpr std::string_view request_magic = "hQ1\n", answer_magic = "hA1\n";
constexpr std::uint8_t good = 0xFF;  // else the number of an error

class Writer {
 public:
  void number(std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out_ += static_cast<char>(value >> (8 * i) & 0xFF);
  }
  void text(std::string_view words) {
    number(words.size(), 4);
    out_ += words;
  }
  void raw(std::string_view bytes) { out_ += bytes; }
  std::string take() && { return std::move(out_); }

 private:
  std::string out_;
};

// Every read is checked; after the first that fails all give nothing.
class Scanner {
 public:
  explicit Scanner(std::string_view in) : in_(in) {}

  std::uint64_t number(int bytes) {
    if (in_.size() < static_cast<std::size_t>(bytes)) return fail();
    std::uint64_t value = 0;
    for (int i = bytes; i-- > 0;)
      value = value << 8 | static_cast<unsigned char>(in_[static_cast<std::size_t>(i)]);
    in_.remove_prefix(static_cast<std::size_t>(bytes));
    return value;
  }
  std::uint32_t number32() { return static_cast<std::uint32_t>(number(4)); }
  std::string_view raw(std::size_t size) {
    if (in_.size() < size) return fail(), std::string_view();
    const std::string_view bytes = in_.substr(0, size);
    in_.remove_prefix(size);
    return bytes;
  }
  std::string text() {
    const std::string_view words = raw(number32());
    if (valid_utf8_prefix(words) != words.size()) fail();
    return std::string(words);
  }
  bool fine() const { return fine_; }
  bool done() const { return fine_ && in_.empty(); }

 private:
  std::uint64_t fail() {
    fine_ = false;
    in_ = {};
    return 0;
  }
  std::string_view in_;
  bool fine_ = true;
};

Error garbage() { return {ErrorCode::reader_crashed, "it gave an answer that makes no sense"}; }

std::string framed(std::uint32_t number, std::uint8_t status, std::string body) {
  if (body.size() >= largest_answer) {
    Writer refusal;
    refusal.text("more than 64 MiB of text");
    status = static_cast<std::uint8_t>(ErrorCode::limit_reached);
    body = std::move(refusal).take();
  }
  Writer head;
  head.raw(answer_magic);
  head.number(number, 4);
  head.number(body.size() + 1, 4);
  head.number(status, 1);
  head.raw(body);
  return std::move(head).take();
}

std::string framed(std::uint32_t number, const Error& error) {
  Writer body;
  body.text(error.detail);
  return framed(number, static_cast<std::uint8_t>(error.code), std::move(body).take());
}

// The error of an answer; nothing if it is a good one.
bool read_error(std::string_view& answer, Error& error) {
  Scanner in(answer);
  const auto status = static_cast<std::uint8_t>(in.number(1));
  if (in.fine() && status == good) {
    answer.remove_prefix(1);
    return false;
  }
  error.detail = in.text();
  const bool known = in.done() && status <= static_cast<std::uint8_t>(ErrorCode::reader_crashed);
  error.code = static_cast<ErrorCode>(status);
  if (!known) error = garbage();
  return true;
}

// One line of text for each block, none beside them.
bool lines_up(const Reading& reading) {
  std::uint32_t at = 0;
  for (const Block& block : reading.blocks) {
    if (block.span.begin != at || block.span.end < at || block.span.end >= reading.text.size() ||
        reading.text.find('\n', at) != block.span.end)
      return false;
    at = block.span.end + 1;
  }
  return at == reading.text.size();
}

}  // namespace

std::string write_head(const Request& request) {
  Writer out;
  out.raw(request_magic);
  out.number(request.number, 4);
  out.number(static_cast<std::uint8_t>(request.task), 1);
  out.number(request.entry, 4);
  out.number(request.seconds, 4);
  out.number(request.name.size(), 4);
  out.number(request.bytes.size(), 8);
  return std::move(out).take();
}

bool read_head(std::string_view head, RequestHead& into) {
  if (head.size() != request_head || !head.starts_with(request_magic)) return false;
  Scanner in(head.substr(request_magic.size()));
  into.request.number = in.number32();
  const auto task = static_cast<std::uint8_t>(in.number(1));
  into.request.task = static_cast<Task>(task);
  into.request.entry = in.number32();
  into.request.seconds = in.number32();
  into.name_size = in.number32();
  into.size = in.number(8);
  return in.done() && task <= static_cast<std::uint8_t>(Task::entry) &&
         into.name_size <= largest_name && into.size <= (std::uint64_t{1} << 31);
}

std::string write_answer(std::uint32_t number, const Result<Reading>& reading) {
  if (!reading) return framed(number, reading.error());
  Writer body;
  body.text(reading->format);
  body.text(reading->encoding);
  body.number(reading->guessed, 1);
  body.number(reading->unreadable, 4);
  body.text(reading->metadata.title);
  body.text(reading->metadata.issuer);
  body.text(reading->metadata.date);
  body.number(reading->notes.size(), 4);
  for (const Note& note : reading->notes) {
    body.number(static_cast<std::uint8_t>(note.kind), 1);
    body.number(note.count, 4);
    body.text(note.detail);
  }
  body.number(reading->blocks.size(), 4);
  for (const Block& block : reading->blocks) {
    body.number(static_cast<std::uint8_t>(block.kind), 1);
    body.number(block.level, 2);
    body.number(block.span.end, 4);
    body.number(block.place.page, 4);
    body.number(block.place.line, 4);
  }
  body.text(reading->text);
  return framed(number, good, std::move(body).take());
}

std::string write_answer(std::uint32_t number, const Result<Listed>& listed) {
  if (!listed) return framed(number, listed.error());
  Writer body;
  body.number(listed->archive, 1);
  body.number(listed->entries.size(), 4);
  for (const std::string& name : listed->entries) body.text(name);
  return framed(number, good, std::move(body).take());
}

std::string write_answer(std::uint32_t number, const Result<std::string>& bytes) {
  if (!bytes) return framed(number, bytes.error());
  return framed(number, good, *bytes);
}

std::int64_t answer_size(std::string_view head, std::uint32_t number) {
  if (head.size() != answer_head || !head.starts_with(answer_magic)) return -1;
  Scanner in(head.substr(answer_magic.size()));
  if (in.number32() != number) return -1;
  const std::uint32_t size = in.number32();
  return size <= largest_answer ? static_cast<std::int64_t>(size) : -1;
}

Result<Reading> read_reading(std::string_view answer) {
  Error error{};
  if (read_error(answer, error)) return tl::unexpected(std::move(error));
  Scanner in(answer);
  Reading reading;
  reading.format = format_name(in.text());
  reading.encoding = encoding_name(in.text());
  reading.guessed = in.number(1) != 0;
  reading.unreadable = in.number32();
  reading.metadata = {in.text(), in.text(), in.text()};
  for (std::uint32_t left = in.number32(); in.fine() && left > 0; --left) {
    const auto kind = static_cast<std::uint8_t>(in.number(1));
    if (kind > static_cast<std::uint8_t>(NoteKind::empty_pages)) return tl::unexpected(garbage());
    const std::uint32_t count = in.number32();
    reading.notes.push_back({static_cast<NoteKind>(kind), count, in.text()});
  }
  const std::uint32_t blocks = in.number32();
  if (blocks > most_blocks) return tl::unexpected(garbage());
  for (std::uint32_t i = 0; in.fine() && i < blocks; ++i) {
    const auto kind = static_cast<std::uint8_t>(in.number(1));
    if (kind > static_cast<std::uint8_t>(BlockKind::comment)) return tl::unexpected(garbage());
    Block block;
    block.kind = static_cast<BlockKind>(kind);
    block.level = static_cast<std::uint16_t>(in.number(2));
    block.span = {i == 0 ? 0 : reading.blocks.back().span.end + 1, in.number32()};
    block.place.page = in.number32();
    block.place.line = in.number32();
    reading.blocks.push_back(block);
  }
  reading.text = in.text();
  if (!in.done() || reading.format.empty() || blocks == 0 || !lines_up(reading))
    return tl::unexpected(garbage());
  return reading;
}

Result<Listed> read_listed(std::string_view answer) {
  Error error{};
  if (read_error(answer, error)) return tl::unexpected(std::move(error));
  Scanner in(answer);
  Listed listed;
  listed.archive = in.number(1) != 0;
  for (std::uint32_t left = in.number32(); in.fine() && left > 0; --left)
    listed.entries.push_back(in.text());
  if (!in.done()) return tl::unexpected(garbage());
  return listed;
}

Result<std::string> read_bytes(std::string_view answer) {
  Error error{};
  if (read_error(answer, error)) return tl::unexpected(std::move(error));
  return std::string(answer);
}

}  // namespace hecha
