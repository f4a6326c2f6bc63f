// SPDX-License-Identifier: Apache-2.0
// What counts as agreement: docs/accuracy.md.
#include "eval/tally.h"

#include <algorithm>
#include <set>

#include "eval/quotes.h"
#include "pack/data.h"

namespace hecha {
namespace {

std::string joined(const std::set<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : "/") + name;
  return list;
}

std::vector<std::string> quotations(const Finding* finding) {
  std::vector<std::string> quotes;
  if (finding != nullptr)
    for (const Evidence& evidence : finding->evidence) quotes.push_back(evidence.quote);
  return quotes;
}

bool touches_any(const std::string& quote, const std::vector<std::string>& others) {
  return std::any_of(others.begin(), others.end(),
                     [&](const std::string& other) { return quotes_touch(quote, other); });
}

bool says_wrong(const Finding* finding) {
  return finding != nullptr &&
         (finding->verdict == Verdict::missing || finding->verdict == Verdict::partial ||
          finding->verdict == Verdict::violated);
}

FactValue fact_of(const DocumentFacts& facts, std::size_t which) {
  const StatedFact* const all[] = {&facts.title, &facts.issuer, &facts.issuer_level,
                                   &facts.report_year, &facts.publish_date};
  static_assert(std::size(all) == fact_names.size());
  if (all[which]->value.empty()) return {};
  return all[which]->value;
}

// Names are compared by their letters; an issuer may be told with or without what stands above it.
bool same_fact(std::size_t which, const FactValue& want, const FactValue& have) {
  const std::string_view name = fact_names[which];
  if (name == "title") return same_letters(want.value_or(""), have.value_or(""), Sameness::whole);
  if (name == "issuer")
    return same_letters(want.value_or(""), have.value_or(""), Sameness::part_is_enough);
  return want == have;
}

bool acceptable_fact(const LabelledFact& label, const FactValue& have) {
  return std::any_of(label.acceptable.begin(), label.acceptable.end(), [&](const FactValue& other) {
    if (!other || !have) return other == have;
    return same_letters(*other, *have, Sameness::whole);
  });
}

}  // namespace

struct Tally::Document {
  const LabelledReport& report;
  const Scorecard* card;
  bool wrong = false;  // a defect was found that is not labelled

  const Finding* finding(const Pack& pack, const std::string& rule) const {
    if (card == nullptr) return nullptr;
    for (const Finding& finding : card->findings)
      if (pack.rules()[finding.rule].id == rule) return &finding;
    return nullptr;
  }
};

Tally::Tally(const Pack& pack, const LabelSet& labels) : pack_(pack) {
  accuracy_.pack = pack.id();
  accuracy_.version = pack.version();
  accuracy_.fingerprint = pack.fingerprint();
  accuracy_.labels = labels.fingerprint;
  for (const ItemLabel& item : pack.data().item_labels) {
    RuleAccuracy rule;
    rule.label = item.label;
    rule.rule = item.rule;
    accuracy_.rules.push_back(std::move(rule));
  }
  for (const DefectLabel& defect : pack.data().defect_labels) {
    RuleAccuracy rule;
    rule.label = defect.label;
    rule.rule = defect.rule;
    rule.is_item = false;
    accuracy_.rules.push_back(std::move(rule));
  }
  by_document_.resize(accuracy_.rules.size());
}

void Tally::disagree(const Document& document, Disagreement disagreement) {
  disagreement.document = document.report.id;
  accuracy_.disagreements.push_back(std::move(disagreement));
}

void Tally::compare_kind(Document& document) {
  const DocumentKind want = document.report.kind;
  const bool read = document.card != nullptr;
  const bool is_report = read && document.card->document.kind == DocumentKind::report;
  const bool same = is_report == (want == DocumentKind::report);
  accuracy_.kind.count(same);
  if (same) return;
  const std::string_view said =
      read ? document_kind_id(document.card->document.kind) : "unreadable";
  disagree(document, {DisagreementKind::kind,
                      "",
                      "kind",
                      "",
                      std::string(document_kind_id(want)),
                      std::string(said),
                      {},
                      {}});
}

void Tally::compare_item(Document& document, const LabelledItem& item) {
  RuleAccuracy& rule = accuracy_.rules[item.label];
  const Finding* const finding = document.finding(pack_, rule.rule);
  std::set<std::string> fair{std::string(verdict_id(item.verdict))};
  for (const Verdict other : item.acceptable) fair.emplace(verdict_id(other));
  const std::string missing(verdict_id(Verdict::missing));
  const std::string want(verdict_id(item.verdict));
  const std::string have(finding != nullptr ? verdict_id(finding->verdict) : "absent");
  const bool is_fair = fair.contains(have);
  ++rule.n;
  rule.exact.count(have == want);
  rule.fair.count(is_fair);
  ++rule.confusion[{want, have}];
  Counts counts;
  if (have == missing) {
    ++(is_fair ? counts.tp : counts.fp);
  } else if (want == missing && !is_fair) {
    ++counts.fn;
  }
  by_document_[item.label].push_back(counts);
  missing_.back() += counts;
  if (!is_fair)
    disagree(document, {DisagreementKind::verdict, "", rule.label, rule.rule, joined(fair), have,
                        item.quotations, quotations(finding)});
  const auto tells = [](const std::string& verdict) {
    return verdict == verdict_id(Verdict::met) || verdict == verdict_id(Verdict::partial);
  };
  if (!tells(want) || !tells(have) || item.quotations.empty()) return;
  const std::vector<std::string> ours = quotations(finding);
  const bool touches = std::any_of(ours.begin(), ours.end(), [&](const std::string& quote) {
    return touches_any(quote, item.quotations);
  });
  rule.evidence.count(touches);
  if (!touches)
    disagree(document, {DisagreementKind::evidence, "", rule.label, rule.rule, want, have,
                        item.quotations, ours});
}

