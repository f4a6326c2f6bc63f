// SPDX-License-Identifier: Apache-2.0
// From conditions to the verdict on one rule.
#include "score/verdict.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <optional>

#include "checks/conditions.h"
#include "score/evidence.h"
#include "score/slip_evidence.h"

namespace hecha {
namespace {

// Why the rule does not concern this document, if it does not.
std::optional<Finding> not_applicable(const Scene& scene, const RuleSpec& spec) {
  const When& when = spec.when;
  const std::optional<int> year = scene.report_year();
  Finding finding;
  finding.verdict = Verdict::na;
  if (year &&
      ((when.from_year && *year < *when.from_year) || (when.to_year && *year > *when.to_year))) {
    finding.message = when.otherwise;
    if (finding.message.zh.empty())
      finding.message = {"本项不适用于" + std::to_string(*year) + "年的报告。",
                         "Does not apply to a report on " + std::to_string(*year) + "."};
    return finding;
  }
  for (std::size_t i = 0; i < std::size(level_ids); ++i) {
    if (scene.facts().level.value != level_ids[i] || (when.levels >> i & 1u) != 0) continue;
    finding.message = when.otherwise;
    if (finding.message.zh.empty())
      finding.message = {"本项不适用于这一级机关。", "Does not apply to issuers of this level."};
    return finding;
  }
  return std::nullopt;
}

std::string_view filled_by_id(FilledBy by) {
  switch (by) {
    case FilledBy::heading:
      return "heading";
    case FilledBy::opener:
      return "opener";
    case FilledBy::from_below:
      return "from-below";
    case FilledBy::nothing:
      return "anywhere";
  }
  return "";
}

// How the surest of the passages was found.
std::string filled_by(Scene& scene, const std::vector<Support>& supports) {
  FilledBy best = FilledBy::nothing;
  for (const Support& support : supports) {
    const FilledBy by = scene.filled_by(scene.sentence_of(support.hit));
    if (by != FilledBy::nothing && (best == FilledBy::nothing || by < best)) best = by;
  }
  return std::string(filled_by_id(best));
}

class Judge {
 public:
  Judge(Scene& scene, const RuleSpec& spec, Finding& finding, bool explain)
      : scene_(scene), spec_(spec), finding_(finding), explain_(explain) {}

  void element() {
    if (spec_.violated && holds(*spec_.violated, Verdict::violated, 0, {})) return;
    if (spec_.met && holds(*spec_.met, Verdict::met, 1, spec_.met_message)) return;
    if (spec_.partial &&
        holds(*spec_.partial, Verdict::partial, spec_.partial_credit, spec_.partial_message))
      return;
    if (spec_.violated && !spec_.met) {
      conclude(Verdict::met, 1, spec_.met_message);
      return;
    }
    conclude(Verdict::missing, 0, spec_.missing_message);
    finding_.near_misses = near_misses(scene_, spec_);
    finding_.insert_at = insert_at(scene_, spec_);
  }

  void stated_fact() {
    const Stated& fact = scene_.facts().title;
    const bool known = fact.found_in == "given" || (fact.span && fact.confidence > 0.5);
    if (!known) {
      conclude(Verdict::missing, 0, spec_.missing_message);
      finding_.insert_at = InsertAt{scene_.document().place({0, 0}), ""};
      if (fact.span) cite(*fact.span, "closest");
      return;
    }
    const bool good = !spec_.met || title_satisfies(*spec_.met, fact.value);
    conclude(good ? Verdict::met : Verdict::partial, good ? 1 : spec_.partial_credit,
             good ? spec_.met_message : spec_.partial_message);
    if (fact.span) cite(*fact.span, "supports");
  }

  void date() {
    const StatedFacts& facts = scene_.facts();
    const std::optional<int> year = scene_.report_year();
    if (facts.publish_date.value.empty() || !year) {
      conclude(Verdict::undecided, 0,
               facts.publish_date.value.empty()
                   ? Text{"文中没有公开日期。", "The text states no date of publication."}
                   : Text{"不能确定报告年度。", "The report year cannot be told."});
      return;
    }
    using namespace std::chrono;
    int y = 0;
    unsigned m = 0, d = 0;
    std::sscanf(facts.publish_date.value.c_str(), "%d-%u-%u", &y, &m, &d);
    const sys_days published = year_month_day{std::chrono::year{y}, month{m}, day{d}};
    const sys_days due = year_month_day{std::chrono::year{*year + 1},
                                        month{static_cast<unsigned>(spec_.deadline_month)},
                                        day{static_cast<unsigned>(spec_.deadline_day)}};
    const auto late = (published - due).count();
    if (late <= 0) {
      conclude(Verdict::met, 1, spec_.met_message);
    } else if (late <= spec_.borderline_days) {
      conclude(Verdict::partial, spec_.partial_credit, spec_.partial_message);
    } else {
      conclude(Verdict::violated, 0, spec_.missing_message);
    }
    if (facts.publish_date.span)
      cite(*facts.publish_date.span, finding_.verdict == Verdict::met ? "supports" : "contradicts");
  }

