// SPDX-License-Identifier: Apache-2.0
// The title of a document: short lines above the text, one or several.
#include "document/title.h"

#include <algorithm>
#include <optional>

#include "document/cursor.h"
#include "document/dates.h"
#include "document/names.h"

namespace hecha {

namespace {

using std::string_view;

constexpr std::uint32_t longest_line = 70;    // characters of one line of a title
constexpr std::uint32_t longest_title = 100;  // characters
constexpr std::size_t most_lines = 4;
constexpr std::uint32_t head_line = 90;      // a longer line is text
constexpr std::size_t glued_bytes = 1200;    // how far into a line a title is looked for
constexpr std::size_t dateline_bytes = 240;  // of a dateline glued behind a title
constexpr std::size_t cover_lines = 60;    // how far below a covering letter a title is looked for
constexpr std::size_t remark_lines = 12;   // below short remarks
constexpr std::uint32_t remark_line = 30;  // characters of such a remark
constexpr double whole_title = 2;          // the score of a title that tells issuer or year

// How a line ends: as a title surely does, as one may, or neither.
enum class Ending : std::uint8_t { none, weak, strong };

// Without what a site appends to the titles of its pages: ..._某县人民政府门户网站
string_view without_site(string_view line, const Profile& profile) {
  for (const string_view sign : {"_", "|", "-"}) {
    const std::size_t at = line.find(sign);
    if (at == 0 || at == string_view::npos) continue;
    const string_view before = trimmed(line.substr(0, at));
    // A hyphen may also be of the title.
    if (sign != "-" || profile.title.endings.at_end(before)) line = before;
  }
  return trimmed(line);
}

// Without closing marks and short remarks in brackets: (2023年), (征求意见稿).
string_view without_remarks(string_view line) {
  for (bool more = true; more && !line.empty();) {
    more = false;
    for (const string_view sign : {"》", "”", "\"", " ", "】", "★", "☆"}) {
      if (line.ends_with(sign)) line.remove_suffix(sign.size()), more = true;
    }
    const std::size_t open = line.ends_with(")") ? line.rfind('(') : string_view::npos;
    if (open != string_view::npos && at_most(line.substr(open), 14))
      line = line.substr(0, open), more = true;
  }
  return line;
}

Ending ending_of(string_view line, const Profile& profile) {
  line = without_remarks(line);
  if (profile.title.endings.at_end(line)) return Ending::strong;
  return profile.title.weak_endings.at_end(line) ? Ending::weak : Ending::none;
}

bool about_subject(string_view line, const Profile& profile) {
  return profile.subject.words.in(line) && !profile.title.not_in.in(line);
}

// A remark of its own line that belongs to the title: (2023年度).
bool is_year_line(string_view line) {
  const auto year = find_bare_year(line);
  if (!year || !at_most(line, 9)) return false;
  const string_view before = line.substr(0, year->begin);
  const string_view after = line.substr(year->end);
  return (before.empty() || before == "(") && (after.empty() || after == ")");
}

void add_parts(Title& title, const Page& page, string_view line) {
  constexpr string_view wide = "\u3000";
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(wide, at), line.size());
    title.joined += line.substr(at, end - at);
    if (end > at) title.parts.push_back(page.span_of(line.substr(at, end - at)));
    at = end + wide.size();
  }
}

struct Candidate {
  std::size_t first = 0, last = 0;  // lines
  double score = 0;
  Title title;
};

class Finder {
 public:
  Finder(const Page& page, const Profile& profile) : page_(page), profile_(profile) {}

