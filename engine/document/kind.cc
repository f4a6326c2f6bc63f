// SPDX-License-Identifier: Apache-2.0
// Whether a document is a report at all, another kind of text, or damaged.
#include "document/kind.h"

#include <algorithm>
#include <optional>
#include <string>

#include "document/cursor.h"

namespace hecha {

namespace {

using std::string_view;

constexpr std::size_t read_bytes = 9000;      // how much of the text is searched for marks
constexpr std::uint32_t headline_limit = 80;  // characters
constexpr std::size_t most_quotes = 4;        // words shown with a reason

// The words that decided, in the order of the text, none twice.
struct Quotes {
  const Document& document;
  const Page& page;
  std::vector<Span> spans;

  void add(string_view word) {
    const auto same = [&](Span span) { return page.slice(span) == word; };
    if (std::none_of(spans.begin(), spans.end(), same)) spans.push_back(page.span_of(word));
  }

  Text reason(const Text& said) const {
    Text text = said;
    for (std::size_t i = 0; i < std::min(spans.size(), most_quotes); ++i) {
      const std::string quote = "“" + document.quote(spans[i]) + "”";
      text.zh += (i == 0 ? "：" : "、") + quote;
      if (!text.en.empty()) text.en += (i == 0 ? ": " : ", ") + quote;
    }
    return text;
  }
};

class KindReader {
 public:
  KindReader(const Document& document, const Page& page, const Title& title, const Profile& profile)
      : document_(document), page_(page), title_(title), profile_(profile) {}

  std::optional<Text> other() {
    find_marks();
    for (const OtherKind& kind : profile_.other_kinds) {
      if (std::optional<Text> reason = is_other(kind)) return reason;
    }
    if (!title_.in_text && !about_subject()) return profile_.off_subject;
    return {};
  }

 private:
  std::optional<Text> is_other(const OtherKind& kind) const {
    Quotes quotes{document_, page_, {}};
    if (!title_.in_text && headline_tells(kind, quotes)) return quotes.reason(kind.reason);
    if (kind.at_least == 0 || (kind.most_chapters > 0 && chapters() > kind.most_chapters))
      return {};
    if (title_.in_text && kind.titles.at_start(title_.joined)) {
      quotes.add(page_.slice(title_.span()));
      return quotes.reason(kind.reason);
    }
    if (kind.at_least == 0 || (kind.most_chapters > 0 && chapters() > kind.most_chapters))
      return {};
    if (title_.in_text && !kind.despite_title) {
      // Only a title that itself speaks of the other kind: 某县发布……报告.
      if (!kind.titles.in(title_.joined)) return {};
    }
    std::uint32_t times = 0;
    for (const Span mark : marks_) {
      if (!kind.marks.is(page_.slice(mark))) continue;
      quotes.add(page_.slice(mark));
      ++times;
    }
    if (quotes.spans.size() < kind.at_least && (kind.times == 0 || times < kind.times)) return {};
    return quotes.reason(kind.reason);
  }

  // A short line above the text, or the title cell of a table, that begins or ends as
  // titles of that kind do.
  bool headline_tells(const OtherKind& kind, Quotes& quotes) const {
    const std::size_t to = std::min(page_.size(), page_.first_body);
    for (std::size_t i = 0; i < to; ++i) {
      if (page_.is(i, LineKind::body) && headline_word(page_.line(i), kind.titles, quotes))
        return true;
    }
    for (const Cell& cell : page_.cells) {
      if (cell.kind == LabelKind::title && cell.line < to &&
          headline_word(page_.slice(cell.value), kind.titles, quotes))
        return true;
    }
    return false;
  }

  static bool headline_word(string_view line, const Words& words, Quotes& quotes) {
    if (!at_most(line, headline_limit)) return false;
    while (!line.empty() && (line.ends_with(")") || line.ends_with(" "))) {
      const std::size_t open = line.rfind('(');
      if (line.back() == ')' && open == string_view::npos) break;
      line = line.substr(0, line.back() == ')' ? open : line.size() - 1);
    }
    WordHit hit = words.at_end(line);
    if (!hit) hit = words.at_start(line);
    if (hit) quotes.add(line.substr(hit.begin, hit.length));
    return static_cast<bool>(hit);
  }

  // The words of all kinds in the first pages.
  void find_marks() {
    std::size_t left = read_bytes;
    for (std::size_t i = 0; i < page_.size() && left > 0; ++i) {
      if (!page_.is(i, LineKind::body)) continue;
      const string_view line = page_.line(i).substr(0, left);
      const Words& words = profile_.kind_marks;
      for (WordHit hit = words.find(line); hit; hit = words.find(line, hit.end())) {
        marks_.push_back(page_.span_of(line.substr(hit.begin, hit.length)));
      }
      left -= line.size();
    }
  }

  // Numbered or unnumbered headings of the first level.
  std::size_t chapters() const {
    std::size_t count = 0;
    for (const Section& section : document_.sections()) count += section.level == 1;
    return count;
  }

  bool about_subject() const {
    std::size_t size = 0;
    for (std::size_t i = 0; i < page_.size() && size < read_bytes; ++i) {
      if (page_.is(i, LineKind::body)) size += page_.line(i).size();
    }
    std::size_t needed = (profile_.subject.per_thousand * size + 2999) / 3000;
    for (std::size_t i = 0; i < page_.size() && needed > 0; ++i) {
      if (!page_.is(i, LineKind::body)) continue;
      const string_view line = page_.line(i);
      const Words& signs = profile_.subject.signs;
      for (WordHit hit = signs.find(line); hit && needed > 0; hit = signs.find(line, hit.end()))
        --needed;
    }
    return needed == 0;
  }

  const Document& document_;
  const Page& page_;
  const Title& title_;
  const Profile& profile_;
  std::vector<Span> marks_;
};

}  // namespace

KindFound find_kind(const Document& document, const Page& page, const Title& title,
                    const Profile& profile) {
  if (std::vector<Text> reasons = damage(document, page, profile); !reasons.empty()) {
    return {DocumentKind::damaged, std::move(reasons)};
  }
  if (std::optional<Text> reason = KindReader(document, page, title, profile).other()) {
    return {DocumentKind::not_a_report, {std::move(*reason)}};
  }
  return {};
}

}  // namespace hecha
