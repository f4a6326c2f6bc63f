// SPDX-License-Identifier: Apache-2.0
// A rule pack: what is asked of a document, and what each answer is worth.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/result.h"

namespace hecha {

// How loud a finding is. Neither its weight nor the gate.
enum class Severity : std::uint8_t { error, warning, note };

// A text that people read, in both languages. `en` may be empty: then zh is shown.
struct Text {
  std::string zh;
  std::string en;
};

// One legal basis of a rule. `verified` says whether the number of the article was
// checked against the original.
struct Basis {
  std::string source;   // id in the pack
  Text title;           // of the document
  std::string number;   // 厅字〔2019〕28号; may be empty
  std::string article;  // 第二十五条第二项; may be empty
  Text says;            // what it demands, in the pack's own words; may be empty
  bool verified = false;
  // Report years to which it applies, inclusive; absent: from the first, up to the last.
  std::optional<int> from_year, to_year;
};

struct Rule {
  std::string id;    // "fzzf.leader-duties"; unique, never reused
  std::string code;  // "FZ-301"; short, for print
  Text title;
  std::string group;  // id of a Group
  std::string kind;   // "element"
  Severity severity = Severity::error;
  double weight = 0;  // points, >= 0; 0 for a rule that only informs
  std::vector<Basis> basis;
  std::vector<Text> advice;               // questions to the drafter
  std::vector<std::string> renamed_from;  // former ids: old waivers and baselines stay valid
  std::string fingerprint;                // 16 hex digits of what its file says, tests aside
};

struct Group {
  std::string id;
  Text title;
};

struct Grade {
  double min = 0;  // percent, inclusive
  Text title;
};

// The score that one group must reach, in percent.
struct GroupMinimum {
  std::string group;  // id
  double score = 0;
};

// What must hold before a document may pass. A member that is absent asks nothing.
struct Gate {
  std::string id;
  Text title;
  std::optional<double> score;          // at least, in percent
  std::optional<std::uint32_t> errors;  // at most so many failing findings of that severity
  std::optional<std::uint32_t> warnings;
  std::optional<std::uint32_t> new_errors;  // the same among those that the baseline does not hold
  std::optional<std::uint32_t> new_warnings;
  std::vector<GroupMinimum> groups;
};

// Something wrong in a pack's files, told the way a compiler would.
struct Problem {
  Severity severity;         // error or warning
  std::string code;          // "unknown-key"; stable
  std::string message;       // English, one sentence
  std::string file;          // relative to the pack's folder; of a pack it extends: fzzf/cues.yaml
  std::uint32_t line = 0;    // from 1; 0: the whole file
  std::uint32_t column = 0;  // from 1, in code points
  std::string text;          // that line of the file
  std::string hint;          // may be empty: "did you mean 'near'?"
};

// Compiled, immutable, and safe to share between threads. Must outlive every
// Evaluator made from it.
class Pack {
 public:
  Pack(Pack&&) noexcept;
  Pack& operator=(Pack&&) noexcept;
  ~Pack();

  const std::string& id() const;
  const std::string& version() const;
  const Text& title() const;
  const std::string& status() const;       // draft | test | stable | deprecated
  const std::string& fingerprint() const;  // 16 hex digits, of the files it came from
  std::span<const Rule> rules() const;     // in the order of the scorecard
  std::span<const Group> groups() const;
  std::span<const Grade> grades() const;  // descending by min
  std::span<const Gate> gates() const;

  struct Data;  // engine/pack/data.h
  explicit Pack(std::unique_ptr<const Data> data);
  const Data& data() const { return *data_; }

 private:
  std::unique_ptr<const Data> data_;
};

// A pack loads if and only if none of its problems is an error. All problems are
// found in one go, in file and line order.
struct PackLoad {
  std::optional<Pack> pack;
  std::vector<Problem> problems;
};

// Which rules to use and how. `only` and `skip` are globs over rule ids.
struct LoadOptions {
  std::string profile;  // id in the pack; empty: none
  std::vector<std::string> only;
  std::vector<std::string> skip;
  // Folders of packs: where one that `extends` names is looked for, if not beside the other.
  std::vector<std::string> roots;
};

// Reads pack.yaml and its neighbours in `folder`, and the packs that it extends. Cost: some 10 ms
// for 100 KB.
PackLoad load_pack(const std::string& folder, const LoadOptions& options = {});

}  // namespace hecha
