// SPDX-License-Identifier: Apache-2.0
// A comparison of drafts as people and programs read it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gate/difference.h"
#include "hecha/renderer.h"

namespace hecha {

struct ComparedDocument {
  std::optional<Judged> before, after;  // one of them at least
  std::vector<Difference> changes;
  bool lost_whole = false;  // it was a report, and is none now
};

struct Comparison {
  std::vector<ComparedDocument> documents;
  bool other_packs = false;  // the sides were judged by different packs
};

// `format` is console, json or markdown.
std::string diff_text(const Comparison& comparison, std::string_view format,
                      const RenderOptions& options);

}  // namespace hecha
