// SPDX-License-Identifier: Apache-2.0
// A small pack and the results that renderers are tried on, made by hand.
#pragma once

#include <string>
#include <vector>

#include "hecha/pack.h"
#include "hecha/renderer.h"
#include "hecha/scorecard.h"

namespace hecha::samples {

Pack pack();

DocumentResult good();        // everything met
DocumentResult gaps();        // one of each verdict that a report can get, facts in doubt
DocumentResult news();        // no such report
DocumentResult damaged();     // beyond judging
DocumentResult unreadable();  // an empty file
DocumentResult rule_error();  // a rule that could not be evaluated
DocumentResult decided();     // people have decided, and there is a baseline
DocumentResult hostile();     // every text holds what a terminal or a parser might trip over

inline const std::string harm =
    "甲\x1b[31m红\x1b]0;t\x07\r\n\t\"\\</script>\xC2\x9B"
    "2J\xE2\x80\xAE倒\xE2\x80\xA8\xE2\x81\xA6"
    "\xEF\xBB\xBF\xFF\xC0\xAF\xED\xA0\x80\xF0\x9F乙" +
    std::string(1, '\0') + "丙";

// begin, add for each, end: what the output named `format` prints.
std::string rendered(std::string_view format, const RenderOptions& options,
                     const std::vector<DocumentResult>& results);

RunSummary summary_of(const std::vector<DocumentResult>& results);

}  // namespace hecha::samples
