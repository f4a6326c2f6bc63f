// SPDX-License-Identifier: Apache-2.0
// What the words of a pack become.
#include <doctest/doctest.h>

#include "pack/data.h"
#include "pack/describe.h"
#include "pack/pack_files.h"
#include "pack/problem_text.h"

namespace hecha {
namespace {

PackFiles files_with(std::string cues, std::string lists = "leader: [局长, 县长]\n") {
  return {
      {"pack.yaml",
       "pack: p\nversion: 1.0.0\ntitle: 甲\nsources: {law: {title: 法}}\n"
       "groups: [{id: all, title: 全部}]\n"},
      {"lists.yaml", std::move(lists)},
      {"cues.yaml", std::move(cues)},
      {"items/rule.yaml",
       "id: p.rule\ncode: P-1\ntitle: 乙\ngroup: all\nkind: element\nseverity: error\n"
       "weight: 100\nbasis: [{source: law}]\nmet: cue:x\n"
       "tests:\n  - {name: a, text: 甲, expect: met}\n  - {name: b, text: 乙, expect: missing}\n"}};
}

Pack loaded(const PackFiles& files) {
  PackLoad load = load_pack_files(files);
  std::string told;
  for (const Problem& problem : load.problems) {
    if (problem.severity == Severity::error) told += to_string(problem);
  }
  CHECK(told == "");
  REQUIRE(load.pack.has_value());
  return std::move(*load.pack);
}

std::string words(const Spec& spec, TermId term) {
  std::string text;
  for (const LexiconSource::Entry& entry : spec.lexicon.entries) {
    if (entry.term != term) continue;
    text += (text.empty() ? "" : "|") + entry.literal;
    if (entry.levels != all_levels) text += "@" + std::to_string(entry.levels);
  }
  return spec.term_names[term].empty() ? text : "$" + spec.term_names[term] + "=" + text;
}

std::string shown(const Spec& spec, ExprId id) {
  static constexpr const char* units[] = {"clause",    "sentence", "item",
                                          "paragraph", "section",  "document"};
  const Expr& expr = spec.exprs[id];
  std::string text;
  switch (expr.kind) {
    case ExprKind::words:
      return "(" + words(spec, expr.term) + ")";
    case ExprKind::token:
      return "{" + std::to_string(static_cast<int>(expr.token)) +
             (expr.year_offset ? "," + std::to_string(*expr.year_offset) : "") + "}";
    case ExprKind::regex:
      return "/" + expr.regex + "/" + shown(spec, expr.required);
    case ExprKind::cue:
      return "cue:" + spec.cues[expr.cue].name;
    case ExprKind::start:
      return "start";
    case ExprKind::end:
      return "end";
    case ExprKind::any:
    case ExprKind::all:
      for (ExprId child : expr.children) text += (text.empty() ? "" : " ") + shown(spec, child);
      return (expr.kind == ExprKind::any ? "any[" : "all[") + text + "]" +
             (expr.kind == ExprKind::all ? units[static_cast<std::size_t>(expr.within)] : "");
    case ExprKind::sequence:
      for (std::size_t i = 0; i < expr.children.size(); ++i) {
        if (i > 0) {
          text +=
              expr.gaps[i - 1] == any_gap ? " ~ " : " ~" + std::to_string(expr.gaps[i - 1]) + " ";
        }
        text += shown(spec, expr.children[i]);
      }
      return "seq[" + text + "]" + units[static_cast<std::size_t>(expr.within)];
  }
  return text;
}

// The expression of the cue x.
std::string compiled(const std::string& cue, std::string lists = "leader: [局长, 县长]\n") {
  const Pack pack = loaded(files_with("x: " + cue + "\n", std::move(lists)));
  return shown(pack.data().spec, pack.data().spec.cues[0].expr);
}

}  // namespace

TEST_CASE("words beside one another become one set") {
  CHECK(compiled("{any: [\"主持|听取\", 主持, \"$leader\"]}") == "(主持|县长|听取|局长)");
  CHECK(compiled("{any: [\"主持 ~3 听取\", 主持, 部署]}") ==
        "any[(主持|部署) seq[(主持) ~3 (听取)]clause]");
}

TEST_CASE("a list alone is its own term") {
  CHECK(compiled("{any: [\"$leader\"]}") == "($leader=县长|局长)");
  CHECK(compiled("{any: [\"$leader|局长\"]}") == "($leader=县长|局长)");
}

TEST_CASE("lists in lists are flat") {
  CHECK(compiled("{any: [\"$a\"]}", "a: [甲, $b]\nb: [乙, $c]\nc: [丙, 甲]\n") == "($a=丙|乙|甲)");
}

TEST_CASE("words are seen at their levels") {
  const std::string county = std::to_string(1 << 2), both = std::to_string(1 << 2 | 1 << 1);
  CHECK(compiled("{any: [\"$a\"]}",
                 "a: [甲, {level: county, words: [乙, $b]}]\n"
                 "b: [丙, {level: [city, county], words: [丁]}]\n") ==
        "($a=丁@" + county + "|丙@" + county + "|乙@" + county + "|甲)");
  CHECK(compiled("{any: [\"$a\"]}",
                 "a: [{level: county, words: [乙]}, {level: city, words: [乙]}]\n") ==
        "($a=乙@" + both + ")");
}

TEST_CASE("equal expressions are one") {
  const Pack pack =
      loaded(files_with("x: {any: [\"甲 ~3 乙\", cue:y]}\ny: {any: [\"甲 ~3 乙\"]}\n"
                        "z: {all: [cue:x, cue:y]}\n",
                        "unused: [甲]\n"));
  const Spec& spec = pack.data().spec;
  CHECK(spec.exprs[spec.cues[0].expr].children[0] == spec.cues[1].expr);
}

TEST_CASE("near in any order is every order") {
  CHECK(compiled("{near: [甲, 乙], within: 12, ordered: false}") ==
        "any[seq[(甲) ~12 (乙)]clause seq[(乙) ~12 (甲)]clause]");
  CHECK(compiled("{near: [甲, 乙, 丙], within: sentence}") == "seq[(甲) ~ (乙) ~ (丙)]sentence");
}

TEST_CASE("within holds for the strings below it") {
  CHECK(
      compiled("{any: [\"甲 ~ 乙\", {all: [丙, \"丁 + 戊\"], within: item}], within: sentence}") ==
      "any[seq[(甲) ~ (乙)]sentence all[(丙) seq[(丁) ~0 (戊)]item]item]");
}

TEST_CASE("a value and a word beside it follow directly") {
  CHECK(compiled("{any: [\"{year+1}年\"]}") == "seq[{2,1} ~0 (年)]clause");
  CHECK(compiled("{any: [\"{start} ~12 将\"]}") == "seq[start ~12 (将)]clause");
  CHECK(compiled("{any: [\"{start}\"], within: sentence}") == "seq[start]sentence");
}

TEST_CASE("words come in normal form") {
  CHECK(compiled("{any: [書記, ＡＢ, \"第 一\"]}") == "(AB|书记|第一)");
}

TEST_CASE("a regular expression knows the words that it cannot do without") {
  CHECK(compiled("{any: ['/第[一二]条|办法/']}") == "/第[一二]条|办法/(办法|第一条|第二条)");
  CHECK(compiled("{regex: '[0-9]+次', holds: [\"次|回\"]}") == "/[0-9]+次/(回|次)");
}

TEST_CASE("a regular expression is in normal form too") {
  CHECK(compiled("{any: ['/書記[（(]/']}").find("书记") != std::string::npos);
}

TEST_CASE("a guard of two parts is a sequence") {
  const Pack pack =
      loaded(files_with("x:\n  any: [\"$leader\"]\n  unless:\n"
                        "    - {before: 督促, then: 各乡镇, within: 16, same: sentence, because: "
                        "要求, because-en: a demand}\n"
                        "    - {inside: [book-title, heading], except: 本局}\n"));
  const Spec& spec = pack.data().spec;
  const Guard& before = spec.cues[0].unless[0];
  CHECK(before.kind == GuardKind::before);
  CHECK(before.within == 16);
  CHECK(before.unit == Unit::sentence);
  CHECK(shown(spec, before.what) == "seq[(督促) ~16 (各乡镇)]sentence");
  CHECK(before.because.en == "a demand");
  const Guard& inside = spec.cues[0].unless[1];
  CHECK(inside.enclosures == 1);
  CHECK(inside.in_heading);
  CHECK(shown(spec, inside.except.value()) == "(本局)");
}

TEST_CASE("an element says where it looks first and where alone") {
  PackFiles files = files_with("x: {any: [\"$leader\"]}\n");
  files["roles.yaml"] =
      "roles:\n  a: {title: 甲, heading: [甲]}\n  b: {title: 乙, heading: [乙]}\n";
  const std::string rule = files["items/rule.yaml"];
  files["items/rule.yaml"] =
      rule + "in: [role:b, anywhere]\nnot-in: [role:a]\ninsert-at: [role:b, role:a]\n";
  {
    const Pack pack = loaded(files);
    const RuleSpec& spec = pack.data().spec.rules[0];
    CHECK(spec.in == 0);
    CHECK(spec.evidence_first == RoleMask{2});
    CHECK(spec.not_in == 1);
    CHECK(spec.insert_after == std::vector<RoleId>{1, 0});
  }
  files["items/rule.yaml"] = rule + "in: [role:b]\n";
  const Pack pack = loaded(files);
  CHECK(pack.data().spec.rules[0].in == 2);
  CHECK(!pack.data().spec.rules[0].evidence_first);
}

TEST_CASE("only what is used is kept") {
  const Pack pack = loaded(files_with("x: {any: [甲, 乙, \"$leader\"]}\n"));
  const Spec& spec = pack.data().spec;
  CHECK(spec.lexicon.terms == 1);
  CHECK(spec.term_names.size() == 1);
  CHECK(spec.lexicon.entries.size() == 4);
  CHECK(spec.exprs.size() == 2);  // the words, and the cue that the rule names
}

TEST_CASE("a pattern is written out as a pack writes it") {
  const auto again = [](const std::string& cue) {
    const Pack pack = loaded(files_with("x: " + cue + "\n"));
    return written(pack.data().spec, pack.data().spec.cues[0].expr, 2);
  };
  CHECK(again("{any: [\"$leader ~20 主持|听取|部署\"]}") ==
        "$leader(县长|局长) ~20 主持|听取|… (3)");
  CHECK(again("{any: [\"{start} ~ {year+1}年 + {end}\"], within: sentence}") ==
        "{start} ~ {year+1} + 年 + {end} (within: sentence)");
  CHECK(again("{all: [甲, \"/乙/\"], within: item}") == "all[甲, /乙/] (within: item)");
}

TEST_CASE("a rule tells its cues with the reasons of their guards") {
  const Pack pack = loaded(files_with(
      "x:\n  any: [\"$leader ~9 主持\", 听取]\n  unless:\n"
      "    - {before: 督促, within: 16, except: 本局, because: 要求, because-en: a demand}\n"
      "    - {same: sentence, has: 计划}\n    - {inside: [quotation, heading]}\n"));
  const Spec& spec = pack.data().spec;
  const std::vector<CueText> cues = cues_of(spec, spec.rules[0]);
  REQUIRE(cues.size() == 1);
  CHECK(cues[0].name == "x");
  CHECK(cues[0].finds == std::vector<std::string>{"听取", "$leader(县长|局长) ~9 主持"});
  REQUIRE(cues[0].unless.size() == 3);
  CHECK(cues[0].unless[0].written == "{before: 督促, within: 16, except: 本局}");
  CHECK(cues[0].unless[0].because.en == "a demand");
  CHECK(cues[0].unless[1].written == "{has: 计划, same: sentence}");
  CHECK(cues[0].unless[2].written == "{inside: [quotation, heading]}");
}

TEST_CASE("years are bounds that belong to the range") {
  const auto years = [](const std::string& condition) {
    PackFiles files = files_with("x: {any: [\"$leader\"]}\n");
    files["items/rule.yaml"] += "when: {report-year: " + condition + ", otherwise: 丙}\n";
    const Pack pack = loaded(files);
    const When& when = pack.data().spec.rules[0].when;
    return std::to_string(when.from_year.value_or(0)) + "-" +
           std::to_string(when.to_year.value_or(0));
  };
  CHECK(years("2016") == "2016-2016");
  CHECK(years("\">=2016\"") == "2016-0");
  CHECK(years("\">2016\"") == "2017-0");
  CHECK(years("\"<= 2016\"") == "0-2016");
  CHECK(years("\"<2016\"") == "0-2015");
  CHECK(years("2016-2020") == "2016-2020");
}

}  // namespace hecha
