// SPDX-License-Identifier: Apache-2.0
// Which lines of a page are not of the text.
#include "document/furniture.h"

#include <algorithm>

#include "document/cursor.h"
#include "document/dates.h"
#include "document/names.h"
#include "document/title.h"

namespace hecha {

namespace {

using std::string_view;

// A portal may put its whole index table or menu into one line.
constexpr std::uint32_t portal_line = 500;  // characters
// A line of prose that is furniture says one short thing: 扫一扫在手机打开当前页。
constexpr std::uint32_t short_prose = 60;  // characters
// The first words of another text, under the link to it.
constexpr std::uint32_t teaser_line = 200;  // characters
// Digits, dates and rules without any word.
constexpr std::uint32_t wordless_line = 40;  // characters

// What a line holds, counted once.
struct Shape {
  std::size_t words = 0;   // Han characters and runs of letters
  std::size_t arrows = 0;  // > » ›
  bool prose = false;
};

Shape shape_of(string_view line) {
  Shape shape;
  bool letter = false;
  for (std::size_t at = 0; at < line.size(); at += step(line, at)) {
    const string_view rest = line.substr(at);
    const char c = rest[0];
    const bool was_letter = letter;
    letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (is_han(line, at) || (letter && !was_letter)) ++shape.words;
    if (c == '>' || rest.starts_with("»") || rest.starts_with("›")) ++shape.arrows;
    if (c == ';' || c == '!' || c == '?' || rest.starts_with("。")) shape.prose = true;
  }
  return shape;
}

// A row of a table: a label and nothing but numbers, at least two, behind it.
bool is_number_row(string_view line) {
  std::size_t at = line.find_first_of("0123456789");
  if (at == 0 || at == string_view::npos) return false;
  std::size_t numbers = 0;
  for (bool in_number = false; at < line.size(); at += step(line, at)) {
    const bool gap = line[at] == ' ' || line[at] == '|' || line.substr(at).starts_with("\u3000");
    const bool part = is_digit(line[at]) || line[at] == '.' || line[at] == '%';
    if (!gap && !part) return false;
    numbers += part && !in_number;
    in_number = part;
  }
  return numbers >= 2;
}

// Of how many Han characters of the line the words make up, and how many words.
struct Cover {
  std::size_t characters = 0;
  std::size_t hits = 0;
};

Cover cover_of(string_view line, const Words& words) {
  Cover cover;
  for (WordHit hit = words.find(line); hit; hit = words.find(line, hit.end())) {
    cover.characters += characters(line.substr(hit.begin, hit.length));
    ++cover.hits;
  }
  return cover;
}

// 某政发〔2024〕8号, on a line of its own.
bool is_document_number(string_view line) {
  if (!line.ends_with("号") || !at_most(line, 40)) return false;
  for (const string_view open : {"〔", "[", "("}) {
    const std::size_t at = line.find(open);
    if (at == string_view::npos) continue;
    const string_view inner = line.substr(at + open.size());
    if (inner.size() > 4 &&
        std::all_of(inner.begin(), inner.begin() + 4, [](char c) { return is_digit(c); }))
      return true;
  }
  return false;
}

// — 3 —, 第3页, 第 3 页 共 12 页, 3/12: only digits, dashes and the words for pages.
bool is_page_number(string_view line) {
  bool digit = false;
  while (!line.empty()) {
    std::size_t size = 0;
    for (const string_view sign :
         {"第", "页", "共", "—", "–", "─", "·", "-", "/", " ", "\u3000", "(", ")"}) {
      if (line.starts_with(sign)) size = sign.size();
    }
    if (size == 0 && is_digit(line[0])) size = 1, digit = true;
    if (size == 0) return false;
    line.remove_prefix(size);
  }
  return digit;
}

// An entry of a table of contents: 一、主要举措……3
bool is_leader_line(string_view line) {
  if (line.empty() || !is_digit(line.back())) return false;
  return line.find("………") != string_view::npos || line.find("……") != string_view::npos ||
         line.find(".....") != string_view::npos || line.find("·····") != string_view::npos;
}

// Where the text proper begins and ends: outside, single words of a menu are a menu.
struct Zone {
  std::size_t first = 0, last = 0;  // lines of prose
  bool inside(std::size_t i) const { return first < i && i < last; }
};

Zone prose_zone(const Page& page) {
  Zone zone{page.size(), 0};
  for (std::size_t i = 0; i < page.size(); ++i) {
    const std::uint32_t length = page.lengths[i];
    if (length <= short_prose || (length <= short_line && !is_prose(page.line(i)))) continue;
    if (zone.first == page.size()) zone.first = i;
    zone.last = i;
  }
  return zone;
}

// A dateline with the lead of the text behind it, 字号:大 中 小 县人民政府:2021年,……报告如下: ends
// in a colon that no label has.
bool runs_into_text(string_view line, std::span<const Cell> cells) {
  return line.ends_with(":") && !cells.empty() && !cells.back().value.empty();
}

// 索引号:... 发布日期:... 主题词:法治;年度报告: a value may list several things.
bool is_row_of_fields(string_view line, std::span<const Cell> cells) {
  return cells.size() >= 3 && line.find("。") == string_view::npos;
}

struct Judge {
  const Profile& profile;
  Page& page;
  Zone zone;

  bool labelled(string_view line, std::span<const Cell> cells, const Shape& shape,
                bool small) const {
    if (cells.empty()) return false;
    if (cells.size() >= 2 && !shape.prose) return true;
    if (is_row_of_fields(line, cells)) return true;
    if (!small || (shape.prose && !at_most(line, short_prose))) return false;
    const std::size_t bullets = line.size() - without_bullets(line).size();
    if (cells[0].label.begin == page.span_of(line).begin + bullets) return true;
    return cells[0].kind == LabelKind::published && !shape.prose;
  }

