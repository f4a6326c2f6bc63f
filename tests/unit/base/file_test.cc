// SPDX-License-Identifier: Apache-2.0
// Files and folders of the disk.
#include "base/file.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

using namespace hecha;
namespace fs = std::filesystem;

namespace {

// A folder that goes away with the test.
struct Scratch {
  fs::path path;
  Scratch() {
    std::string name = (fs::temp_directory_path() / "hecha_file_XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { fs::remove_all(path); }

  std::string write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << bytes;
    return (path / name).string();
  }
};

}  // namespace

TEST_CASE("a file is read whole, NULs and all, into reused memory") {
  const Scratch scratch;
  std::string bytes = "what was here before";
  REQUIRE(read_file(scratch.write("a.txt", std::string("法\0治\n", 8)), 100, bytes));
  CHECK(bytes == std::string("法\0治\n", 8));
  REQUIRE(read_file(scratch.write("empty.txt", ""), 100, bytes));
  CHECK(bytes.empty());
}

TEST_CASE("the limit is the last size that is read") {
  const Scratch scratch;
  const std::string path = scratch.write("a.txt", std::string(1000, 'x'));
  std::string bytes;
  CHECK(read_file(path, 1000, bytes));
  const Result<void> refused = read_file(path, 999, bytes);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == ErrorCode::file_too_large);
}

TEST_CASE("what cannot be read says why") {
  const Scratch scratch;
  std::string bytes;
  CHECK(read_file((scratch.path / "none").string(), 9, bytes).error().code ==
        ErrorCode::file_not_found);
  const std::string file = scratch.write("a.txt", "x");
  CHECK(read_file(file + "/below", 9, bytes).error().code == ErrorCode::file_not_found);
  CHECK(read_file(scratch.path.string(), 9, bytes).error().code == ErrorCode::file_unreadable);
  if (::geteuid() != 0) {
    fs::permissions(file, fs::perms::none);
    CHECK(read_file(file, 9, bytes).error().code == ErrorCode::file_unreadable);
  }
}

TEST_CASE("what grows without telling its size is read to its end, or refused at the limit") {
  std::string bytes;
  CHECK(read_file("/proc/self/status", 1 << 20, bytes));
  CHECK_FALSE(bytes.empty());
  CHECK(read_file("/dev/zero", 1 << 20, bytes).error().code == ErrorCode::file_too_large);
}

TEST_CASE("a folder lists its files by the bytes of their paths, hidden ones left out") {
  const Scratch scratch;
  for (const char* name :
       {"b.txt", "a/2.txt", "a/10.txt", "a.txt", ".hidden", ".git/x", "县/一.txt"})
    scratch.write(name, "x");
  const auto listing = list_files(scratch.path.string());
  REQUIRE(listing);
  std::string names;
  for (const std::string& file : listing->files)
    names += file.substr(scratch.path.string().size() + 1) + ' ';
  CHECK(names == "a.txt a/10.txt a/2.txt b.txt 县/一.txt ");
  CHECK(listing->problems.empty());
  CHECK(list_files(scratch.path.string() + "/")->files == listing->files);
}

TEST_CASE("links that lead in a circle end") {
  const Scratch scratch;
  scratch.write("a/b/1.txt", "x");
  fs::create_directory_symlink(scratch.path, scratch.path / "a/b/up");
  fs::create_directory_symlink(scratch.path / "a", scratch.path / "other");
  fs::create_symlink(scratch.path / "nowhere", scratch.path / "dangling");
  const auto listing = list_files(scratch.path.string());
  REQUIRE(listing);
  CHECK(listing->files.size() == 1);
}

TEST_CASE("a folder that cannot be listed is an error, one below it a problem") {
  const Scratch scratch;
  CHECK(list_files((scratch.path / "none").string()).error().code == ErrorCode::file_not_found);
  CHECK(path_kind((scratch.path / "none").string()) == PathKind::absent);
  CHECK(path_kind(scratch.path.string()) == PathKind::folder);
  CHECK(path_kind(scratch.write("locked/a.txt", "x")) == PathKind::file);
  if (::geteuid() != 0) {
    fs::permissions(scratch.path / "locked", fs::perms::none);
    const auto listing = list_files(scratch.path.string());
    fs::permissions(scratch.path / "locked", fs::perms::all);
    REQUIRE(listing);
    REQUIRE(listing->problems.size() == 1);
    CHECK(listing->problems[0].code == ErrorCode::file_unreadable);
  }
}
