// SPDX-License-Identifier: Apache-2.0
// Word documents: the parts of the package, and which of them is what.
#include "readers/docx.h"

#include <utility>

#include "readers/docx_body.h"
#include "readers/parts.h"

namespace hecha {
namespace {

class Package {
 public:
  explicit Package(Parts parts) : parts_(std::move(parts)) {}

  Result<Reading> read() {
    const std::string main = main_part();
    Result<pugi::xml_node> document = parts_.needed(main);
    if (!document) return tl::unexpected(document.error());
    if (Result<void> found = read_parts(main); !found) return tl::unexpected(found.error());
    BlockWriter out;
    DocxNumbering numbering(numbering_);
    const DocxStyles styles(styles_);
    DocxWalker walker(styles, numbering, out);
    walker.walk_body(child(*document, "body"));
    for (const auto& [endnote, id] : walker.note_marks()) {
      const auto it = notes_[endnote].find(id);
      if (it != notes_[endnote].end()) walker.walk_story(it->second, BlockKind::footnote);
    }
    for (const pugi::xml_node comment : comments_.children()) {
      out.note(NoteKind::comments);
      walker.walk_story(comment, BlockKind::comment);
    }
    for (const pugi::xml_node margin : margins_) walker.walk_story(margin, BlockKind::furniture);
    return std::move(out).finish();
  }

 private:
  std::string main_part() {
    const Result<pugi::xml_node> relations = parts_.part("_rels/.rels");
    if (relations) {
      for (const pugi::xml_node one : relations->children())
        if (attribute(one, "Type").ends_with("/officeDocument"))
          return resolved("", attribute(one, "Target"));
    }
    return "word/document.xml";
  }

  Result<void> read_parts(const std::string& main) {
    const std::size_t slash = main.rfind('/') + 1;
    const std::string name = main.substr(0, slash) + "_rels/" + main.substr(slash) + ".rels";
    const Result<pugi::xml_node> relations = parts_.part(name);
    if (!relations) return tl::unexpected(relations.error());
    for (const pugi::xml_node one : relations->children()) {
      if (attribute(one, "TargetMode") == "External") continue;
      const std::string_view type = attribute(one, "Type");
      const std::string target = resolved(main, attribute(one, "Target"));
      const std::string_view kind = type.substr(type.rfind('/') + 1);
      const bool wanted = kind == "styles" || kind == "numbering" || kind == "footnotes" ||
                          kind == "endnotes" || kind == "comments" || kind == "header" ||
                          kind == "footer";
      if (!wanted) continue;
      const Result<pugi::xml_node> root = parts_.part(target);
      if (!root) return tl::unexpected(root.error());
      if (kind == "styles") styles_ = *root;
      if (kind == "numbering") numbering_ = *root;
      if (kind == "comments") comments_ = *root;
      if (kind == "header" || kind == "footer") margins_.push_back(*root);
      if (kind == "footnotes" || kind == "endnotes")
        for (const pugi::xml_node note : root->children())
          notes_[kind == "endnotes"][std::string(attribute(note, "id"))] = note;
    }
    return {};
  }

  Parts parts_;
  pugi::xml_node styles_, numbering_, comments_;
  std::vector<pugi::xml_node> margins_;  // headers and footers
  DocxNotes notes_[2];                   // footnotes, endnotes
};

}  // namespace

Result<Reading> read_docx(Zip& zip) { return Package(Parts(zip)).read(); }

Result<Reading> read_flat_docx(std::string_view bytes) {
  Result<Parts> parts = Parts::flat(bytes);
  if (!parts) return tl::unexpected(parts.error());
  return Package(std::move(*parts)).read();
}

}  // namespace hecha
