// SPDX-License-Identifier: Apache-2.0
// Comparing item by item.
#include "gate/difference.h"

#include <algorithm>
#include <set>

#include "gate/identify.h"

namespace hecha {
namespace {

constexpr double noise = 1e-9;

// How good a result is; nothing where it says neither.
std::optional<int> rank(Verdict verdict) {
  switch (verdict) {
    case Verdict::met:
      return 3;
    case Verdict::partial:
      return 2;
    case Verdict::missing:
    case Verdict::violated:
      return 1;
    case Verdict::na:
    case Verdict::undecided:
    case Verdict::manual:
    case Verdict::waived:
    case Verdict::error:
      break;
  }
  return {};
}

std::optional<Change> change_between(const Item& before, const Item& after) {
  const std::optional<int> old_rank = rank(before.verdict);
  const std::optional<int> new_rank = rank(after.verdict);
  if (!old_rank) return {};
  if (!new_rank) {
    const bool untold = after.verdict == Verdict::undecided || after.verdict == Verdict::error;
    return untold && *old_rank > 1 ? std::optional(Change::weakened) : std::nullopt;
  }
  if (*new_rank == 1 && *old_rank > 1) return Change::lost;
  if (*new_rank < *old_rank || (*new_rank == *old_rank && after.credit + noise < before.credit))
    return Change::weakened;
  if (*new_rank > *old_rank || after.credit > before.credit + noise) return Change::gained;
  return {};
}

// Of `item`, the passages that `other` does not have, or has less often.
Item only_in(const Item& item, const Item& other) {
  std::multiset<std::string> known;
  if (other.verdict == Verdict::violated)
    for (const Passage& passage : other.passages) known.insert(passage_fingerprint(passage.quote));
  Item rest = item;
  if (item.verdict != Verdict::violated) rest.passages.clear();
  std::erase_if(rest.passages, [&](const Passage& passage) {
    const auto at = known.find(passage_fingerprint(passage.quote));
    if (at == known.end()) return false;
    known.erase(at);
    return true;
  });
  return rest;
}

// Slips are told apart by their passages; one without any counts as a whole.
void add_slips(std::vector<Difference>& all, const Item& before, const Item& after) {
  const bool was = before.verdict == Verdict::violated;
  const bool is = after.verdict == Verdict::violated;
  const Item came = only_in(after, before);
  const Item went = only_in(before, after);
  if (is && (!was || !came.passages.empty()))
    all.push_back({Change::introduced, was ? went : before, came});
  if (was && (!is || !went.passages.empty()))
    all.push_back({Change::removed, went, is ? came : after});
}

const Item* item_of(const Judged& judged, const std::string& rule) {
  const auto at = std::find_if(judged.items.begin(), judged.items.end(),
                               [&](const Item& item) { return item.rule == rule; });
  return at == judged.items.end() ? nullptr : &*at;
}

std::optional<Verdict> verdict_of(const std::string& id) {
  for (int i = 0; i <= static_cast<int>(Verdict::error); ++i)
    if (verdict_id(static_cast<Verdict>(i)) == id) return static_cast<Verdict>(i);
  return {};
}

Item item_from(const Json& json) {
  Item item;
  item.rule = json.text("rule");
  item.code = json.text("code");
  item.title = {json.text("title"), json.text("title_en")};
  item.verdict = verdict_of(json.text("result")).value_or(Verdict::error);
  item.credit = json.at("credit").number;
  item.message = {json.text("message"), json.text("message_en")};
  for (const Json& evidence : json.at("evidence").items)
    item.passages.push_back({evidence.text("quote"), evidence.text("section"),
                             static_cast<std::uint32_t>(evidence.at("line").number)});
  return item;
}

std::string name_of(const Judged& judged) { return judged.issuer + "\n" + judged.year; }

}  // namespace

Judged judged_from(const Pack& pack, const Scorecard& card) {
  Judged judged;
  judged.path = card.name;
  judged.pack = pack.id() + " " + pack.version();
  judged.issuer = card.document.issuer.value;
  judged.year = card.document.report_year.value;
  judged.is_report = card.document.kind == DocumentKind::report;
  if (card.score.computed) judged.percent = card.score.percent();
  for (const Finding& finding : card.findings) {
    const Rule& rule = pack.rules()[finding.rule];
    Item item{rule.id, rule.code, rule.title, finding.verdict, finding.credit, finding.message, {}};
    for (const Evidence& evidence : finding.evidence)
      item.passages.push_back({evidence.quote, evidence.section, evidence.place.line});
    judged.items.push_back(std::move(item));
  }
  return judged;
}

std::optional<Judged> judged_from(const Json& json) {
  if (json.text("schema") != "hecha.result/1") return {};
  const Json& document = json.at("document");
  Judged judged;
  judged.path = document.text("path");
  judged.pack = json.at("pack").text("id") + " " + json.at("pack").text("version");
  judged.issuer = document.text("issuer");
  const Json& year = document.at("report_year");
  if (year.kind == Json::Kind::number) judged.year = std::to_string(static_cast<int>(year.number));
  judged.is_report = document.text("kind") == "report";
  const Json& percent = json.at("score").at("percent");
  if (percent.kind == Json::Kind::number) judged.percent = percent.number;
  for (const Json& finding : json.at("findings").items) judged.items.push_back(item_from(finding));
  return judged;
}

std::vector<Difference> differences(const Judged& before, const Judged& after) {
  std::vector<Difference> all;
  for (const Item& now : after.items) {
    const Item* const was = item_of(before, now.rule);
    if (was == nullptr) continue;
    if (was->verdict == Verdict::violated || now.verdict == Verdict::violated)
      add_slips(all, *was, now);
    else if (const auto change = change_between(*was, now))
      all.push_back({*change, *was, now});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Difference& a, const Difference& b) { return a.change < b.change; });
  return all;
}

std::vector<Pair> pairs_of(const std::vector<Judged>& before, const std::vector<Judged>& after) {
  if (before.size() == 1 && after.size() == 1) return {{0, 0}};
  std::vector<Pair> pairs;
  std::vector<bool> taken(before.size());
  const auto only = [](const std::vector<Judged>& all, const Judged& like) {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].issuer.empty() || name_of(all[i]) != name_of(like)) continue;
      if (found) return std::optional<std::size_t>();
      found = i;
    }
    return found;
  };
  for (std::size_t i = 0; i < after.size(); ++i) {
    const auto at = std::find_if(before.begin(), before.end(),
                                 [&](const Judged& one) { return one.path == after[i].path; });
    Pair pair{std::nullopt, i};
    if (at != before.end())
      pair.before = static_cast<std::size_t>(at - before.begin());
    else if (only(after, after[i]) == i)
      pair.before = only(before, after[i]);
    if (pair.before && taken[*pair.before]) pair.before.reset();
    if (pair.before) taken[*pair.before] = true;
    pairs.push_back(pair);
  }
  for (std::size_t i = 0; i < before.size(); ++i)
    if (!taken[i]) pairs.push_back({i, std::nullopt});
  return pairs;
}

}  // namespace hecha
