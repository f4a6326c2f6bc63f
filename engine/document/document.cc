// SPDX-License-Identifier: Apache-2.0
// A document's accessors, and the way back to the words of the author.
#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "document/data.h"
#include "document/identity.h"

namespace hecha {

Document::Document(std::unique_ptr<const Data> data) : data_(std::move(data)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

const std::string& Document::name() const { return data_->name; }
std::string_view Document::format() const { return data_->format; }
std::string_view Document::encoding() const { return data_->encoding; }
bool Document::encoding_guessed() const { return data_->encoding_guessed; }
std::uint32_t Document::unreadable() const { return data_->unreadable; }

std::span<const Note> Document::notes() const { return data_->notes; }
const Metadata& Document::metadata() const { return data_->metadata; }

std::string_view Document::text() const { return data_->text; }
std::string_view Document::original() const { return data_->original; }

std::span<const Section> Document::sections() const { return data_->sections; }
std::span<const Paragraph> Document::paragraphs() const { return data_->paragraphs; }
std::span<const Sentence> Document::sentences() const { return data_->sentences; }
std::span<const Clause> Document::clauses() const { return data_->clauses; }
std::span<const Fact> Document::facts() const { return data_->facts; }
std::span<const Enclosure> Document::enclosures() const { return data_->enclosures; }
std::span<const PrivateNumber> Document::private_numbers() const { return data_->private_numbers; }

std::string_view Document::slice(Span span) const { return text().substr(span.begin, span.size()); }

std::string Document::quote(Span span) const {
  const Span from = source(span);
  std::string words;
  std::uint32_t copied = from.begin;
  for (const PrivateNumber& number : data_->private_numbers) {
    if (!number.span.overlaps(span)) continue;
    const Span whole = data_->map.to_source(number.span);
    const Span part{std::max(whole.begin, from.begin), std::min(whole.end, from.end)};
    if (part.begin >= part.end) continue;
    words.append(original().substr(copied, part.begin - copied));
    words.append(masked(original().substr(part.begin, part.size()), part == whole));
    copied = part.end;
  }
  return words.append(original().substr(copied, from.end - copied));
}

std::string Document::masked_original() const {
  std::string text = data_->original;
  for (const PrivateNumber& number : data_->private_numbers) {
    const Span whole = data_->map.to_source(number.span);
    text.replace(whole.begin, whole.size(),
                 masked(original().substr(whole.begin, whole.size()), true));
  }
  return text;
}

Span Document::source(Span span) const {
  static constexpr std::string_view blanks[] = {" ",      "\t",     "\n",    "\r",
                                                "\u3000", "\u00A0", "\uFEFF"};
  Span from = data_->map.to_source(span);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view blank : blanks) {
      const std::string_view words = original().substr(from.begin, from.size());
      if (words.starts_with(blank)) {
        from.begin += static_cast<std::uint32_t>(blank.size());
        again = true;
      } else if (words.ends_with(blank)) {
        from.end -= static_cast<std::uint32_t>(blank.size());
        again = true;
      }
    }
  }
  return from;
}

Place Document::place(Span span) const {
  const std::uint32_t at = source(span).begin;
  if (data_->blocks.empty()) return data_->lines.place(original(), at);
  const Block& block = data_->blocks[block_at(data_->blocks, at)];
  Place place = block.place;
  place.column = count_code_points(original().substr(block.span.begin, at - block.span.begin)) + 1;
  return place;
}

}  // namespace hecha
