// SPDX-License-Identifier: Apache-2.0
// Packs that are wrong: what is said of each stands in tests/packs/*.md.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "base/utf8.h"
#include "literate.h"
#include "pack/data.h"
#include "pack/pack_files.h"
#include "pack/problem_text.h"

namespace hecha {
namespace {

namespace fs = std::filesystem;

const fs::path folder = fs::path(HECHA_SOURCE_DIR) / "tests/packs";

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::map<std::string, std::string> base_files() {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder / "base")) {
    if (entry.is_regular_file()) {
      files[fs::relative(entry.path(), folder / "base").generic_string()] = read(entry.path());
    }
  }
  return files;
}

std::vector<fs::path> families() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".md") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string told(const PackLoad& load) {
  std::string text;
  for (const Problem& problem : load.problems) text += to_string(problem);
  return text;
}

}  // namespace

TEST_CASE("the base of the wrong packs is right") {
  const PackLoad load = load_pack_files(base_files());
  CHECK(told(load) == "");
  CHECK(load.pack.has_value());
}

TEST_CASE("every wrong pack is told what is wrong, where, and what to do") {
  const auto base = base_files();
  std::set<std::string> laws, codes;
  for (const fs::path& path : families()) {
    std::string text = read(path);
    const std::vector<PackCase> cases = pack_cases(text);
    std::string updated;
    std::size_t copied = 0;
    for (const PackCase& one : cases) {
      CAPTURE(path.filename().string());
      CAPTURE(one.law);
      CHECK(laws.insert(one.law).second);
      REQUIRE(!one.blocks.empty());
      const Fence& expected = one.blocks.back();
      REQUIRE(expected.info == "problems");
      const PackLoad load = load_pack_files(files_of(base, one));
      CHECK(!load.problems.empty());
      bool any_error = false;
      for (const Problem& problem : load.problems) {
        codes.insert(problem.code);
        any_error = any_error || problem.severity == Severity::error;
        CHECK(valid_utf8_prefix(problem.text) == problem.text.size());
      }
      CHECK(load.pack.has_value() == !any_error);
      const std::string got = told(load);
      if (!std::getenv("CASES_UPDATE")) CHECK(got == expected.text);
      updated += text.substr(copied, expected.begin - copied) + got;
      copied = expected.begin + expected.text.size();
    }
    if (std::getenv("CASES_UPDATE")) {
      std::ofstream(path, std::ios::binary) << updated << text.substr(copied);
    }
  }
  CHECK(laws.size() >= 200);
  // Only the disk, the options and files beside the pack can cause the others.
  for (const ProblemText& row : problem_texts()) {
    const bool elsewhere =
        row.code == ProblemCode::file_unreadable || row.code == ProblemCode::unknown_file ||
        row.code == ProblemCode::unknown_profile || row.code >= ProblemCode::extends_cycle;
    CAPTURE(row.id);
    CHECK(codes.contains(std::string(row.id)) == !elsewhere);
  }
}

}  // namespace hecha
