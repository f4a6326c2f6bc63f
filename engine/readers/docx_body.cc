// SPDX-License-Identifier: Apache-2.0
// document.xml of a Word document: its paragraphs, tables and text boxes as blocks.
#include "readers/docx_body.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/utf8.h"
#include "ingest/han_text.h"

namespace hecha {
namespace {

constexpr std::size_t longest_heading = 180;  // bytes; a longer one is a paragraph in a wrong style

// Elements that only wrap what is read.
bool is_wrapper(std::string_view name) {
  constexpr std::array wrappers{"hyperlink",  "smartTag",  "customXml", "sdt",
                                "sdtContent", "fldSimple", "dir",       "bdo",
                                "ins",        "moveTo",    "oMath",     "oMathPara"};
  return std::find(wrappers.begin(), wrappers.end(), name) != wrappers.end();
}

bool is_deletion(std::string_view name) { return name == "del" || name == "moveFrom"; }
bool is_insertion(std::string_view name) { return name == "ins" || name == "moveTo"; }

// Of an mc:AlternateContent: the first choice; all of them say the same.
pugi::xml_node alternative(pugi::xml_node node) {
  const pugi::xml_node choice = child(node, "Choice");
  return choice ? choice : child(node, "Fallback");
}

bool is_contents_gallery(pugi::xml_node sdt) {
  const pugi::xml_node part = child(child(sdt, "sdtPr"), "docPartObj");
  return child_value(part, "docPartGallery") == "Table of Contents";
}

// "toc 1", "TOC Heading", "目录 1".
bool is_contents_style(std::string_view name) {
  return name.starts_with("toc ") || name.starts_with("TOC ") || name.starts_with("目录");
}

std::string_view blank_trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  return text;
}

// A phonetic guide written as a field keeps its base in the instruction only:
// EQ \* jc2 \o\ad(\s\up 9(ōu),𡐓)
std::string_view guided_base(std::string_view instruction) {
  instruction = blank_trimmed(instruction);
  if (!instruction.starts_with("EQ ") || instruction.find("\\up") == instruction.npos) return {};
  const std::size_t open = instruction.rfind("),"), close = instruction.rfind(')');
  if (open == instruction.npos || close == instruction.npos || close < open + 2) return {};
  return instruction.substr(open + 2, close - open - 2);
}

}  // namespace

bool DocxWalker::in_contents() const {
  return contents_ > 0 || std::any_of(fields_.begin(), fields_.end(), [](const Field& field) {
           return blank_trimmed(field.instruction).starts_with("TOC");
         });
}

// Is what is read now shown, or an instruction to a field?
bool DocxWalker::takes_text() const {
  return std::all_of(fields_.begin(), fields_.end(),
                     [](const Field& field) { return field.result; });
}

void DocxWalker::walk_story(pugi::xml_node story, BlockKind kind) {
  story_ = kind;
  walk(story);
  flush();
  story_ = BlockKind::paragraph;
}

void DocxWalker::walk(pugi::xml_node container) {
  for (const pugi::xml_node node : container.children()) {
    const std::string_view name = local_name(node);
    if (name == "p") {
      paragraph(node);
    } else if (name == "tbl") {
      table(node);
    } else if (name == "AlternateContent") {
      walk(alternative(node));
    } else if (is_deletion(name)) {
      out_.note(NoteKind::revisions);
    } else if (is_wrapper(name)) {
      if (is_insertion(name)) out_.note(NoteKind::revisions);
      const bool gallery = name == "sdt" && is_contents_gallery(node);
      contents_ += gallery;
      walk(node);
      contents_ -= gallery;
    }
  }
}

void DocxWalker::note_property_changes(pugi::xml_node properties) {
  for (const pugi::xml_node node : properties.children()) {
    const std::string_view name = local_name(node);
    if (name.ends_with("Change") || name == "cellIns" || name == "cellDel" || name == "cellMerge")
      out_.note(NoteKind::revisions);
  }
}

BlockKind DocxWalker::kind_of(const DocxStyle& style, int outline, bool numbered) const {
  if (story_ != BlockKind::paragraph) return story_;
  if (in_contents() || is_contents_style(style.name)) return BlockKind::contents;
  if (style.name == "Title" || style.name == "标题") return BlockKind::title;
  if (style.name == "caption" || style.name == "Caption" || style.name == "题注")
    return BlockKind::caption;
  if (outline >= 0) return BlockKind::heading;
  return numbered ? BlockKind::list_item : BlockKind::paragraph;
}

void DocxWalker::paragraph(pugi::xml_node node) {
  ++ordinal_;
  const pugi::xml_node properties = child(node, "pPr");
  const DocxStyle style = styles_.style(child_value(properties, "pStyle"), numbering_);
  const int direct = own_outline(properties);
  const int outline = direct == -2 ? style.outline : direct;
  NumberedAs numbered = own_numbering(properties);
  if (numbered.list.empty()) numbered.list = style.numbered.list;
  if (numbered.level < 0) numbered.level = std::max(style.numbered.level, 0);
  const bool is_numbered = !numbered.list.empty() && numbered.list != "0";
  const pugi::xml_node mark = child(properties, "rPr");
  const bool mark_deleted = child(mark, "del") || child(mark, "moveFrom");
  if (mark_deleted || child(mark, "ins") || child(mark, "moveTo")) out_.note(NoteKind::revisions);
  note_property_changes(properties);
  note_property_changes(mark);

  style_hidden_ = style.hidden;
  kind_ = kind_of(style, outline, is_numbered);
  level_ = kind_ == BlockKind::heading ? static_cast<std::uint16_t>(outline + 1) : 0;
  const std::vector<pugi::xml_node> outer_boxes = std::exchange(boxes_, {});
  text_ = std::exchange(carried_, {});
  broken_ = false;
  inlines(node);
  if (in_contents() && story_ == BlockKind::paragraph) kind_ = BlockKind::contents;
  if (mark_deleted) {
    carried_ = std::exchange(text_, {});
  } else {
    const bool counts =
        is_numbered && kind_ != BlockKind::contents && !blank_trimmed(text_).empty();
    if (counts) text_.insert(0, numbering_.next_label(numbered));
    flush();
  }
  const std::vector<pugi::xml_node> boxes = std::exchange(boxes_, outer_boxes);
  const BlockKind story = story_;
  for (const pugi::xml_node box : boxes) {
    story_ = story == BlockKind::paragraph ? BlockKind::text_box : story;
    walk(box);
  }
  story_ = story;
}

