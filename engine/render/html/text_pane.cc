// SPDX-License-Identifier: Apache-2.0
// Walks through the lines of the original, with the passages and gaps in step.
#include "render/html/text_pane.h"

#include <algorithm>
#include <ostream>

#include "render/html/escape.h"
#include "render/html/words.h"

namespace hecha::html {
namespace {

// So many blank lines, or more, become one paragraph, which is shorter.
constexpr std::size_t blank_run = 16;

// A list is about as high as a window: what lies far from the one in sight is not laid out
// (page.css), and the height of a list is guessed there.
constexpr std::size_t rows_of_list = 48;
constexpr std::size_t bytes_of_row = 110;

std::string_view strongest(const std::vector<const Passage*>& open) {
  for (const std::string_view style : strength)
    for (const Passage* passage : open)
      if (passage->style == style) return style;
  return "other";
}

class Pane {
 public:
  Pane(std::ostream& out, const Scorecard& card, const Places& places, Language language)
      : out_(out), card_(card), text_(card.text->original), places_(places), language_(language) {}

  void write() {
    for (std::size_t at = 0; at < text_.size();) {
      // What stands on lines stands before or behind blank ones.
      std::size_t behind = at;
      if (const std::size_t blank = blank_lines(behind); blank >= blank_run) {
        end_list();
        out_ << "<p class=z>" << std::string(blank, '\n');
        line_ += blank;
        at = behind;
        continue;
      }
      const std::size_t end = std::min(text_.find_first_of("\r\n", at), text_.size());
      const std::size_t next = text_.compare(end, 2, "\r\n") == 0 ? end + 2 : end + 1;
      write_line({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      write_gaps(static_cast<std::uint32_t>(next));
      at = next;
    }
    write_gaps(static_cast<std::uint32_t>(text_.size() + 1));
    end_list();
  }

 private:
  // Room in a list for the next line. Lists are numbered from the first of their lines on.
  void in_list(std::size_t bytes) {
    if (rows_ >= rows_of_list) end_list();
    if (rows_ == 0 && line_ == 1) out_ << "<ol>";
    if (rows_ == 0 && line_ > 1) out_ << "<ol start=" << line_ << '>';
    rows_ += 1 + bytes / bytes_of_row;
    ++line_;
  }

  void end_list() {
    if (rows_ > 0) out_ << "</ol>\n";
    rows_ = 0;
  }

  // How many blank lines come next. Moves `at` behind them.
  std::size_t blank_lines(std::size_t& at) const {
    std::size_t lines = 0;
    for (; at < text_.size() && (text_[at] == '\n' || text_[at] == '\r'); ++lines)
      at += text_.compare(at, 2, "\r\n") == 0 ? 2 : 1;
    return lines;
  }

  // The part that the line belongs to; null for a blank one. Announces a new page.
  const TextPart* part_of(Span line) {
    const std::vector<TextPart>& parts = card_.text->parts;
    while (part_ < parts.size() && parts[part_].source.end <= line.begin) ++part_;
    if (part_ == parts.size() || parts[part_].source.begin >= line.end) return nullptr;
    const std::uint32_t page = parts[part_].place.page;
    if (page != page_) {
      page_ = page;
      end_list();
      line_ = 1;
      out_ << "<p class=page>" << fill(word::page.in(language_), {std::to_string(page)}) << '\n';
    }
    return &parts[part_];
  }

  // The entry of the outline that begins in the line; none: its size.
  std::size_t heading_in(Span line) {
    const std::vector<OutlineEntry>& outline = card_.outline;
    while (heading_ < outline.size() && outline[heading_].source.begin < line.begin) ++heading_;
    const bool here = heading_ < outline.size() && outline[heading_].source.begin < line.end;
    return here ? heading_ : outline.size();
  }

  std::string_view style_of_line(const TextPart* part, Span line, std::size_t heading) const {
    if (part != nullptr && part->kind == LineKind::furniture) return " class=f";
    if (part != nullptr && part->kind == LineKind::title) return " class=t";
    if (heading == card_.outline.size()) return "";
    const OutlineEntry& entry = card_.outline[heading];
    return entry.level > 0 && entry.source.end == line.end ? " class=h" : "";
  }

  void write_line(Span line) {
    const TextPart* part = part_of(line);
    const std::size_t heading = heading_in(line);
    in_list(line.size());
    out_ << "<li" << style_of_line(part, line, heading);
    if (heading < card_.outline.size()) out_ << " id=" << outline_id(heading);
    out_ << '>';
    for (std::size_t i = heading + 1; i < card_.outline.size(); ++i) {
      if (card_.outline[i].source.begin >= line.end) break;
      out_ << "<span id=" << outline_id(i) << "></span>";
    }
    std::uint32_t at = line.begin;
    while (at < line.end) {
      close_passages(at);
      open_passages(at);
      const std::uint32_t to = next_change(line.end);
      write_run({at, to});
      at = to;
    }
  }

  void close_passages(std::uint32_t at) {
    std::erase_if(open_, [&](const Passage* passage) { return passage->source.end <= at; });
  }

  void open_passages(std::uint32_t at) {
    for (; next_ < places_.passages.size() && places_.passages[next_].source.begin <= at; ++next_) {
      const Passage& passage = places_.passages[next_];
      open_.push_back(&passage);
      if (passage.rule == nullptr) {
        out_ << "<span id=" << passage.id << "></span>";
        continue;
      }
      out_ << "<a class=\"ref " << passage.style << "\" id=" << passage.id << " href=\"#"
           << escaped(passage.rule->id) << "\">" << escaped(passage.rule->code) << "</a>";
    }
  }

  std::uint32_t next_change(std::uint32_t limit) const {
    for (const Passage* passage : open_) limit = std::min(limit, passage->source.end);
    if (next_ < places_.passages.size())
      limit = std::min(limit, places_.passages[next_].source.begin);
    return limit;
  }

  void write_run(Span run) {
    const std::string words =
        escaped(std::string_view(text_).substr(run.begin, run.end - run.begin));
    if (open_.empty()) {
      out_ << words;
      return;
    }
    out_ << "<mark class=" << strongest(open_) << " data-e=\"";
    for (std::size_t i = 0; i < open_.size(); ++i) out_ << (i > 0 ? " " : "") << open_[i]->id;
    out_ << "\">" << words << "</mark>";
  }

  // The gaps behind sentences that end before `next`.
  void write_gaps(std::uint32_t next) {
    for (; gap_ < places_.gaps.size() && places_.gaps[gap_].after.end < next; ++gap_) {
      const Gap& gap = places_.gaps[gap_];
      end_list();
      out_ << "<p class=in id=" << gap.id << " tabindex=-1>" << word::insert_here.in(language_)
           << "<a href=\"#" << escaped(gap.rule->id) << "\">" << escaped(gap.rule->code) << ' '
           << escaped(in(gap.rule->title, language_)) << "</a>\n";
    }
  }

  std::ostream& out_;
  const Scorecard& card_;
  const std::string& text_;
  const Places& places_;
  Language language_;
  std::vector<const Passage*> open_;
  std::size_t part_ = 0, heading_ = 0, next_ = 0, gap_ = 0;
  std::size_t line_ = 1;  // number of the next line
  std::size_t rows_ = 0;  // about as many are in the list that is open; 0: none is
  std::uint32_t page_ = 0;
};

}  // namespace

std::string outline_id(std::size_t index) { return "outline" + std::to_string(index); }

void write_text(std::ostream& out, const Scorecard& card, const Places& places, Language language) {
  Pane(out, card, places, language).write();
}

}  // namespace hecha::html
