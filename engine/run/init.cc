// SPDX-License-Identifier: Apache-2.0
// hecha init: a configuration to begin with, and files for CI.
#include <filesystem>

#include "base/file.h"
#include "config/config.h"
#include "config/schema.h"
#include "run/commands.h"
#include "run/embedded.h"
#include "run/exit_code.h"
#include "run/messages.h"
#include "run/output.h"
#include "run/print.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

namespace fs = std::filesystem;

struct NewFile {
  std::string path;
  std::string text;
};

// What may be written under a key, as an example that stands commented out.
std::string example_of(const ConfigKey& key) {
  if (!key.standard.empty()) return std::string(key.standard);
  switch (key.kind) {
    case ConfigKind::number:
      return "80";
    case ConfigKind::year:
      return "2024";
    case ConfigKind::day:
      return "2025-03-31";
    case ConfigKind::choice:
      return std::string(key.choices.substr(0, key.choices.find(' ')));
    case ConfigKind::list:
    case ConfigKind::paths:
      return key.name == "waivers" ? "[waivers.yml]" : "[]";
    case ConfigKind::truth:
      return "true";
    case ConfigKind::path:
      return key.name == "baseline" ? "baseline.json" : ".hecha-cache";
    case ConfigKind::text:
      break;
  }
  return "…";
}

// Its documentation, then an example, all commented out.
std::string commented(const ConfigKey& key, std::string_view name, std::string_view indent) {
  const std::string doc = "# " + std::string(indent) + (indent.empty() ? "" : "# ");
  return doc + std::string(key.zh) + "\n" + doc + std::string(key.en) + "\n# " +
         std::string(indent) + std::string(name) + ": " + example_of(key) + "\n";
}

std::string config_text() {
  std::string text =
      "# yaml-language-server: $schema=.hecha.schema.json\n"
      "# hecha 的配置；hecha print-config 文件 可查看对某一文件实际生效的值及其出处。\n"
      "# Configuration of hecha; `hecha print-config FILE` shows what holds for a file, and why.\n"
      "\nroot: true\n";
  std::string map;
  for (const ConfigKey& key : config_keys()) {
    const std::size_t dot = key.name.find('.');
    text += "\n";
    if (dot == std::string_view::npos) {
      text += commented(key, key.name, "");
      continue;
    }
    if (map != key.name.substr(0, dot)) {
      map = key.name.substr(0, dot);
      text += "# " + map + ":\n";
    }
    std::string_view name = key.name.substr(dot + 1);
    const bool any = name.ends_with(".*");
    text += any ? commented(key, "groups: {duties", "  ") : commented(key, name, "  ");
    if (any) text.insert(text.size() - 1, "}");
  }
  return text +
         "\n# 只对部分文件有效的值，可多组，后面的优先\n"
         "# for some files only; later ones win\n"
         "# overrides:\n"
         "#   - files: [\"2023/**\"]\n"
         "#     meta: {year: 2023}\n"
         "#     gate: {fail-on: never}\n";
}

// Where each kind of CI looks for its file.
std::string ci_path(std::string_view kind) {
  if (kind == "github") return ".github/workflows/hecha.yml";
  if (kind == "gitlab") return ".gitlab-ci.yml";
  if (kind == "jenkins") return "Jenkinsfile";
  return ".pre-commit-config.yaml";
}

// All of them or none.
Result<void> write(const std::vector<NewFile>& files) {
  std::vector<std::unique_ptr<Output>> outputs;
  for (const NewFile& file : files) {
    std::error_code error;  // Output::open says what is wrong
    fs::create_directories(fs::path(file.path).parent_path(), error);
    Result<std::unique_ptr<Output>> output = Output::open(file.path);
    if (!output) return tl::unexpected(output.error());
    (*output)->stream() << file.text;
    if (const Result<void> closed = (*output)->close(); !closed) return closed;
    outputs.push_back(std::move(*output));
  }
  for (const auto& output : outputs)
    if (const Result<void> placed = output->place(); !placed) return placed;
  return {};
}

}  // namespace

int run_init(const Options& options) {
  const fs::path folder = options.operands.empty() ? "." : options.operands.front();
  std::vector<NewFile> files{
      {(folder / ".hecha.yml").lexically_normal().string(), config_text()},
      {(folder / ".hecha.schema.json").lexically_normal().string(), config_schema()},
      {(folder / ".hecha.waivers.schema.json").lexically_normal().string(),
       std::string(embedded("schema/waivers"))}};
  for (const std::string& kind : options.ci)
    files.push_back({(folder / ci_path(kind)).lexically_normal().string(),
                     std::string(embedded("ci/" + kind))});
  bool free = true;
  for (const NewFile& file : files) {
    if (path_kind(file.path) == PathKind::absent) continue;
    complain(told(word::exists_already, {file.path}), options.language);
    free = false;
  }
  if (!free) return exit_unable;
  std::string list;
  for (const NewFile& file : files) list += file.path + "\n";
  if (const Result<void> written = write(files); !written) {
    complain(written.error(), options.language);
    return exit_unable;
  }
  return print(list, options.language);
}

}  // namespace hecha
