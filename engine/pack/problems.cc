// SPDX-License-Identifier: Apache-2.0
// Collects problems while a pack loads, and tells them with the lines they stand in.
#include "pack/problems.h"

#include <algorithm>
#include <tuple>

#include "base/utf8.h"

namespace hecha {
namespace {

// A pack that has more of them is not a pack; the rest would help nobody.
constexpr std::size_t most_problems = 500;

// Problems of things that can be told without what stands in them.
bool loses_nothing(ProblemCode code) {
  switch (code) {
    case ProblemCode::unknown_file:
    case ProblemCode::bad_number:
    case ProblemCode::bad_percent:
    case ProblemCode::bad_date:
    case ProblemCode::bad_year:
    case ProblemCode::bad_id:
    case ProblemCode::bad_version:
    case ProblemCode::engine_too_old:
    case ProblemCode::bad_weight:
    case ProblemCode::bad_credit:
    case ProblemCode::bad_fact:
    case ProblemCode::bad_expect:
    case ProblemCode::duplicate_id:
    case ProblemCode::duplicate_code:
    case ProblemCode::duplicate_word:
    case ProblemCode::duplicate_grade:
    case ProblemCode::duplicate_test_name:
    case ProblemCode::unknown_rule:
    case ProblemCode::unknown_profile:
    case ProblemCode::missing_test:
    case ProblemCode::missing_basis:
    case ProblemCode::grades_no_zero:
    case ProblemCode::weights_not_100:
      return true;
    default:
      return false;
  }
}

std::uint32_t code_points(std::string_view bytes) {
  return static_cast<std::uint32_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// Bytes that are not UTF-8 become replacement characters.
std::string readable(std::string_view line) {
  if (valid_utf8_prefix(line) == line.size()) return std::string(line);
  std::string text;
  for (std::size_t at = 0; at < line.size();) {
    const Utf8Step step = utf8_step(line, at);
    append_utf8(text, step.value);
    at += step.size;
  }
  return text;
}

}  // namespace

std::uint32_t Problems::add_file(std::string name, std::string_view bytes) {
  files_.push_back({std::move(name), bytes, {}});
  return static_cast<std::uint32_t>(files_.size() - 1);
}

void Problems::add(ProblemCode code, Spot mark, std::string message, std::string hint) {
  const bool error = problem_text(code).severity == Severity::error;
  has_error_ = has_error_ || error;
  lost_parts_ = lost_parts_ || !loses_nothing(code);
  if (found_.size() >= most_problems) return;
  found_.push_back({code, mark, std::move(message), std::move(hint)});
}

void Problems::add(ProblemCode code, std::string message, std::string hint) {
  add(code, Spot{no_file, 0, 0}, std::move(message), std::move(hint));
}

std::string_view Problems::line_of(Spot mark) {
  File& file = files_[mark.file];
  if (file.lines.empty()) {
    file.lines.push_back(0);
    for (std::size_t i = 0; i < file.bytes.size(); ++i) {
      if (file.bytes[i] == '\n') file.lines.push_back(i + 1);
    }
  }
  if (mark.line == 0 || mark.line > file.lines.size()) return {};
  std::string_view line = file.bytes.substr(file.lines[mark.line - 1]);
  line = line.substr(0, line.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

Problem Problems::told(const Found& found) {
  const ProblemText& row = problem_text(found.code);
  Problem problem;
  problem.severity = row.severity;
  problem.code = row.id;
  problem.message = found.message;
  problem.hint = found.hint;
  if (found.mark.file == no_file) return problem;
  problem.file = files_[found.mark.file].name;
  problem.line = found.mark.line;
  const std::string_view line = line_of(found.mark);
  problem.text = readable(line);
  if (found.mark.column > 0) {
    problem.column =
        1 + code_points(line.substr(0, std::min<std::size_t>(found.mark.column - 1, line.size())));
  }
  return problem;
}

std::vector<Problem> Problems::take() {
  std::vector<Problem> problems;
  for (const Found& found : found_) problems.push_back(told(found));
  const auto place = [](const Problem& problem) {
    return std::tie(problem.file, problem.line, problem.column, problem.code, problem.message);
  };
  std::stable_sort(problems.begin(), problems.end(),
                   [&](const Problem& a, const Problem& b) { return place(a) < place(b); });
  problems.erase(
      std::unique(problems.begin(), problems.end(),
                  [&](const Problem& a, const Problem& b) { return place(a) == place(b); }),
      problems.end());
  if (found_.size() >= most_problems) {
    Problem& last = problems.emplace_back();
    last.severity = Severity::error;
    last.code = problem_text(ProblemCode::too_many).id;
    last.message = "there are more problems than these " + std::to_string(problems.size() - 1) +
                   "; the rest is not shown";
  }
  found_.clear();
  return problems;
}

}  // namespace hecha
