// SPDX-License-Identifier: Apache-2.0
// The table of options, in the order of --help.
#include "run/options.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

using Wrong = std::optional<Text>;
using Row = const OptionRow&;
using Value = const std::string&;

// ---- what options do with their values: set a member, add to it, or more ----------------

template <auto member>
Wrong flag(Row, Options& options, Value) {
  options.*member = true;
  return {};
}

template <auto member>
Wrong text(Row row, Options& options, Value value) {
  if (value.empty()) return told(word::empty_value, {long_name(row)});
  options.*member = value;
  return {};
}

template <auto member>
Wrong add(Row row, Options& options, Value value) {
  if (value.empty()) return told(word::empty_value, {long_name(row)});
  (options.*member).push_back(value);
  return {};
}

// The enumerators stand in the order of the choices.
template <typename Enum>
Wrong take_choice(Row row, Enum& into, Value value) {
  const std::vector<std::string> all = split(row.choices, ' ');
  const auto at = std::find(all.begin(), all.end(), value);
  if (at == all.end()) return told(word::bad_choice, {long_name(row), value, row.choices});
  into = static_cast<Enum>(at - all.begin());
  return {};
}

template <auto member>
Wrong choice(Row row, Options& options, Value value) {
  return take_choice(row, options.*member, value);
}

Wrong take_fail_on(Row row, Options& options, Value value) {
  return take_choice(row, options.gate.fail_on, value);
}

Wrong add_gate(Row row, Options& options, Value value) {
  if (value.empty()) return told(word::empty_value, {long_name(row)});
  options.gate.gates.push_back(value);
  return {};
}

Wrong take_fact(Row, Options& options, Value value) { return take_meta(options, value); }

std::string format_names() {
  std::string names;
  for (const RendererKind& kind : renderer_kinds())
    names += (names.empty() ? "" : " ") + std::string(kind.name);
  return names;
}

Wrong take_format(Row row, Options& options, Value value) {
  std::size_t which = 0;
  const std::size_t colon = std::min(value.find(':'), value.size());
  Wrong wrong = take_choice(row, which, value.substr(0, colon));
  if (wrong) return wrong;
  if (colon + 1 == value.size()) return told(word::no_file_after_colon, {value});
  OutputRequest request{std::string(renderer_kinds()[which].name), ""};
  if (colon < value.size()) request.file = value.substr(colon + 1);
  options.formats.push_back(std::move(request));
  return {};
}

Wrong take_jobs(Row row, Options& options, Value value) {
  const auto number = number_in(value, 0, 1024);
  if (!number || value.find('.') != std::string::npos)
    return told(word::bad_number, {long_name(row), value, "0", "1024"});
  options.jobs = static_cast<unsigned>(*number);
  return {};
}

Wrong take_min_score(Row row, Options& options, Value value) {
  options.gate.min_score = number_in(value, 0, 100);
  if (!options.gate.min_score) return told(word::bad_number, {long_name(row), value, "0", "100"});
  return {};
}

Wrong take_max_size(Row, Options& options, Value value) {
  const auto size = size_of(value);
  if (!size) return told(word::bad_size, {value});
  options.max_size = *size;
  return {};
}

Wrong take_colour(Row row, Options& options, Value value) {
  ColourMode mode{};
  Wrong wrong = take_choice(row, mode, value);
  if (!wrong) options.colour = mode;
  return wrong;
}

Wrong take_no_color(Row row, Options& options, Value) {
  if (options.colour && *options.colour != ColourMode::never)
    return told(word::conflict, {"--color", long_name(row)});
  options.colour = ColourMode::never;
  return {};
}

