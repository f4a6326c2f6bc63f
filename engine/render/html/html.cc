// SPDX-License-Identifier: Apache-2.0
// The renderer of single pages.
#include "render/html/html.h"

#include <memory>

#include "render/html/report_page.h"

namespace hecha {
namespace {

class Html final : public Renderer {
 public:
  Html(std::ostream& out, const RenderOptions& options) : out_(out), options_(options) {}

  void begin(const Pack& pack) override {
    page_ = std::make_unique<html::ReportPage>(pack, options_, false);
  }
  void add(const DocumentResult& result) override { page_->write(out_, result); }
  void end(const RunSummary&) override {}

 private:
  std::ostream& out_;
  RenderOptions options_;
  std::unique_ptr<html::ReportPage> page_;
};

}  // namespace

Text html_doc() {
  return {"给人看的网页：一份文档一页；多份文档写入目录（-o 目录/），另有汇总页",
          "a page for people; of several documents a folder of pages with an index (-o FOLDER/)"};
}

std::unique_ptr<Renderer> make_html(std::ostream& out, const RenderOptions& options) {
  return std::make_unique<Html>(out, options);
}

}  // namespace hecha
