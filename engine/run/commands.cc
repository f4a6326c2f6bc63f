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
