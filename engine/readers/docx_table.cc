// SPDX-License-Identifier: Apache-2.0
// Tables of a Word document: a row is a block.
#include <algorithm>

#include "ingest/han_text.h"
#include "readers/docx_body.h"

namespace hecha {
namespace {

constexpr std::size_t longest_cell = 600;  // bytes; a longer one lays out a page

// From the row above: such a cell shows nothing of its own.
bool goes_on(pugi::xml_node cell) {
  const pugi::xml_node merge = child(child(cell, "tcPr"), "vMerge");
  return merge && attribute(merge, "val") != "restart";
}

// Bytes of the words below a node, and paragraphs that have some; not further than a cell is long.
struct Size {
  std::size_t bytes = 0, paragraphs = 0;
};

void measure(pugi::xml_node container, Size& size) {
  for (const pugi::xml_node node : container.children()) {
    if (size.bytes > longest_cell) return;
    const std::size_t before = size.bytes;
    if (is(node, "t"))
      size.bytes += std::string_view(node.text().get()).size();
    else
      measure(node, size);
    if (is(node, "p") && size.bytes > before) ++size.paragraphs;
  }
}

bool has_columns(pugi::xml_node row) {
  const auto cells = row.children();
  return std::count_if(cells.begin(), cells.end(), [](auto node) { return is(node, "tc"); }) > 1;
}

// Has the row above or below more than one cell? Marks between rows are passed, a few of them.
bool stands_in_columns(pugi::xml_node row) {
  constexpr int most_marks = 8;
  pugi::xml_node above = row.previous_sibling(), below = row.next_sibling();
  for (int i = 0; i < most_marks && above && !is(above, "tr"); ++i)
    above = above.previous_sibling();
  for (int i = 0; i < most_marks && below && !is(below, "tr"); ++i) below = below.next_sibling();
  return has_columns(above) || has_columns(below);
}

// The only cell of a row that is no data: a frame around a part of the page.
bool is_layout(pugi::xml_node row, pugi::xml_node cell) {
  if (goes_on(cell)) return false;
  if (child(cell, "tbl")) return true;
  Size size;
  measure(cell, size);
  return size.bytes > longest_cell || (size.paragraphs > 1 && !stands_in_columns(row));
}

}  // namespace

void DocxWalker::table(pugi::xml_node node) {
  note_property_changes(child(node, "tblPr"));
  rows_of(node);
}

void DocxWalker::rows_of(pugi::xml_node container) {
  for (const pugi::xml_node node : container.children()) {
    if (is(node, "tr"))
      row(node);
    else if (is(node, "sdt") || is(node, "sdtContent") || is(node, "customXml"))
      rows_of(node);
  }
}

void DocxWalker::collect_cells(pugi::xml_node container, std::vector<pugi::xml_node>& cells) {
  for (const pugi::xml_node node : container.children()) {
    if (is(node, "tc"))
      cells.push_back(node);
    else if (is(node, "sdt") || is(node, "sdtContent") || is(node, "customXml"))
      collect_cells(node, cells);
  }
}

void DocxWalker::row(pugi::xml_node node) {
  const pugi::xml_node properties = child(node, "trPr");
  const bool deleted = static_cast<bool>(child(properties, "del"));
  if (deleted || child(properties, "ins")) out_.note(NoteKind::revisions);
  if (deleted) return;
  std::vector<pugi::xml_node> cells, nested;
  collect_cells(node, cells);
  if (cells.size() == 1 && is_layout(node, cells.front())) {
    note_property_changes(child(cells.front(), "tcPr"));
    return walk(cells.front());
  }
  std::string words;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const pugi::xml_node cell = cells[i];
    note_property_changes(child(cell, "tcPr"));
    if (i > 0) words += " | ";
    if (!goes_on(cell)) words += cell_text(cell, nested);
  }
  const BlockKind kind = story_ == BlockKind::paragraph ? BlockKind::table_row : story_;
  if (words.find_first_not_of(" |") != words.npos) out_.add(kind, words, {.line = ordinal_});
  for (const pugi::xml_node inner : nested) table(inner);
}

// The paragraphs of a cell as one text.
std::string DocxWalker::cell_text(pugi::xml_node cell, std::vector<pugi::xml_node>& nested) {
  std::string words;
  for (const pugi::xml_node node : cell.children()) {
    if (is(node, "tbl")) nested.push_back(node);
    if (is(node, "sdt") || is(node, "sdtContent")) append_joined(words, cell_text(node, nested));
    if (!is(node, "p")) continue;
    ++ordinal_;
    const pugi::xml_node properties = child(node, "pPr");
    const DocxStyle style = styles_.style(child_value(properties, "pStyle"), numbering_);
    NumberedAs numbered = own_numbering(properties);
    if (numbered.list.empty()) numbered.list = style.numbered.list;
    if (numbered.level < 0) numbered.level = std::max(style.numbered.level, 0);
    style_hidden_ = style.hidden;
    kind_ = BlockKind::table_row;
    note_property_changes(child(properties, "rPr"));
    text_.clear();
    broken_ = false;
    inlines(node);
    if (!text_.empty() && !numbered.list.empty() && numbered.list != "0")
      text_.insert(0, numbering_.next_label(numbered));
    std::replace(text_.begin(), text_.end(), '\n', ' ');
    append_joined(words, text_);
    text_.clear();
  }
  return words;
}

}  // namespace hecha
