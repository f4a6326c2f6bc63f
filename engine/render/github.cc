// SPDX-License-Identifier: Apache-2.0
// ::error file=…,line=…,col=…::message (docs.github.com: workflow commands for GitHub Actions).
#include "render/github.h"

#include <ostream>

#include "render/alerts.h"
#include "render/shown.h"

namespace hecha {
namespace {

enum class Part : std::uint8_t { message, property };

// What would end a message or a property is written as in a URL.
std::string escaped(std::string_view text, Part part) {
  std::string safe;
  for (const char c : harmless(text)) {
    if (c == '%')
      safe += "%25";
    else if (part == Part::property && c == ':')
      safe += "%3A";
    else if (part == Part::property && c == ',')
      safe += "%2C";
    else
      safe += c;
  }
  return safe;
}

class Github final : public Renderer {
 public:
  Github(std::ostream& out, const RenderOptions& options) : out_(out), options_(options) {}

  void begin(const Pack& pack) override { pack_ = &pack; }

  // One group for each file that has something to say.
  void add(const DocumentResult& result) override {
    const std::vector<Alert> all = alerts(*pack_, result, options_.min_severity);
    if (all.empty()) return;
    out_ << "::group::" << escaped(result.name, Part::message) << '\n';
    for (const Alert& alert : all) write(result.name, alert);
    out_ << "::endgroup::\n";
  }

  void end(const RunSummary&) override {}

 private:
  void write(const std::string& file, const Alert& alert) {
    constexpr std::string_view commands[] = {"error", "warning", "notice"};
    const Region& region = alert.region;
    out_ << "::" << commands[static_cast<std::size_t>(alert.level)]
         << " file=" << escaped(file, Part::property) << ",line=" << region.line;
    if (region.end_line > 0) out_ << ",endLine=" << region.end_line;
    if (region.column > 0) out_ << ",col=" << region.column;
    // Columns across lines are not understood there.
    if (region.end_line == region.line) out_ << ",endColumn=" << region.end_column;
    out_ << ",title=" << escaped(alert.title, Part::property)
         << "::" << escaped(alert.message, Part::message) << '\n';
  }

  std::ostream& out_;
  RenderOptions options_;
  const Pack* pack_ = nullptr;
};

}  // namespace

Text github_doc() {
  return {"GitHub Actions 工作流命令：问题标在改动旁",
          "workflow commands of GitHub Actions: annotations beside the change"};
}

std::unique_ptr<Renderer> make_github(std::ostream& out, const RenderOptions& options) {
  return std::make_unique<Github>(out, options);
}

}  // namespace hecha
