// SPDX-License-Identifier: Apache-2.0
// Files in and out.
#include "run/output.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "run/inputs.h"

using namespace hecha;
namespace fs = std::filesystem;

namespace {

// A folder of its own that goes away with its contents.
struct Folder {
  Folder() {
    std::string name = (fs::temp_directory_path() / "hecha-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  std::string file(const std::string& name) const { return (path / name).string(); }
  std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(path), fs::directory_iterator()));
  }
  fs::path path;
};

std::string content(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

void write(const std::string& path, const std::string& text) { std::ofstream(path) << text; }

}  // namespace

TEST_CASE("output: a file appears when it is whole, and replaces the one before") {
  const Folder folder;
  write(folder.file("out"), "before");
  {
    auto output = Output::open(folder.file("out"));
    REQUIRE(output);
    (*output)->stream() << std::string(200000, 'x');
    CHECK(content(folder.file("out")) == "before");
    CHECK((*output)->commit());
  }
  CHECK(content(folder.file("out")).size() == 200000);
  CHECK(folder.files() == 1);
}

TEST_CASE("output: what was not finished leaves nothing behind") {
  const Folder folder;
  {
    auto output = Output::open(folder.file("out"));
    REQUIRE(output);
    (*output)->stream() << "part";
    (*output)->stream().flush();
  }
  CHECK(folder.files() == 0);
}

TEST_CASE("output: a link stays a link, and permissions stay as they were") {
  const Folder folder;
  write(folder.file("real"), "");
  fs::permissions(folder.file("real"), fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink(folder.file("real"), folder.file("link"));
  auto output = Output::open(folder.file("link"));
  REQUIRE(output);
  (*output)->stream() << "text";
  REQUIRE((*output)->commit());
  CHECK(fs::is_symlink(folder.file("link")));
  CHECK(content(folder.file("real")) == "text");
  CHECK(fs::status(folder.file("real")).permissions() ==
        (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("output: a device is written to, not replaced; a full one is told") {
  auto null = Output::open("/dev/null");
  REQUIRE(null);
  (*null)->stream() << "text";
  CHECK((*null)->commit());
  CHECK_FALSE(fs::is_regular_file("/dev/null"));
  auto full = Output::open("/dev/full");
  REQUIRE(full);
  (*full)->stream() << "text";
  const auto written = (*full)->commit();
  REQUIRE_FALSE(written);
  CHECK(written.error().code == ErrorCode::output_failed);
}

TEST_CASE("output: a place that is not there is an error at once") {
  const Folder folder;
  const auto output = Output::open(folder.file("no/such/out"));
  REQUIRE_FALSE(output);
  CHECK(output.error().code == ErrorCode::output_failed);
}

TEST_CASE("inputs: files as named, folders sorted, other formats counted") {
  const Folder folder;
  fs::create_directories(folder.path / "sub");
  for (const char* name : {"b.txt", "a.txt", "c.json", ".hidden.txt", "sub/d.TXT", "e.md"})
    write(folder.file(name), "x");
  write(folder.file("odd.bin"), "x");
  const Inputs inputs =
      inputs_of({folder.file("odd.bin"), folder.path.string(), "-", folder.file("absent")});
  CHECK(inputs.paths == std::vector<std::string>{folder.file("odd.bin"), folder.file("a.txt"),
                                                 folder.file("b.txt"), folder.file("e.md"),
                                                 folder.file("sub/d.TXT"), "-"});
  CHECK(inputs.skipped == 2);
  CHECK(inputs.wrong.size() == 1);
}

TEST_CASE("inputs: a folder without anything to read is said to be one") {
  const Folder folder;
  write(folder.file("a.json"), "x");
  const Inputs inputs = inputs_of({folder.path.string()});
  CHECK(inputs.paths.empty());
  CHECK(inputs.wrong.size() == 1);
}

TEST_CASE("inputs: the output is recognised among them by any name") {
  const Folder folder;
  write(folder.file("a.txt"), "x");
  fs::create_hard_link(folder.file("a.txt"), folder.file("same"));
  const Inputs inputs = inputs_of({folder.file("a.txt"), "-"});
  CHECK(is_input(folder.file("same"), inputs));
  CHECK(is_input(folder.file("./a.txt"), inputs));
  CHECK_FALSE(is_input(folder.file("new"), inputs));
  CHECK_FALSE(is_input("/dev/null", inputs));
}
