// SPDX-License-Identifier: Apache-2.0
// Fragments on a page become rows, in reading order.
#include "layout/rows.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/utf8.h"
#include "ingest/han_text.h"

namespace hecha {
namespace {

constexpr double cell_gap = 2.2, wide_gap = 0.9, word_gap = 0.25;  // of the size of characters
constexpr double watermark = 3.5;                                  // times the size of the body
// Lines of a left column, and those of them that have a right one beside them.
constexpr std::size_t fewest_column_rows = 8, fewest_double_rows = 4;

struct Line {
  std::vector<const Fragment*> parts;
  double top = 0, bottom = 0;

  double size() const {
    std::map<int, std::size_t> characters;
    for (const Fragment* part : parts)
      characters[static_cast<int>(std::lround(part->size * 4))] += part->text.size();
    const auto most = std::max_element(characters.begin(), characters.end(),
                                       [](auto& a, auto& b) { return a.second < b.second; });
    return most == characters.end() ? 0 : most->first / 4.0;
  }
};

bool is_digits(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789[]()*") == text.npos;
}

// Same line: most of the lower one of the two lies beside the other.
bool beside(const Line& line, const Fragment& part) {
  const double overlap = std::min(line.bottom, part.y + part.size) - std::max(line.top, part.y);
  return overlap > 0.5 * std::min(part.size, line.bottom - line.top);
}

std::vector<Line> lines_of(std::vector<const Fragment*> parts) {
  // The big ones first, so that raised marks find the line they belong to.
  std::stable_sort(parts.begin(), parts.end(),
                   [](auto* a, auto* b) { return a->y + a->size < b->y + b->size; });
  std::vector<Line> lines;
  for (const Fragment* part : parts) {
    const std::size_t from = lines.size() > 4 ? lines.size() - 4 : 0;
    const auto line = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(from), lines.end(),
                                   [&](const Line& one) { return beside(one, *part); });
    if (line == lines.end()) {
      lines.push_back({{part}, part->y, part->y + part->size});
    } else {
      line->parts.push_back(part);
      if (part->size > line->bottom - line->top)
        line->top = part->y, line->bottom = part->y + part->size;
    }
  }
  std::stable_sort(lines.begin(), lines.end(), [](auto& a, auto& b) { return a.top < b.top; });
  for (Line& line : lines)
    std::stable_sort(line.parts.begin(), line.parts.end(),
                     [](auto* a, auto* b) { return a->x < b->x; });
  return lines;
}

// A small raised number behind words marks a footnote, and is none of them.
void drop_marks(Line& line, double size) {
  if (line.parts.size() < 2) return;
  std::erase_if(line.parts, [&](const Fragment* part) {
    return part->size < 0.78 * size && is_digits(part->text) &&
           part->y + part->size < line.bottom - 0.12 * size && part->x > line.parts.front()->x;
  });
}

Row row_of(Line line, std::uint32_t page) {
  Row row;
  row.page = page;
  row.size = line.size();
  drop_marks(line, row.size);
  row.left = line.parts.front()->x;
  row.top = line.top;
  row.right = row.left;
  for (const Fragment* part : line.parts) {
    const double gap = part->x - row.right;
    row.parts.push_back({part->x, part->x + part->width, part->text});
    if (row.cells.empty() || gap > cell_gap * row.size) {
      row.cells.push_back(part->text);
    } else if (gap > wide_gap * row.size) {
      row.cells.back() += "\u3000" + part->text;
    } else if (gap > word_gap * row.size) {
      append_joined(row.cells.back(), part->text);
    } else {
      row.cells.back() += part->text;
    }
    row.right = std::max(row.right, part->x + part->width);
  }
  // 目　　录 is one word, spread.
  const bool spread = std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) {
    return valid_utf8_prefix(cell) == cell.size() && count_code_points(cell) == 1;
  });
  if (spread) {
    std::string word;
    for (const std::string& cell : row.cells) word += cell;
    row.cells = {word};
  }
  for (const std::string& cell : row.cells) append_joined(row.text, cell);
  return row;
}

bool crosses(const Line& line, double gutter, double size) {
  return std::any_of(line.parts.begin(), line.parts.end(), [&](const Fragment* part) {
    return part->x < gutter - size && part->x + part->width > gutter + size;
  });
}

double length_of(const Line& line) {
  double right = 0;
  for (const Fragment* part : line.parts) right = std::max(right, part->x + part->width);
  return right - line.parts.front()->x;
}

// Does a line fill a good part of the left column, with or without another beside it?
bool fills_left(const Line& line, double gutter, double width) {
  double right = 0;
  for (const Fragment* part : line.parts)
    if (part->x < gutter) right = std::max(right, part->x + part->width);
  return right <= gutter && right - line.parts.front()->x > 0.25 * width;
}

