// SPDX-License-Identifier: Apache-2.0
// A source becomes a document: the steps, one after the other.
#include <memory>
#include <utility>

#include "document/data.h"
#include "document/structure.h"
#include "ingest/reader.h"
#include "text/normalise.h"

namespace hecha {

Result<Document> read_document(Source source, const ReadOptions& options) {
  auto data = std::make_unique<Document::Data>();
  data->name = source.name;

  Result<Reading> reading = read_source(std::move(source), options);
  if (!reading) return tl::unexpected(std::move(reading.error()));
  data->format = reading->format;
  data->encoding = reading->encoding;
  data->encoding_guessed = reading->guessed;
  data->unreadable = reading->unreadable;
  data->original = std::move(reading->text);
  data->lines = LineIndex(data->original);

  Normalised normalised = normalise(data->original);
  if (normalised.text.empty()) return tl::unexpected(Error{ErrorCode::file_empty, data->name});
  data->text = std::move(normalised.text);
  data->map = std::move(normalised.map);

  return Document(structure(std::move(data)));
}

}  // namespace hecha
