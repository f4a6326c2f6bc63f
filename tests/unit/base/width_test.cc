// SPDX-License-Identifier: Apache-2.0
// How many columns a text takes on a terminal.
#include "base/width.h"

#include <doctest/doctest.h>

using namespace hecha;

TEST_CASE("Chinese characters and full-width marks take two columns, letters one") {
  CHECK(display_width("法治ab1") == 7);
  CHECK(display_width("（一）、。　") == 12);
  CHECK(display_width("𠘨") == 2);
}

TEST_CASE("ambiguous characters take one column") { CHECK(display_width("“”‘’…—·①") == 8); }

TEST_CASE("combining, invisible and control characters take none") {
  CHECK(display_width("e\u0301\u200B\uFEFF\u00AD\n\t") == 1);
}
