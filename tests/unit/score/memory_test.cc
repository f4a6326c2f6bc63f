// SPDX-License-Identifier: Apache-2.0
// What an evaluator keeps between two documents.
#include <doctest/doctest.h>

#include <cstddef>
#include <string>

#include "hecha/evaluator.h"

// Of the sanitizers' allocator; absent without one.
extern "C" [[gnu::weak]] std::size_t __sanitizer_get_current_allocated_bytes();

using namespace hecha;

namespace {

std::string report_of(std::size_t bytes) {
  std::string text = "石桥县人民政府2023年度报告\n\n一、工作情况\n";
  while (text.size() < bytes)
    text += "石桥县人民政府全年完成项目120件，各项工作按年度计划推进，办理事项36项。\n";
  return text;
}

void judge(Evaluator& evaluator, std::size_t bytes) {
  const Result<Document> document = read_document({"a.txt", report_of(bytes)});
  REQUIRE(document);
  CHECK(evaluator.evaluate(*document).document.kind == DocumentKind::report);
}

}  // namespace

TEST_CASE("evaluator: what a great document needed is given back") {
  if (__sanitizer_get_current_allocated_bytes == nullptr) return;  // nobody counts here
  const PackLoad load = load_pack(std::string(HECHA_SOURCE_DIR) + "/tests/cli/pack");
  REQUIRE(load.pack);
  Evaluator evaluator(*load.pack);
  judge(evaluator, 30'000);
  const std::size_t before = __sanitizer_get_current_allocated_bytes();
  judge(evaluator, 2'000'000);
  CHECK(__sanitizer_get_current_allocated_bytes() < before + 1'000'000);
  judge(evaluator, 30'000);
}
