// SPDX-License-Identifier: Apache-2.0
// document.xml of a Word document: its paragraphs, tables and text boxes as blocks.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ingest/reading.h"
#include "readers/docx_styles.h"

namespace hecha {

// Parts of a document beside its body, by w:id.
using DocxNotes = std::map<std::string, pugi::xml_node, std::less<>>;

// Walks a story (body, footnote, comment, header) and writes its blocks. Tracked changes are
// taken as accepted; hidden words are left out; both are noted. Trees are no deeper than
// parse_xml() allows, so it recurses.
class DocxWalker {
 public:
  DocxWalker(const DocxStyles& styles, DocxNumbering& numbering, BlockWriter& out)
      : styles_(styles), numbering_(numbering), out_(out) {}

  void walk_body(pugi::xml_node body) {
    walk(body);
    flush();
  }
  // A story in which every paragraph is of one kind.
  void walk_story(pugi::xml_node story, BlockKind kind);

  // w:id of the footnotes and endnotes in the order of their marks.
  const std::vector<std::pair<bool, std::string>>& note_marks() const { return note_marks_; }

 private:
  struct Field {
    std::string instruction;
    bool result = false;
  };

  void walk(pugi::xml_node container);
  void paragraph(pugi::xml_node node);
  void table(pugi::xml_node node);
  void rows_of(pugi::xml_node container);
  void row(pugi::xml_node node);
  void collect_cells(pugi::xml_node container, std::vector<pugi::xml_node>& cells);
  std::string cell_text(pugi::xml_node cell, std::vector<pugi::xml_node>& nested);
  void inlines(pugi::xml_node node);
  void run(pugi::xml_node node);
  void run_child(pugi::xml_node node);
  void field_mark(pugi::xml_node node);
  void soft_break();
  void box_of(pugi::xml_node drawing);
  void flush();
  void emit(std::string_view words);
  bool in_contents() const;
  bool takes_text() const;
  void note_property_changes(pugi::xml_node properties);
  BlockKind kind_of(const DocxStyle& style, int outline, bool numbered) const;

  const DocxStyles& styles_;
  DocxNumbering& numbering_;
  BlockWriter& out_;
  std::string text_;                   // of the paragraph at hand
  std::string carried_;                // of a paragraph whose mark was deleted
  std::vector<Field> fields_;          // open ones, outermost first
  std::vector<pugi::xml_node> boxes_;  // text boxes anchored in the paragraph at hand
  std::vector<std::pair<bool, std::string>> note_marks_;  // endnote?, id
  BlockKind kind_ = BlockKind::paragraph;                 // of the paragraph at hand
  BlockKind story_ = BlockKind::paragraph;                // paragraph: each by its style
  std::uint16_t level_ = 0;
  std::uint32_t ordinal_ = 0;  // of the paragraph, from 1
  bool style_hidden_ = false;
  bool broken_ = false;  // a line break stands before what comes
  int contents_ = 0;     // depth within a gallery of contents
};

}  // namespace hecha