  // The best title within lines [from, to); marks no line. `taken`: lines of any candidate.
  std::optional<Candidate> best(std::size_t from, std::size_t to,
                                std::vector<std::size_t>& taken) const {
    std::optional<Candidate> best;
    for (std::size_t last = from; last < to; ++last) {
      if (!fits(last)) continue;
      if (ending_of(without_site(page_.line(last), profile_), profile_) == Ending::none &&
          !is_year_line(page_.line(last)))
        continue;
      for (std::size_t first = last;; --first) {
        std::optional<Candidate> found = candidate(first, last);
        if (found) {
          for (std::size_t i = first; i <= last; ++i) taken.push_back(i);
          if (!best || found->score > best->score) best = std::move(found);
        }
        if (first == from || last - first + 1 == most_lines || !fits(first - 1)) break;
      }
    }
    return best;
  }

 private:
  bool fits(std::size_t i) const {
    const string_view line = page_.line(i);
    if (page_.is(i, LineKind::furniture) || !at_most(line, longest_line)) return false;
    if (is_prose(line) || line.ends_with(":") || line.ends_with(",") || only_date(line))
      return false;
    return !is_numbered(line) || is_year_line(line);
  }

  // Whether the line may stand above one that needs no more words. `last` ends the title.
  bool may_precede(std::size_t i, std::size_t last) const {
    const string_view line = page_.line(i);
    const string_view title = page_.line(last);
    if (page_.line(i + 1).starts_with("——") || page_.line(i + 1).starts_with("--")) return true;
    if (is_year_line(line)) return !find_bare_year(title);
    const bool joint = static_cast<bool>(profile_.issuer.joint.at_start(line));
    // 云堰县人民政府关于, broken there.
    if (const WordHit end = profile_.title.issuer_ends.at_end(line);
        end && is_name(line.substr(0, end.begin), profile_))
      return true;
    // The banner of a site may stand above a title that names its issuer itself.
    return joint || (is_name(line, profile_) && !issuer_part(title, profile_).sure);
  }

  bool holds_together(std::size_t first, std::size_t last) const {
    bool subject_below = false;
    for (std::size_t i = last; i + 1 > first; --i) {
      const string_view line = page_.line(i);
      if (i < last && is_title(line, profile_) && !is_year_line(page_.line(last)) &&
          !profile_.title.continues.at_start(page_.line(i + 1))) {
        return false;
      }
      if (subject_below && !may_precede(i, last)) return false;
      subject_below = subject_below || profile_.subject.words.in(line);
    }
    return true;
  }

  std::optional<Candidate> candidate(std::size_t first, std::size_t last) const {
    Candidate found{first, last, 0, {}};
    for (std::size_t i = first; i <= last; ++i) {
      add_parts(found.title, page_, without_site(page_.line(i), profile_));
      found.title.lines.push_back(static_cast<std::uint32_t>(i));
    }
    const string_view joined = found.title.joined;
    const Ending ending = ending_of(joined, profile_);
    if (ending == Ending::none || !about_subject(joined, profile_) ||
        !at_most(joined, longest_title))
      return {};
    if (!holds_together(first, last)) return {};
    const IssuerPart issuer = issuer_part(joined, profile_);
    const bool year = find_bare_year(joined).has_value();
    if (ending == Ending::weak && !year && !issuer.sure) return {};
    found.score = (issuer.sure      ? 3
                   : issuer.empty() ? 0
                                    : 1) +
                  (year ? 1 : 0) + (ending == Ending::strong ? 1 : 0) +
                  0.1 * static_cast<double>(last - first);
    if (issuer.sure) {
      const string_view name = joined.substr(issuer.begin, issuer.end - issuer.begin);
      found.score += is_place(name, profile_) ? 0 : places_of(name, profile_).empty() ? -1 : 0.5;
    }
    found.title.confidence = issuer.sure && year ? 0.95 : issuer.sure || year ? 0.85 : 0.6;
    found.title.in_text = true;
    return found;
  }

  const Page& page_;
  const Profile& profile_;
};

// Whether a line goes on as text does, though it ends no sentence: 现将有关情况报告如下:
bool runs_on(string_view line, const Profile& profile) {
  if (line.ends_with(":") && (profile.title.not_in.in(line) || find_year(line))) return true;
  return !at_most(line, 24) && line.find(',') != string_view::npos && !is_title(line, profile);
}

