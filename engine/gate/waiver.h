// SPDX-License-Identifier: Apache-2.0
// A decision of a person about one rule and one document: docs/waivers.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gate/anchor.h"
#include "gate/day.h"
#include "hecha/scorecard.h"
#include "pack/problems.h"

namespace hecha {

// What the person saw. Empty members ask nothing.
struct Seen {
  std::string result;
  std::string finding;  // fingerprint
  std::string rule;     // fingerprint
};

struct Waiver {
  std::string rule;
  // The document, by one of these.
  std::string issuer;
  std::string year;  // together with issuer
  std::string path;  // a pattern, below `folder`
  std::string sha256;
  std::optional<Anchor> text;
  std::string verdict;
  std::string reason;
  std::string approved_by;
  Day approved_on{};
  Day expires{};
  std::optional<Seen> seen;
  std::string from;    // "waivers.yml:3"
  std::string folder;  // of the file that it stands in
  Zone zone;           // whose days are meant
};

enum class WaiverState : std::uint8_t { not_yet, in_force, ending_soon, expired };

// The one place that decides whether a waiver is in force on a day: from approved_on through
// expires, both included. It ends soon when 30 days or fewer are left after that day.
WaiverState state_on(const Waiver& waiver, Day today);

// Reads a file of waivers. What is wrong is told; then nothing of it may be used.
std::vector<Waiver> read_waivers(const std::string& path, std::string& bytes, Problems& problems);

// The same of bytes that are there already, and that outlive `problems`.
std::vector<Waiver> parse_waivers(const std::string& path, std::string_view bytes,
                                  Problems& problems);

// The waiver as it stands in such a file, an item of its list.
std::string written(const Waiver& waiver);

}  // namespace hecha
