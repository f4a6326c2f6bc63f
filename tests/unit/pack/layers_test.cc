// SPDX-License-Identifier: Apache-2.0
// Packs on top of packs.
#include "pack/layers.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "pack/data.h"
#include "pack/pack_files.h"
#include "pack/problem_text.h"

namespace hecha {
namespace {

namespace fs = std::filesystem;

const std::string manifest = "pack: q\nversion: 2.0.0\ntitle: 本地\nextends: p\n";

std::string rule(const std::string& id, const std::string& code, const std::string& met) {
  return "id: " + id + "\ncode: " + code + "\ntitle: " + id +
         "\ngroup: all\nkind: element\nseverity: note\nbasis: [{source: law}]\nmet: " + met +
         "\ntests:\n  - {name: a, text: 局长主持会议。, expect: met}\n"
         "  - {name: b, text: 会议很多。, expect: missing}\n";
}

PackFiles below() {
  return {
      {"pack.yaml",
       "pack: p\nversion: 1.0.0\ntitle: 全国\nsources: {law: {title: 法}}\n"
       "groups: [{id: all, title: 全部}]\ngates: [{id: out, title: 甲, require: {errors: 0}}]\n"},
      {"lists.yaml", "leader: [局长, {level: county, words: [县长, 区长]}]\n"},
      {"cues.yaml", "acts: {any: [\"$leader ~9 主持\"]}\n"},
      {"items/a.yaml", rule("p.a", "P-1", "cue:acts")},
      {"items/b.yaml", rule("p.b", "P-2", "\"局长 ~9 会议\"")}};
}

// The pack of these files, which extend the one below by the name p.
PackLoad layered(PackFiles files) {
  for (const auto& [name, bytes] : below()) files["p/" + name] = bytes;
  files.emplace("pack.yaml", manifest);
  return load_pack_files(files);
}

std::string told(const PackLoad& load) {
  std::string text;
  for (const Problem& problem : load.problems)
    if (problem.code != "weights-not-100") text += to_string(problem);  // they are notes
  if (!load.pack) return text + "refused";
  for (const Rule& rule : load.pack->rules()) text += rule.id + " ";
  return text;
}

// Whether the words that the text holds make the rule's cue hit.
bool knows(const PackLoad& load, const std::string& word) {
  REQUIRE(load.pack);
  const Matcher& matcher = load.pack->data().matcher;
  for (TermId term = 0; term < matcher.automaton().terms; ++term)
    if (matcher.stands_in(word, term)) return true;
  return false;
}

}  // namespace

TEST_CASE("a layer has what lies below it, and a name of its own") {
  const PackLoad load = layered({});
  CHECK(told(load) == "p.a p.b ");
  CHECK(load.pack->id() == "q");
  CHECK(load.pack->version() == "2.0.0");
  CHECK(load.pack->title().zh == "本地");
  CHECK(load.pack->gates().size() == 1);
  CHECK(load.pack->groups().size() == 1);
}

TEST_CASE("a layer adds rules, also in files of names that are taken") {
  CHECK(told(layered({{"items/a.yaml", rule("q.a", "Q-1", "cue:acts")}})) == "p.a p.b q.a ");
}

TEST_CASE("a rule of the same id is said anew, in its place") {
  const PackLoad load = layered({{"items/x.yaml", rule("p.a", "P-9", "局长")}});
  CHECK(told(load) == "p.a p.b ");
  CHECK(load.pack->rules()[0].code == "P-9");
}

TEST_CASE("a rule that is left out is not there, and no list of it is told as useless") {
  CHECK(told(layered({{"pack.yaml", manifest + "disable: [{id: p.a, reason: 不查}]\n"}})) ==
        "p.b ");
}

TEST_CASE("profiles and labels below may name a rule that is left out") {
  PackFiles files{{"pack.yaml", manifest + "disable: [{id: p.a, reason: 不查}]\n"}};
  for (const auto& [name, bytes] : below()) files["p/" + name] = bytes;
  files["p/pack.yaml"] +=
      "profiles: [{id: short, title: 短, only: [p.a, p.b]}]\nlabels: {items: {x: p.a, y: p.b}}\n";
  CHECK(told(load_pack_files(files)) == "p.b ");
}

TEST_CASE("items+ and items- change a list, also within its levels") {
  const PackLoad load = layered(
      {{"lists.yaml", "leader: {items+: [镇长, $others], items-: [区长]}\nothers: [主任]\n"}});
  CHECK(told(load) == "p.a p.b ");
  for (const char* word : {"局长", "县长", "镇长", "主任"}) CHECK(knows(load, word));
  CHECK_FALSE(knows(load, "区长"));
}

TEST_CASE("a list, a cue, a gate of the same name is said anew") {
  const PackLoad load = layered({{"lists.yaml", "leader: [厅长]\n"},
                                 {"cues.yaml", "acts: {any: [\"$leader ~9 召开\"]}\n"},
                                 {"items/a.yaml", rule("p.a", "P-1", "局长|cue:acts")},
                                 {"pack.yaml", manifest + "gates: [{id: out, title: 乙, require: "
                                                          "{score: 60}}]\n"}});
  CHECK(told(load) == "p.a p.b ");
  CHECK(knows(load, "厅长"));
  CHECK_FALSE(knows(load, "县长"));
  REQUIRE(load.pack->gates().size() == 1);
  CHECK(load.pack->gates()[0].title.zh == "乙");
}

TEST_CASE("layers lie on layers") {
  PackFiles files{{"pack.yaml", "pack: r\nversion: 1.0.0\ntitle: 最上\nextends: q\n"},
                  {"q/pack.yaml", manifest},
                  {"q/items/a.yaml", rule("q.a", "Q-1", "cue:acts")},
                  {"items/a.yaml", rule("p.b", "R-1", "局长")}};
  for (const auto& [name, bytes] : below()) files["q/p/" + name] = bytes;
  const PackLoad load = load_pack_files(files);
  CHECK(told(load) == "p.a p.b q.a ");
  CHECK(load.pack->rules()[1].code == "R-1");
}

TEST_CASE("every byte below counts for the fingerprint") {
  const PackLoad load = layered({});
  PackFiles other{{"pack.yaml", manifest}};
  for (const auto& [name, bytes] : below()) other["p/" + name] = bytes;
  other["p/cues.yaml"] += "# 注\n";
  CHECK(load_pack_files(other).pack->fingerprint() != load.pack->fingerprint());
}

TEST_CASE("on a disk: beside the pack, below it, in the folders of packs; not in a circle") {
  const fs::path root = fs::temp_directory_path() / ("hecha_layers_" + std::to_string(::getpid()));
  fs::remove_all(root);
  const auto write = [&](const std::string& folder, const PackFiles& files) {
    for (const auto& [name, bytes] : files) {
      fs::create_directories((root / folder / name).parent_path());
      std::ofstream(root / folder / name, std::ios::binary) << bytes;
    }
  };
  const auto loaded = [&](const std::string& folder, LoadOptions options = {}) {
    return told(load_pack((root / folder).string(), options));
  };
  write("packs/p", below());
  write("packs/q", {{"pack.yaml", manifest}});
  CHECK(loaded("packs/q") == "p.a p.b ");
  write("own/q", {{"pack.yaml", manifest}});
  CHECK(loaded("own/q").find("[base-missing]") != std::string::npos);
  LoadOptions options;
  options.roots = {(root / "packs").string()};
  CHECK(loaded("own/q", options) == "p.a p.b ");
  write("own/r", {{"pack.yaml", "extends: ../../packs/q\npack: r\nversion: 1.0.0\ntitle: 丙\n"}});
  CHECK(loaded("own/r") == "p.a p.b ");
  write("own/t", {{"pack.yaml", manifest}});
  write("own/t/p", below());
  CHECK(loaded("own/t") == "p.a p.b ");
  write("own/s", {{"pack.yaml", "pack: s\nversion: 1.0.0\ntitle: 丁\nextends: ../s\n"}});
  CHECK(loaded("own/s").find("[extends-cycle]") != std::string::npos);
  fs::remove_all(root);
}

}  // namespace hecha
