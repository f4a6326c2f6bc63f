// SPDX-License-Identifier: Apache-2.0
// What the command line understands, and how it says no.
#include "run/command_line.h"

#include <doctest/doctest.h>

#include <map>

#include "run/values.h"

using namespace hecha;

namespace {

using Words = std::vector<std::string>;

Options parsed(const Words& words) {
  const auto options = parse(words, Language::zh);
  REQUIRE_MESSAGE(options, (options ? "" : options.error().what.en));
  return *options;
}

// Why the words are refused, in English.
std::string refused(const Words& words) {
  const auto options = parse(words, Language::zh);
  return options ? "accepted" : options.error().what.en;
}

}  // namespace

TEST_CASE("command line: every option of check is understood, long and short") {
  const Options o = parsed({"check",
                            "-r",
                            "pack",
                            "-p",
                            "strict",
                            "--only",
                            "a*",
                            "--only=b",
                            "--skip",
                            "c",
                            "--meta",
                            "year=2024",
                            "--meta",
                            "level=county",
                            "--fail-on",
                            "warning",
                            "--min-score",
                            "60.5",
                            "--gate",
                            "publish",
                            "--exit-zero",
                            "-f",
                            "jsonl",
                            "-o",
                            "out",
                            "--min-severity",
                            "error",
                            "--show-passed",
                            "--explain",
                            "-v",
                            "--no-progress",
                            "-j",
                            "8",
                            "--max-size",
                            "2K",
                            "--stdin-filename",
                            "x.txt",
                            "--lang",
                            "en",
                            "--color=always",
                            "a.txt",
                            "-",
                            "dir"});
  CHECK(o.command->name == "check");
  CHECK(o.operands == Words{"a.txt", "-", "dir"});
  CHECK(o.rules == "pack");
  CHECK(o.profile == "strict");
  CHECK(o.only == Words{"a*", "b"});
  CHECK(o.skip == Words{"c"});
  CHECK(o.meta.at("year") == "2024");
  CHECK(o.gate.fail_on == FailOn::warning);
  CHECK(*o.gate.min_score == 60.5);
  CHECK(o.gate.gates == Words{"publish"});
  CHECK(o.formats[0].format == "jsonl");
  CHECK(o.output == "out");
  CHECK(o.min_severity == Severity::error);
  CHECK(o.jobs == 8);
  CHECK(o.max_size == 2048);
  CHECK(o.stdin_name == "x.txt");
  CHECK(o.language == Language::en);
  CHECK(o.colour == ColourMode::always);
  CHECK((o.exit_zero && o.show_passed && o.explain && o.verbose && o.no_progress));
}

TEST_CASE("command line: repeatable options do not swallow paths, and -- ends options") {
  CHECK(parsed({"check", "--only", "a", "b.txt"}).operands == Words{"b.txt"});
  CHECK(parsed({"check", "--", "-v", "--lang"}).operands == Words{"-v", "--lang"});
  CHECK(parsed({"check", "a.txt", "-q"}).quiet);
}

TEST_CASE("command line: what is wrong is said, with the nearest right word") {
  CHECK(refused({}) == "no command is given");
  CHECK(refused({"chek", "a"}) == "there is no command 'chek'; did you mean check?");
  CHECK(refused({"a.txt"}) == "there is no command 'a.txt'; to check a file: hecha check a.txt");
  CHECK(refused({"check"}) == "PATH... is missing");
  CHECK(refused({"check", "--formt", "json", "a"}) ==
        "there is no option --formt; did you mean --format?");
  CHECK(refused({"check", "-z", "a"}) == "there is no option -z");
  CHECK(refused({"check", "a", "--rules"}) == "--rules needs a value");
  CHECK(refused({"check", "a", "-r"}) == "--rules needs a value");
  CHECK(refused({"check", "a", "--rules="}) == "--rules needs a value");
  CHECK(refused({"check", "a", "--rules", ""}) == "--rules has no value");
  CHECK(refused({"check", "a", "--explain=x"}) == "--explain takes no value");
  CHECK(refused({"check", "a", "-f", "xml"}) ==
        "--format cannot be 'xml'; it is one of: console html json jsonl markdown csv "
        "csv-documents sarif sarif-full junit github gitlab rdjsonl");
  CHECK(refused({"check", "a", "-q", "--rules", "x", "--rules", "y"}) ==
        "--rules can be given once only");
  CHECK(refused({"lint"}) == "PACK is missing");
  CHECK(refused({"lint", "a", "b"}) == "unexpected argument: b");
  CHECK(refused({"lint", "a", "--jobs", "1"}) == "there is no option --jobs");
}

