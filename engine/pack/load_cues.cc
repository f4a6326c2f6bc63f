// SPDX-License-Identifier: Apache-2.0
// cues.yaml: evidence patterns with what must hold of their hits, and examples.
#include "pack/guard_lint.h"
#include "pack/guards.h"
#include "pack/load_cue.h"
#include "pack/terms.h"

namespace hecha {
namespace {

void load_stripped(Loading& loading, Fields& fields, Where& where) {
  const YamlNode* besides = fields.need("besides");
  if (besides) where.besides = words_of(loading, *besides);
  fields.need("at-least");
  where.at_least = static_cast<std::uint16_t>(fields.integer("at-least", 1, 9999).value_or(1));
  static constexpr std::string_view units[] = {"clause", "sentence"};
  if (fields.choice("in", units).value_or(0) == 1) where.says_unit = Unit::sentence;
}

Where load_where(Loading& loading, const YamlNode& node) {
  Where where;
  Fields fields(node, "'where'", loading.problems);
  if (const YamlNode* actor = fields.find("actor")) {
    if (const auto name = text_of(*actor, loading.problems)) {
      where.actor = id_of(loading.actors, *name, actor->mark, ProblemCode::unknown_actor, "actor",
                          loading.problems);
    }
  }
  if (const YamlNode* says = fields.find("says-something")) {
    Fields inner(*says, "'says-something'", loading.problems);
    load_stripped(loading, inner, where);
  }
  const YamlNode* has = fields.find("has");
  if (has) where.needs = term_of(loading, *has);
  if (const auto unit = fields.choice("same", unit_ids)) {
    where.needs_unit = static_cast<Unit>(*unit);
    if (!fields.has("has")) {
      loading.problems.add(ProblemCode::missing_key, fields.key_mark("same"),
                           "'same' says where 'has' is looked for, but there is no 'has'",
                           "add has: term, or remove it");
    }
  }
  where.after = fields.percent("after").value_or(0);
  where.before = fields.percent("before").value_or(1);
  if (where.after >= where.before) {
    loading.problems.add(ProblemCode::never_matches,
                         fields.key_mark(fields.has("after") ? "after" : "before"),
                         "no place in a text is both after and before these positions",
                         "'after' must be less than 'before'");
  }
  if (const YamlNode* in = fields.find("in")) where.roles = role_mask(loading, *in);
  if (const YamlNode* not_in = fields.find("not-in")) where.not_roles = role_mask(loading, *not_in);
  static constexpr std::string_view ways[] = {"heading"};
  where.under_heading = fields.choice("filled-by", ways).has_value();
  if (where.roles != 0 && (where.roles & ~where.not_roles) == 0) {
    loading.problems.add(ProblemCode::never_matches, fields.key_mark("not-in"),
                         "every role under 'in' is excluded by 'not-in'",
                         "remove it from one of the two");
  }
  return where;
}

void load_example(Loading& loading, CueId cue, const YamlNode& node) {
  static constexpr std::string_view keys[] = {"hit", "miss"};
  Fields fields(node, "an example", loading.problems);
  const auto key = one_of_keys(fields, keys);
  if (!key) return;
  const auto text = fields.text(*key);
  if (!text) return;
  loading.data.spec.examples.push_back(
      {cue, *text, *key == "hit", loading.problems.file_name(node.mark.file), node.mark.line});
}

void load_guards(Loading& loading, const YamlNode& unless, Cue& cue, CueMarks& marks) {
  for (const YamlNode* guard : one_or_more(unless)) {
    if (auto loaded = load_guard(loading, *guard)) {
      cue.unless.push_back(std::move(*loaded));
      marks.guards.push_back(guard->mark);
    }
  }
}

// All of a cue but what it finds.
void load_rest(Loading& loading, Fields& fields, CueId id, CueMarks& marks) {
  Cue& cue = loading.data.spec.cues[id];
  if (const YamlNode* strip = fields.find("strip")) {
    cue.strip = term_of(loading, *strip);
    marks.strip = strip->mark;
  }
  if (const YamlNode* unless = fields.find("unless")) load_guards(loading, *unless, cue, marks);
  if (const YamlNode* where = fields.find("where")) cue.where = load_where(loading, *where);
  if (const YamlNode* examples = fields.find("examples")) {
    for (const YamlNode* example : one_or_more(*examples)) load_example(loading, id, *example);
  }
}

void load_cue(Loading& loading, const YamlNode& node, CueId id) {
  Cue& cue = loading.data.spec.cues[id];
  Fields fields(node, "cue '" + cue.name + "'", loading.problems);
  if (!fields.is_map()) return;
  const auto expr = term_of_fields(loading, fields);
  cue.expr = expr.value_or(0);
  CueMarks marks;
  load_rest(loading, fields, id, marks);
  cue.strength = static_cast<std::uint8_t>(fields.integer("strength", 1, 9).value_or(1));
  if (expr) check_guards(loading, cue, marks);
}

}  // namespace

void load_phrase_cue(Loading& loading, Fields& fields, const YamlNode& find, const YamlNode* unless,
                     CueId id) {
  std::vector<ExprId> exprs;
  for (const YamlNode* item : one_or_more(find)) {
    if (const auto expr = term_of(loading, *item)) exprs.push_back(*expr);
  }
  Cue& cue = loading.data.spec.cues[id];
  if (!exprs.empty()) cue.expr = exprs.size() == 1 ? exprs[0] : any_of(loading, exprs);
  CueMarks marks;
  load_rest(loading, fields, id, marks);
  if (!exprs.empty()) check_guards(loading, cue, marks);
  if (unless) load_guards(loading, *unless, cue, marks);
}

void load_cues(Loading& loading, const YamlNode& root) {
  std::vector<Cue>& cues = loading.data.spec.cues;
  cues.resize(root.keys.size());
  for (CueId id = 0; id < cues.size(); ++id) cues[id].name = root.keys[id].text;
  for (CueId id = 0; id < cues.size(); ++id) load_cue(loading, root.items[id], id);
}

}  // namespace hecha
