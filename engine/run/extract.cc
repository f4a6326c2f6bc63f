// SPDX-License-Identifier: Apache-2.0
// hecha extract: what was read from a file, block by block.
#include <chrono>

#include "hecha/document.h"
#include "render/json_writer.h"
#include "render/shown.h"
#include "run/commands.h"
#include "run/exit_code.h"
#include "run/messages.h"
#include "run/print.h"
#include "run/read_options.h"
#include "run/sources.h"

namespace hecha {
namespace {

// What a program that reads many files goes by: ok, ok_with_warnings, error:damaged.
std::string status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::file_empty:
      return "error:empty";
    case ErrorCode::format_unknown:
    case ErrorCode::encoding_unknown:
      return "error:unknown_format";
    case ErrorCode::format_unsupported:
      return "error:unsupported";
    case ErrorCode::document_damaged:
      return "error:damaged";
    case ErrorCode::document_encrypted:
      return "error:encrypted";
    case ErrorCode::no_text_layer:
      return "error:no_text_layer";
    case ErrorCode::garbled_text_layer:
      return "error:garbled_text_layer";
    case ErrorCode::forbidden_xml:
      return "error:forbidden_xml";
    case ErrorCode::too_deep:
      return "error:too_deep";
    case ErrorCode::limit_reached:
    case ErrorCode::file_too_large:
      return "error:limit";
    case ErrorCode::timed_out:
      return "error:timeout";
    case ErrorCode::reader_crashed:
      return "error:crashed";
    default:
      return "error:internal";
  }
}

void write_place(JsonWriter& json, const Place& place) {
  const auto member = [&](std::string_view key, std::uint32_t value) {
    if (value == 0) return;
    json.key(key);
    json.integer(value);
  };
  member("page", place.page);
  member("line", place.line);
}

void write_block(std::string& out, const TextBlock& block, const std::string& entry) {
  JsonWriter json(out, JsonWriter::Style::compact);
  json.begin_object();
  json.key("kind");
  json.string(block_kind_id(block.kind));
  if (block.level > 0) {
    json.key("level");
    json.integer(block.level);
  }
  if (!block.number.empty()) {
    json.key("number");
    json.string(block.number);
  }
  json.key("text");
  json.string(block.text);
  if (!block.heading.empty()) {
    json.key("heading");
    json.string(block.heading);
  }
  write_place(json, block.place);
  if (!entry.empty()) {
    json.key("entry");
    json.string(entry);
  }
  json.end_object();
  out += '\n';
}

// The last line: how it went.
struct Ending {
  std::string status = "ok";
  std::string format, encoding, detail;
  std::vector<std::string> warnings;
  double milliseconds = 0;
};

void write_ending(std::string& out, const Ending& ending) {
  JsonWriter json(out, JsonWriter::Style::compact);
  json.begin_object();
  json.key("status");
  json.string(ending.status);
  const auto member = [&](std::string_view key, const std::string& value) {
    if (value.empty()) return;
    json.key(key);
    json.string(value);
  };
  member("detail", ending.detail);
  member("format", ending.format);
  member("encoding", ending.encoding);
  json.key("warnings");
  json.begin_array();
  for (const std::string& warning : ending.warnings) json.string(warning);
  json.end_array();
  json.key("ms");
  json.number(ending.milliseconds);
  json.end_object();
  out += '\n';
}

class Extractor {
 public:
  explicit Extractor(const Options& options)
      : options_(options), json_(options.extract_format == "jsonl") {}

  int run() {
    const auto begin = std::chrono::steady_clock::now();
    ReadOptions read = read_options(options_);
    read.workers = &workers_;
    const std::string name = options_.stdin_name.empty() ? "<stdin>" : options_.stdin_name;
    Sources sources(options_.operands, read, {name, nullptr});
    const std::string& asked = options_.operands.front();
    while (std::optional<InputItem> item = sources.next())
      one(sources.load(std::move(*item)), read, asked == "-" ? name : asked);
    ending_.milliseconds =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    if (json_) write_ending(out_, ending_);
    const int written = print(out_, options_.language);
    return written != exit_passed ? written : failed_ ? exit_incomplete : exit_passed;
  }

 private:
  void one(const Result<Source>& source, const ReadOptions& read, const std::string& asked) {
    const std::string name = source ? source->name : asked;
    const std::string entry = name.size() > asked.size() && name.starts_with(asked + "!")
                                  ? name.substr(asked.size() + 1)
                                  : "";
    if (!source) return fail(source.error());
    const Result<Document> document = read_document(*source, read);
    if (!document) return fail(document.error());
    ending_.format = document->format();
    ending_.encoding = document->encoding();
    for (const Note& note : document->notes()) {
      ending_.warnings.push_back(note_text(note).en);
      if (!failed_) ending_.status = "ok_with_warnings";
      if (!json_) complain_about(name, note);
    }
    for (const TextBlock& block : document->blocks()) {
      if (json_) {
        write_block(out_, block, entry);
      } else if (block.kind != BlockKind::furniture && block.kind != BlockKind::comment) {
        out_ += shown(block.text) + "\n";
      }
    }
  }

  void complain_about(const std::string& name, const Note& note) const {
    const Text text = note_text(note);
    complain({shown(name) + "：" + text.zh, shown(name) + ": " + text.en}, options_.language);
  }

  void fail(const Error& error) {
    failed_ = true;
    ending_.status = status_of(error.code);
    ending_.detail = error.detail;
    if (!json_) complain(error, options_.language);
  }

  const Options& options_;
  bool json_;
  Workers workers_;
  std::string out_;
  Ending ending_;
  bool failed_ = false;
};

}  // namespace

int run_extract(const Options& options) { return Extractor(options).run(); }

}  // namespace hecha