TEST_CASE("command line: values are checked whole") {
  for (const char* jobs : {"-1", "x", "1.5", "1025", "", "1e3", "0x10"})
    CHECK(refused({"check", "a", "--jobs=" + std::string(jobs)}) != "accepted");
  for (const char* score : {"-1", "101", "nan", "inf", "60%", ""})
    CHECK(refused({"check", "a", "--min-score=" + std::string(score)}) != "accepted");
  for (const char* size : {"0", "513M", "1G", "K", "", "1KB"})
    CHECK(refused({"check", "a", "--max-size=" + std::string(size)}) != "accepted");
  CHECK(size_of("1.5k") == 1536);
  CHECK(size_of("512M") == largest_input);
  CHECK(size_of("512") == 512);
}

TEST_CASE("command line: facts are given by known names, with values that can be") {
  for (const char* meta : {"year=2024", "date=2024-02-29", "level=department", "title=甲=乙"})
    CHECK(refused({"check", "a", "--meta", meta}) == "accepted");
  CHECK(refused({"check", "a", "--meta", "yaer=2024"}).ends_with("did you mean year?"));
  for (const char* meta : {"year", "year=", "year=24", "year=20240", "year=2O24", "date=2023-02-29",
                           "date=2024-2-9", "date=2024-13-01", "level=village", "=x", ""})
    CHECK(refused({"check", "a", "--meta", meta}) != "accepted");
  CHECK(refused({"check", "a", "--meta", "year=2023", "--meta", "year=2024"}) ==
        "--meta year is given two values");
}

TEST_CASE("command line: options that contradict each other are refused") {
  CHECK(refused({"check", "a", "-q", "-v"}) == "--quiet and --verbose contradict each other");
  CHECK(refused({"check", "a", "-q", "--explain"}) != "accepted");
  CHECK(refused({"check", "a", "--color=always", "--no-color"}) != "accepted");
  CHECK(refused({"check", "-", "-"}) == "standard input (-) can be read once only");
  CHECK(refused({"check", "a", "--stdin-filename", "b"}) != "accepted");
}

TEST_CASE("command line: several outputs, each to a place of its own") {
  const Options o = parsed({"check", "a", "-f", "console", "-f", "sarif:out.sarif"});
  REQUIRE(o.formats.size() == 2);
  CHECK(o.formats[0].file == "");
  CHECK(o.formats[1].format == "sarif");
  CHECK(o.formats[1].file == "out.sarif");
  CHECK(parsed({"check", "a", "-f", "json:a:b"}).formats[0].file == "a:b");
  CHECK(refused({"check", "a", "-f", "json", "-f", "sarif:x", "-o", "y"}) == "accepted");
  CHECK(refused({"check", "a", "-f", "json", "-f", "jsonl"}) ==
        "two formats go to standard output; give one of them a file: --format jsonl:FILE");
  CHECK(refused({"check", "a", "-f", "json:d/x", "-f", "sarif:./d//x"}) ==
        "two outputs go to the same file ./d//x");
  CHECK(refused({"check", "a", "-f", "json:x", "-f", "sarif", "-o", "x"}) ==
        "two outputs go to the same file x");
  CHECK(refused({"check", "a", "-f", "json:x", "-o", "y"}) ==
        "every format has a file already; --output y is for none");
  CHECK(refused({"check", "a", "-f", "json:"}) == "--format json: names no file after the colon");
}

TEST_CASE("command line: help and version need nothing else to be right") {
  CHECK(parsed({"--help"}).help);
  CHECK(parsed({"check", "-h"}).command->name == "check");
  CHECK(parsed({"-V"}).version);
  CHECK(parsed({"check", "--version"}).version);
}

TEST_CASE("command line: complaints come in the language that was asked for, wherever it stands") {
  CHECK(parse(Words{"check", "--nonsense", "--lang", "en"}, Language::zh).error().language ==
        Language::en);
  CHECK(parse(Words{"check", "--nonsense", "--lang=zh"}, Language::en).error().language ==
        Language::zh);
  CHECK(parse(Words{"check", "--nonsense"}, Language::en).error().command == "hecha check");
}

TEST_CASE("options: the table has a word in both languages for everything, and no name twice") {
  std::map<std::string, CommandMask> names;  // in which commands
  for (const OptionRow& row : option_rows()) {
    CAPTURE(row.names);
    for (const std::string& name : split(row.names, ',')) {
      CHECK((names[name] & row.commands) == 0);
      names[name] |= row.commands;
    }
    CHECK((!row.doc.zh.empty() && !row.doc.en.empty()));
    CHECK((row.kind == ValueKind::flag) == row.value.en.empty());
    CHECK((row.kind == ValueKind::choice) == !row.choices.empty());
    CHECK(row.commands != 0);
  }
  for (const CommandRow& row : command_rows()) CHECK((!row.doc.zh.empty() && !row.doc.en.empty()));
}
