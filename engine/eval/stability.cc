// SPDX-License-Identifier: Apache-2.0
// Each change is judged and compared, rule by rule.
#include "eval/stability.h"

#include <algorithm>

#include "hecha/evaluator.h"
#include "pack/data.h"

namespace hecha {
namespace {

constexpr std::string_view removal = "removed";

// What is said of each rule, in the order of the pack, and of the kind last.
struct Said {
  std::vector<std::string> verdicts;
  std::vector<std::vector<std::string>> quotes;
};

Said said_by(const Pack& pack, const Scorecard* card) {
  Said said;
  said.verdicts.assign(pack.rules().size() + 1, "absent");
  said.quotes.resize(said.verdicts.size());
  said.verdicts.back() = card != nullptr ? document_kind_id(card->document.kind) : "unreadable";
  if (card == nullptr) return said;
  for (const Finding& finding : card->findings) {
    said.verdicts[finding.rule] = verdict_id(finding.verdict);
    for (const Evidence& evidence : finding.evidence)
      said.quotes[finding.rule].push_back(evidence.quote);
  }
  return said;
}

void add_shares(std::vector<Share>& sums, const std::vector<Share>& shares) {
  for (std::size_t i = 0; i < sums.size(); ++i) {
    sums[i].hits += shares[i].hits;
    sums[i].total += shares[i].total;
  }
}

// One document under trial.
class Trial {
 public:
  Trial(const Pack& pack, const std::string& id, Stability& stability)
      : pack_(pack), evaluator_(pack), id_(id), stability_(stability) {}

  // Nothing if it cannot be read.
  std::optional<Scorecard> judge(std::string bytes) {
    const Result<Document> document = read_document({id_ + ".txt", std::move(bytes)});
    if (!document) return {};
    return evaluator_.evaluate(*document);
  }

  void change(std::size_t which, const Said& before, std::string bytes) {
    const std::optional<Scorecard> card = judge(std::move(bytes));
    const Said after = said_by(pack_, card ? &*card : nullptr);
    for (std::size_t rule = 0; rule < before.verdicts.size(); ++rule) {
      // Of what is no report nothing but that is said.
      if (before.verdicts[rule] == "absent") continue;
      const bool same = before.verdicts[rule] == after.verdicts[rule];
      stability_.by_rule[rule].count(same);
      stability_.by_change[which].count(same);
      if (!same) tell(stability_.changes[which], rule, before, after);
    }
  }

  void remove(const Document& document, const Scorecard& card, const Said& before) {
    const std::vector<RuleSpec>& rules = pack_.data().spec.rules;
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
      if (rules[rule].in == 0) continue;
      const std::string& verdict = before.verdicts[rule];
      if (verdict != verdict_id(Verdict::met) && verdict != verdict_id(Verdict::partial)) continue;
      const std::string rest = without_roles(document, card, rules[rule].in);
      if (rest.empty()) continue;
      const std::optional<Scorecard> judged = judge(rest);
      const Said after = said_by(pack_, judged ? &*judged : nullptr);
      const bool gone = after.verdicts[rule] == verdict_id(Verdict::missing);
      stability_.removed[rule].count(gone);
      if (!gone) tell(std::string(removal), rule, before, after);
    }
  }

 private:
  void tell(const std::string& change, std::size_t rule, const Said& before, const Said& after) {
    stability_.unstable.push_back({id_, change, stability_.rules[rule], before.verdicts[rule],
                                   after.verdicts[rule], before.quotes[rule], after.quotes[rule]});
  }

  bool plays(const OutlineEntry& entry, RoleMask roles) const {
    const std::vector<Role>& all = pack_.data().spec.roles;
    return std::ranges::any_of(entry.roles, [&](const PlayedRole& played) {
      const auto role = std::ranges::find(all, played.id, &Role::name) - all.begin();
      return (roles >> role & 1u) != 0;
    });
  }

  // The text without the chapters that play one of the roles; empty where there are none, or
  // where a passage that no heading names plays one too.
  std::string without_roles(const Document& document, const Scorecard& card, RoleMask roles) const {
    std::vector<Span> removed;
    for (const OutlineEntry& entry : card.outline) {
      if (!plays(entry, roles)) continue;
      if (entry.filled_by != "heading") return "";
      for (std::uint32_t i = 1; i < document.sections().size(); ++i) {
        const Section& section = document.sections()[i];
        if (!section.heading.empty() && document.place(section.heading) == entry.place)
          removed.push_back(lines_of_section(document, i));
      }
    }
    if (removed.empty()) return "";
    std::sort(removed.begin(), removed.end());
    std::string rest;
    std::size_t copied = 0;
    for (const Span span : removed) {
      if (span.begin > copied) rest += document.original().substr(copied, span.begin - copied);
      copied = std::max<std::size_t>(copied, span.end);
    }
    return rest.append(document.original().substr(std::min(copied, document.original().size())));
  }

  const Pack& pack_;
  Evaluator evaluator_;
  std::string id_;
  Stability& stability_;
};

}  // namespace

Share Stability::all() const {
  Share sum;
  for (const Share& share : by_change) {
    sum.hits += share.hits;
    sum.total += share.total;
  }
  return sum;
}

void Stability::add(const Stability& other) {
  add_shares(by_rule, other.by_rule);
  add_shares(by_change, other.by_change);
  add_shares(removed, other.removed);
  unstable.insert(unstable.end(), other.unstable.begin(), other.unstable.end());
}

Perturber::Perturber(const Pack& pack) : pack_(pack) {}

Stability Perturber::nothing() const {
  Stability stability;
  for (const Rule& rule : pack_.rules()) stability.rules.push_back(rule.id);
  stability.rules.emplace_back("kind");
  for (const Perturbation& change : perturbations()) stability.changes.emplace_back(change.id);
  stability.by_rule.resize(stability.rules.size());
  stability.removed.resize(stability.rules.size());
  stability.by_change.resize(stability.changes.size());
  return stability;
}

Stability Perturber::judge(const Document& document, const std::string& id) const {
  Stability stability = nothing();
  Trial trial(pack_, id, stability);
  const Result<Document> plain = read_document({id + ".txt", std::string(document.original())});
  if (!plain) return stability;
  Evaluator evaluator(pack_);
  const Scorecard card = evaluator.evaluate(*plain);
  const Said before = said_by(pack_, &card);
  for (std::size_t i = 0; i < perturbations().size(); ++i) {
    std::string bytes = perturbations()[i].apply(*plain, scripts_);
    if (bytes != plain->original()) trial.change(i, before, std::move(bytes));
  }
  trial.remove(*plain, card, before);
  return stability;
}

}  // namespace hecha
