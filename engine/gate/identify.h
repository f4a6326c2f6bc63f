// SPDX-License-Identifier: Apache-2.0
// Names for documents and findings that last when lines move.
#pragma once

#include <string>

#include "hecha/pack.h"
#include "hecha/scorecard.h"

namespace hecha {

// "石桥县人民政府 2023" where issuer and year are known well enough (confidence of 0.5);
// otherwise the name of the file without its folders.
std::string document_id(const Scorecard& card);

// A passage by its words alone: width, script and blanks do not matter. 16 hex digits.
std::string passage_fingerprint(const std::string& quote);

// Fills Finding::fingerprint: of rule and result; with the passages where something is met, partly
// met or violated, else with the document.
void identify(const Pack& pack, Scorecard& card);

}  // namespace hecha
