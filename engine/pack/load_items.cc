// SPDX-License-Identifier: Apache-2.0
// items/*.yaml: the rules.
#include <algorithm>
#include <charconv>

#include "base/hash.h"
#include "checks/slips.h"
#include "pack/conditions.h"
#include "pack/dates.h"
#include "pack/item_tests.h"
#include "pack/load_slips.h"
#include "pack/terms.h"

namespace hecha {
namespace {

constexpr std::string_view severity_ids[] = {"error", "warning", "note"};
constexpr double most_weight = 1000;

// In the order of RuleKind.
std::vector<std::string_view> kind_ids() {
  std::vector<std::string_view> ids{"element", "stated-fact", "date", "file"};
  for (const SlipKind& kind : slip_kinds()) ids.push_back(kind.id);
  return ids;
}

bool is_rule_id(std::string_view id, std::string_view pack) {
  if (!id.starts_with(pack) || id.size() < pack.size() + 2 || id[pack.size()] != '.') return false;
  char before = '.';
  for (char c : id.substr(pack.size() + 1)) {
    const bool sign = c == '.' || c == '-';
    if (!sign && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) return false;
    if (sign && (before == '.' || before == '-')) return false;
    before = c;
  }
  return before != '.' && before != '-';
}

// A rule of the pack, or of one that it extends.
bool is_rule_of(const Loading& loading, std::string_view id) {
  return std::any_of(loading.packs.begin(), loading.packs.end(),
                     [&](const std::string& pack) { return is_rule_id(id, pack); });
}

void load_id(Loading& loading, Fields& fields, Rule& rule) {
  rule.id = fields.need_text("id");
  if (rule.id.empty()) return;
  const Spot mark = fields.find("id")->mark;
  const std::string& pack = loading.data.id;
  if (!pack.empty() && !is_rule_of(loading, rule.id)) {
    loading.problems.add(ProblemCode::bad_id, mark,
                         "'" + rule.id + "' cannot be the id of a rule of the pack '" + pack + "'",
                         "write " + pack +
                             ".name, with lower-case letters a-z, digits, dots and "
                             "hyphens");
  }
  if (!loading.rules.add(rule.id, mark)) {
    const Spot other = loading.rules.mark(*loading.rules.find(rule.id));
    loading.problems.add(
        ProblemCode::duplicate_id, mark,
        "the rule '" + rule.id + "' stands in " + loading.problems.file_name(other.file) + " too",
        "give one of the two another id");
  }
}

// Nobody may take over the past of another rule.
void load_former_ids(Loading& loading, Fields& fields, Rule& rule) {
  const YamlNode* node = fields.find("renamed-from");
  if (!node) return;
  for (const YamlNode* item : one_or_more(*node)) {
    const auto id = text_of(*item, loading.problems);
    if (!id) continue;
    if (!is_rule_of(loading, *id)) {
      loading.problems.add(ProblemCode::bad_id, item->mark,
                           "'" + *id + "' cannot have been the id of a rule of this pack");
    } else if (!loading.rules.add(*id, item->mark)) {
      loading.problems.add(ProblemCode::duplicate_id, item->mark,
                           "the id '" + *id + "' is, or was, that of another rule");
    }
    rule.renamed_from.push_back(*id);
  }
}

// Tests and comments do not change what a rule says.
void take(Fingerprint& fingerprint, const YamlNode& node) {
  fingerprint.take_part(node.text);
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    if (i < node.keys.size()) {
      if (node.keys[i].text == "tests") continue;
      fingerprint.take_part(node.keys[i].text);
    }
    take(fingerprint, node.items[i]);
  }
  fingerprint.take_part("");
}

std::string fingerprint_of(const YamlNode& root) {
  Fingerprint fingerprint;
  take(fingerprint, root);
  return fingerprint.text();
}

void load_code(Loading& loading, Fields& fields, Rule& rule) {
  rule.code = fields.need_text("code");
  if (rule.code.empty()) return;
  for (const Rule& other : loading.data.rules) {
    if (other.code != rule.code) continue;
    loading.problems.add(
        ProblemCode::duplicate_code, fields.key_mark("code"),
        "the code '" + rule.code + "' belongs to the rule '" + other.id + "' already",
        "each rule needs a code of its own");
    return;
  }
}

void load_weight(Loading& loading, Fields& fields, Rule& rule) {
  const YamlNode* node =
      rule.severity == Severity::note ? fields.find("weight") : fields.need("weight");
  if (!node) {
    loading.weights_known = loading.weights_known && rule.severity == Severity::note;
    return;
  }
  double weight = -1;
  if (node->is_scalar() && !node->quoted) {
    const std::string& text = node->text;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), weight);
    if (error != std::errc() || end != text.data() + text.size()) weight = -1;
  }
  if (weight >= 0 && weight <= most_weight) {
    rule.weight = weight;
  } else {
    loading.weights_known = false;
    loading.problems.add(
        ProblemCode::bad_weight, node->mark,
        "a weight is a number from 0 to 1000, but this is " +
            (node->is_scalar() ? "'" + node->text + "'" : std::string(kind_of(*node))));
  }
}

