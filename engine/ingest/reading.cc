// SPDX-License-Identifier: Apache-2.0
// Putting blocks together into a Reading.
#include "ingest/reading.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace hecha {
namespace {

constexpr std::string_view wide = "\u3000";

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string_view trimmed(std::string_view words) {
  for (bool more = true; more && !words.empty();) {
    more = false;
    for (const std::string_view sign :
         {wide, std::string_view("\u00A0"), std::string_view("\uFEFF")}) {
      if (words.starts_with(sign)) words.remove_prefix(sign.size()), more = true;
      if (words.ends_with(sign)) words.remove_suffix(sign.size()), more = true;
    }
    while (!words.empty() && is_blank(words.front())) words.remove_prefix(1), more = true;
    while (!words.empty() && is_blank(words.back())) words.remove_suffix(1), more = true;
  }
  return words;
}

// Whether normalisation takes the character for the end of a line.
bool breaks_line(char32_t c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

void append_line(std::string& text, std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const Utf8Step step = utf8_step(words, at);
    const char32_t c = step.value == 0 ? replacement_character : step.value;
    append_utf8(text, breaks_line(c) ? U' ' : c);
    at += step.size;
  }
}

}  // namespace

bool BlockWriter::add(BlockKind kind, std::string_view words, Place place, std::uint16_t level) {
  words = trimmed(words);
  if (words.empty()) return !overflow_;
  std::string& text = reading_.text;
  if (overflow_ || reading_.blocks.size() == most_blocks ||
      text.size() + words.size() > most_text) {
    overflow_ = true;
    return false;
  }
  const auto begin = static_cast<std::uint32_t>(text.size());
  append_line(text, words);
  reading_.blocks.push_back({kind, level, {begin, static_cast<std::uint32_t>(text.size())}, place});
  text += '\n';
  return true;
}

void BlockWriter::note(NoteKind kind, std::uint32_t count) {
  std::vector<Note>& notes = reading_.notes;
  const auto same = [&](const Note& note) { return note.kind == kind; };
  const auto it = std::find_if(notes.begin(), notes.end(), same);
  if (it != notes.end())
    it->count += count;
  else if (count > 0)
    notes.push_back({kind, count, {}});
}

std::string_view BlockWriter::words(std::size_t i) const {
  const Span span = reading_.blocks[i].span;
  return std::string_view(reading_.text).substr(span.begin, span.size());
}

Result<Reading> BlockWriter::finish() && {
  if (overflow_)
    return tl::unexpected(
        Error{ErrorCode::limit_reached, "200,000 blocks or 32 million characters of text"});
  if (reading_.blocks.empty()) return tl::unexpected(Error{ErrorCode::file_empty, {}});
  reading_.encoding = "utf-8";
  return std::move(reading_);
}

}  // namespace hecha
