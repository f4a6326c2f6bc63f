// SPDX-License-Identifier: Apache-2.0
// One array of issues (docs.gitlab.com: code quality report format).
#include "render/gitlab.h"

#include <ostream>

#include "base/hash.h"
#include "render/alerts.h"
#include "render/json_writer.h"
#include "render/shown.h"

namespace hecha {
namespace {

class Gitlab final : public Renderer {
 public:
  Gitlab(std::ostream& out, const RenderOptions& options) : out_(out), options_(options) {}

  void begin(const Pack& pack) override { pack_ = &pack; }

  void add(const DocumentResult& result) override {
    for (const Alert& alert : alerts(*pack_, result, options_.min_severity)) {
      issue_.clear();
      JsonWriter json(issue_, JsonWriter::Style::compact);
      write(json, result.name, alert);
      out_ << (issues_++ == 0 ? "[\n" : ",\n") << issue_;
    }
  }

  void end(const RunSummary&) override { out_ << (issues_ == 0 ? "[]\n" : "\n]\n"); }

 private:
  static void write(JsonWriter& json, const std::string& path, const Alert& alert) {
    constexpr std::string_view severities[] = {"critical", "major", "info"};
    json.begin_object();
    json.text("description", harmless(alert.title + "：" + alert.message));
    json.text("check_name", alert.rule);
    json.text("fingerprint", unique(path, alert));
    json.text("severity", severities[static_cast<std::size_t>(alert.level)]);
    json.key("location");
    json.begin_object();
    json.text("path", relative(path));
    json.key("lines");
    json.begin_object();
    json.count("begin", alert.region.line);
    if (alert.region.end_line > 0) json.count("end", alert.region.end_line);
    json.end_object();
    json.end_object();
    json.end_object();
  }

  // Two documents may hold the same sentence; the report may hold no fingerprint twice.
  static std::string unique(const std::string& path, const Alert& alert) {
    Fingerprint fingerprint;
    fingerprint.take_part(path);
    fingerprint.take_part(alert.rule);
    fingerprint.take_part(alert.fingerprint);
    return fingerprint.text();
  }

  // "./" in front is not understood there.
  static std::string_view relative(std::string_view path) {
    while (path.starts_with("./")) path.remove_prefix(2);
    return path;
  }

  std::ostream& out_;
  RenderOptions options_;
  const Pack* pack_ = nullptr;
  std::uint64_t issues_ = 0;
  std::string issue_;  // kept for its memory
};

}  // namespace

Text gitlab_doc() {
  return {"GitLab 代码质量报告（JSON）", "a code quality report for GitLab (JSON)"};
}

std::unique_ptr<Renderer> make_gitlab(std::ostream& out, const RenderOptions& options) {
  return std::make_unique<Gitlab>(out, options);
}

}  // namespace hecha