const std::array rows{
    // ---- what is asked
    OptionRow{.names = "-r,--rules",
              .kind = ValueKind::folder,
              .value = {"目录|编号", "FOLDER|ID"},
              .doc = {"用哪个规则包：目录，或 hecha list packs 列出的编号",
                      "the rule pack: a folder, or an id that `hecha list packs` shows"},
              .commands = on_check | on_explain | on_list,
              .take = text<&Options::rules>},
    OptionRow{.names = "-p,--profile",
              .kind = ValueKind::text,
              .value = {"编号", "ID"},
              .doc = {"只用规则包中这一套规则和分值",
                      "use this profile of the pack: its rules and weights"},
              .commands = on_check | on_list,
              .take = text<&Options::profile>},
    OptionRow{
        .names = "--only",
        .kind = ValueKind::text,
        .value = {"规则", "RULE"},
        .doc = {"只用这些规则，可用 * 和 ?，可多次", "only these rules; * and ? are wildcards"},
        .repeatable = true,
        .commands = on_check | on_list,
        .take = add<&Options::only>},
    OptionRow{
        .names = "--skip",
        .kind = ValueKind::text,
        .value = {"规则", "RULE"},
        .doc = {"不用这些规则，可用 * 和 ?，可多次", "without these rules; * and ? are wildcards"},
        .repeatable = true,
        .commands = on_check | on_list,
        .take = add<&Options::skip>},
    OptionRow{
        .names = "--meta",
        .kind = ValueKind::text,
        .value = {"名称=值", "KEY=VALUE"},
        .doc = {"直接指明文档信息（title、issuer、level、year、date），以此为准，可多次",
                "what the caller knows better than the text: title, issuer, level, year, date"},
        .repeatable = true,
        .commands = on_check,
        .take = take_fact},
    // ---- when the run counts as failed
    OptionRow{.names = "--fail-on",
              .kind = ValueKind::choice,
              .value = {"级别", "LEVEL"},
              .doc = {"缺失或违反达到这一级别即不通过；部分满足按低一级算；默认 error",
                      "fail when a rule of this severity is missing or violated; a partial one "
                      "counts one severity lower; default error"},
              .choices = "error warning note never",
              .commands = on_check,
              .take = take_fail_on},
    OptionRow{.names = "--min-score",
              .kind = ValueKind::text,
              .value = {"分数", "N"},
              .doc = {"得分（百分制）低于此数即不通过", "fail when the score in percent is lower"},
              .commands = on_check,
              .take = take_min_score},
    OptionRow{.names = "--gate",
              .kind = ValueKind::text,
              .value = {"编号", "ID"},
              .doc = {"还须通过规则包中的这道门槛，可多次", "also ask for this gate of the pack"},
              .repeatable = true,
              .commands = on_check,
              .take = add_gate},
    OptionRow{.names = "--exit-zero",
              .kind = ValueKind::flag,
              .doc = {"未通过也以 0 退出（只要结果，不要结论）", "exit 0 even if a document fails"},
              .commands = on_check,
              .take = flag<&Options::exit_zero>},
    // ---- output
    OptionRow{.names = "-f,--format",
              .kind = ValueKind::choice,
              .value = {"格式[:文件]", "NAME[:FILE]"},
              .doc = {"输出格式，默认 console；加“:文件”即写入文件，可多次；hecha list formats "
                      "可列出全部",
                      "the output, default console, and the file that it goes to; several at once; "
                      "`hecha list formats` shows all"},
              .choices = format_names(),
              .repeatable = true,
              .commands = on_check,
              .take = take_format},
    OptionRow{.names = "-o,--output",
              .kind = ValueKind::path,
              .value = {"文件", "FILE"},
              .doc = {"没有写明文件的那个格式写入此文件；写完整了才出现",
                      "where the format without a file goes; a file appears only when whole"},
              .commands = on_check,
              .take = text<&Options::output>},
    OptionRow{.names = "--min-severity",
              .kind = ValueKind::choice,
              .value = {"级别", "LEVEL"},
              .doc = {"屏幕上只显示这一级别及以上的条目",
                      "show only findings of this severity or a higher one"},
              .choices = "error warning note",
              .commands = on_check,
              .take = choice<&Options::min_severity>},
    OptionRow{.names = "--show-passed",
              .kind = ValueKind::flag,
              .doc = {"也列出已满足的条目及其原文", "also show what is met, with its evidence"},
              .commands = on_check,
              .take = flag<&Options::show_passed>},
    OptionRow{.names = "--explain",
              .kind = ValueKind::flag,
              .doc = {"列出每条结论的判断过程", "show how each verdict was reached"},
              .commands = on_check,
              .take = flag<&Options::explain>},
    OptionRow{.names = "-v,--verbose",
              .kind = ValueKind::flag,
              .doc = {"多份文档也逐份列出全部内容；也显示规则包的警告",
                      "every document in full, however many; warnings of the pack too"},
              .commands = on_check | on_test,
              .take = flag<&Options::verbose>},
    OptionRow{.names = "-q,--quiet",
              .kind = ValueKind::flag,
              .doc = {"每份文档只有一行结论", "one line a document"},
              .commands = on_check | on_test | on_lint,
              .take = flag<&Options::quiet>},
    OptionRow{.names = "--no-progress",
              .kind = ValueKind::flag,
              .doc = {"不显示进度", "show no progress"},
              .commands = on_check,
              .take = flag<&Options::no_progress>},
    // ---- input
    OptionRow{.names = "-j,--jobs",
              .kind = ValueKind::text,
              .value = {"个数", "N"},
              .doc = {"同时核查的份数，默认每个处理器核心一份；不影响结果",
                      "documents at a time; default one per core; the result is the same"},
              .commands = on_check,
              .take = take_jobs},
    OptionRow{.names = "--max-size",
              .kind = ValueKind::text,
              .value = {"大小", "SIZE"},
              .doc = {"单个文件的上限，默认 64M", "the largest file to read; default 64M"},
              .commands = on_check,
              .take = take_max_size},
    OptionRow{.names = "--stdin-filename",
              .kind = ValueKind::text,
              .value = {"名称", "NAME"},
              .doc = {"结果中标准输入的名称", "what standard input is called in results"},
              .commands = on_check,
              .take = text<&Options::stdin_name>},
    // ---- explain
    OptionRow{.names = "--all",
              .kind = ValueKind::flag,
              .doc = {"把全部参考页写入目录", "write every page of the reference into a folder"},
              .commands = on_explain,
              .take = flag<&Options::all>},
    // ---- everywhere
    OptionRow{.names = "--lang",
              .kind = ValueKind::choice,
              .value = {"语言", "LANGUAGE"},
              .doc = {"给人看的文字用中文还是英文；默认看 LC_ALL、LC_MESSAGES、LANG",
                      "language of texts for people; default from LC_ALL, LC_MESSAGES, LANG"},
              .choices = "zh en",
              .commands = on_all,
              .take = choice<&Options::language>},
    OptionRow{.names = "--color",
              .kind = ValueKind::choice,
              .value = {"何时", "WHEN"},
              .doc = {"何时用颜色；默认 auto：只在终端上用，遵从 NO_COLOR 等变量",
                      "when to use colours; default auto: on a terminal, unless NO_COLOR or the "
                      "like is set"},
              .choices = "auto always never",
              .commands = on_all,
              .take = take_colour},
    OptionRow{.names = "--no-color",
              .kind = ValueKind::flag,
              .doc = {"同 --color=never", "the same as --color=never"},
              .commands = on_all,
              .take = take_no_color},
    OptionRow{.names = "-h,--help",
              .kind = ValueKind::flag,
              .doc = {"显示用法", "show the usage"},
              .commands = on_all,
              .take = flag<&Options::help>},
    OptionRow{.names = "-V,--version",
              .kind = ValueKind::flag,
              .doc = {"显示版本", "show the version"},
              .commands = on_all,
              .take = flag<&Options::version>},
};

