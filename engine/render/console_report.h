// SPDX-License-Identifier: Apache-2.0
// One document in full: verdict, account, what to do, what was not checked, facts.
#pragma once

#include "hecha/renderer.h"
#include "hecha/scorecard.h"
#include "render/sheet.h"

namespace hecha {

// The verdict on one result in a word, with its symbol and colour.
struct Headline {
  std::string_view symbol;
  std::string word;
  Style style;
};
Headline headline(const DocumentResult& result, Language language);

// "第12行第5列", "page 3, line 12"; empty where the format has no places.
std::string place_text(const Place& place, Language language);

Style verdict_style(Verdict verdict);

void write_report(Sheet& sheet, const Pack& pack, const DocumentResult& result,
                  const RenderOptions& options);

}  // namespace hecha
