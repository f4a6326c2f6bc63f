// SPDX-License-Identifier: Apache-2.0
// One diagnostic a line (github.com/reviewdog/reviewdog: Reviewdog Diagnostic Format).
#include "render/rdjsonl.h"

#include <ostream>

#include "render/alerts.h"
#include "render/json_writer.h"
#include "render/shown.h"

namespace hecha {
namespace {

class Rdjsonl final : public Renderer {
 public:
  Rdjsonl(std::ostream& out, const RenderOptions& options) : out_(out), options_(options) {}

  void begin(const Pack& pack) override { pack_ = &pack; }

  void add(const DocumentResult& result) override {
    for (const Alert& alert : alerts(*pack_, result, options_.min_severity)) {
      line_.clear();
      JsonWriter json(line_, JsonWriter::Style::compact);
      write(json, result.name, alert);
      out_ << line_ << '\n';
    }
  }

  void end(const RunSummary&) override {}

 private:
  // Lines only: columns count bytes of UTF-8 there, and the file may be in GB18030.
  static void write(JsonWriter& json, const std::string& path, const Alert& alert) {
    constexpr std::string_view severities[] = {"ERROR", "WARNING", "INFO"};
    json.begin_object();
    json.text("message", harmless(alert.title + "：" + alert.message));
    json.key("location");
    json.begin_object();
    json.text("path", path);
    json.key("range");
    json.begin_object();
    write_line(json, "start", alert.region.line);
    if (alert.region.end_line > 0) write_line(json, "end", alert.region.end_line);
    json.end_object();
    json.end_object();
    json.text("severity", severities[static_cast<std::size_t>(alert.level)]);
    json.key("source");
    json.begin_object();
    json.text("name", "hecha");
    json.end_object();
    json.key("code");
    json.begin_object();
    json.text("value", alert.rule);
    json.end_object();
    json.end_object();
  }

  static void write_line(JsonWriter& json, std::string_view name, std::uint32_t line) {
    json.key(name);
    json.begin_object();
    json.count("line", line);
    json.end_object();
  }

  std::ostream& out_;
  RenderOptions options_;
  const Pack* pack_ = nullptr;
  std::string line_;  // kept for its memory
};

}  // namespace

Text rdjsonl_doc() {
  return {"reviewdog 诊断格式，每行一个问题", "the diagnostic format of reviewdog, one a line"};
}

std::unique_ptr<Renderer> make_rdjsonl(std::ostream& out, const RenderOptions& options) {
  return std::make_unique<Rdjsonl>(out, options);
}

}  // namespace hecha