  void slips(const Sight& sight) {
    Slips slips;
    slip_kind(spec_.kind).find(sight, spec_, slips);
    if (!slips.undecided.zh.empty()) return conclude(Verdict::undecided, 0, slips.undecided);
    if (slips.found.empty()) return conclude(Verdict::met, 1, spec_.met_message);
    conclude(Verdict::violated, 0, spec_.violated_message);
    finding_.evidence = slip_evidence(scene_, spec_.kind, std::move(slips.found));
  }

  void file() {
    const KeptInFile& kept = scene_.facts().file;
    const std::uint32_t count = spec_.fact == "revisions"  ? kept.revisions
                                : spec_.fact == "comments" ? kept.comments
                                                           : kept.hidden_text;
    if (count == 0) return conclude(Verdict::met, 1, spec_.met_message);
    conclude(Verdict::violated, 0, spec_.missing_message);
    finding_.message.zh += "（" + std::to_string(count) + "处）";
    finding_.message.en += " (" + std::to_string(count) + ")";
  }

 private:
  bool holds(const Condition& condition, Verdict verdict, double credit, const Text& message) {
    const Scope scope{spec_.in, spec_.not_in};
    const Outcome outcome =
        test(scene_, condition, scope, explain_ ? &finding_.explanation : nullptr);
    if (!outcome.holds) return false;
    conclude(verdict, credit, message);
    finding_.filled_by = filled_by(scene_, outcome.supports);
    finding_.evidence = evidence_of(scene_, outcome.supports, spec_.evidence_first.value_or(0));
    return true;
  }

  // The words that a title must hold are looked for in its value, not in the body.
  bool title_satisfies(const Condition& condition, const std::string& title) const {
    const auto each = [&](const Condition& child) { return title_satisfies(child, title); };
    const std::vector<Condition>& parts = condition.children;
    switch (condition.kind) {
      case ConditionKind::all:
        return std::all_of(parts.begin(), parts.end(), each);
      case ConditionKind::any:
        return std::any_of(parts.begin(), parts.end(), each);
      case ConditionKind::none_of:
        return std::none_of(parts.begin(), parts.end(), each);
      default:
        break;
    }
    for (const Counted& counted : condition.of)
      if (title_holds(counted.what, title)) return true;
    return false;
  }

  bool title_holds(ExprId id, const std::string& title) const {
    const Expr& expr = scene_.spec().exprs[id];
    if (expr.kind == ExprKind::any)
      return std::any_of(expr.children.begin(), expr.children.end(),
                         [&](ExprId child) { return title_holds(child, title); });
    if (expr.kind == ExprKind::token && expr.token == TokenKind::year)
      return title.find("年") != std::string::npos;
    return expr.kind == ExprKind::words && scene_.matcher().stands_in(title, expr.term);
  }

  void conclude(Verdict verdict, double credit, Text message) {
    finding_.verdict = verdict;
    finding_.credit = credit;
    finding_.message = std::move(message);
  }

  void cite(Span span, const char* role) {
    finding_.evidence.push_back({role, scene_.document().quote(span), scene_.document().place(span),
                                 "", scene_.document().source(span)});
  }

  Scene& scene_;
  const RuleSpec& spec_;
  Finding& finding_;
  bool explain_;
};

}  // namespace

Finding judge(const Sight& sight, std::uint32_t index, bool explain) {
  Scene& scene = sight.body();
  const RuleSpec& spec = scene.spec().rules[index];
  if (std::optional<Finding> na = not_applicable(scene, spec)) {
    na->rule = index;
    return *std::move(na);
  }
  Finding finding;
  finding.rule = index;
  Judge judge(scene, spec, finding, explain);
  switch (spec.kind) {
    case RuleKind::element:
      judge.element();
      break;
    case RuleKind::stated_fact:
      judge.stated_fact();
      break;
    case RuleKind::date:
      judge.date();
      break;
    case RuleKind::file:
      judge.file();
      break;
    default:
      judge.slips(sight);
      break;
  }
  return finding;
}

}  // namespace hecha
