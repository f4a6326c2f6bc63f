// SPDX-License-Identifier: Apache-2.0
// OFD documents: the package, its pages in order, its templates.
#include "readers/ofd.h"

#include <map>
#include <memory>
#include <utility>

#include "layout/layout.h"
#include "readers/ofd_page.h"
#include "readers/parts.h"

namespace hecha {
namespace {

constexpr std::size_t most_pages = 2000;
constexpr double usual_width = 210, usual_height = 297;  // millimetres

class OfdReader {
 public:
  explicit OfdReader(Zip& zip) : parts_(zip) {}

  Result<Reading> read() {
    const Result<pugi::xml_node> top = parts_.needed("OFD.xml");
    if (!top) return tl::unexpected(top.error());
    for (const pugi::xml_node body : top->children())
      if (is(body, "DocBody"))
        if (Result<void> fine = document(resolved("OFD.xml", child(body, "DocRoot").text().get()));
            !fine)
          return tl::unexpected(fine.error());
    if (pages_.empty())
      return tl::unexpected(Error{ErrorCode::document_damaged, "OFD: it has no pages"});
    BlockWriter out;
    if (is_garbled(pages_)) return tl::unexpected(Error{ErrorCode::garbled_text_layer, {}});
    write_layout(pages_, out);
    if (out.size() == 0 && !out.overflow())
      return tl::unexpected(Error{images_ ? ErrorCode::no_text_layer : ErrorCode::file_empty, {}});
    return std::move(out).finish();
  }

 private:
  Result<void> document(const std::string& name) {
    const Result<pugi::xml_node> root = parts_.needed(name);
    if (!root) return tl::unexpected(root.error());
    const pugi::xml_node common = child(*root, "CommonData");
    const pugi::xml_node area = child(common, "PageArea");
    std::map<std::string, std::string> templates;  // ID -> part
    for (const pugi::xml_node one : common.children())
      if (is(one, "TemplatePage"))
        templates[std::string(attribute(one, "ID"))] = resolved(name, attribute(one, "BaseLoc"));
    for (const pugi::xml_node one : child(*root, "Pages").children()) {
      if (!is(one, "Page")) continue;
      if (pages_.size() == most_pages)
        return tl::unexpected(Error{ErrorCode::limit_reached, "2,000 pages"});
      if (Result<void> fine = page(resolved(name, attribute(one, "BaseLoc")), area, templates);
          !fine)
        return fine;
    }
    return {};
  }

  Result<void> page(const std::string& name, pugi::xml_node area,
                    const std::map<std::string, std::string>& templates) {
    const Result<pugi::xml_node> root = parts_.needed(name);
    if (!root) return tl::unexpected(root.error());
    PageText page{usual_width, usual_height, {}};
    for (const pugi::xml_node where : {area, child(*root, "Area")}) {
      const std::vector<double> box = ofd_numbers(child(where, "PhysicalBox").text().get(), 4);
      if (box.size() == 4 && box[2] > 0 && box[3] > 0) page.width = box[2], page.height = box[3];
    }
    for (const pugi::xml_node one : root->children()) {
      if (!is(one, "Template")) continue;
      const auto it = templates.find(std::string(attribute(one, "TemplateID")));
      if (it == templates.end()) continue;
      const Result<pugi::xml_node> margin = parts_.part(it->second);
      if (!margin) return tl::unexpected(margin.error());
      add_ofd_text(*margin, true, page);
    }
    add_ofd_text(*root, false, page);
    images_ = images_ || page.fragments.empty();
    pages_.push_back(std::move(page));
    return {};
  }

  Parts parts_;
  std::vector<PageText> pages_;
  bool images_ = false;  // a page shows something else than text, or nothing
};

}  // namespace

Result<Reading> read_ofd(Zip& zip) { return OfdReader(zip).read(); }

}  // namespace hecha