void load_basis_entry(Loading& loading, const YamlNode& node, Rule& rule) {
  Fields fields(node, "a basis", loading.problems);
  Basis basis;
  basis.article = fields.text("article").value_or("");
  basis.says = fields.titled("says");
  basis.verified = fields.truth("verified").value_or(false);
  basis.source = fields.need_text("source");
  if (basis.source.empty()) return;
  const auto source = id_of(loading.sources, basis.source, fields.find("source")->mark,
                            ProblemCode::unknown_source, "source", loading.problems);
  if (!source) return;
  const SourceText& text = loading.source_texts[*source];
  basis.title = text.title;
  basis.number = text.number;
  basis.from_year = text.years.from;
  basis.to_year = text.years.to;
  rule.basis.push_back(std::move(basis));
}

void load_basis(Loading& loading, Fields& fields, Rule& rule) {
  const YamlNode* node = fields.find("basis");
  if (!fields.has("basis") || (node && node->is_list() && node->items.empty())) {
    loading.problems.add(ProblemCode::missing_basis, fields.node().mark,
                         "the rule '" + rule.id + "' does not say what it rests on",
                         "add basis: [{source: name, article: ...}]");
  }
  if (!node) return;
  for (const YamlNode* item : one_or_more(*node)) load_basis_entry(loading, *item, rule);
}

// A question: text, or {zh: text, en: text}.
void load_advice(Loading& loading, Fields& fields, Rule& rule) {
  const YamlNode* node = fields.find("advice");
  if (!node) return;
  for (const YamlNode* item : one_or_more(*node)) {
    Text text;
    if (item->is_map()) {
      Fields inner(*item, "a question", loading.problems);
      text.zh = inner.need_text("zh");
      text.en = inner.text("en").value_or("");
    } else {
      text.zh = text_of(*item, loading.problems).value_or("");
    }
    rule.advice.push_back(std::move(text));
  }
}

void load_when(Loading& loading, const YamlNode& node, When& when) {
  Fields fields(node, "'when'", loading.problems);
  if (!fields.is_map()) return;
  if (const YamlNode* years = fields.find("report-year")) {
    if (const auto range = report_years_of(*years, loading.problems)) {
      when.from_year = range->from;
      when.to_year = range->to;
    }
  }
  if (const YamlNode* level = fields.find("level"))
    when.levels = level_mask(*level, loading.problems);
  if (!fields.has("report-year") && !fields.has("level")) {
    static constexpr std::string_view keys[] = {"report-year", "level", "otherwise",
                                                "otherwise-en"};
    fields.expects(keys);
    if (!fields.has_unknown()) {
      loading.problems.add(ProblemCode::missing_key, node.mark,
                           "'when' asks for nothing: it needs report-year or level");
    }
  }
  when.otherwise = fields.need_titled("otherwise");
}

// in: [role:duties, anywhere]
void load_places(Loading& loading, Fields& fields, RuleSpec& spec) {
  if (const YamlNode* in = fields.find("in")) {
    RoleMask mask = 0;
    bool anywhere = false;
    for (const YamlNode* item : one_or_more(*in)) {
      if (item->is_scalar() && item->text == "anywhere") {
        anywhere = true;
      } else if (const auto role = role_reference(loading, *item)) {
        mask |= RoleMask{1} << (*role & 31);
      }
    }
    if (!anywhere) spec.in = mask;
    if (anywhere && mask != 0) spec.evidence_first = mask;
  }
  if (const YamlNode* not_in = fields.find("not-in")) spec.not_in = role_mask(loading, *not_in);
  if (spec.in != 0 && (spec.in & ~spec.not_in) == 0) {
    loading.problems.add(ProblemCode::never_matches, fields.key_mark("not-in"),
                         "every role under 'in' is excluded by 'not-in'",
                         "remove it from one of the two");
  }
  if (const YamlNode* insert = fields.find("insert-at")) {
    for (const YamlNode* item : one_or_more(*insert)) {
      if (const auto role = role_reference(loading, *item)) spec.insert_after.push_back(*role);
    }
  }
}

void load_messages(Fields& fields, RuleSpec& spec) {
  const YamlNode* node = fields.find("messages");
  if (!node) return;
  Fields messages(*node, "'messages'", fields.problems());
  spec.missing_message = messages.titled("missing");
  spec.partial_message = messages.titled("partial");
  spec.met_message = messages.titled("met");
}

void load_slip_messages(Fields& fields, RuleSpec& spec) {
  const YamlNode* node = fields.find("messages");
  if (!node) return;
  Fields messages(*node, "'messages'", fields.problems());
  spec.violated_message = messages.titled("violated");
  spec.met_message = messages.titled("met");
}

