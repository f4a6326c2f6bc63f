// SPDX-License-Identifier: Apache-2.0
// Markdown from the tables: errors, inputs, outputs, options, problems.
#include "run/pages.h"

#include <array>

#include "hecha/renderer.h"
#include "hecha/result.h"
#include "ingest/formats.h"
#include "pack/problems.h"
#include "run/help.h"
#include "run/options.h"

namespace hecha {
namespace {

std::string begin(std::string_view title, std::string_view about) {
  return "# " + std::string(title) +
         "\n\n<!-- written by `hecha explain --all docs/generated`; a test compares -->\n\n" +
         std::string(about) + "\n\n";
}

std::string cell(std::string_view text) {
  std::string escaped;
  for (const char c : text) escaped += c == '|' ? "\\|" : std::string(1, c);
  return escaped;
}

std::string row(std::initializer_list<std::string_view> cells) {
  std::string line = "|";
  for (const std::string_view text : cells) line += " " + cell(text) + " |";
  return line + "\n";
}

std::string code(std::string_view text) { return "`" + std::string(text) + "`"; }

std::string errors_page() {
  std::string text = begin("错误 Errors",
                           "一个输入读不了或判断不了时的原因；JSON 里是 `error.id`。\n"
                           "Why an input could not be read or judged; `error.id` in the JSON.");
  text += row({"id", "是什么", "what it is", "怎么办", "what to do"}) + "|---|---|---|---|---|\n";
  for (int i = 0; i <= static_cast<int>(ErrorCode::pack_invalid); ++i) {
    const ErrorText& error = error_text(static_cast<ErrorCode>(i));
    text += row({code(error.id), error.zh, error.en, error.zh_advice, error.en_advice});
  }
  return text;
}

std::string inputs_page() {
  std::string text = begin("输入格式 Inputs",
                           "按内容识别，不看扩展名。\nRecognised by content, whatever the name.");
  text += row({"格式 format", "扩展名 extensions", "说明", "what it is"}) + "|---|---|---|---|\n";
  for (const FormatRow& kind : format_rows()) {
    if (kind.by == ReadBy::nobody) continue;
    std::string extensions;
    for (const std::string_view extension : kind.extensions)
      extensions += (extensions.empty() ? "" : " ") + code(extension);
    text += row({code(kind.name), extensions, kind.doc.zh, in(kind.doc, Language::en)});
  }
  return text;
}

std::string outputs_page() {
  std::string text =
      begin("输出格式 Outputs",
            "用 `--format` 选择。JSON 的结构见 `docs/schema/hecha.result-1.schema.json`。\n"
            "Chosen with `--format`. The JSON is described by "
            "`docs/schema/hecha.result-1.schema.json`.");
  text += row({"格式 format", "说明", "what it is"}) + "|---|---|---|\n";
  for (const RendererKind& kind : renderer_kinds()) {
    const Text doc = kind.doc();
    text += row({code(kind.name), doc.zh, in(doc, Language::en)});
  }
  return text;
}

std::string options_page() {
  std::string text =
      begin("命令和选项 Commands and options", "与 `--help` 同源。\nAs in `--help`.");
  for (const CommandRow& command : command_rows()) {
    if (command.hidden) continue;
    text +=
        "## hecha " + std::string(command.name) + " " + std::string(command.operands.en) + "\n\n";
    text += std::string(command.doc.zh) + "。\n" + std::string(command.doc.en) + ".\n\n";
    text += row({"选项 option", "说明", "what it does"}) + "|---|---|---|\n";
    for (const OptionRow& option : option_rows())
      if ((option.commands & command.mask) != 0)
        text += row({code(usage_of(option, Language::en) + choices_of(option)), option.doc.zh,
                     option.doc.en});
    text += "\n";
  }
  text.pop_back();
  return text;
}

std::string problems_page() {
  std::string text = begin("规则包的问题 Problems in packs",
                           "`hecha lint` 和 `hecha check` 报告的每一种。\n"
                           "Every kind that `hecha lint` and `hecha check` report.");
  text += row({"id", "级别 severity", "是什么", "what it is", "怎么办", "what to do"}) +
          "|---|---|---|---|---|---|\n";
  for (const ProblemText& problem : problem_texts())
    text += row({code(problem.id), problem.severity == Severity::error ? "error" : "warning",
                 problem.zh, problem.en, problem.zh_advice, problem.en_advice});
  return text;
}

constexpr std::array all{
    ReferencePage{"errors", errors_page},     ReferencePage{"inputs", inputs_page},
    ReferencePage{"options", options_page},   ReferencePage{"outputs", outputs_page},
    ReferencePage{"problems", problems_page},
};

}  // namespace

std::span<const ReferencePage> pages() { return all; }

}  // namespace hecha
