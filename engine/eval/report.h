// SPDX-License-Identifier: Apache-2.0
// The numbers for people.
#pragma once

#include "eval/accuracy.h"
#include "render/sheet.h"

namespace hecha {

// Tables of rules, of facts, of defects, then every disagreement with both quotations.
void write_accuracy(Sheet& sheet, const Accuracy& accuracy, Language language);
void write_disagreements(Sheet& sheet, const Accuracy& accuracy, Language language);

// Shares by change and by rule, then what changed, of the least steady rules first.
void write_stability(Sheet& sheet, const Stability& stability, Language language);

// Ids of results or of kinds of documents, joined by '/', in words: 已满足/部分满足. Others as they
// are.
std::string result_words(const std::string& ids, Language language);

// "report_year": 报告年度. A name that is no fact as it is.
std::string fact_words(const std::string& name, Language language);

// "97.6 (93-100)": percent, with its interval; a dash where there is none.
std::string share_text(Share share);

}  // namespace hecha
