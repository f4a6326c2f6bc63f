// SPDX-License-Identifier: Apache-2.0
// pack.yaml: what the pack is, its sources, groups, grades, gates and profiles.
#include <algorithm>
#include <array>
#include <charconv>

#include "pack/dates.h"
#include "pack/loading.h"
#include "pack/nearest.h"
#include "pack/version.h"

namespace hecha {
namespace {

constexpr std::string_view statuses[] = {"draft", "test", "stable", "deprecated"};

void load_version(Loading& loading, Fields& fields) {
  const YamlNode* node = fields.need("version");
  if (!node) return;
  const auto text = text_of(*node, loading.problems);
  if (!text) return;
  const auto version = parse_version(*text);
  if (!version || version->parts != 3) {
    loading.problems.add(ProblemCode::bad_version, node->mark, "'" + *text + "' is not a version",
                         "write three numbers, like 1.0.0");
  }
  loading.data.version = *text;
}

// engine: ">=0.1"
void load_engine(Loading& loading, Fields& fields) {
  const YamlNode* node = fields.find("engine");
  if (!node) return;
  const auto text = text_of(*node, loading.problems);
  if (!text) return;
  const auto needed =
      text->starts_with(">=") ? parse_version(std::string_view(*text).substr(2)) : std::nullopt;
  if (!needed) {
    loading.problems.add(ProblemCode::bad_version, node->mark,
                         "'" + *text + "' does not say which hecha is needed",
                         "write it like \">=0.1\"");
  } else if (engine_version().numbers < needed->numbers) {
    loading.problems.add(ProblemCode::engine_too_old, node->mark,
                         "the pack needs hecha " + text->substr(2) +
                             " or newer, and this is hecha " + std::string(engine_version_text()),
                         "update hecha, or use an older version of the pack");
  }
}

void load_source(Loading& loading, const YamlNode& node, const std::string& name) {
  Fields fields(node, "source '" + name + "'", loading.problems);
  SourceText source;
  source.title = fields.need_titled("title");
  source.number = fields.text("number").value_or("");
  fields.truth("verified");
  if (const YamlNode* years = fields.find("report-year"))
    source.years = report_years_of(*years, loading.problems).value_or(ReportYears{});
  if (const YamlNode* since = fields.find("in-force")) {
    const auto text = text_of(*since, loading.problems);
    if (text && !is_iso_date(*text)) {
      loading.problems.add(ProblemCode::bad_date, since->mark,
                           "'" + *text + "' is not a date that exists", "write it like 2019-04-15");
    }
  }
  loading.source_texts.push_back(std::move(source));
}

void load_sources(Loading& loading, const YamlNode& node) {
  if (!node.is_map()) {
    Fields(node, "'sources'", loading.problems);
    return;
  }
  for (std::size_t i = 0; i < node.keys.size(); ++i) {
    const std::string& name = node.keys[i].text;
    check_name(name, node.keys[i].mark, "a source", loading.problems);
    loading.sources.add(name, node.keys[i].mark);
    load_source(loading, node.items[i], name);
  }
}

// The id of a group, gate or profile: a name that no other of its kind has.
std::string new_id(Loading& loading, Fields& fields, Names& names, std::string_view what) {
  std::string id = fields.need_text("id");
  if (id.empty()) return id;
  const Spot mark = fields.find("id")->mark;
  check_name(id, mark, what, loading.problems);
  if (!names.add(id, mark)) {
    loading.problems.add(ProblemCode::duplicate_id, mark,
                         "'" + id + "' is already the id of " + std::string(what) + " in line " +
                             std::to_string(names.mark(*names.find(id)).line),
                         "give one of the two another id");
  }
  return id;
}

void load_group(Loading& loading, const YamlNode& node) {
  Fields fields(node, "a group", loading.problems);
  Group group;
  group.id = new_id(loading, fields, loading.groups, "a group");
  group.title = fields.need_titled("title");
  // Parallel to the names, which know each id once.
  if (loading.groups.size() > loading.data.groups.size()) {
    loading.data.groups.push_back(std::move(group));
  }
}

void load_grades(Loading& loading, const YamlNode& node) {
  std::vector<Grade>& grades = loading.data.grades;
  bool zero = false;
  for (const YamlNode* item : one_or_more(node)) {
    Fields fields(*item, "a grade", loading.problems);
    Grade grade;
    fields.need("min");
    const auto min = fields.number("min", 0, 100);
    grade.title = fields.need_titled("title");
    if (!min) continue;
    grade.min = *min;
    zero = zero || grade.min == 0;
    const bool known = std::any_of(grades.begin(), grades.end(),
                                   [&](const Grade& other) { return other.min == grade.min; });
    if (known) {
      loading.problems.add(ProblemCode::duplicate_grade, fields.key_mark("min"),
                           "another grade begins at this score already",
                           "give each grade a minimum of its own");
    }
    grades.push_back(std::move(grade));
  }
  if (!zero) {
    loading.problems.add(ProblemCode::grades_no_zero, node.mark,
                         "no grade begins at 0, so a low score would have no grade",
                         "give the last grade min: 0");
  }
  std::stable_sort(grades.begin(), grades.end(),
                   [](const Grade& a, const Grade& b) { return a.min > b.min; });
}

void load_scoring(Loading& loading, const YamlNode& node) {
  Fields fields(node, "'scoring'", loading.problems);
  if (const YamlNode* grades = fields.need("grades")) load_grades(loading, *grades);
}

std::optional<std::uint32_t> count(Fields& fields, std::string_view key) {
  const auto number = fields.integer(key, 0, 1'000'000);
  return number ? std::optional(static_cast<std::uint32_t>(*number)) : std::nullopt;
}

// groups: {duties: 60}
void load_minima(Loading& loading, const YamlNode& node, Gate& gate) {
  Fields fields(node, "'groups'", loading.problems);
  for (const YamlNode& key : node.keys) {
    const auto known = id_of(loading.groups, key.text, key.mark, ProblemCode::unknown_group,
                             "group", loading.problems);
    const auto min = fields.number(key.text, 0, 100);
    if (known && min) gate.groups.push_back({key.text, *min});
  }
}

void load_gate(Loading& loading, const YamlNode& node, Names& names) {
  Fields fields(node, "a gate", loading.problems);
  Gate gate;
  gate.id = new_id(loading, fields, names, "a gate");
  gate.title = fields.need_titled("title");
  if (const YamlNode* require = fields.need("require")) {
    Fields asked(*require, "'require'", loading.problems);
    gate.score = asked.number("score", 0, 100);
    gate.errors = count(asked, "errors");
    gate.warnings = count(asked, "warnings");
    gate.new_errors = count(asked, "new-errors");
    gate.new_warnings = count(asked, "new-warnings");
    if (const YamlNode* groups = asked.find("groups")) load_minima(loading, *groups, gate);
    if (require->is_map() && require->keys.empty()) {
      loading.problems.add(ProblemCode::missing_key, require->mark, "this gate asks for nothing",
                           "write for example {errors: 0, score: 80}");
    }
  }
  loading.data.gates.push_back(std::move(gate));
}

}  // namespace

void load_manifest(Loading& loading, const YamlNode& root) {
  Fields fields(root, "pack.yaml", loading.problems);
  if (!fields.is_map()) return;
  Pack::Data& data = loading.data;
  data.id = fields.need_text("pack");
  if (!data.id.empty()) {
    check_name(data.id, fields.find("pack")->mark, "a pack", loading.problems);
  }
  load_version(loading, fields);
  load_engine(loading, fields);
  data.title = fields.need_titled("title");
  data.status = statuses[fields.choice("status", statuses).value_or(0)];
  if (const YamlNode* sources = fields.find("sources")) load_sources(loading, *sources);
  if (const YamlNode* groups = fields.find("groups")) {
    for (const YamlNode* group : one_or_more(*groups)) load_group(loading, *group);
  }
  if (const YamlNode* scoring = fields.find("scoring")) load_scoring(loading, *scoring);
  if (const YamlNode* gates = fields.find("gates")) {
    Names names;
    for (const YamlNode* gate : one_or_more(*gates)) load_gate(loading, *gate, names);
  }
  if (const YamlNode* profiles = fields.find("profiles")) load_profiles(loading, *profiles);
  if (const YamlNode* labels = fields.find("labels")) load_labels(loading, *labels);
}

}  // namespace hecha
