// SPDX-License-Identifier: Apache-2.0
// Which files of a folder belong to a pack.
#include "pack/pack_files.h"

#include <doctest/doctest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "pack/problem_text.h"

namespace hecha {
namespace {

namespace fs = std::filesystem;

// A copy of the base pack in a folder of its own.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("hecha_pack_" + std::to_string(::getpid()));
  Folder() {
    fs::remove_all(path);
    fs::copy(fs::path(HECHA_SOURCE_DIR) / "tests/packs/base", path, fs::copy_options::recursive);
  }
  ~Folder() { fs::remove_all(path); }
  void write(const std::string& name, const std::string& text) {
    std::ofstream(path / name, std::ios::binary) << text;
  }
};

std::string told(const fs::path& folder) {
  const PackLoad load = load_pack(folder.string());
  std::string text;
  for (const Problem& problem : load.problems) text += to_string(problem);
  return text + (load.pack ? "loaded" : "refused");
}

}  // namespace

TEST_CASE("a folder is a pack") {
  Folder folder;
  CHECK(told(folder.path) == "loaded");
  CHECK(told(folder.path.string() + "/") == "loaded");
}

TEST_CASE("a file that no pack has is not read, and that is said") {
  Folder folder;
  folder.write("cue.yaml", "[");
  folder.write("items/other.yml", "[");
  folder.write("items/NOTES.md", "[");
  CHECK(told(folder.path) ==
        "cue.yaml: warning: 'cue.yaml' is not a file of a pack and is not read [unknown-file]\n"
        "  hint: did you mean 'cues.yaml'?\n"
        "items/other.yml: warning: 'items/other.yml' is not a file of a pack and is not read "
        "[unknown-file]\n"
        "  hint: rules stand in items/ or slips/, with names that end in .yaml\n"
        "loaded");
}

TEST_CASE("a folder that there is not") {
  CHECK(told("/no/such/folder") ==
        "error: there is no folder /no/such/folder [file-missing]\n"
        "  hint: a pack is a folder with a file pack.yaml\n"
        "refused");
}

TEST_CASE("a file that cannot be read") {
  Folder folder;
  fs::remove(folder.path / "pack.yaml");
  fs::create_symlink("/no/such/file", folder.path / "pack.yaml");
  CHECK(told(folder.path).find("refused") != std::string::npos);
}

TEST_CASE("the fingerprint changes with every byte and every name") {
  const PackFiles files{{"a", "xy"}, {"b", "z"}};
  CHECK(fingerprint_of(files).size() == 16);
  CHECK(fingerprint_of(files) == fingerprint_of({{"b", "z"}, {"a", "xy"}}));
  CHECK(fingerprint_of(files) != fingerprint_of({{"a", "x"}, {"b", "yz"}}));
  CHECK(fingerprint_of(files) != fingerprint_of({{"a", "xy"}, {"c", "z"}}));
  CHECK(fingerprint_of(files) != fingerprint_of({{"a", "xy"}}));
}

}  // namespace hecha
