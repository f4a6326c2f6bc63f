// SPDX-License-Identifier: Apache-2.0
// Did you mean: the nearest known word.
#include "pack/nearest.h"

#include <doctest/doctest.h>

#include "pack/dates.h"
#include "pack/version.h"

namespace hecha {

TEST_CASE("the nearest word is one slip away") {
  const std::vector<std::string> words{"any", "all", "near", "sequence", "within"};
  CHECK(nearest("nera", words) == "near");     // neighbours swapped
  CHECK(nearest("withn", words) == "within");  // one left out
  CHECK(nearest("seqquence", words) == "sequence");
  CHECK(nearest("wi-thin", words) == "within");
  CHECK(nearest("elephant", words) == "");
  CHECK(nearest("", words) == "");
  CHECK(did_you_mean("nera", words) == "did you mean 'near'?");
  CHECK(did_you_mean("elephant", words) == "");
}

TEST_CASE("words are compared by characters, not bytes") {
  CHECK(nearest("主持会仪", {"主持会议", "听取汇报"}) == "主持会议");
}

TEST_CASE("long words cost nothing") {
  CHECK(nearest(std::string(100'000, 'a'), {std::string(100'000, 'a')}) == "");
}

TEST_CASE("a version is one to three numbers") {
  CHECK(parse_version("1.2.3")->numbers == std::array<int, 3>{1, 2, 3});
  CHECK(parse_version("0.1")->parts == 2);
  for (const std::string_view wrong :
       {"", "1.", ".1", "1.2.3.4", "v1", "1.2-beta", "-1", "1.999999"}) {
    CAPTURE(wrong);
    CHECK(!parse_version(wrong));
  }
  CHECK(engine_version().parts == 3);
}

TEST_CASE("a date is a day that exists") {
  CHECK(is_iso_date("2024-02-29"));
  CHECK(!is_iso_date("2023-02-29"));
  CHECK(!is_iso_date("2024-13-01"));
  CHECK(!is_iso_date("2024-1-01"));
  CHECK(!is_iso_date("２024-01-1"));
  CHECK(is_day(2, 29));
  CHECK(!is_day(4, 31));
}

}  // namespace hecha
