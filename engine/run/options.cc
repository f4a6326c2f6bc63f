// SPDX-License-Identifier: Apache-2.0
// The table of options, in the order of --help.
#include "run/options.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "run/option_values.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

const std::array rows{
    // ---- what is asked
    OptionRow{.names = "-r,--rules",
              .kind = ValueKind::folder,
              .value = {"目录|编号", "FOLDER|ID"},
              .doc = {"用哪个规则包：目录，或 hecha list packs 列出的编号",
                      "the rule pack: a folder, or an id that `hecha list packs` shows"},
              .commands = on_judging | on_explain | on_list | on_eval,
              .take = text<&Options::rules>},
    OptionRow{.names = "-p,--profile",
              .kind = ValueKind::text,
              .value = {"编号", "ID"},
              .doc = {"只用规则包中这一套规则和分值",
                      "use this profile of the pack: its rules and weights"},
              .commands = on_judging | on_list,
              .take = text<&Options::profile>},
    OptionRow{
        .names = "--only",
        .kind = ValueKind::text,
        .value = {"规则", "RULE"},
        .doc = {"只用这些规则，可用 * 和 ?，可多次", "only these rules; * and ? are wildcards"},
        .repeatable = true,
        .commands = on_judging | on_list,
        .take = add<&Options::only>},
    OptionRow{
        .names = "--skip",
        .kind = ValueKind::text,
        .value = {"规则", "RULE"},
        .doc = {"不用这些规则，可用 * 和 ?，可多次", "without these rules; * and ? are wildcards"},
        .repeatable = true,
        .commands = on_judging | on_list,
        .take = add<&Options::skip>},
    OptionRow{
        .names = "--meta",
        .kind = ValueKind::text,
        .value = {"名称=值", "KEY=VALUE"},
        .doc = {"直接指明文档信息（title、issuer、level、year、date），以此为准，可多次",
                "what the caller knows better than the text: title, issuer, level, year, date"},
        .repeatable = true,
        .commands = on_judging,
        .take = take_fact},
    // ---- when the run counts as failed
    OptionRow{.names = "--fail-on",
              .kind = ValueKind::choice,
              .value = {"级别", "LEVEL"},
              .doc = {"缺失或违反达到这一级别即不通过；部分满足按低一级算；默认 error",
                      "fail when a rule of this severity is missing or violated; a partial one "
                      "counts one severity lower; default error"},
              .choices = "error warning note never",
              .commands = on_check | on_print_config,
              .take = take_fail_on},
    OptionRow{.names = "--min-score",
              .kind = ValueKind::text,
              .value = {"[分组=]分数", "[GROUP=]N"},
              .doc = {"得分（百分制）低于此数即不通过；可只对某一分组，可多次",
                      "fail when the score in percent is lower; of one group, if named"},
              .repeatable = true,
              .commands = on_check | on_print_config,
              .take = take_min_score},
    OptionRow{.names = "--gate",
              .kind = ValueKind::text,
              .value = {"编号", "ID"},
              .doc = {"还须通过规则包中的这道门槛，可多次", "also ask for this gate of the pack"},
              .repeatable = true,
              .commands = on_check | on_print_config,
              .take = add_gate},
    OptionRow{.names = "--exit-zero",
              .kind = ValueKind::flag,
              .doc = {"未通过也以 0 退出（只要结果，不要结论）", "exit 0 even if a document fails"},
              .commands = on_check | on_diff,
              .take = flag<&Options::exit_zero>},
    // ---- what is known beside the text
    OptionRow{
        .names = "-c,--config",
        .kind = ValueKind::path,
        .value = {"文件", "FILE"},
        .doc = {"用这份配置，不再查找 .hecha.yml", "use this configuration, look for no other"},
        .commands = on_judging,
        .take = text<&Options::config>},
    OptionRow{.names = "--no-config",
              .kind = ValueKind::flag,
              .doc = {"不用任何配置文件", "use no configuration"},
              .commands = on_judging,
              .take = flag<&Options::no_config>},
    OptionRow{.names = "--waivers",
              .kind = ValueKind::path,
              .value = {"文件", "FILE"},
              .doc = {"豁免和复核意见（docs/waivers.md），可多次",
                      "waivers and reviewers' decisions (docs/waivers.md)"},
              .repeatable = true,
              .commands = on_judging,
              .take = add<&Options::waivers>},
    OptionRow{.names = "--no-inline-ignores",
              .kind = ValueKind::flag,
              .doc = {"不理会文档内的 hecha-disable 标注（供审核者用）",
                      "heed no hecha-disable comments in drafts (for auditors)"},
              .commands = on_check | on_diff | on_print_config,
              .take = flag<&Options::no_inline_ignores>},
    OptionRow{.names = "--baseline",
              .kind = ValueKind::path,
              .value = {"文件", "FILE"},
              .doc = {"与基线比较：只有新增的问题才算不通过，并显示已解决的",
                      "compare with a baseline: only what is new fails, what is fixed is shown"},
              .commands = on_check | on_print_config,
              .take = text<&Options::baseline>},
    OptionRow{.names = "--update-baseline",
              .kind = ValueKind::flag,
              .doc = {"把现有问题写入基线", "write what is wanting now into the baseline"},
              .commands = on_check,
              .take = flag<&Options::update_baseline>},
    OptionRow{.names = "--today",
              .kind = ValueKind::text,
              .value = {"日期", "DATE"},
              .doc = {"判断豁免是否有效的日期，默认今天",
                      "the day for which waivers count; default today"},
              .commands = on_check | on_diff | on_waive,
              .take = take_today},
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
              .commands = on_check | on_diff,
              .take = take_format},
    OptionRow{
        .names = "-f,--format",
        .kind = ValueKind::choice,
        .value = {"格式", "NAME"},
        .doc = {"输出格式：text（默认，一行一段）或 jsonl（一行一块）",
                "the output: text (default, a line for a paragraph) or jsonl (one for a block)"},
        .choices = "text jsonl",
        .commands = on_extract,
        .take = take_extract_format},
    OptionRow{.names = "-o,--output",
              .kind = ValueKind::path,
              .value = {"文件", "FILE"},
              .doc = {"没有写明文件的那个格式写入此文件；写完整了才出现",
                      "where the format without a file goes; a file appears only when whole"},
              .commands = on_check | on_diff | on_eval,
              .take = text<&Options::output>},
    OptionRow{.names = "--date",
              .kind = ValueKind::text,
              .value = {"日期", "DATE"},
              .doc = {"写入网页的核查日期，如 2024-03-31；不写则不显示，程序自己不看时钟",
                      "the date of the check that pages show (2024-03-31); none without it: the "
                      "program reads no clock"},
              .commands = on_check,
              .take = take_date},
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
              .commands = on_check | on_diff | on_eval,
              .take = take_jobs},
    OptionRow{.names = "--max-size",
              .kind = ValueKind::text,
              .value = {"大小", "SIZE"},
              .doc = {"单个文件的上限，默认 100M；压缩包为三倍",
                      "the largest file to read; default 100M; three times that for archives"},
              .commands = on_judging | on_extract,
              .take = take_max_size},
    OptionRow{.names = "--timeout",
              .kind = ValueKind::text,
              .value = {"秒", "SECONDS"},
              .doc = {"读一份文件最多用多少秒，默认 20；经 LibreOffice 的为三倍",
                      "seconds allowed for reading a document; default 20; three times that by way "
                      "of LibreOffice"},
              .commands = on_judging | on_extract,
              .take = take_timeout},
    OptionRow{.names = "--no-external",
              .kind = ValueKind::flag,
              .doc = {"不调用 LibreOffice", "never call LibreOffice"},
              .commands = on_judging | on_extract,
              .take = flag<&Options::no_external>},
    OptionRow{.names = "--stdin-filename",
              .kind = ValueKind::text,
              .value = {"名称", "NAME"},
              .doc = {"结果中标准输入的名称", "what standard input is called in results"},
              .commands = on_check | on_extract,
              .take = text<&Options::stdin_name>},
    OptionRow{.names = "--manifest",
              .kind = ValueKind::path,
              .value = {"文件", "FILE"},
              .doc = {"记录程序、规则包、输入、选项和输出的散列；hecha verify 可据以核对",
                      "record hashes of program, pack, inputs, options, outputs, for hecha verify"},
              .commands = on_check,
              .take = text<&Options::manifest>},
    // ---- diff
    OptionRow{
        .names = "--fail-if",
        .kind = ValueKind::choice,
        .value = {"情形", "CASE"},
        .doc = {"变差时以 1 退出；默认 never", "exit 1 if the new draft is worse; default never"},
        .choices = "never worse",
        .commands = on_diff,
        .take = take_fail_if},
    // ---- waive
    OptionRow{.names = "--reason",
              .kind = ValueKind::text,
              .value = {"理由", "TEXT"},
              .doc = {"为什么；必须写", "why; must be given"},
              .commands = on_waive,
              .take = text<&Options::reason>},
    OptionRow{.names = "--verdict",
              .kind = ValueKind::choice,
              .value = {"意见", "VERDICT"},
              .doc = {"复核意见，默认 accept", "the decision; default accept"},
              .choices = "na met accept confirm partial missing violated",
              .commands = on_waive,
              .take = take_verdict},
    OptionRow{.names = "--approved-by",
              .kind = ValueKind::text,
              .value = {"姓名", "NAME"},
              .doc = {"批准人，默认当前用户", "who decides; default the user"},
              .commands = on_waive,
              .take = text<&Options::approved_by>},
    OptionRow{.names = "--expires",
              .kind = ValueKind::text,
              .value = {"日期", "DATE"},
              .doc = {"有效期的最后一天，默认一年后", "the last day; default a year from now"},
              .commands = on_waive,
              .take = take_expires},
    OptionRow{.names = "--name-by",
              .kind = ValueKind::choice,
              .value = {"方式", "WAY"},
              .doc = {"以何指明文档，默认 issuer（机关和年度）",
                      "what names the document; default issuer (and year)"},
              .choices = "issuer path sha256",
              .commands = on_waive,
              .take = choice<&Options::name_by>},
    // ---- init
    OptionRow{.names = "--ci",
              .kind = ValueKind::choice,
              .value = {"系统", "SYSTEM"},
              .doc = {"也写这一系统的 CI 文件，可多次", "also write the file for this CI"},
              .choices = "github gitlab jenkins pre-commit",
              .repeatable = true,
              .commands = on_init,
              .take = add_ci},
    // ---- explain
    OptionRow{.names = "--all",
              .kind = ValueKind::flag,
              .doc = {"把全部参考页写入目录", "write every page of the reference into a folder"},
              .commands = on_explain,
              .take = flag<&Options::all>},
    // ---- eval
    OptionRow{.names = "-f,--format",
              .kind = ValueKind::choice,
              .value = {"格式", "NAME"},
              .doc = {"输出格式，默认 console", "the output, default console"},
              .choices = "console json",
              .commands = on_eval,
              .take = take_format_alone},
    OptionRow{.names = "--perturb",
              .kind = ValueKind::flag,
              .doc = {"也看结论是否稳定：把每份报告改动后（断行、繁体、换序号等）重新核查",
                      "also judge every report after changes that must not alter a verdict: broken "
                      "lines, script, numbering"},
              .commands = on_eval,
              .take = flag<&Options::perturb>},
    OptionRow{.names = "--baseline",
              .kind = ValueKind::path,
              .value = {"文件", "FILE"},
              .doc = {"与以前的 accuracy.json 相比，有数字变低即不通过",
                      "fail when a number is lower than in this accuracy.json"},
              .commands = on_eval,
              .take = text<&Options::baseline>},
    OptionRow{.names = "--write",
              .kind = ValueKind::flag,
              .doc = {"把数字写入规则包的 accuracy.json，供 hecha explain 显示",
                      "write the numbers into accuracy.json of the pack, for hecha explain"},
              .commands = on_eval,
              .take = flag<&Options::write>},
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
  if (options.no_config && !options.config.empty())
    return told(word::conflict, {"--config", "--no-config"});
  if (options.quiet && options.verbose) return told(word::conflict, {"--quiet", "--verbose"});
  if (options.quiet && options.show_passed)
    return told(word::conflict, {"--quiet", "--show-passed"});
  if (options.quiet && options.explain) return told(word::conflict, {"--quiet", "--explain"});
  if (Wrong wrong = output_conflict(options)) return wrong;
  if (!options.manifest.empty() && dashes > 0) return told(word::conflict, {"--manifest", "-"});
  if (!options.manifest.empty() && options.update_baseline)
    return told(word::conflict, {"--manifest", "--update-baseline"});
  if (dashes > 1) return told(word::stdin_twice, {});
  if (dashes == 0 && !options.stdin_name.empty()) return told(word::stdin_name_alone, {});
  return {};
}

}  // namespace hecha
