// SPDX-License-Identifier: Apache-2.0
// Paragraphs -> sentences, run-in items and clauses.
#include "document/sentences.h"

#include <algorithm>

#include "document/cursor.h"
#include "document/enclosures.h"
#include "document/numbering.h"

namespace hecha {

namespace {

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

// No closing mark begins with this byte.
bool is_plain(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte >= 0xE4 || is_digit(first) || byte == '(' || byte == '"';
}

// Walks the marks once; a sentence or clause is written down when its end is met.
class Splitter {
 public:
  explicit Splitter(const Lines& lines)
      : lines_(lines),
        all_(lines.enclosures, Shelter::Of::all),
        titles_(lines.enclosures, Shelter::Of::book_titles) {
    out_.sentences.reserve(lines.text.size() / 90);
    out_.clauses.reserve(lines.text.size() / 30);
  }

  // `heading` is that of the paragraph, if it has one.
  void add(std::uint32_t index, Paragraph& paragraph, const Heading* heading) {
    index_ = index;
    paragraph_ = &paragraph;
    heading_end_ = heading ? heading->line.end : 0;
    item_ = none;
    paragraph.first_sentence = count();
    sentence_begin_ = clause_begin_ = paragraph.span.begin;
    begin_clause(paragraph.span.begin);
    while (mark_ < lines_.marks.size() && lines_.marks[mark_].at < paragraph.span.end) {
      const Mark& mark = lines_.marks[mark_++];
      if (mark.at < sentence_begin_) continue;
      if (heading_end_ != 0 && mark.at >= heading_end_) end_heading();
      take(mark);
    }
    if (heading_end_ != 0) end_heading();
    end_sentence(paragraph.span.end);
    paragraph.end_sentence = count();
  }

  Split done() && { return std::move(out_); }

 private:
  std::uint32_t count() const { return static_cast<std::uint32_t>(out_.sentences.size()); }

  void take(const Mark& mark) {
    const bool stop = ends_sentence(mark.kind);
    if (stop || mark.kind == MarkKind::comma || mark.kind == MarkKind::colon) {
      if (titles_.covers(mark.at) || within_number(mark)) return;
      const bool sheltered = all_.covers(mark.at) || mark.at < heading_end_;
      end_clause(mark.at);
      clause_begin_ = mark.end();
      if (stop && !sheltered) end_sentence(past_closing(mark.end()));
      if (!sheltered) begin_clause(clause_begin_);
    } else if (ends_quoted_sentence(mark)) {
      end_sentence(past_closing(mark.end()));
      begin_clause(sentence_begin_);
    }
  }

  // 12:30 and 1,234
  bool within_number(const Mark& mark) const {
    const std::string_view text = lines_.text;
    const auto digit = [&](std::size_t at) { return at < text.size() && is_digit(text[at]); };
    if (mark.at == 0 || !digit(mark.at - 1) || !digit(mark.end())) return false;
    if (mark.kind == MarkKind::colon) return true;
    return mark.kind == MarkKind::comma && digit(mark.at + 2) && digit(mark.at + 3) &&
           !digit(mark.at + 4);
  }

  // ” after 。: what is quoted ends the sentence, unless the sentence goes on.
  bool ends_quoted_sentence(const Mark& mark) {
    if (!closes(mark.kind) && mark.kind != MarkKind::straight_quote) return false;
    if (mark_ < 2 || mark.end() <= heading_end_) return false;
    const Mark& before = lines_.marks[mark_ - 2];
    if (before.kind != MarkKind::full_stop || before.end() != mark.at) return false;
    if (mark_ < lines_.marks.size() && lines_.marks[mark_].at == mark.end() &&
        lines_.marks[mark_].kind == MarkKind::comma)
      return false;
    return !all_.covers(mark.end());
  }

  // Past further final marks and closing marks that follow at once.
  std::uint32_t past_closing(std::uint32_t end) {
    for (; mark_ < lines_.marks.size() && lines_.marks[mark_].at == end; ++mark_) {
      const MarkKind kind = lines_.marks[mark_].kind;
      if (!ends_sentence(kind) && !closes(kind)) break;
      end = lines_.marks[mark_].end();
    }
    return end;
  }

  // A clause begins at `at`, and with it perhaps a run-in item.
  void begin_clause(std::uint32_t at) {
    const Span rest{skip_blanks(at), paragraph_->span.end};
    clause_begin_ = rest.begin;
    if (rest.begin < heading_end_ || item_mark_at(lines_.text, rest) == 0) return;
    end_sentence(rest.begin);
    item_ = items_++;
  }

  std::uint32_t skip_blanks(std::uint32_t at) const {
    return trimmed(lines_.text, {at, std::max(at, paragraph_->span.end)}).begin;
  }

  // Without the closing marks that an earlier clause has left behind.
  Span stripped(Span span) const {
    for (;;) {
      span = trimmed(lines_.text, span);
      const std::string_view words = lines_.words(span);
      if (words.empty() || is_plain(words[0])) return span;
      const std::string_view* closing =
          std::find_if(std::begin(closings), std::end(closings),
                       [&](std::string_view mark) { return words.starts_with(mark); });
      if (closing == std::end(closings)) return span;
      span.begin += static_cast<std::uint32_t>(closing->size());
    }
  }

  void end_clause(std::uint32_t at) {
    if (at <= clause_begin_) return;
    const Span span = stripped({clause_begin_, at});
    if (!span.empty()) out_.clauses.push_back({span, count()});
    clause_begin_ = at;
  }

  void end_heading() {
    const std::uint32_t end = heading_end_;
    heading_end_ = 0;
    const std::uint32_t before = count();
    end_sentence(end);
    for (std::uint32_t i = before; i < count(); ++i) out_.sentences[i].heading = true;
    begin_clause(sentence_begin_);
  }

  // Ends the sentence at hand; marks alone are no sentence but belong to the one before.
  void end_sentence(std::uint32_t at) {
    end_clause(at);
    const Span span = trimmed(lines_.text, {sentence_begin_, at});
    sentence_begin_ = clause_begin_ = skip_blanks(at);
    if (span.empty()) return;
    const std::uint32_t first = out_.sentences.empty() ? 0 : out_.sentences.back().end_clause;
    const auto end = static_cast<std::uint32_t>(out_.clauses.size());
    if (first == end) {
      if (count() > paragraph_->first_sentence) out_.sentences.back().span.end = span.end;
      return;
    }
    out_.sentences.push_back({span, index_, paragraph_->section, item_, first, end, false});
  }

  static constexpr std::string_view closings[] = {"”", "’", ")", "》", "〉", "。",
                                                  "!", "?", ";", ",",  ":"};

  const Lines& lines_;
  Shelter all_, titles_;
  Split out_;
  std::size_t mark_ = 0;  // the next one
  std::uint32_t items_ = 0;

  std::uint32_t index_ = 0;  // of the paragraph at hand
  Paragraph* paragraph_ = nullptr;
  std::uint32_t heading_end_ = 0;  // of its heading while that lasts; 0: none
  std::uint32_t sentence_begin_ = 0;
  std::uint32_t clause_begin_ = 0;
  std::uint32_t item_ = none;
};

}  // namespace

Split split(const Lines& lines, std::span<const Heading> headings,
            std::span<Paragraph> paragraphs) {
  Splitter splitter(lines);
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
    const bool headed = next < headings.size() && headings[next].paragraph == i;
    splitter.add(i, paragraphs[i], headed ? &headings[next++] : nullptr);
  }
  return std::move(splitter).done();
}

}  // namespace hecha