// The first line of prose, or with the number of a heading.
std::size_t first_body(const Page& page, std::size_t from, const Profile& profile) {
  for (std::size_t i = from; i < page.size(); ++i) {
    if (page.kinds[i] == LineKind::furniture) continue;
    const string_view line = page.line(i);
    if (page.lengths[i] > head_line || is_prose(line) ||
        (is_numbered(line) && !is_year_line(line)) || runs_on(line, profile)) {
      return i;
    }
  }
  return page.size();
}

// A report may follow a covering letter or the words of a news item: its title is a
// complete one, and most of the text stands below it.
std::optional<Candidate> below_cover(const Page& page, const Profile& profile, const Finder& finder,
                                     std::vector<std::size_t>& taken) {
  const std::size_t to = std::min(page.size(), page.first_body + cover_lines);
  bool covered = false;
  for (std::size_t i = page.first_body; i < to; ++i) {
    const string_view line = page.line(i);
    if (static_cast<double>(page.paragraphs[i].span.begin) >
        0.4 * static_cast<double>(page.text.size()))
      break;
    if (!covered) {
      covered = page.kinds[i] != LineKind::furniture && at_most(line, 400) &&
                profile.furniture.cover.in(line);
      continue;
    }
    if (!is_title(line, profile) || !at_most(line, longest_line) || is_prose(line) ||
        is_numbered(line))
      continue;
    std::optional<Candidate> found = finder.best(
        i > page.first_body + most_lines ? i - most_lines + 1 : page.first_body, i + 1, taken);
    if (found && found->score >= whole_title) return found;
  }
  return {};
}

// Above the title may stand short remarks with the marks of sentences: !政务公开!
std::optional<Candidate> below_remarks(const Page& page, const Profile& profile,
                                       const Finder& finder, std::vector<std::size_t>& taken) {
  const std::size_t to = std::min(page.size(), page.first_body + remark_lines);
  for (std::size_t i = page.first_body; i < to; ++i) {
    const string_view line = page.line(i);
    if (page.is(i, LineKind::furniture)) continue;
    if (is_title(line, profile) && !is_prose(line)) {
      std::optional<Candidate> found = finder.best(page.first_body, i + 1, taken);
      return found && found->score >= whole_title ? std::move(found) : std::nullopt;
    }
    if (is_numbered(line) || !at_most(line, remark_line) || line.find("。") != line.npos) return {};
  }
  return {};
}

// Where the words that end at `end` begin: behind the last mark or blank, and behind the
// count of a page view that stands directly before them.
std::size_t words_begin(string_view line, std::size_t end, const Profile& profile) {
  std::size_t begin = end;
  while (begin > 0) {
    const std::size_t size = step_back(line, begin);
    const string_view c = line.substr(begin - size, size);
    if (c == "。" || c == "," || c == ":" || c == ";" || c == " " || c == "\u3000" || c == ">" ||
        c == "]" || c == "】" || (c[0] >= 'a' && c[0] <= 'z')) {
      break;
    }
    begin -= size;
  }
  const auto year = find_year(line.substr(0, end), begin);
  if (!year || year->begin != begin) {
    while (begin < end && is_digit(line[begin])) ++begin;
    if (line.substr(begin).starts_with("次")) begin += string_view("次").size();
  }
  return begin + profile.furniture.glued_before.at_start(line.substr(begin, end - begin)).length;
}

