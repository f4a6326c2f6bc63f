// SPDX-License-Identifier: Apache-2.0
// Plain text.
#include "ingest/text.h"

#include <utility>

#include "base/utf8.h"
#include "ingest/page_margins.h"
#include "text/decode.h"

namespace hecha {
namespace {

constexpr std::size_t most_characters = 32'000'000;

// Controls but for tab and breaks, and marks that turn the direction of writing (U+202A-202E,
// U+2066-2069). Without branches, for speed.
std::uint32_t count_controls(std::string_view text) {
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    count += static_cast<std::uint32_t>((byte < 0x20) & ((byte < 0x09) | (byte > 0x0D))) +
             (byte == 0x7F);
  }
  for (std::size_t at = text.find("\xE2\x80"); at != text.npos; at = text.find("\xE2\x80", at + 3))
    count += at + 2 < text.size() && text[at + 2] >= '\xAA' && text[at + 2] <= '\xAE';
  for (std::size_t at = text.find("\xE2\x81"); at != text.npos; at = text.find("\xE2\x81", at + 3))
    count += at + 2 < text.size() && text[at + 2] >= '\xA6' && text[at + 2] <= '\xA9';
  return count;
}

}  // namespace

Result<Reading> read_text(std::string bytes) {
  Result<Decoded> decoded = decode(std::move(bytes));
  if (!decoded) return tl::unexpected(std::move(decoded).error());
  const std::string& text = decoded->text;
  if (text.size() > most_characters && count_code_points(text) > most_characters)
    return tl::unexpected(Error{ErrorCode::limit_reached, "32 million characters of text"});
  Reading reading;
  if (const std::uint32_t controls = count_controls(text); controls > 0)
    reading.notes.push_back({NoteKind::controls, controls, {}});
  reading.text = std::move(decoded->text);
  reading.margins = page_margins(reading.text);
  reading.encoding = decoded->encoding;
  reading.guessed = decoded->guessed;
  reading.unreadable = decoded->unreadable;
  return reading;
}

}  // namespace hecha