void load_deadline(Fields& fields, RuleSpec& spec) {
  const YamlNode* node = fields.need("deadline");
  if (!node) return;
  Fields deadline(*node, "'deadline'", fields.problems());
  deadline.need("month");
  deadline.need("day");
  spec.deadline_month = deadline.integer("month", 1, 12).value_or(0);
  spec.deadline_day = deadline.integer("day", 1, 31).value_or(0);
  spec.borderline_days = deadline.integer("borderline-days", 0, 366).value_or(0);
  if (spec.deadline_month == 0 || spec.deadline_day == 0) return;
  if (!is_day(spec.deadline_month, spec.deadline_day)) {
    fields.problems().add(ProblemCode::bad_date, deadline.key_mark("day"),
                          "there is no such day in that month");
  }
}

void load_credit(Fields& fields, RuleSpec& spec) {
  const YamlNode* node = fields.find("credit");
  if (!node) return;
  Fields credit(*node, "'credit'", fields.problems());
  const YamlNode* partial = credit.need("partial");
  if (!partial) return;
  double value = -1;
  const std::string& text = partial->text;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (partial->is_scalar() && error == std::errc() && end == text.data() + text.size() &&
      value >= 0 && value <= 1) {
    spec.partial_credit = value;
  } else {
    fields.problems().add(ProblemCode::bad_credit, partial->mark,
                          "the credit for a partial result is a number from 0 to 1",
                          "write for example {partial: 0.5}");
  }
}

std::optional<Condition> optional_condition(Loading& loading, Fields& fields,
                                            std::string_view key) {
  const YamlNode* node = fields.find(key);
  return node ? load_condition(loading, *node) : std::nullopt;
}

// The fields that only rules of one kind have.
void load_kind(Loading& loading, Fields& fields, const std::string& id, RuleSpec& spec) {
  static constexpr std::string_view stated[] = {"title"};
  static constexpr std::string_view dates[] = {"publish-date"};
  static constexpr std::string_view files[] = {"revisions", "comments", "hidden-text"};
  switch (spec.kind) {
    case RuleKind::element:
      load_places(loading, fields, spec);
      fields.need("met");
      spec.met = optional_condition(loading, fields, "met");
      spec.partial = optional_condition(loading, fields, "partial");
      if (const YamlNode* near = fields.find("near-miss")) spec.near_miss = term_of(loading, *near);
      break;
    case RuleKind::stated_fact:
      fields.need("fact");
      if (fields.choice("fact", stated)) spec.fact = "title";
      spec.met = optional_condition(loading, fields, "met");
      break;
    case RuleKind::date:
      fields.need("fact");
      if (fields.choice("fact", dates)) spec.fact = "publish_date";
      load_deadline(fields, spec);
      break;
    case RuleKind::file:
      fields.need("fact");
      if (const auto which = fields.choice("fact", files)) spec.fact = files[*which];
      break;
    default:
      load_slip_rule(loading, fields, id, spec);
      load_slip_messages(fields, spec);
      return;
  }
  load_credit(fields, spec);
  load_messages(fields, spec);
}

}  // namespace

void load_item(Loading& loading, const YamlNode& root) {
  Fields fields(root, "a rule", loading.problems);
  if (!fields.is_map()) return;
  Rule rule;
  RuleSpec spec;
  load_id(loading, fields, rule);
  load_former_ids(loading, fields, rule);
  rule.fingerprint = fingerprint_of(root);
  load_code(loading, fields, rule);
  rule.title = fields.need_titled("title");
  rule.group = fields.need_text("group");
  if (!rule.group.empty()) {
    id_of(loading.groups, rule.group, fields.find("group")->mark, ProblemCode::unknown_group,
          "group", loading.problems);
  }
  fields.need("kind");
  const std::vector<std::string_view> kinds = kind_ids();
  const std::size_t kind = fields.choice("kind", kinds).value_or(0);
  rule.kind = kinds[kind];
  fields.call_keys_of("a rule of kind '" + rule.kind + "'");
  spec.kind = static_cast<RuleKind>(kind);
  fields.need("severity");
  rule.severity = static_cast<Severity>(fields.choice("severity", severity_ids).value_or(0));
  load_weight(loading, fields, rule);
  load_basis(loading, fields, rule);
  if (const YamlNode* when = fields.find("when")) load_when(loading, *when, spec.when);
  load_kind(loading, fields, rule.id, spec);
  load_advice(loading, fields, rule);
  auto tests = load_tests(loading, fields, spec, rule);
  loading.data.rules.push_back(std::move(rule));
  loading.data.spec.rules.push_back(std::move(spec));
  loading.data.spec.tests.push_back(std::move(tests));
}

}  // namespace hecha
