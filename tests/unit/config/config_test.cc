// SPDX-License-Identifier: Apache-2.0
// Layers, discovery, patterns and ignore files, on a disk of their own.
#include "config/config.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "config/discover.h"
#include "config/glob.h"
#include "config/ignore.h"

using namespace hecha;
namespace fs = std::filesystem;

namespace {

// A folder of its own that goes away with its contents.
struct Disk {
  Disk() {
    std::string name = (fs::temp_directory_path() / "hecha-config-XXXXXX").string();
    top = ::mkdtemp(name.data());
    fs::create_directories(fs::path(top) / "repo/.git");
  }
  ~Disk() { fs::remove_all(top); }

  std::string put(const std::string& name, const std::string& text) const {
    const fs::path path = fs::path(top) / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return path.string();
  }

  std::string top;
};

std::string value(const std::optional<ConfigLayer>& layer, const std::string& key) {
  if (!layer) return "broken";
  const auto at = layer->find(key);
  if (at == layer->end()) return "-";
  std::string text;
  for (const std::string& one : at->second.values) text += (text.empty() ? "" : ",") + one;
  return text;
}

std::string problems_of(const std::string& path) {
  std::vector<Problem> problems;
  const bool read = read_config(path, problems).has_value();
  CHECK(read == problems.empty());
  std::string text;
  for (const Problem& problem : problems) text += problem.code + " ";
  return text;
}

}  // namespace

TEST_CASE("config: nearer files lie over farther ones, key by key, up to the repository") {
  const Disk disk;
  disk.put(".hecha.yml", "profile: outside\n");
  disk.put("repo/.hecha.yml", "profile: outer\ngate: {fail-on: warning, min-score: 70}\n");
  disk.put("repo/a/b/.hecha.yml", "gate: {min-score: 90}\n");
  Configs configs({});
  const auto layer = configs.layer(disk.top + "/repo/a/b/x.md");
  CHECK(value(layer, "profile") == "outer");
  CHECK(value(layer, "gate.fail-on") == "warning");
  CHECK(value(layer, "gate.min-score") == "90");
  CHECK(layer->at("gate.min-score").origin.ends_with("/repo/a/b/.hecha.yml:1"));
  CHECK(value(configs.layer(disk.top + "/repo/a/x.md"), "gate.min-score") == "70");
}

TEST_CASE("config: root: true ends the search") {
  const Disk disk;
  disk.put("repo/.hecha.yml", "profile: outer\n");
  disk.put("repo/a/.hecha.yml", "root: true\nonly: [x.*]\n");
  const auto layer = Configs({}).layer(disk.top + "/repo/a/b/x.md");
  CHECK(value(layer, "profile") == "-");
  CHECK(value(layer, "only") == "x.*");
}

TEST_CASE("config: the first place that has one wins") {
  const Disk disk;
  const std::string given = disk.put("given.yml", "profile: given\n");
  const std::string variable = disk.put("variable.yml", "profile: variable\n");
  const std::string user = disk.put("user.yml", "profile: user\n");
  disk.put("repo/.hecha.yml", "profile: near\n");
  fs::create_directories(disk.top + "/other/.git");
  const std::string near = disk.top + "/repo/x.md", far = disk.top + "/other/x.md";
  struct Row {
    bool none, has_given, has_variable;
    std::string document;
    const char* profile;
  };
  const Row rows[] = {
      {false, true, true, near, "given"},  {false, false, true, near, "variable"},
      {false, false, false, near, "near"}, {false, false, false, far, "user"},
      {true, false, true, near, "-"},
  };
  for (const Row& row : rows) {
    Configs configs({row.none, row.has_given ? given : "", row.has_variable ? variable : "", user});
    CHECK(value(configs.layer(row.document), "profile") == row.profile);
  }
}

TEST_CASE("config: the names that a file may have, the first of them first") {
  const Disk disk;
  disk.put("repo/hecha.yml", "profile: c\n");
  CHECK(value(Configs({}).layer(disk.top + "/repo/x"), "profile") == "c");
  disk.put("repo/.hecha.yaml", "profile: b\n");
  CHECK(value(Configs({}).layer(disk.top + "/repo/x"), "profile") == "b");
  disk.put("repo/.hecha.yml", "profile: a\n");
  CHECK(value(Configs({}).layer(disk.top + "/repo/x"), "profile") == "a");
}

TEST_CASE("config: bases lie below the file, overrides above it, the last that fits on top") {
  const Disk disk;
  disk.put("repo/base.yml", "profile: base\nonly: [b]\noverrides: [{files: '*.md', skip: [x]}]\n");
  disk.put("repo/.hecha.yml",
           "extends: base.yml\nprofile: own\nmeta: {level: county}\noverrides:\n"
           "  - {files: ['2023/**'], meta: {year: 2023}, profile: old}\n"
           "  - {files: ['*.md'], profile: draft}\n");
  Configs configs({});
  const auto draft = configs.layer(disk.top + "/repo/2023/a.md");
  CHECK(value(draft, "profile") == "draft");
  CHECK(value(draft, "only") == "b");
  CHECK(value(draft, "skip") == "x");
  CHECK(value(draft, "meta.year") == "2023");
  CHECK(value(draft, "meta.level") == "county");
  CHECK(value(configs.layer(disk.top + "/repo/2023/a.txt"), "profile") == "old");
  CHECK(value(configs.layer(disk.top + "/repo/a.txt"), "profile") == "own");
}