// Where the page is parted into two columns of prose; 0 if it is not. The right one may be short.
double gutter_of(const std::vector<Line>& lines, double width, double size) {
  std::vector<double> centres;
  std::size_t full = 0;
  for (const Line& line : lines) {
    double right = 0;
    for (const Fragment* part : line.parts) {
      const double centre = (right + part->x) / 2;
      if (right > 0 && part->x - right > size && centre > 0.4 * width && centre < 0.6 * width) {
        centres.push_back(centre);
        full += right - line.parts.front()->x > 0.25 * width;
        break;
      }
      right = std::max(right, part->x + part->width);
    }
  }
  if (centres.size() < fewest_double_rows || full * 2 < centres.size()) return 0;
  std::nth_element(centres.begin(),
                   centres.begin() + static_cast<std::ptrdiff_t>(centres.size() / 2),
                   centres.end());
  const double gutter = centres[centres.size() / 2];
  const auto of_column = std::count_if(lines.begin(), lines.end(), [&](const Line& line) {
    return fills_left(line, gutter, width);
  });
  const auto crossing = std::count_if(
      lines.begin(), lines.end(), [&](const Line& line) { return crosses(line, gutter, size); });
  return static_cast<std::size_t>(of_column) >= fewest_column_rows && crossing * 3 <= of_column
             ? gutter
             : 0;
}

// Behind `rows`: left half, then right half, of each stretch of lines that leave the gutter free.
std::vector<Row> in_columns(const std::vector<Line>& lines, std::uint32_t page, double gutter,
                            double size, std::vector<Row> rows) {
  std::vector<Row> left, right;
  const auto close = [&] {
    rows.insert(rows.end(), left.begin(), left.end());
    rows.insert(rows.end(), right.begin(), right.end());
    left.clear();
    right.clear();
  };
  for (const Line& line : lines) {
    Line halves[2];
    for (const Fragment* part : line.parts) halves[part->x >= gutter - size].parts.push_back(part);
    if (crosses(line, gutter, size)) {
      close();
      rows.push_back(row_of(line, page));
      continue;
    }
    for (int side = 0; side < 2; ++side) {
      if (halves[side].parts.empty()) continue;
      halves[side].top = line.top;
      halves[side].bottom = line.bottom;
      Row row = row_of(halves[side], page);
      row.column = side + 1;
      (side == 0 ? left : right).push_back(std::move(row));
    }
  }
  close();
  return rows;
}

}  // namespace

double body_size(const std::vector<PageText>& pages) {
  std::map<int, std::size_t> characters;
  for (const PageText& page : pages)
    for (const Fragment& part : page.fragments)
      characters[static_cast<int>(std::lround(part.size * 4))] += part.text.size();
  const auto most = std::max_element(characters.begin(), characters.end(),
                                     [](auto& a, auto& b) { return a.second < b.second; });
  return most == characters.end() ? 0 : most->first / 4.0;
}

std::vector<Row> rows_of(const std::vector<PageText>& pages, double body) {
  std::vector<std::vector<Line>> lines(pages.size()), margins(pages.size());
  std::vector<double> gutters(pages.size());
  double common = 0;  // of the last page that has one
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::vector<const Fragment*> parts, around;
    for (const Fragment& part : pages[i].fragments) {
      if (part.size <= 0 || part.size > watermark * body || part.text.empty()) continue;
      (part.template_page ? around : parts).push_back(&part);
    }
    lines[i] = lines_of(std::move(parts));
    margins[i] = lines_of(std::move(around));
    gutters[i] = gutter_of(lines[i], pages[i].width, body);
    if (gutters[i] > 0) common = gutters[i];
  }
  std::vector<Row> rows;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto number = static_cast<std::uint32_t>(i);
    // The last page of two columns may have the beginning of one, and a page number in the middle.
    const auto in_way = [&](const Line& line) {
      return crosses(line, common, body) && length_of(line) > 0.5 * pages[i].width;
    };
    if (gutters[i] == 0 && common > 0 && std::none_of(lines[i].begin(), lines[i].end(), in_way))
      gutters[i] = common;
    const std::size_t first = rows.size();
    if (gutters[i] > 0)
      rows = in_columns(lines[i], number, gutters[i], body, std::move(rows));
    else
      for (const Line& line : lines[i]) rows.push_back(row_of(line, number));
    for (const Line& line : margins[i]) {
      rows.push_back(row_of(line, number));
      rows.back().furniture = true;
    }
    std::uint32_t count = 0;
    for (std::size_t k = first; k < rows.size(); ++k) rows[k].line = ++count;
  }
  return rows;
}

}  // namespace hecha
