// SPDX-License-Identifier: Apache-2.0
// Tables of a Word document: a row is a block.
#include "ingest/han_text.h"
#include "readers/docx_body.h"

namespace hecha {
namespace {

constexpr std::size_t longest_cell = 600;  // bytes; a longer one lays out a page

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
  std::string words;
  bool layout = cells.size() == 1 && child(cells.front(), "tbl");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const pugi::xml_node cell = cells[i];
    const pugi::xml_node merge = child(child(cell, "tcPr"), "vMerge");
    const bool continues = merge && attribute(merge, "val") != "restart";
    note_property_changes(child(cell, "tcPr"));
    const std::string text = continues ? "" : cell_text(cell, nested);
    layout = layout || (cells.size() == 1 && text.size() > longest_cell);
    if (i > 0) words += " | ";
    words += text;
  }
  if (layout) {
    walk(cells.front());
    return;
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
