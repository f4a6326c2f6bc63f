// SPDX-License-Identifier: Apache-2.0
// Everything that can be wrong in a pack, and the collector of what is.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hecha/pack.h"

namespace hecha {

// The rows of the table (problems.cc) stand in the same order.
enum class ProblemCode : std::uint8_t {
  // files
  file_missing,
  file_unreadable,
  file_too_large,
  unknown_file,
  empty_file,
  not_utf8,
  yaml_syntax,
  yaml_alias,
  yaml_tag,
  duplicate_key,
  nested_too_deep,
  // shape
  unknown_key,
  missing_key,
  wrong_type,
  empty_value,
  one_of,
  bad_choice,
  bad_number,
  bad_percent,
  bad_date,
  bad_level,
  bad_year,
  bad_name,
  bad_id,
  bad_version,
  engine_too_old,
  bad_weight,
  bad_credit,
  bad_fact,
  bad_expect,
  // references
  unknown_list,
  unknown_cue,
  unknown_role,
  unknown_actor,
  unknown_group,
  unknown_source,
  unknown_rule,
  unknown_profile,
  base_missing,
  nothing_to_remove,
  duplicate_id,
  duplicate_code,
  duplicate_word,
  duplicate_grade,
  duplicate_test_name,
  // patterns
  bad_term,
  bad_regex,
  regex_without_words,
  not_words,
  never_matches,
  list_cycle,
  cue_cycle,
  role_needs_roles,
  too_many,
  // completeness
  no_rules,
  missing_test,
  missing_basis,
  weights_not_100,
  grades_no_zero,
  unused_list,
  unused_cue,
  unused_source,
  unused_group,
  // configurations and waivers
  extends_cycle,
  bad_zone,
  bad_anchor,
  bad_fingerprint,
};

// One row of the table of problems. All text is static.
struct ProblemText {
  ProblemCode code;
  std::string_view id;  // "unknown-key": stable, for machines
  Severity severity;    // error or warning
  std::string_view zh;  // what it is, in a few words
  std::string_view en;
  std::string_view zh_advice;  // what it means and what to do
  std::string_view en_advice;
};

// The row of `code`. Never fails.
const ProblemText& problem_text(ProblemCode code);

// All rows, in the order of the enumerators; docs/generated/problems.md is made of them.
std::span<const ProblemText> problem_texts();

// Where something stands in the files of a pack.
struct Spot {
  std::uint32_t file = 0;    // as Problems::add_file gave it
  std::uint32_t line = 0;    // from 1; 0: the whole file
  std::uint32_t column = 0;  // from 1, in bytes of the line
};

// Collects problems while a pack loads. The bytes of the files must outlive it.
class Problems {
 public:
  std::uint32_t add_file(std::string name, std::string_view bytes);
  const std::string& file_name(std::uint32_t file) const { return files_[file].name; }

  void add(ProblemCode code, Spot mark, std::string message, std::string hint = {});
  // Not in a file: something that the caller asked for.
  void add(ProblemCode code, std::string message, std::string hint = {});

  bool has_error() const { return has_error_; }
  std::size_t size() const { return found_.size(); }
  // Whether something was so wrong that it was left out, so that what refers to
  // what is not fully known.
  bool lost_parts() const { return lost_parts_; }
  // Whether a hint is still worth its cost.
  bool wants_hint() const { return found_.size() < 200; }

  // What was found, by file name, line and column; the same problem at the same
  // place only once. Leaves nothing behind.
  std::vector<Problem> take();

 private:
  struct File {
    std::string name;
    std::string_view bytes;
    std::vector<std::size_t> lines;  // where each line begins; filled when first asked for
  };
  struct Found {
    ProblemCode code;
    Spot mark;
    std::string message;
    std::string hint;
  };
  std::string_view line_of(Spot mark);
  Problem told(const Found& found);

  static constexpr std::uint32_t no_file = 0xFFFFFFFFu;
  std::vector<File> files_;
  std::vector<Found> found_;
  bool has_error_ = false;
  bool lost_parts_ = false;
};

}  // namespace hecha