// A title with which a line of prose begins: text whose line breaks were lost.
Title glued_title(Page& page, std::size_t index, const Profile& profile) {
  Title title;
  if (index >= page.size()) return title;
  const string_view line = page.line(index).substr(0, glued_bytes);
  const auto& endings = profile.title.endings;
  for (WordHit hit = endings.find(line); hit; hit = endings.find(line, hit.end())) {
    const string_view rest = line.substr(hit.end());
    const std::size_t begin = words_begin(line, hit.begin, profile);
    const string_view words = line.substr(begin, hit.end() - begin);
    const bool set_off = rest.size() != trimmed(rest).size() || is_numbered(rest) ||
                         (!rest.empty() && is_digit(rest[0])) ||
                         profile.furniture.glued_after.at_start(rest) ||
                         (words.size() > 6 && rest.starts_with(words.substr(0, 6)));
    if (!set_off || !at_most(words, longest_title) || !about_subject(words, profile)) continue;
    if (!find_bare_year(words) && !issuer_part(words, profile).sure) continue;
    add_parts(title, page, words);
    // What stands around it is the head of the page.
    const auto number = static_cast<std::uint32_t>(index);
    add_cells(page, number, line.substr(0, begin), profile.labels, page.cells);
    add_cells(page, number, line.substr(hit.end(), dateline_bytes), profile.labels, page.cells);
    title.confidence = 0.8;
    title.in_text = true;
    return title;
  }
  return title;
}

// The cell of an index table that names the title.
Title title_in_table(const Page& page, const Profile& profile) {
  for (const Cell& cell : page.cells) {
    if (cell.kind != LabelKind::title) continue;
    const string_view value = without_site(page.slice(cell.value), profile);
    if (value.size() < 12 || !about_subject(value, profile)) continue;
    Title title;
    add_parts(title, page, value);
    title.confidence = 0.5;
    return title;
  }
  return {};
}

}  // namespace

bool is_title(string_view line, const Profile& profile) {
  line = without_site(line, profile);
  return ending_of(line, profile) == Ending::strong && about_subject(line, profile);
}

Span Title::span() const {
  return parts.empty() ? Span{} : Span{parts.front().begin, parts.back().end};
}

Span Title::span(std::size_t begin, std::size_t end) const {
  Span span;
  std::size_t at = 0;
  for (const Span part : parts) {
    const std::size_t size = part.size();
    if (begin >= at && begin < at + size)
      span.begin = part.begin + static_cast<std::uint32_t>(begin - at);
    if (end > at && end <= at + size) span.end = part.begin + static_cast<std::uint32_t>(end - at);
    at += size;
  }
  return span;
}

Title find_title(Page& page, const Profile& profile) {
  const Finder finder(page, profile);
  std::vector<std::size_t> taken, taken_below;
  page.first_body = first_body(page, 0, profile);
  std::optional<Candidate> found = finder.best(0, page.first_body, taken);
  if (std::optional<Candidate> below = below_cover(page, profile, finder, taken_below)) {
    for (std::size_t i = 0; i < below->first; ++i) page.kinds[i] = LineKind::furniture;
    for (std::size_t i = below->first; i <= below->last; ++i) taken.push_back(i);
    page.first_body = first_body(page, below->last + 1, profile);
    found = std::move(below);
  }
  if (!found) {
    found = below_remarks(page, profile, finder, taken);
    if (found) page.first_body = first_body(page, found->last + 1, profile);
  }
  for (const std::size_t i : taken) page.kinds[i] = LineKind::title;
  if (found) return std::move(found->title);
  if (Title glued = glued_title(page, page.first_body, profile); !glued.empty()) return glued;
  return title_in_table(page, profile);
}

Stated stated_title(const Page& page, const Title& title) {
  Stated stated;
  if (title.empty()) return stated;
  std::uint32_t end = 0;
  for (const Span part : title.parts) {
    // What stands between two parts of a line belongs to the title; line breaks stay,
    // but only one.
    const string_view between = end == 0 ? string_view() : page.text.substr(end, part.begin - end);
    stated.value += between.find('\n') == string_view::npos ? between : string_view("\n");
    stated.value += page.slice(part);
    end = part.end;
  }
  stated.confidence = title.confidence;
  stated.found_in = title.in_text ? "title" : "index table";
  stated.span = title.span();
  return stated;
}

}  // namespace hecha