TEST_CASE("config: paths are relative to the file that names them") {
  const Disk disk;
  disk.put("repo/a/.hecha.yml", "waivers: [w.yml, ../v.yml]\nbaseline: b.json\npack: fzzf\n");
  const auto layer = Configs({}).layer(disk.top + "/repo/a/x.md");
  CHECK(value(layer, "waivers") == disk.top + "/repo/a/w.yml," + disk.top + "/repo/v.yml");
  CHECK(value(layer, "baseline") == disk.top + "/repo/a/b.json");
  CHECK(value(layer, "pack") == "fzzf");
  fs::create_directories(disk.top + "/repo/a/packs/own");
  disk.put("repo/a/.hecha.yml", "pack: packs/own\n");
  CHECK(value(Configs({}).layer(disk.top + "/repo/a/x.md"), "pack") ==
        disk.top + "/repo/a/packs/own");
}

TEST_CASE("config: everything that is wrong is told, with the nearest name") {
  const Disk disk;
  CHECK(problems_of(disk.put("a.yml", "profil: x\n")) == "unknown-key ");
  CHECK(problems_of(disk.put("a.yml", "gate: {fail-on: eror}\n")) == "bad-choice ");
  CHECK(problems_of(
            disk.put("a.yml", "gate: {min-score: 101}\nmeta: {year: 24, date: 2023-02-29}\n")) ==
        "bad-number bad-number bad-date ");
  CHECK(problems_of(disk.put("a.yml", "gate: {groups: {duties: x}}\n")) != "");
  CHECK(problems_of(disk.put("a.yml", "overrides: [{profile: x}]\n")) == "missing-key ");
  CHECK(problems_of(disk.put("a.yml", "overrides: [{files: x, root: true}]\n")) == "unknown-key ");
  CHECK(problems_of(disk.put("a.yml", "\xC5\xE4\xD6\xC3: 1\n")) == "not-utf8 ");
  CHECK(problems_of(disk.put("a.yml", "- a\n")) == "wrong-type ");
  CHECK(problems_of(disk.put("a.yml", "extends: gone.yml\n")) == "file-unreadable ");
  CHECK(problems_of(disk.top + "/absent.yml") == "file-unreadable ");
  CHECK(problems_of(disk.put("a.yml", "")) == "");
  std::vector<Problem> problems;
  read_config(disk.put("a.yml", "profil: x\n"), problems);
  CHECK(problems[0].hint == "did you mean 'profile'?");
}

TEST_CASE("config: files that extend one another in a circle are refused") {
  const Disk disk;
  disk.put("b.yml", "extends: c.yml\n");
  disk.put("c.yml", "extends: sub/../a.yml\n");
  CHECK(problems_of(disk.put("a.yml", "extends: b.yml\n")) == "extends-cycle ");
  CHECK(problems_of(disk.put("d.yml", "extends: d.yml\n")) == "extends-cycle ");
  disk.put("e.yml", "profile: x\n");
  disk.put("f.yml", "extends: e.yml\n");
  CHECK(problems_of(disk.put("g.yml", "extends: [e.yml, f.yml]\n")) == "");
}

TEST_CASE("glob: as .gitignore has it") {
  struct Row {
    const char* pattern;
    const char* path;
    bool fits;
  };
  constexpr Row rows[] = {
      {"*.md", "a.md", true},
      {"*.md", "d/e/a.md", true},
      {"*.md", "a.mdx", false},
      {"d/*.md", "d/a.md", true},
      {"d/*.md", "x/d/a.md", false},
      {"d/*.md", "d/e/a.md", false},
      {"/a.md", "a.md", true},
      {"/a.md", "d/a.md", false},
      {"d/**", "d/e/a.md", true},
      {"d/**", "d", false},
      {"**/a.md", "a.md", true},
      {"**/a.md", "x/y/a.md", true},
      {"d/**/a.md", "d/a.md", true},
      {"d/**/a.md", "d/x/y/a.md", true},
      {"?.md", "报.md", true},
      {"[a-c].md", "b.md", true},
      {"[!a-c].md", "b.md", false},
      {"d", "d", true},
      {"d/", "x/d", true},
      {"", "a", false},
      {"草稿*", "x/草稿一.md", true},
      {"**", "a/b", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    CAPTURE(row.path);
    CHECK(path_fits(row.pattern, row.path) == row.fits);
  }
}

TEST_CASE("ignore: the last pattern that fits wins, and nothing comes back out of a folder") {
  const Disk disk;
  const std::string top = disk.top + "/repo";
  disk.put("repo/.hechaignore",
           "# notes\n*.bak\nold/\n!old/keep.txt\n/top.txt\r\n*.tmp\n!good.tmp\n\\#odd\nend \n");
  disk.put("repo/sub/.hechaignore", "!near.bak\nlocal.txt\n");
  IgnoreFiles ignore;
  const auto ignored = [&](const char* path) { return ignore.ignores(top, top + "/" + path); };
  for (const char* path : {"a.bak", "x/a.bak", "old/a.txt", "old/keep.txt", "x/old/y/z.txt",
                           "top.txt", "a.tmp", "#odd", "sub/local.txt", "end"}) {
    CAPTURE(path);
    CHECK(ignored(path));
  }
  for (const char* path :
       {"a.txt", "x/top.txt", "good.tmp", "sub/near.bak", "local.txt", "notes"}) {
    CAPTURE(path);
    CHECK_FALSE(ignored(path));
  }
  CHECK(IgnoreFiles().ignores(top + "/sub", top + "/sub/a.bak"));  // up to the repository
}