void DocxWalker::emit(std::string_view words) {
  const bool heading = kind_ == BlockKind::heading;
  const bool overlong = heading && words.size() > longest_heading && !run_in_heading(words);
  out_.add(overlong ? BlockKind::paragraph : kind_, words, {.line = ordinal_},
           overlong ? std::uint16_t{0} : level_);
}

// Writes the paragraph at hand; a line break behind the end of a sentence parts paragraphs.
void DocxWalker::flush() {
  text_.insert(0, std::exchange(carried_, {}));
  std::string_view rest = text_;
  while (true) {
    const std::size_t end = rest.find('\n');
    emit(rest.substr(0, end));
    if (end == rest.npos) break;
    rest.remove_prefix(end + 1);
    if (kind_ == BlockKind::heading) kind_ = BlockKind::paragraph, level_ = 0;
  }
  text_.clear();
}

// ---- within a paragraph ----------------------------------------------------------

void DocxWalker::inlines(pugi::xml_node node) {
  for (const pugi::xml_node one : node.children()) {
    const std::string_view name = local_name(one);
    if (name == "r") {
      run(one);
    } else if (name == "AlternateContent") {
      inlines(alternative(one));
    } else if (is_deletion(name)) {
      out_.note(NoteKind::revisions);
    } else if (is_wrapper(name)) {
      if (is_insertion(name)) out_.note(NoteKind::revisions);
      inlines(one);
    }
  }
}

void DocxWalker::run(pugi::xml_node node) {
  const pugi::xml_node properties = child(node, "rPr");
  note_property_changes(properties);
  const std::string_view style = child_value(properties, "rStyle");
  bool hidden = switched_on(properties, "vanish");
  if (!hidden && !child(properties, "vanish"))
    hidden = style_hidden_ || (!style.empty() && styles_.style(style, numbering_).hidden);
  if (hidden) {
    const bool holds_text =
        std::any_of(node.begin(), node.end(), [](pugi::xml_node one) { return is(one, "t"); });
    if (holds_text && !in_contents()) out_.note(NoteKind::hidden_text);
  }
  for (const pugi::xml_node one : node.children()) {
    if (is(one, "fldChar") || is(one, "instrText"))
      field_mark(one);
    else if (!hidden && takes_text())
      run_child(one);
  }
}

void DocxWalker::field_mark(pugi::xml_node node) {
  if (is(node, "instrText")) {
    if (!fields_.empty() && !fields_.back().result) fields_.back().instruction += node.text().get();
    return;
  }
  const std::string_view type = attribute(node, "fldCharType");
  if (type == "begin") {
    fields_.push_back({});
  } else if (type == "separate" && !fields_.empty()) {
    fields_.back().result = true;
    if (in_contents() && story_ == BlockKind::paragraph) kind_ = BlockKind::contents;
  } else if (type == "end" && !fields_.empty()) {
    const Field done = std::move(fields_.back());
    fields_.pop_back();
    if (!done.result && takes_text()) text_ += guided_base(done.instruction);
  }
}

void DocxWalker::run_child(pugi::xml_node node) {
  const std::string_view name = local_name(node);
  if (name == "t") {
    if (std::exchange(broken_, false))
      append_joined(text_, node.text().get());
    else
      text_ += node.text().get();
  } else if (name == "tab" || name == "ptab") {
    text_ += '\t';
  } else if (name == "br" || name == "cr") {
    const std::string_view type = attribute(node, "type");
    if (type.empty() || type == "textWrapping") soft_break();
  } else if (name == "noBreakHyphen") {
    text_ += '-';
  } else if (name == "sym") {
    unsigned code = 0;
    const std::string_view hex = attribute(node, "char");
    std::from_chars(hex.data(), hex.data() + hex.size(), code, 16);
    const bool meant = code >= 0x20 && code < 0xD800;  // others are signs of a symbol font
    if (meant) append_utf8(text_, code);
  } else if (name == "ruby") {
    inlines(child(node, "rubyBase"));
  } else if (name == "footnoteReference" || name == "endnoteReference") {
    note_marks_.emplace_back(name == "endnoteReference", attribute(node, "id"));
  } else if (name == "AlternateContent") {
    for (const pugi::xml_node one : alternative(node).children()) run_child(one);
  } else if (name == "drawing" || name == "pict" || name == "object") {
    box_of(node);
  }
}

// Text boxes lie deep inside drawings; those inside a box are met when it is walked.
void DocxWalker::box_of(pugi::xml_node drawing) {
  for (const pugi::xml_node one : drawing.children()) {
    if (is(one, "txbxContent"))
      boxes_.push_back(one);
    else
      box_of(is(one, "AlternateContent") ? alternative(one) : one);
  }
}

// Titles and long headings are broken by hand: nothing, or a blank between words of an alphabet.
// Behind the end of a sentence the break stands for a new paragraph.
void DocxWalker::soft_break() {
  if (ends_sentence(text_))
    text_ += '\n';
  else
    broken_ = true;
}

}  // namespace hecha
