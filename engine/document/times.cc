// SPDX-License-Identifier: Apache-2.0
// When: the year that a document reports on, when it was published and when signed.
#include "document/times.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "document/cursor.h"
#include "document/dates.h"

namespace hecha {

namespace {

using std::string_view;

constexpr std::size_t lead_bytes = 1500;   // how much of a line of the lead is read
constexpr std::size_t opening_bytes = 24;  // a year so near the beginning opens the line
constexpr std::size_t near_subject = 45;   // bytes between a year and what was done in it
constexpr std::size_t decoy_bytes = 24;    // how far before a date such a word stands
constexpr int last_early_month = 10;       // a report dated later tells of the same year

Stated year_stated(const Page& page, string_view part, const YearHit& hit, double confidence,
                   string_view where) {
  return {std::to_string(hit.year), confidence, where,
          page.span_of(part.substr(hit.begin, hit.end - hit.begin))};
}

// Inside 《》 a year is of another document.
bool inside_title_marks(string_view line, std::size_t at) {
  const string_view before = line.substr(0, at);
  const std::size_t open = before.rfind("《");
  const std::size_t close = before.rfind("》");
  return open != string_view::npos && (close == string_view::npos || close < open);
}

bool counts(string_view line, const YearHit& hit) {
  return !hit.range && !hit.since && !inside_title_marks(line, hit.begin);
}

// A report is dated in the year after the one it tells of, unless the year ends.
int year_told(const DateHit& date) {
  return date.month > last_early_month ? date.year : date.year - 1;
}

std::optional<Stated> in_title(const Title& title) {
  for (auto hit = find_bare_year(title.joined); hit; hit = find_bare_year(title.joined, hit->end)) {
    if (hit->range) continue;
    Stated stated{std::to_string(hit->year), title.in_text ? 0.95 : 0.7,
                  title.in_text ? "title" : "index table", title.span(hit->begin, hit->end)};
    return stated;
  }
  return {};
}

// Lines of the lead: body from page.lead on, up to a heading.
template <typename Read>
std::optional<Stated> in_lead(const Page& page, Read read) {
  std::size_t lines = 0;
  for (std::size_t i = page.first_body; i < page.size() && lines < 4; ++i) {
    if (!page.is(i, LineKind::body) || (is_numbered(page.line(i)) && i > page.lead)) continue;
    ++lines;
    const string_view line = page.line(i).substr(0, lead_bytes);
    if (std::optional<Stated> found = read(line)) return found;
  }
  return {};
}

// 2023年, with which the lead opens.
std::optional<Stated> opening(const Page& page) {
  return in_lead(page, [&](string_view line) -> std::optional<Stated> {
    const auto hit = find_year(line.substr(0, opening_bytes));
    if (!hit || !counts(line, *hit) || hit->begin > 9) return {};
    return year_stated(page, line, *hit, 0.9, "lead");
  });
}

// 现将2023年度法治政府建设情况报告如下; or, inside the name of the document that asks for the
// report: 《关于报送2023年度法治政府建设情况的通知》收悉。
std::optional<Stated> near_its_work(const Page& page, const Profile& profile, bool in_name) {
  return in_lead(page, [&](string_view line) -> std::optional<Stated> {
    for (auto hit = find_year(line); hit; hit = find_year(line, hit->end)) {
      const string_view after = line.substr(hit->end, near_subject);
      if (hit->range || hit->since || inside_title_marks(line, hit->begin) != in_name) continue;
      if (!profile.subject.words.in(after) && !profile.title.weak_endings.in(after)) continue;
      return year_stated(page, line, *hit, in_name ? 0.7 : 0.8, "lead");
    }
    return {};
  });
}

// The first year that the lead names, unless the signature knows better: 我区成立于2014年。
std::optional<Stated> anywhere_in_lead(const Page& page, const Frame& frame) {
  const auto far_from_signature = [&](int year) {
    return frame.signed_on && std::abs(year - year_told(frame.signed_on->date)) > 1;
  };
  const auto first = [&](bool since) {
    return in_lead(page, [&](string_view line) -> std::optional<Stated> {
      for (auto hit = find_year(line); hit; hit = find_year(line, hit->end)) {
        if (hit->range || hit->since != since || inside_title_marks(line, hit->begin)) continue;
        if (far_from_signature(hit->year)) continue;
        return year_stated(page, line, *hit, since ? 0.5 : 0.6, "lead");
      }
      return {};
    });
  };
  const std::optional<Stated> year = first(false);
  return year ? year : first(true);
}

std::optional<Stated> in_heading(const Page& page, const Profile& profile) {
  for (std::size_t i = page.first_body; i < page.size(); ++i) {
    if (!page.is(i, LineKind::body) || !is_numbered(page.line(i))) continue;
    const string_view line = page.line(i).substr(0, 120);
    auto hit = find_year(line);
    if (!hit || !counts(line, *hit)) continue;
    if (profile.dates.plans.in(line)) --hit->year;
    return year_stated(page, page.line(i), *hit, 0.7, "heading");
  }
  return {};
}

string_view without_colon(string_view text) {
  text = trimmed(text);
  return text.ends_with(':') ? trimmed(text.substr(0, text.size() - 1)) : text;
}

// A date of the page that says nothing: the day on which it was looked at.
bool is_decoy(string_view line, const DateHit& date, const Profile& profile) {
  const std::size_t from = date.begin - std::min(date.begin, decoy_bytes);
  return profile.dates.decoys.at_start(trimmed(line.substr(date.end))) ||
         profile.dates.decoys.at_end(without_colon(line.substr(from, date.begin - from)));
}

// The date is the value of a label that speaks of something else: 废止日期.
bool is_labelled(const Page& page, std::size_t line, std::uint32_t at) {
  return std::any_of(page.cells.begin(), page.cells.end(), [&](const Cell& cell) {
    return cell.line == line && cell.kind == LabelKind::other && cell.value.begin == at;
  });
}

// Dates and view counts in a line above the text, without a label for the date.
std::optional<Stated> dateline(const Page& page, const Profile& profile) {
  const std::size_t to = std::min(page.size(), page.first_body + 1);
  for (std::size_t i = 0; i < to; ++i) {
    if (!page.is(i, LineKind::furniture)) continue;
    const string_view line = page.line(i);
    const bool has_cells = std::any_of(page.cells.begin(), page.cells.end(), [&](const Cell& cell) {
      return cell.line == i && cell.kind != LabelKind::written && cell.kind != LabelKind::title;
    });
    if (!has_cells) continue;
    for (auto date = find_date(line); date; date = find_date(line, date->end)) {
      const Span span = page.span_of(line.substr(date->begin, date->end - date->begin));
      if (is_decoy(line, *date, profile) || is_labelled(page, i, span.begin)) continue;
      return Stated{date->iso(), 0.6, "dateline", span};
    }
  }
  return {};
}

}  // namespace

Stated find_report_year(const Page& page, const Title& title, const Frame& frame,
                        const Stated& published, const Profile& profile) {
  if (auto year = in_title(title)) return *year;
  if (auto year = opening(page)) return *year;
  if (auto year = near_its_work(page, profile, false)) return *year;
  if (auto year = in_heading(page, profile)) return *year;
  if (auto year = near_its_work(page, profile, true)) return *year;
  if (auto year = anywhere_in_lead(page, frame)) return *year;
  for (const auto& signed_on : {frame.signed_on, frame.under_title}) {
    if (signed_on)
      return {std::to_string(year_told(signed_on->date)), 0.5, "signature", signed_on->span};
  }
  if (const auto date = find_date(published.value))
    return {std::to_string(year_told(*date)), 0.4, published.found_in, published.span};
  return {};
}

Stated find_published(const Page& page, const Profile& profile) {
  Stated best;
  LabelKind rank = LabelKind::title;  // any label of a date comes before it
  for (const Cell& cell : page.cells) {
    if (cell.kind >= rank) continue;
    const string_view value = page.slice(cell.value);
    const auto date = find_date(value);
    if (!date || date->begin > 6 || is_decoy(value, *date, profile)) continue;
    rank = cell.kind;
    best = {date->iso(),
            cell.kind == LabelKind::published ? 0.95
            : cell.kind == LabelKind::written ? 0.5
                                              : 0.8,
            cell.kind == LabelKind::written ? "index table" : "dateline",
            page.span_of(value.substr(date->begin, date->end - date->begin))};
  }
  if (!best.value.empty() && rank != LabelKind::written) return best;
  if (auto line = dateline(page, profile)) return *line;
  return best;
}

Stated find_signed(const Frame& frame) {
  const auto& told = frame.signed_on ? frame.signed_on : frame.under_title;
  if (!told) return {};
  return {told->date.iso(), told->confidence, "signature", told->span};
}

}  // namespace hecha
