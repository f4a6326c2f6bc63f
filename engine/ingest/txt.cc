// SPDX-License-Identifier: Apache-2.0
// Plain text, and Markdown, which is read as plain text.
#include "ingest/txt.h"

#include <utility>

#include "ingest/extension.h"
#include "text/decode.h"

namespace hecha {
namespace {

Result<Reading> read_text(Source source) {
  Result<Decoded> decoded = decode(std::move(source.bytes));
  if (!decoded) return tl::unexpected(std::move(decoded).error());
  Reading reading;
  reading.text = std::move(decoded->text);
  reading.encoding = decoded->encoding;
  reading.guessed = decoded->guessed;
  reading.unreadable = decoded->unreadable;
  return reading;
}

// Nothing in its bytes tells Markdown from text.
bool is_markdown(const Source& source) {
  return has_extension(source.name, ".md") || has_extension(source.name, ".markdown");
}

bool is_anything(const Source&) { return true; }

}  // namespace

ReaderKind markdown_reader() {
  return {"md",
          {"Markdown 文本", "Markdown, read as text"},
          {".md", ".markdown"},
          is_markdown,
          read_text};
}

ReaderKind text_reader() {
  return {"txt", {"纯文本", "plain text"}, {".txt"}, is_anything, read_text};
}

}  // namespace hecha