void Tally::compare_fact(Document& document, std::size_t fact) {
  const LabelledFact& label = document.report.facts[fact];
  const FactValue have =
      document.card != nullptr ? fact_of(document.card->document, fact) : FactValue();
  bool same = same_fact(fact, label.value, have);
  if (!same && fact_names[fact] == "publish_date" && have)
    same = have == document.report.signed_date;
  same = same || acceptable_fact(label, have);
  accuracy_.facts[fact].count(same);
  if (!same)
    disagree(document, {DisagreementKind::fact,
                        "",
                        std::string(fact_names[fact]),
                        "",
                        label.value.value_or(""),
                        have.value_or(""),
                        {},
                        {}});
}

void Tally::compare_defect(Document& document, std::size_t label) {
  const DefectLabel& defect = pack_.data().defect_labels[label];
  const std::size_t index = pack_.data().item_labels.size() + label;
  RuleAccuracy& rule = accuracy_.rules[index];
  const Finding* const finding = document.finding(pack_, defect.rule);
  const bool failed = says_wrong(finding);
  std::vector<std::string> theirs;
  for (const LabelledDefect& one : document.report.defects)
    if (one.label == label) theirs.push_back(one.quotation);
  const std::vector<std::string> ours = failed ? quotations(finding) : std::vector<std::string>();
  const auto size = [](const auto& list) { return static_cast<std::uint32_t>(list.size()); };
  const auto tell = [&](DisagreementKind what, const std::string& want, const std::string& have,
                        std::vector<std::string> their, std::vector<std::string> our) {
    disagree(document,
             {what, "", rule.label, rule.rule, want, have, std::move(their), std::move(our)});
  };
  Counts counts;
  if (defect.by == DefectMatch::document) {
    const bool labelled = !theirs.empty();
    counts = {labelled && failed, !labelled && failed, labelled && !failed};
    if (counts.fn > 0) tell(DisagreementKind::not_found, "", "", theirs, {});
    if (counts.fp > 0) tell(DisagreementKind::false_alarm, "", "", {}, ours);
    document.wrong = document.wrong || counts.fp > 0;
  } else if (defect.by == DefectMatch::count) {
    const std::uint32_t found = std::min(size(theirs), size(ours));
    counts = {found, size(ours) - found, size(theirs) - found};
    if (counts.fp + counts.fn > 0)
      tell(DisagreementKind::count, std::to_string(theirs.size()), std::to_string(ours.size()), {},
           ours);
    document.wrong = document.wrong || counts.fp > 0;
  } else {
    for (const std::string& quote : theirs) {
      const bool hit = touches_any(quote, ours);
      ++(hit ? counts.tp : counts.fn);
      if (!hit) tell(DisagreementKind::not_found, "", "", {quote}, {});
    }
    for (const std::string& quote : ours) {
      if (touches_any(quote, theirs)) continue;
      ++counts.fp;
      document.wrong = true;
      tell(DisagreementKind::false_alarm, "", "", {}, {quote});
    }
  }
  rule.n += size(theirs);
  by_document_[index].push_back(counts);
  defects_.back() += counts;
}

void Tally::add(const LabelledReport& report, const Scorecard* card) {
  Document document{report, card};
  ++accuracy_.documents;
  accuracy_.unreadable += card == nullptr;
  compare_kind(document);
  if (report.kind != DocumentKind::report) return;
  missing_.emplace_back();
  defects_.emplace_back();
  for (const LabelledItem& item : report.items) compare_item(document, item);
  for (std::size_t i = 0; report.has_facts && i < fact_names.size(); ++i) compare_fact(document, i);
  for (std::size_t i = 0; i < pack_.data().defect_labels.size(); ++i) compare_defect(document, i);
  if (report.defects.empty()) accuracy_.clean.count(!document.wrong);
}

Accuracy Tally::accuracy() {
  const auto add = [](Share& sum, Share share) {
    sum.hits += share.hits;
    sum.total += share.total;
  };
  for (std::size_t i = 0; i < accuracy_.rules.size(); ++i) {
    RuleAccuracy& rule = accuracy_.rules[i];
    for (const Counts& counts : by_document_[i]) rule.counts += counts;
    rule.f1_range = f1_interval(by_document_[i]);
    (rule.is_item ? accuracy_.missing : accuracy_.defects) += rule.counts;
    add(accuracy_.fair, rule.fair);
    add(accuracy_.exact, rule.exact);
    add(accuracy_.evidence, rule.evidence);
  }
  accuracy_.missing_range = f1_interval(missing_);
  accuracy_.defects_range = f1_interval(defects_);
  return std::move(accuracy_);
}

}  // namespace hecha
