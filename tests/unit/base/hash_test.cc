// SPDX-License-Identifier: Apache-2.0
// Digests against the examples of FIPS 180-4; fingerprints against FNV's own.
#include "base/hash.h"

#include <doctest/doctest.h>

using namespace hecha;

namespace {

std::string fingerprint(std::initializer_list<std::string_view> parts) {
  Fingerprint print;
  for (const std::string_view part : parts) print.take_part(part);
  return print.text();
}

}  // namespace

TEST_CASE("hash: SHA-256 gives the published examples") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256(std::string(1000000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("hash: FNV-1a gives the published examples") {
  CHECK(Fingerprint().text() == "cbf29ce484222325");
  Fingerprint print;
  print.take("foobar");
  CHECK(print.text() == "85944171f73967e8");
}

TEST_CASE("hash: parts do not run into one another") {
  CHECK(fingerprint({"ab", "c"}) != fingerprint({"a", "bc"}));
  CHECK(fingerprint({"a", ""}) != fingerprint({"a"}));
}
