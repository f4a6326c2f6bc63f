// SPDX-License-Identifier: Apache-2.0
// The table of commands, in the order of --help.
#include "run/commands.h"

#include <array>

namespace hecha {
namespace {

constexpr std::size_t any_number = static_cast<std::size_t>(-1);

constexpr Label check_details{
    "PATH 是文件、目录或 -（标准输入）。目录只看可读格式的文件，按名称排序；其他文件跳过并计数。\n"
    "\n"
    "退出码：\n"
    "  0  已核查，全部通过\n"
    "  1  已核查，有文档未通过（--exit-zero 时不用）\n"
    "  2  无法进行：用法、规则包、路径或输出有误；其余文件照常核查\n"
    "  3  有文件无法读取，或有条目出错，其余通过\n"
    "  130  被 Ctrl-C 中断；-o 的文件不会出现\n"
    "几种情况并存时取 130、2、1、3 中靠前的一个。\n"
    "\n"
    "不是这类报告、或残缺得无法判断的文档不评分，也不算通过；加 --fail-on never 时不论通过与否。",
    "PATH is a file, a folder, or - (standard input). Of a folder the files of known formats are "
    "read in sorted order; others are skipped and counted.\n"
    "\n"
    "Exit codes:\n"
    "  0  checked, everything passed\n"
    "  1  checked, a document did not pass (not with --exit-zero)\n"
    "  2  could not run: usage, pack, a path or the output; the other files are checked\n"
    "  3  a file could not be read or a rule ended in error, and the rest passed\n"
    "  130  interrupted by Ctrl-C; a file of -o does not appear\n"
    "Of several the first of 130, 2, 1, 3 counts.\n"
    "\n"
    "A document that is no such report, or too damaged to be judged, gets no score and does not "
    "pass; with --fail-on never nothing is passed or failed."};

constexpr Label diff_details{
    "OLD 和 NEW 是两份草稿、两个目录，或 --format json/jsonl "
    "写出的两个结果文件。逐项列出丢失、减弱、"
    "改进的内容和差错的增减，并引两边原文。输出格式：console、json、markdown。\n"
    "退出码：0 已比较，1 变差了（--fail-if worse 时），2 无法比较，3 有文件无法读取。",
    "OLD and NEW are two drafts, two folders, or two files of results (--format json or jsonl). "
    "Shows what was lost, weakened and gained, and slips that came and went, with both passages. "
    "Outputs: console, json, markdown.\n"
    "Exit codes: 0 compared, 1 worse (with --fail-if worse), 2 could not compare, 3 a file could "
    "not be read."};

constexpr Label waive_details{
    "写一条豁免到 waivers.yml（或 --waivers "
    "指定的文件），注明当前结论；规则、结论或原文变了就自动失效。"
    "见 docs/waivers.md。",
    "Appends a waiver to waivers.yml (or the file of --waivers), with what is seen now; it lapses "
    "when the rule, the result or the passage changes. See docs/waivers.md."};

constexpr Label verify_details{
    "MANIFEST 是 hecha check --manifest "
    "写下的记录。核对程序、规则包和全部输入，重新运行，比较每个输出"
    "的字节。\n退出码：0 完全一致，1 有不同，2 无法核对。",
    "MANIFEST is what `hecha check --manifest` has written. Compares program, pack and inputs, "
    "runs "
    "again, and compares every output byte for byte.\n"
    "Exit codes: 0 identical, 1 something differs, 2 could not verify."};
constexpr Label extract_details{
    "FILE 是文件、-（标准输入），或压缩包里的一份：包.zip!目录/报告.docx。\n"
    "jsonl 每块一行（kind、level、number、text、page、line），最后一行是读取结果。\n"
    "退出码：0 已读出，2 用法有误，3 有文件读不了。",
    "FILE is a file, - (standard input), or an entry of an archive: a.zip!folder/report.docx.\n"
    "jsonl has a line for each block (kind, level, number, text, page, line); the last one says "
    "how it went.\nExit codes: 0 read, 2 usage, 3 a file could not be read."};

constexpr Label test_details{
    "PACK 是规则包目录或编号。运行包内每条规则的测试和每个线索的例句。\n"
    "退出码：0 全部符合，1 有不符，2 规则包有错或没有测试。",
    "PACK is a folder or an id. Runs the tests of every rule and the examples of every cue in it.\n"
    "Exit codes: 0 all as expected, 1 some are not, 2 the pack is broken or has no tests."};

constexpr Label lint_details{
    "PACK 是规则包目录或编号。一次列出全部问题：文件、行、列、原文、提示。\n"
    "退出码：0 没有错误，1 有错误，2 找不到规则包。",
    "PACK is a folder or an id. Lists every problem at once: file, line, column, the line, a "
    "hint.\nExit codes: 0 no error, 1 errors, 2 there is no such pack."};

constexpr Label eval_details{
    "LABELS 是标注目录：每份报告 ID.txt（或其他可读格式）旁有它的标注 ID.json，格式见 "
    "docs/accuracy.md。\n"
    "退出码：0 已比较，1 有数字低于 --baseline，2 标注、规则包或输出有误，3 有报告无法读取。",
    "LABELS is a folder in which ID.json, what careful readers say, stands beside the report "
    "ID.txt "
    "(or another format that is read); docs/accuracy.md describes it.\n"
    "Exit codes: 0 compared, 1 a number is lower than in --baseline, 2 the labels, the pack or the "
    "output are wrong, 3 a report could not be read."};

constexpr Label export_patterns_details{
    "PACK 是规则包目录或编号，默认 fzzf。逐一输出其中的词、词表和线索，供 "
    "ripgrep、RE2、Vectorscan、Python "
    "等查找同样的内容；文字须先成规范形式（docs/"
    "normalisation.md）。规则里表达不成正则的部分（否定、位置、"
    "作者等）在 json 的 left_out 中列明。见 docs/rules.md。\n"
    "退出码：0 已输出，2 规则包有错或找不到。",
    "PACK is a folder or an id; default fzzf. Prints its words, lists and cues, so that ripgrep, "
    "RE2, Vectorscan, Python and others can search for the same in texts in normal form "
    "(docs/normalisation.md). What no plain expression says (guards, places, actors) is named by "
    "left_out in the JSON. See docs/rules.md.\n"
    "Exit codes: 0 printed, 2 the pack is broken or there is none."};

constexpr Label explain_details{
    "RULE 是规则的编号（如 fzzf.title 或 FZ-101），也可以是 errors、inputs、outputs、problems "
    "之一。",
    "RULE is a rule's id or code (fzzf.title, FZ-101), or one of errors, inputs, outputs, "
    "problems."};

constexpr std::array rows{
    CommandRow{"check",
               on_check,
               {"PATH...", "PATH..."},
               {"核查报告：缺什么、依据何在、能得几分",
                "check reports: what is wanting, by what basis, what score"},
               check_details,
               1,
               any_number,
               false,
               run_check},
    CommandRow{"diff",
               on_diff,
               {"OLD NEW", "OLD NEW"},
               {"比较两稿：丢了什么、弱了什么、补了什么",
                "compare two drafts: what was lost, weakened, gained"},
               diff_details,
               2,
               2,
               false,
               run_diff},
    CommandRow{"waive",
               on_waive,
               {"RULE FILE", "RULE FILE"},
               {"写一条豁免", "write a waiver"},
               waive_details,
               2,
               2,
               false,
               run_waive},
    CommandRow{"print-config",
               on_print_config,
               {"FILE", "FILE"},
               {"列出对一个文件生效的配置及其出处", "show what holds for a file, and who said so"},
               {"", ""},
               1,
               1,
               false,
               run_print_config},
    CommandRow{
        "init",
        on_init,
        {"[FOLDER]", "[FOLDER]"},
        {"写一份带注释的配置（及 CI 文件）", "write a commented configuration (and CI files)"},
        {"", ""},
        0,
        1,
        false,
        run_init},
    CommandRow{"verify",
               on_verify,
               {"MANIFEST", "MANIFEST"},
               {"重新运行并核对每个字节", "run again and compare every byte"},
               verify_details,
               1,
               1,
               false,
               run_verify},
    CommandRow{"schema",
               on_schema,
               {"result|config|waivers|baseline|manifest|diff|accuracy|patterns",
                "result|config|waivers|baseline|manifest|diff|accuracy|patterns"},
               {"输出 JSON Schema", "print a JSON schema"},
               {"", ""},
               1,
               1,
               false,
               run_schema},
    CommandRow{
        "extract",
        on_extract,
        {"FILE", "FILE"},
        {"列出从文件里读到的文字，一段一行", "show what is read from a file, block by block"},
        extract_details,
        1,
        1,
        false,
        run_extract},
    CommandRow{"explain",
               on_explain,
               {"RULE", "RULE"},
               {"说明一条规则：要求、依据、怎样算满足",
                "explain a rule: what it asks, its basis, what meets it"},
               explain_details,
               1,
               1,
               false,
               run_explain},
    CommandRow{"list",
               on_list,
               {"rules|packs|formats", "rules|packs|formats"},
               {"列出规则、规则包或可读写的格式", "list rules, packs, or formats read and written"},
               {"", ""},
               1,
               1,
               false,
               run_list},
    CommandRow{"lint",
               on_lint,
               {"PACK", "PACK"},
               {"检查规则包", "check a rule pack"},
               lint_details,
               1,
               1,
               false,
               run_lint},
    CommandRow{"test",
               on_test,
               {"PACK", "PACK"},
               {"运行规则包自带的测试", "run the tests in a rule pack"},
               test_details,
               1,
               1,
               false,
               run_test},
    CommandRow{
        "eval",
        on_eval,
        {"LABELS", "LABELS"},
        {"与标注比较，说明规则包判得有多准", "say how far a pack agrees with labelled reports"},
        eval_details,
        1,
        1,
        false,
        run_eval},
    CommandRow{
        "export-patterns",
        on_export_patterns,
        {"[PACK]", "[PACK]"},
        {"以正则表达式输出规则包的词汇", "print the vocabulary of a pack as regular expressions"},
        export_patterns_details,
        0,
        1,
        false,
        run_export_patterns},
    CommandRow{"completions",
               on_completions,
               {"bash|zsh|fish", "bash|zsh|fish"},
               {"输出命令行补全脚本", "print a completion script for a shell"},
               {"", ""},
               1,
               1,
               true,
               run_completions},
    CommandRow{"man",
               on_man,
               {"", ""},
               {"输出手册页（roff）", "print the manual page (roff)"},
               {"", ""},
               0,
               0,
               true,
               run_man},
};

}  // namespace

std::span<const CommandRow> command_rows() { return rows; }

}  // namespace hecha
