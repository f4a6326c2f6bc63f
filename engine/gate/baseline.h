// SPDX-License-Identifier: Apache-2.0
// What was wanting before: a file against which findings are new, unchanged or fixed.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "hecha/pack.h"
#include "hecha/result.h"
#include "hecha/scorecard.h"

namespace hecha {

// One open finding of a document. Never a line: lines move.
struct KnownFinding {
  std::string rule;
  std::string result;
  // Fingerprints, one for each passage, though two may say the same; none for what is missing.
  std::multiset<std::string> passages;
};

struct KnownDocument {
  std::string issuer, year;  // empty where they were not known
  std::vector<KnownFinding> findings;
};

// Why a baseline cannot be used.
enum class BaselineFault : std::uint8_t { unreadable, no_baseline, other_pack, other_version };

struct Baseline {
  std::string pack, version;
  std::map<std::string, KnownDocument> documents;  // by path from the folder of the file
};

// Of a file of schema hecha.baseline/1, made with this pack in this version.
tl::expected<Baseline, BaselineFault> read_baseline(const std::string& text, const Pack& pack);

// Stable: the same findings give the same bytes.
std::string baseline_text(const Baseline& baseline);

// The document in the baseline: by its path; else, if it was renamed, the only one of that issuer
// and year whose file is gone. Null if there is none.
const KnownDocument* known_document(const Baseline& baseline, const std::string& folder,
                                    const std::string& path, const Scorecard& card);

// Fills Finding::baseline of open findings, and Scorecard::fixed. A finding is unchanged if the
// baseline holds one of its rule with the same result and the same passages; of what is violated
// some may be gone. Otherwise it is new. `known` may be null: then all are new.
void compare(const Pack& pack, const KnownDocument* known, Scorecard& card);

// The open findings of a document, to be kept.
KnownDocument known_from(const Pack& pack, const Scorecard& card);

}  // namespace hecha
