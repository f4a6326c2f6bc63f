// SPDX-License-Identifier: Apache-2.0
// Rules chosen and weighted by profile, --only and --skip.
#include "pack/select.h"

#include <doctest/doctest.h>

#include "pack/pack_files.h"
#include "pack/problem_text.h"

namespace hecha {
namespace {

PackFiles three_rules() {
  PackFiles files{{"pack.yaml",
                   "pack: p\nversion: 1.0.0\ntitle: 甲\nsources: {law: {title: 法}}\n"
                   "groups: [{id: all, title: 全部}]\n"
                   "profiles:\n  - {id: short, title: 简, only: [\"p.a*\"], skip: [p.ab], weights: "
                   "{p.a: 7}}\n"}};
  for (const std::string name : {"a", "ab", "b"}) {
    files["items/" + name + ".yaml"] =
        "id: p." + name + "\ncode: P-" + name +
        "\ntitle: 乙\ngroup: all\nkind: element\nseverity: note\nbasis: [{source: law}]\nmet: 丙\n"
        "tests:\n  - {name: a, text: 丙, expect: met}\n  - {name: b, text: 乙, expect: missing}\n";
  }
  return files;
}

std::string selected(const LoadOptions& options) {
  const PackLoad load = load_pack_files(three_rules(), options);
  std::string text;
  for (const Problem& problem : load.problems) {
    if (problem.severity == Severity::error) text += to_string(problem);
  }
  if (!load.pack) return text;
  for (const Rule& rule : load.pack->rules()) {
    text += (text.empty() ? "" : " ") + rule.id;
    if (rule.weight > 0) text += "=" + std::to_string(static_cast<int>(rule.weight));
  }
  CHECK(load.pack->data().spec.rules.size() == load.pack->rules().size());
  CHECK(load.pack->data().spec.tests.size() == load.pack->rules().size());
  return text;
}

}  // namespace

TEST_CASE("a star stands for any characters, a question mark for one") {
  CHECK(glob_fits("*", ""));
  CHECK(glob_fits("fzzf.*", "fzzf.measures"));
  CHECK(glob_fits("*.m?a*s", "fzzf.measures"));
  CHECK(!glob_fits("fzzf", "fzzf.measures"));
  CHECK(!glob_fits("?", ""));
  CHECK(!glob_fits("*a*b*c", "abab"));
  const std::string many(20000, 'a');
  CHECK(!glob_fits("*a*a*a*b", many));
}

TEST_CASE("only and skip choose rules") {
  CHECK(selected({}) == "p.a p.ab p.b");
  CHECK(selected({"", {"p.a"}, {}, {}}) == "p.a");
  CHECK(selected({"", {"p.b", "p.a"}, {}, {}}) == "p.a p.b");  // in the order of the pack
  CHECK(selected({"", {}, {"p.a*"}, {}}) == "p.b");
  CHECK(selected({"", {"p.a*"}, {"*b"}, {}}) == "p.a");
}

TEST_CASE("a profile chooses and weighs") {
  CHECK(selected({"short", {}, {}, {}}) == "p.a=7");
  CHECK(selected({"short", {}, {"p.b"}, {}}) == "p.a=7");
}

TEST_CASE("what fits no rule, and what leaves none, is an error") {
  CHECK(selected({"long", {}, {}, {}}) ==
        "error: the pack 'p' has no profile 'long' [unknown-profile]\n");
  CHECK(selected({"shot", {}, {}, {}}) ==
        "error: the pack 'p' has no profile 'shot' [unknown-profile]\n  hint: did you mean "
        "'short'?\n");
  CHECK(selected({"", {"p.c"}, {}, {}}) ==
        "error: --only p.c fits no rule of the pack 'p' [unknown-rule]\n  hint: did you mean "
        "'p.a'?\n");
  CHECK(selected({"", {}, {"*"}, {}}) ==
        "error: no rule is left to be checked [no-rules]\n"
        "  hint: ask for less with --skip, or for more with --only\n");
}

}  // namespace hecha