// Two outputs for one file, however it is spelt, or -o that belongs to none.
Wrong output_conflict(const Options& options) {
  std::set<std::string> files;
  bool wanted = options.formats.empty();
  for (const OutputRequest& request : options.formats) {
    wanted = wanted || request.file.empty();
    const std::string& file = request.file.empty() ? options.output : request.file;
    const std::string place = file.empty() ? "" : std::filesystem::path(file).lexically_normal();
    if (files.insert(place).second) continue;
    return file.empty() ? told(word::two_on_screen, {request.format})
                        : told(word::two_for_one_file, {file});
  }
  if (!wanted && !options.output.empty()) return told(word::output_for_nothing, {options.output});
  return {};
}

}  // namespace

std::span<const OptionRow> option_rows() { return rows; }

std::string long_name(const OptionRow& row) { return split(row.names, ',').back(); }

std::optional<Text> conflict(const Options& options) {
  const auto dashes = std::count(options.operands.begin(), options.operands.end(), "-");
  if (options.quiet && options.verbose) return told(word::conflict, {"--quiet", "--verbose"});
  if (options.quiet && options.show_passed)
    return told(word::conflict, {"--quiet", "--show-passed"});
  if (options.quiet && options.explain) return told(word::conflict, {"--quiet", "--explain"});
  if (Wrong wrong = output_conflict(options)) return wrong;
  if (dashes > 1) return told(word::stdin_twice, {});
  if (dashes == 0 && !options.stdin_name.empty()) return told(word::stdin_name_alone, {});
  return {};
}

}  // namespace hecha
