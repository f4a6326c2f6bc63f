// SPDX-License-Identifier: Apache-2.0
// A compiled pack is the pack, or nothing.
#include "pack/compiled.h"

#include <doctest/doctest.h>

#include <string>

#include "pack/data.h"

namespace hecha {
namespace {

Pack loaded(const std::string& folder) {
  PackLoad load = load_pack(std::string(HECHA_SOURCE_DIR) + "/" + folder);
  REQUIRE(load.pack.has_value());
  return *std::move(load.pack);
}

}  // namespace

TEST_CASE("a pack that was compiled and read back compiles to the same bytes") {
  for (const char* folder : {"rules/fzzf", "tests/packs/base", "tests/cli/pack"}) {
    CAPTURE(folder);
    const Pack pack = loaded(folder);
    const std::string bytes = compiled(pack);
    const std::optional<Pack> again = from_compiled(bytes);
    REQUIRE(again.has_value());
    CHECK(compiled(*again) == bytes);
    CHECK(again->fingerprint() == pack.fingerprint());
    REQUIRE(again->rules().size() == pack.rules().size());
    for (std::size_t i = 0; i < pack.rules().size(); ++i)
      CHECK(again->rules()[i].title.zh == pack.rules()[i].title.zh);
    CHECK(again->data().spec.exprs.size() == pack.data().spec.exprs.size());
    CHECK(again->data().profile.subject.words.list() == pack.data().profile.subject.words.list());
  }
}

TEST_CASE("of bytes that are cut, or more than a pack, nothing is read") {
  const std::string bytes = compiled(loaded("tests/packs/base"));
  for (std::size_t size = 0; size < bytes.size(); size += size < 600 ? 1 : 997)
    CHECK_FALSE(from_compiled(std::string_view(bytes).substr(0, size)).has_value());
  CHECK_FALSE(from_compiled(bytes + "x").has_value());
}

}  // namespace hecha