  bool menu(std::size_t i, string_view line, const Shape& shape) const {
    if (shape.prose || is_numbered(line) || is_number_row(line)) return false;
    if (shape.arrows >= 2 || (shape.arrows == 1 && (line.front() == '>' || line.back() == '>')))
      return true;
    if (line.find("、") != string_view::npos) return false;  // a list within a sentence
    const Cover cover = cover_of(line, profile.furniture.bars);
    if (cover.characters * 10 < shape.words * 6) return false;
    return cover.hits >= 2 || (cover.hits == 1 && !zone.inside(i));
  }

  bool is_furniture(std::size_t i, std::span<const Cell> cells) const {
    const string_view line = page.line(i);
    const std::uint32_t length = page.lengths[i];
    const bool small = length <= short_line;
    const Shape shape = shape_of(line);
    if (runs_into_text(line, cells)) return false;
    if (labelled(line, cells, shape, small) || menu(i, line, shape)) return true;
    if (!small) return false;
    if (shape.words == 0) return length <= wordless_line;
    if (is_page_number(line) || is_document_number(line) || is_leader_line(line)) return true;
    if (length <= wordless_line && only_date(line)) return i < zone.first;
    if (shape.prose && length > short_prose) return false;
    if (!profile.furniture.openers.at_start(without_bullets(line)) &&
        (is_numbered(line) || !profile.furniture.holds.in(line) || is_title(line, profile))) {
      return false;
    }
    return !profile.furniture.keep.in(line);
  }
};

// A label that lost what set it off from its value: 名称云堰县2023年法治政府建设情况报告.
// Only a whole title or name behind it can tell.
void add_bare_cell(Page& page, std::uint32_t i, const Profile& profile) {
  const string_view line = without_bullets(page.line(i));
  if (page.lengths[i] > short_line) return;
  const WordHit hit = profile.labels.words.at_start(line);
  if (!hit) return;
  const LabelKind kind = profile.labels.kinds[hit.word];
  const string_view value = line.substr(hit.length);
  const bool title =
      kind == LabelKind::title && is_title(value, profile) && issuer_part(value, profile).sure;
  if (!title && (kind != LabelKind::issuer || !is_name(value, profile))) return;
  page.cells.push_back({i, kind, page.span_of(line.substr(0, hit.length)), page.span_of(value)});
}

// A label at the end of its line may have its value on the next one.
void join_split_cells(Page& page) {
  for (std::size_t c = 0; c < page.cells.size(); ++c) {
    Cell& cell = page.cells[c];
    const bool next_has_cells =
        c + 1 < page.cells.size() && page.cells[c + 1].line <= cell.line + 1;
    if (!cell.value.empty() || next_has_cells || cell.line + 1 >= page.size()) continue;
    const string_view next = page.line(cell.line + 1);
    if (at_most(next, 80) && !is_prose(next)) cell.value = page.span_of(next);
  }
}

// Links to other texts stand at the end, under words that say so; with them may come
// the first words of those texts.
void mark_lists(Page& page, const Profile& profile) {
  std::size_t from = page.size();
  while (from > 0 && page.lengths[from - 1] <= teaser_line &&
         page.text.size() - page.paragraphs[from - 1].span.begin <= page.text.size() / 4) {
    --from;
  }
  bool listed = false;
  for (std::size_t i = from; i < page.size(); ++i) {
    listed = listed || profile.furniture.lists.at_start(without_bullets(page.line(i)));
    if (listed) page.kinds[i] = LineKind::furniture;
  }
}

// An entry and the heading that it announces, without page number and leaders.
string_view entry(string_view line) {
  while (!line.empty()) {
    if (is_digit(line.back()) || line.back() == '.' || line.back() == ' ')
      line.remove_suffix(1);
    else if (line.ends_with("…") || line.ends_with("—"))
      line.remove_suffix(3);
    else if (line.ends_with("·"))
      line.remove_suffix(2);
    else
      break;
  }
  return line;
}

}  // namespace

void mark_furniture(Page& page, const Profile& profile) {
  const Judge judge{profile, page, prose_zone(page)};
  for (std::size_t i = 0; i < page.size(); ++i) {
    const string_view line = page.line(i);
    const bool long_prose = page.lengths[i] > short_line && is_prose(line);
    if (page.lengths[i] > portal_line || (long_prose && line.find("。") != string_view::npos))
      continue;
    const std::size_t first = page.cells.size();
    add_cells(page, static_cast<std::uint32_t>(i), line, profile.labels, page.cells);
    if (page.cells.size() == first) add_bare_cell(page, static_cast<std::uint32_t>(i), profile);
    const std::span<const Cell> cells(page.cells.data() + first, page.cells.size() - first);
    if (long_prose ? is_row_of_fields(line, cells) : judge.is_furniture(i, cells)) {
      page.kinds[i] = LineKind::furniture;
    } else {
      page.cells.resize(first);
    }
  }
  join_split_cells(page);
  mark_lists(page, profile);
}

void mark_contents(Page& page, const Profile& profile) {
  std::size_t i = 0;
  while (i < page.size() && i < 60 && !profile.furniture.contents.is(page.line(i))) ++i;
  if (i + 2 >= page.size() || i >= 60) return;
  const string_view first = entry(page.line(i + 1));
  std::size_t end = i + 2;
  while (end < page.size() && at_most(page.line(end), short_line) && !is_prose(page.line(end)) &&
         entry(page.line(end)) != first) {
    ++end;
  }
  const bool repeated = end < page.size() && entry(page.line(end)) == first;
  for (std::size_t k = i; k < (repeated ? end : i + 1); ++k) page.kinds[k] = LineKind::furniture;
}

}  // namespace hecha
