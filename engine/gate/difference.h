// SPDX-License-Identifier: Apache-2.0
// Two drafts of one report: what was lost, weakened and gained between them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gate/json.h"
#include "hecha/pack.h"
#include "hecha/scorecard.h"

namespace hecha {

struct Passage {
  std::string quote;
  std::string section;
  std::uint32_t line = 0;
};

// One finding, from a scorecard or from a result file.
struct Item {
  std::string rule, code;
  Text title;
  Verdict verdict = Verdict::missing;
  double credit = 0;
  Text message;
  std::vector<Passage> passages;
};

struct Judged {
  std::string path;
  std::string pack;               // "fzzf 1.0.0"
  std::string issuer, year;       // empty if not known
  std::optional<double> percent;  // of the score
  bool is_report = false;
  std::vector<Item> items;
};

Judged judged_from(const Pack& pack, const Scorecard& card);
// Of one object of schema hecha.result/1; nothing if it is none.
std::optional<Judged> judged_from(const Json& json);

enum class Change : std::uint8_t {
  lost,        // met or partly met, and now missing
  weakened,    // met and now partly met; or no longer to be told
  introduced,  // a slip that was not there
  gained,      // better than it was
  removed,     // a slip that is gone
};

// Whether a change makes the draft worse.
constexpr bool is_worse(Change change) { return change <= Change::introduced; }

struct Difference {
  Change change;
  Item before, after;  // of a slip: with the passages that came or went only
};

// The worst first, then in the order of `after`; a rule that only one of them knows is left out.
std::vector<Difference> differences(const Judged& before, const Judged& after);

// Which document of one list belongs to which of the other: the only ones of each list; else the
// same path; else the only ones of an issuer and year. Indices; none: nothing belongs to it.
struct Pair {
  std::optional<std::size_t> before, after;
};
std::vector<Pair> pairs_of(const std::vector<Judged>& before, const std::vector<Judged>& after);

}  // namespace hecha
