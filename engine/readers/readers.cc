// SPDX-License-Identifier: Apache-2.0
// What hecha-read does for the program that asks it.
#include "readers/readers.h"

#include <array>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "ingest/detect.h"
#include "ingest/formats.h"
#include "readers/docx.h"
#include "readers/html.h"
#include "readers/mht.h"
#include "readers/ofd.h"
#include "readers/package.h"
#include "readers/zip.h"
#include "text/decode.h"
#include "text/icu.h"

namespace hecha {
namespace {

constexpr int deepest = 2;  // archives within archives
constexpr std::size_t most_documents = 2000;

Error unsupported(std::string detail) { return {ErrorCode::format_unsupported, std::move(detail)}; }

Result<Reading> read_package(std::string_view bytes) {
  Result<Zip> zip = Zip::open(bytes);
  if (!zip) return tl::unexpected(zip.error());
  const Result<std::string_view> format = package_format(*zip);
  if (!format) return tl::unexpected(format.error());
  if (format_row(*format).by == ReadBy::office)
    return tl::unexpected(unsupported("needs LibreOffice: " + std::string(*format)));
  Result<Reading> reading =
      *format == "docx"  ? read_docx(*zip)
      : *format == "ofd" ? read_ofd(*zip)
      : *format == "zip"
          ? tl::unexpected(unsupported("an archive; name a document in it: a.zip!b.docx"))
          : tl::unexpected(unsupported(format_row(*format).doc.en));
  if (reading) reading->format = *format;
  return reading;
}

// The documents of an archive: not what systems and programs leave in it.
bool is_document(std::string_view name) {
  const std::string_view last = name.substr(name.rfind('/') + 1);
  if (last.empty() || name.starts_with("__MACOSX/") || name.find("/__MACOSX/") != name.npos)
    return false;
  for (const std::string_view prefix : {"._", "~$", ".~"})
    if (last.starts_with(prefix)) return false;
  return has_known_extension(last);
}

// Names in UTF-8. Those that are not are all of one encoding: that of the machine they came from.
std::vector<std::string> names_of(const Zip& zip) {
  std::string unknown;
  for (const ZipEntry& entry : zip.entries())
    if (valid_utf8_prefix(entry.name) != entry.name.size()) unknown += entry.name + '\n';
  Charset charset = Charset::gb18030;
  if (!unknown.empty()) {
    const Result<Decoded> decoded = decode(unknown);
    if (decoded && decoded->encoding == "big5") charset = Charset::big5;
  }
  std::vector<std::string> names;
  for (const ZipEntry& entry : zip.entries()) {
    const bool valid = valid_utf8_prefix(entry.name) == entry.name.size();
    names.push_back(valid ? entry.name : convert(entry.name, charset).text);
  }
  return names;
}

}  // namespace

Result<Reading> read_untrusted(std::string_view name, std::string bytes) {
  const Source source{std::string(name), std::move(bytes)};
  const Result<std::string_view> format = detect(source);
  if (!format) return tl::unexpected(format.error());
  if (*format == "zip") return read_package(source.bytes);
  Result<Reading> reading = *format == "docx"   ? read_flat_docx(source.bytes)
                            : *format == "html" ? read_html(source.bytes)
                            : *format == "mht"  ? read_mht(source.bytes)
                                                : tl::unexpected(unsupported(std::string(*format)));
  if (reading) reading->format = *format;
  return reading;
}

// ---- archives --------------------------------------------------------------------

struct OpenArchive::State {
  // An archive, with the bytes that it reads from. Those within others lie behind them.
  struct Level {
    std::unique_ptr<std::string> bytes;
    std::unique_ptr<Zip> zip;
  };
  struct Document {
    std::size_t level, index;
  };
  std::vector<Level> levels;
  std::vector<Document> documents;
  Listed listed;

  Result<void> add(std::string bytes, const std::string& prefix, int depth) {
    levels.push_back({std::make_unique<std::string>(std::move(bytes)), nullptr});
    const std::size_t level = levels.size() - 1;
    Result<Zip> zip = Zip::open(*levels[level].bytes);
    if (!zip) return tl::unexpected(zip.error());
    levels[level].zip = std::make_unique<Zip>(std::move(*zip));
    const Result<std::string_view> format = package_format(*levels[level].zip);
    if (!format || *format != "zip") {
      listed.archive = depth > 0;
      return {};
    }
    const std::vector<std::string> names = names_of(*levels[level].zip);
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (!is_document(names[i])) continue;
      if (Result<void> added = add_entry(level, i, prefix + names[i], depth); !added) return added;
    }
    return {};
  }

  Result<void> add_entry(std::size_t level, std::size_t index, const std::string& name, int depth) {
    if (format_of_name(name) == "zip") {
      Result<std::string> inner = levels[level].zip->read(index);
      if (!inner) return tl::unexpected(inner.error());
      if (inner->starts_with("PK")) {
        const std::size_t before = documents.size();
        if (depth == deepest)
          return tl::unexpected(
              Error{ErrorCode::too_deep, "more than two archives in one another"});
        if (Result<void> added = add(std::move(*inner), name + "!", depth + 1); !added)
          return added;
        if (documents.size() > before) return {};
      }
    }
    if (documents.size() == most_documents)
      return tl::unexpected(Error{ErrorCode::limit_reached, "2,000 documents in an archive"});
    documents.push_back({level, index});
    listed.entries.push_back(name);
    return {};
  }
};

OpenArchive::OpenArchive() = default;
OpenArchive::~OpenArchive() = default;

Result<Listed> OpenArchive::open(std::string bytes) {
  state_ = std::make_unique<State>();
  if (Result<void> added = state_->add(std::move(bytes), "", 0); !added)
    return tl::unexpected(added.error());
  return state_->listed;
}

Result<std::string> OpenArchive::entry(std::uint32_t number) {
  if (!state_ || number >= state_->documents.size())
    return tl::unexpected(Error{ErrorCode::file_not_found, "no such entry of the archive"});
  const State::Document document = state_->documents[number];
  return state_->levels[document.level].zip->read(document.index);
}

}  // namespace hecha
