// SPDX-License-Identifier: Apache-2.0
// The error table: one row for each code, in its place.
#include "hecha/result.h"

#include <doctest/doctest.h>

using namespace hecha;

TEST_CASE("every error says what is wrong and what to do, in both languages") {
  for (int i = 0; i <= static_cast<int>(ErrorCode::pack_invalid); ++i) {
    const ErrorText& row = error_text(static_cast<ErrorCode>(i));
    CHECK_FALSE(row.id.empty());
    CHECK_FALSE(row.zh.empty());
    CHECK_FALSE(row.en.empty());
    CHECK_FALSE(row.zh_advice.empty());
    CHECK_FALSE(row.en_advice.empty());
  }
}
