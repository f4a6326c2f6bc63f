// SPDX-License-Identifier: Apache-2.0
// Reading a source of any known format.
#include "ingest/reader.h"

#include <utility>

#include "ingest/detect.h"
#include "ingest/formats.h"
#include "ingest/office.h"
#include "ingest/text.h"
#include "ingest/worker.h"

namespace hecha {
namespace {

Result<Reading> by_office(std::string_view format, const Source& source,
                          const ReadOptions& options) {
  Result<FromOffice> made = to_docx(format, source.bytes, options);
  if (!made) return tl::unexpected(made.error());
  Result<Reading> reading =
      read_by_worker(WorkerKind::reader, source.name, std::move(made->docx), options);
  if (!reading) return reading;
  reading->format = format;
  if (made->comments > 0) reading->notes.push_back({NoteKind::comments, made->comments, {}});
  reading->notes.push_back({NoteKind::converted, 1, "LibreOffice"});
  return reading;
}

// A package may turn out to be one for LibreOffice only when the worker has opened it.
constexpr std::string_view for_office = "needs LibreOffice: ";

Result<Reading> by_reader(Source source, const ReadOptions& options) {
  const bool package = source.bytes.starts_with("PK");
  std::string kept = package ? source.bytes : std::string();
  Result<Reading> reading =
      read_by_worker(WorkerKind::reader, source.name, std::move(source.bytes), options);
  if (reading || !package || reading.error().code != ErrorCode::format_unsupported ||
      !reading.error().detail.starts_with(for_office))
    return reading;
  const std::string_view format = format_name(reading.error().detail.substr(for_office.size()));
  return by_office(format.empty() ? "odt" : format, {source.name, std::move(kept)}, options);
}

Result<Reading> read_as(std::string_view format, Source source, const ReadOptions& options) {
  const FormatRow& row = format_row(format);
  switch (row.by) {
    case ReadBy::ourselves: {
      Result<Reading> reading = format == "md" ? read_markdown(std::move(source.bytes))
                                               : read_text(std::move(source.bytes));
      if (reading) reading->format = row.name;
      return reading;
    }
    case ReadBy::reader:
      return by_reader(std::move(source), options);
    case ReadBy::pdf: {
      const Text missing = missing_for(ReadBy::pdf);
      if (!missing.en.empty())
        return tl::unexpected(Error{ErrorCode::format_unsupported, "PDF: " + missing.en});
      return read_by_worker(WorkerKind::pdf, source.name, std::move(source.bytes), options);
    }
    case ReadBy::office:
      return by_office(format, source, options);
    case ReadBy::nobody:
      break;
  }
  return tl::unexpected(Error{ErrorCode::format_unsupported, row.doc.en});
}

void note_name(const std::string& name, Reading& reading) {
  const std::string_view named = format_of_name(name);
  if (!named.empty() && named != reading.format)
    reading.notes.push_back({NoteKind::misnamed, 1, std::string(reading.format)});
}

}  // namespace

Result<Reading> read_source(Source source, const ReadOptions& options) {
  const std::string name = source.name;
  const auto refused = [&](Error error) {
    error.detail = error.detail.empty() ? name : name + ": " + error.detail;
    return tl::unexpected(std::move(error));
  };
  if (source.bytes.size() > options.max_bytes)
    return refused(
        {ErrorCode::file_too_large, "more than " + std::to_string(options.max_bytes) + " bytes"});
  const Result<std::string_view> format = detect(source);
  if (!format) return refused(format.error());
  Result<Reading> reading = read_as(*format, std::move(source), options);
  if (!reading) return refused(reading.error());
  if (reading->unreadable > 0)
    reading->notes.push_back({NoteKind::unreadable, reading->unreadable, {}});
  note_name(name, *reading);
  return reading;
}

}  // namespace hecha
