// SPDX-License-Identifier: Apache-2.0
// Every fixed word of the command line, in Chinese and in English.
#pragma once

#include "render/labels.h"

namespace hecha::word {

// Wrong values. {0} is what was given.
inline constexpr Label bad_choice{"{0} 不能是“{1}”，只能是：{2}",
                                  "{0} cannot be '{1}'; it is one of: {2}"};
inline constexpr Label bad_number{"{0} 应为 {2} 到 {3} 之间的数，而不是“{1}”",
                                  "{0} takes a number from {2} to {3}, not '{1}'"};
inline constexpr Label bad_day{"{0} 应为 2025-12-31 这样的日期，而不是“{1}”",
                               "{0} takes a day like 2025-12-31, not '{1}'"};
inline constexpr Label bad_size{"--max-size 应为 1 到 512M 之间的大小（如 500K、20M），而不是“{0}”",
                                "--max-size takes a size from 1 to 512M (500K, 20M), not '{0}'"};
inline constexpr Label bad_meta{
    "--meta 应写成 名称=值，名称是 title、issuer、level、year、date 之一，而不是“{0}”",
    "--meta takes key=value, where key is title, issuer, level, year or date, not '{0}'"};
inline constexpr Label bad_year{"--meta year 应为四位年份，而不是“{0}”",
                                "--meta year takes a year of four digits, not '{0}'"};
inline constexpr Label bad_date{"--meta date 应为 2024-03-31 这样的日期，而不是“{0}”",
                                "--meta date takes a date like 2024-03-31, not '{0}'"};
inline constexpr Label empty_meta{"--meta {0} 的值是空的", "--meta {0} has no value"};
inline constexpr Label twice_meta{"--meta {0} 给了两个不同的值", "--meta {0} is given two values"};
inline constexpr Label empty_value{"{0} 的值是空的", "{0} has no value"};

// Wrong command lines.
inline constexpr Label unknown_command{"没有“{0}”这个命令", "there is no command '{0}'"};
inline constexpr Label unknown_option{"没有 {0} 这个选项", "there is no option {0}"};
inline constexpr Label value_missing{"{0} 后面缺少值", "{0} needs a value"};
inline constexpr Label value_unwanted{"{0} 不带值", "{0} takes no value"};
inline constexpr Label given_twice{"{0} 只能写一次", "{0} can be given once only"};
inline constexpr Label no_command{"缺少命令", "no command is given"};
inline constexpr Label no_operand{"缺少 {0}", "{0} is missing"};
inline constexpr Label too_many_operands{"多余的参数：{0}", "unexpected argument: {0}"};
inline constexpr Label did_you_mean{"；是不是 {0}？", "; did you mean {0}?"};
inline constexpr Label forgot_check{"；核查文件请用 hecha check {0}",
                                    "; to check a file: hecha check {0}"};
inline constexpr Label conflict{"{0} 与 {1} 不能同时使用", "{0} and {1} contradict each other"};
inline constexpr Label no_file_after_colon{"--format {0} 的冒号后面缺少文件名",
                                           "--format {0} names no file after the colon"};
inline constexpr Label two_on_screen{
    "有两个格式要写到屏幕；请给其中一个写明文件：--format {0}:文件",
    "two formats go to standard output; give one of them a file: --format {0}:FILE"};
inline constexpr Label two_for_one_file{"有两项输出要写入同一个文件 {0}",
                                        "two outputs go to the same file {0}"};
inline constexpr Label output_for_nothing{"每个格式都已写明文件，--output {0} 没有用处",
                                          "every format has a file already; --output {0} is for "
                                          "none"};
inline constexpr Label stdin_name_alone{
    "--stdin-filename 只在读标准输入（-）时有用",
    "--stdin-filename needs standard input (-) among the paths"};
inline constexpr Label stdin_twice{"标准输入（-）只能读一次",
                                   "standard input (-) can be read once only"};
inline constexpr Label see_help{"用法见 {0} --help", "see {0} --help"};

// Help.
inline constexpr Label program_doc{"hecha（核查）：按规则包核查报告",
                                   "hecha: checks reports by a rule pack"};
inline constexpr Label program_usage{"hecha 命令 [选项] ...", "hecha COMMAND [OPTIONS] ..."};
inline constexpr Label help_usage{"用法：", "Usage: "};
inline constexpr Label help_any_options{"[选项]", "[OPTIONS]"};
inline constexpr Label help_commands{"命令", "Commands"};
inline constexpr Label help_options{"选项", "Options"};
inline constexpr Label help_more{"每个命令的用法：hecha 命令 --help",
                                 "For each command: hecha COMMAND --help"};

// The manual page.
inline constexpr Label man_name{"名称", "NAME"};
inline constexpr Label man_line{"hecha - 按规则包核查报告",
                                "hecha - checks reports by a rule pack"};
inline constexpr Label man_synopsis{"用法", "SYNOPSIS"};
inline constexpr Label man_commands{"命令", "COMMANDS"};
inline constexpr Label man_common{"通用选项", "COMMON OPTIONS"};
inline constexpr Label man_environment{"环境变量", "ENVIRONMENT"};
struct Variable {
  std::string_view name;
  Label doc;
};
inline constexpr Variable man_variables[]{
    {"HECHA_CONFIG", {"配置文件", "the configuration"}},
    {"XDG_CONFIG_HOME",
     {"其中的 hecha/config.yml 在别处没有配置时使用",
      "its hecha/config.yml is used where no other configuration is found"}},
    {"HECHA_RULES", {"规则包目录，或放规则包的目录", "a rule pack, or a folder of rule packs"}},
    {"NO_COLOR", {"非空时不用颜色", "no colours, if not empty"}},
    {"CLICOLOR_FORCE, FORCE_COLOR",
     {"非空且不是 0 时总用颜色", "always colours, if neither empty nor 0"}},
    {"LC_ALL, LC_MESSAGES, LANG", {"决定 --lang 的默认值", "the default of --lang"}},
    {"COLUMNS", {"屏幕宽度", "the width of the screen"}},
};

// Listing and explaining.
inline constexpr Label formats_read{"可读", "Read"};
inline constexpr Label no_jail{
    "未用 bubblewrap 隔离：请装软件包 bubblewrap（现只有资源限制，不能联网）",
    "without bubblewrap around it: install the package bubblewrap (limits and no "
    "network as it is)"};
inline constexpr Label formats_written{"可写（--format）", "Written (--format)"};
inline constexpr Label pack_unusable{"（有错误，不能使用；见 hecha lint）",
                                     "(broken; see hecha lint)"};
inline constexpr Label explain_points{"{0} 分", "{0} points"};
inline constexpr Label explain_basis{"依据", "Basis"};
inline constexpr Label explain_when{"适用", "Applies"};
inline constexpr Label explain_from{"{0} 年度起的报告", "to reports on {0} and later"};
inline constexpr Label explain_to{"{0} 年度以前（含）的报告", "to reports on {0} and earlier"};
inline constexpr Label explain_between{"{0} 至 {1} 年度的报告", "to reports on {0} to {1}"};
inline constexpr Label explain_where{"在哪里找", "Where it is looked for"};
inline constexpr Label explain_in{"先看：{0}", "first in: {0}"};
inline constexpr Label explain_not_in{"不看：{0}", "never in: {0}"};
inline constexpr Label explain_deadline{"期限", "Deadline"};
inline constexpr Label explain_until{"次年 {0} 月 {1} 日以前（含）",
                                     "month {0}, day {1} of the next year"};
inline constexpr Label explain_met{"满足的条件", "Met when"};
inline constexpr Label explain_partial{"部分满足的条件（得 {0}% 的分）",
                                       "Partly met when ({0}% of the points)"};
inline constexpr Label explain_violated{"违反的条件", "Violated when"};
inline constexpr Label explain_cues{"线索（写法见 docs/rules.md）",
                                    "Cues (in the notation of docs/rules.md)"};
inline constexpr Label explain_phrases{"不应出现的文字", "What must not stand"};
inline constexpr Label explain_words{"用到的词语", "Words it goes by"};
inline constexpr Label explain_right{"{0}→ {1}", "{0}→ {1}"};
inline constexpr Label explain_struck{"不算：", "not: "};
inline constexpr Label explain_accuracy{"准确率（单位 %，括号内为 95% 区间）",
                                        "Accuracy (in %, in brackets the 95 % interval)"};
inline constexpr Label explain_fair{"结论合理：{0}", "fair verdicts: {0}"};
inline constexpr Label explain_missing_found{"判为“缺失”：精确率 {0}，召回率 {1}",
                                             "\"missing\": precision {0}, recall {1}"};
inline constexpr Label explain_found{"精确率 {0}，召回率 {1}", "precision {0}, recall {1}"};
inline constexpr Label explain_measured{"由 hecha eval 在 {0} 份标注报告上测得。",
                                        "Measured by hecha eval on {0} labelled reports."};
inline constexpr Label explain_changed_since{"规则包的文件在那以后有改动。",
                                             "The files of the pack have changed since."};
inline constexpr Label explain_advice{"会问起草人的问题", "Questions to the drafter"};
inline constexpr Label explain_tests{"例句及应得的结果", "Examples and their results"};

// Running.
inline constexpr Label error_prefix{"hecha: ", "hecha: "};
inline constexpr Label absent{"{0}：找不到文件或目录", "{0}: no such file or folder"};
inline constexpr Label nothing_in_folder{"{0}：目录中没有可读格式的文件（{1}）",
                                         "{0}: the folder holds no file of a known format ({1})"};
inline constexpr Label all_ignored{"没有要核查的文件：{0} 个文件都被 .hechaignore 排除",
                                   "nothing to check: .hechaignore leaves out all {0} files"};
inline constexpr Label no_such_gate{"规则包 {0} 没有门槛“{1}”", "pack {0} has no gate '{1}'"};
inline constexpr Label gates_are{"；有：{0}", "; it has: {0}"};
inline constexpr Label no_such_group{"规则包 {0} 没有分组“{1}”", "pack {0} has no group '{1}'"};
inline constexpr Label groups_are{"；有：{0}", "; it has: {0}"};
inline constexpr Label waiver_of_no_rule{"{0}：没有规则“{1}”", "{0}: there is no rule '{1}'"};
inline constexpr Label no_baseline{"{0} 不是基线文件（hecha.baseline/1）",
                                   "{0} is no baseline (hecha.baseline/1)"};
inline constexpr Label baseline_unreadable{"基线 {0} 无法读取", "the baseline {0} cannot be read"};
inline constexpr Label baseline_absent{"找不到基线 {0}；加 --update-baseline 可新建",
                                       "there is no baseline {0}; --update-baseline makes one"};
inline constexpr Label baseline_of_other_pack{
    "基线 {0} 属于另一个规则包，不是 {1}；加 --update-baseline 可重建",
    "the baseline {0} was made with another pack than {1}; --update-baseline makes it anew"};
inline constexpr Label baseline_of_other_version{
    "基线 {0} 属于规则包 {1} 的另一个版本，不是 {2}；加 --update-baseline 可重建",
    "the baseline {0} was made with another version of {1} than {2}; --update-baseline makes it "
    "anew"};
inline constexpr Label baseline_of_two_packs{
    "基线 {0} 不能同时用于两个规则包 {1} 和 {2}；请在配置的 overrides 中各写一个",
    "the baseline {0} cannot serve two packs, {1} and {2}; give each its own under overrides"};
inline constexpr Label update_without_baseline{
    "--update-baseline 需要 --baseline（或配置中的 "
    "baseline）",
    "--update-baseline needs --baseline, or baseline "
    "in the configuration"};
inline constexpr Label output_is_input{"输出文件 {0} 同时是被核查的文件",
                                       "the output {0} is one of the files to check"};
inline constexpr Label output_is_needed{"输出文件 {0} 同时是配置、豁免或基线文件",
                                        "the output {0} is a configuration, a file of waivers, or "
                                        "the baseline"};
inline constexpr Label pack_missing{"找不到规则包“{0}”", "there is no rule pack '{0}'"};
inline constexpr Label no_pack{"找不到任何规则包", "no rule pack was found"};
inline constexpr Label packs_are{"；已有：{0}", "; there are: {0}"};
inline constexpr Label pack_broken{"规则包 {0} 有 {1} 个错误，不能使用",
                                   "the rule pack {0} has {1} errors and cannot be used"};
inline constexpr Label no_memory{"内存不足", "out of memory"};
inline constexpr Label no_rule{"规则包 {0} 没有规则“{1}”", "pack {0} has no rule '{1}'"};
inline constexpr Label progress{"已核查 {0} / {1} 份", "{0} of {1} checked"};

inline constexpr Label needs_option{"需要 {0}", "{0} is needed"};
inline constexpr Label config_standard{"缺省", "default"};
inline constexpr Label exists_already{"{0} 已存在，未改动",
                                      "{0} exists already and was left alone"};
inline constexpr Label cannot_append{
    "{0} 不能自动追加（有错误，或不是 YAML 列表）；请把上面的内容写进去",
    "{0} cannot be added to (it is wrong, or no YAML list); write "
    "the above into it"};
inline constexpr Label nothing_to_waive{"{0} 没有被核查（不是这类报告），没有可豁免的条目",
                                        "{0} was not judged; there is nothing to waive"};

// Comparing drafts.
inline constexpr Label no_results{"{0} 不是结果文件（hecha.result/1）",
                                  "{0} holds no results (hecha.result/1)"};
inline constexpr Label diff_formats{"diff 只有 console、json、markdown 三种输出，一次一种",
                                    "diff writes console, json or markdown, one at a time"};
inline constexpr Label diff_other_packs{"两边所用的规则包或版本不同，结论未必可比",
                                        "the two sides were judged by different packs or versions"};
inline constexpr Label diff_only_new{"只在新稿中：{0}", "only in the new one: {0}"};
inline constexpr Label diff_only_old{"只在旧稿中：{0}", "only in the old one: {0}"};
inline constexpr Label diff_score{"得分 {0} → {1}", "score {0} → {1}"};
inline constexpr Label diff_lost_whole{"✗ 新稿不再是一份能判断的报告",
                                       "✗ the new one is no report that can be judged"};
inline constexpr Label diff_before{"旧：", "old: "};
inline constexpr Label diff_after{"新：", "new: "};
inline constexpr Label diff_same{"没有变化", "no change"};
inline constexpr Label diff_no_change{"各项结论没有变化", "no result has changed"};

// Proofs.
inline constexpr Label no_manifest{"{0} 不是运行记录（hecha.manifest/1）",
                                   "{0} is no manifest (hecha.manifest/1)"};
inline constexpr Label verify_program{"程序不同：当时是 {0}（{1}），现在是 {2}",
                                      "another program: it was {0} ({1}), now it is {2}"};
inline constexpr Label verify_file{"{0} 不同：当时 {1}，现在 {2}",
                                   "{0} differs: it was {1}, now it is {2}"};
inline constexpr Label verify_packs{"{0}规则包的个数不同：当时 {1}，现在 {2}",
                                    "{0}another number of packs: {1}, now {2}"};
inline constexpr Label verify_pack{"规则包 {0} 不同：当时 {1}，现在 {2}",
                                   "pack {0} differs: it was {1}, now it is {2}"};
inline constexpr Label verify_outputs{"{0}输出的个数不同：当时 {1}，现在 {2}",
                                      "{0}another number of outputs: {1}, now {2}"};
inline constexpr Label verify_output{"输出 {0} 不同：当时 {1}，现在 {2}",
                                     "output {0} differs: it was {1}, now it is {2}"};
inline constexpr Label verified{"一致：核对了 {0} 项，输出的每个字节都相同",
                                "identical: {0} things compared, every byte of the outputs is the "
                                "same"};

// Problems in packs. The messages themselves are English; this stands below each.
inline constexpr Label in_chinese{"{0}：{1}", "{0}: {1}"};
inline constexpr Label pack_sound{"规则包 {0} {1}：{2} 条规则", "pack {0} {1}: {2} rules"};
inline constexpr Label test_none{"规则包 {0} 里没有测试", "pack {0} holds no tests"};
inline constexpr Label test_got{"应为 {0}，实为 {1}", "expected {0}, got {1}"};
inline constexpr Label test_unseen{"{0} 没有测试能得出：{1}", "{0} has no test that gives: {1}"};
inline constexpr Label test_sum{"规则包 {0} {1}：{2} 个测试和例句，{3} 个不符",
                                "pack {0} {1}: {2} tests and examples, {3} not as expected"};
inline constexpr Label problems_sum{"{0} 个错误，{1} 个警告", "{0} errors, {1} warnings"};

}  // namespace hecha::word
