// SPDX-License-Identifier: Apache-2.0
// The table of exit codes.
#include "run/exit_code.h"

#include <doctest/doctest.h>

using namespace hecha;

TEST_CASE("exit code: of all that may have happened, the first of 130, 2, 1, 3 counts") {
  struct Row {
    bool interrupted, unable, failed, incomplete, exit_zero;
    int code;
  };
  constexpr Row rows[] = {
      {0, 0, 0, 0, 0, 0},   {0, 0, 0, 0, 1, 0},   {0, 0, 0, 1, 0, 3},   {0, 0, 0, 1, 1, 3},
      {0, 0, 1, 0, 0, 1},   {0, 0, 1, 0, 1, 0},   {0, 0, 1, 1, 0, 1},   {0, 0, 1, 1, 1, 3},
      {0, 1, 0, 0, 0, 2},   {0, 1, 0, 0, 1, 2},   {0, 1, 0, 1, 0, 2},   {0, 1, 0, 1, 1, 2},
      {0, 1, 1, 0, 0, 2},   {0, 1, 1, 0, 1, 2},   {0, 1, 1, 1, 0, 2},   {0, 1, 1, 1, 1, 2},
      {1, 0, 0, 0, 0, 130}, {1, 0, 0, 0, 1, 130}, {1, 0, 0, 1, 0, 130}, {1, 0, 0, 1, 1, 130},
      {1, 0, 1, 0, 0, 130}, {1, 0, 1, 0, 1, 130}, {1, 0, 1, 1, 0, 130}, {1, 0, 1, 1, 1, 130},
      {1, 1, 0, 0, 0, 130}, {1, 1, 0, 0, 1, 130}, {1, 1, 0, 1, 0, 130}, {1, 1, 0, 1, 1, 130},
      {1, 1, 1, 0, 0, 130}, {1, 1, 1, 0, 1, 130}, {1, 1, 1, 1, 0, 130}, {1, 1, 1, 1, 1, 130},
  };
  int code = 0;  // every combination stands in the table, in binary order
  for (const Row& row : rows) {
    CAPTURE(code);
    CHECK((row.interrupted << 4 | row.unable << 3 | row.failed << 2 | row.incomplete << 1 |
           row.exit_zero) == code++);
    CHECK(exit_code({row.interrupted, row.unable, row.failed, row.incomplete, row.exit_zero}) ==
          row.code);
  }
  CHECK(code == 32);
}
