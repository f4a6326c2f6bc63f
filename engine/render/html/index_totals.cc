// SPDX-License-Identifier: Apache-2.0
// Counts, and the pictures made of them.
#include "render/html/index_totals.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "render/account.h"
#include "render/html/report_page.h"
#include "render/html/words.h"

namespace hecha::html {
namespace {

constexpr std::string_view letters = "mpxvnuhwe";

std::uint32_t times(const Column& column, Verdict verdict) {
  return column.verdicts[static_cast<std::size_t>(verdict)];
}

std::uint32_t open_times(const Column& column) {
  return times(column, Verdict::missing) + times(column, Verdict::violated) +
         times(column, Verdict::partial);
}

std::uint32_t scored_times(const Column& column) {
  return open_times(column) + times(column, Verdict::met);
}

// The share of documents that lack it, partial ones counted as half.
double hardness(const Column& column) {
  const double lacking = open_times(column) - times(column, Verdict::partial) / 2.0;
  return scored_times(column) > 0 ? lacking / scored_times(column) : 0;
}

constexpr std::array shown_verdicts{Verdict::met, Verdict::partial, Verdict::missing,
                                    Verdict::violated};

// How the documents came out, in numbers and as one bar.
View item_row(const Column& column, Language language) {
  View row;
  row.text("code", column.code).text("title", in(column.title, language));
  double x = 0;
  std::string told;
  for (const Verdict verdict : shown_verdicts) {
    const std::uint32_t number = times(column, verdict);
    row.add("numbers", View().text("number", std::to_string(number)));
    if (number == 0) continue;
    const double width = 100.0 * number / scored_times(column);
    row.add("parts", View()
                         .text("class", verdict_id(verdict))
                         .text("x", points(x))
                         .text("width", points(width)));
    x += width;
    if (!told.empty()) told += label::comma.in(language);
    told += std::string(verdict_label(verdict).word.in(language)) + " " + points(width) + "%";
  }
  row.text("text", told);
  return row;
}

}  // namespace

char letter_of(Verdict verdict) { return letters[static_cast<std::size_t>(verdict)]; }

std::string_view status_of(const DocumentResult& result) {
  if (!result.scorecard) return "unreadable";
  const Scorecard& card = *result.scorecard;
  if (card.document.kind != DocumentKind::report) return "not-judged";
  if (card.gates.empty()) return "checked";
  return outcome_of(result) == "met" ? "passed" : "failed";
}

std::string_view lateness_of(const Pack& pack, const Scorecard& card) {
  if (card.document.kind != DocumentKind::report) return {};
  for (const Finding& finding : card.findings)
    if (pack.rules()[finding.rule].kind == "date" && finding.verdict == Verdict::violated)
      return "late";
  return card.document.publish_date.value.empty() ? "undated" : std::string_view();
}

void IndexTotals::add(const Pack& pack, const DocumentResult& result) {
  for (const Rule& rule : pack.rules()) {
    if (!column_of_.emplace(rule.id, columns_.size()).second) continue;
    columns_.push_back({rule.id, rule.code, rule.title, concern_of(rule)});
  }
  ++statuses_[status_of(result)];
  ++all_.documents;
  if (!result.scorecard) return;
  const Scorecard& card = *result.scorecard;
  for (const Finding& finding : card.findings)
    ++columns_[column_of_.at(pack.rules()[finding.rule].id)]
          .verdicts[static_cast<std::size_t>(finding.verdict)];
  const std::string_view lateness = lateness_of(pack, card);
  late_ += lateness == "late";
  undated_ += lateness == "undated";
  if (card.document.kind == DocumentKind::report) add_score(card);
}

void IndexTotals::add_score(const Scorecard& card) {
  Mean& level = levels_[card.document.issuer_level.value];
  Mean& year = years_[card.document.report_year.value];
  ++level.documents;
  ++year.documents;
  if (!card.score.computed) return;
  const double score = card.score.percent();
  for (Mean* mean : {&all_, &level, &year}) {
    ++mean->scored;
    mean->sum += score;
  }
  ++histogram_[std::min<std::size_t>(static_cast<std::size_t>(score / 10), 9)];
}

std::string IndexTotals::verdicts(const Pack& pack, const Scorecard& card) const {
  std::string row;
  for (const Finding& finding : card.findings) {
    const std::size_t column = column_of_.at(pack.rules()[finding.rule].id);
    if (row.size() <= column) row.resize(column + 1, '.');
    row[column] = letter_of(finding.verdict);
  }
  return row;
}

void IndexTotals::show_breakdown(View& view, const char* id, const Label& title,
                                 const std::map<std::string, Mean>& means,
                                 Language language) const {
  View part;
  part.text("id", id).text("title", title.in(language));
  for (const auto& [name, mean] : means) {
    View row;
    row.text("name", name.empty() ? std::string(label::not_found.in(language))
                                  : level_name(name, language));
    row.text("number", std::to_string(mean.documents));
    row.text("mean", mean.scored > 0 ? percent(mean.sum / mean.scored) : "–");
    part.add("rows", std::move(row));
  }
  view.add("breakdowns", std::move(part));
}

void IndexTotals::show_histogram(View& view, Language language) const {
  const std::uint32_t most = *std::max_element(histogram_.begin(), histogram_.end());
  std::string told;
  for (std::size_t i = 0; i < histogram_.size(); ++i) {
    const std::uint32_t number = histogram_[i];
    const int height = static_cast<int>(std::lround(112.0 * number / std::max(most, 1u)));
    const int x = static_cast<int>(i) * 40 + 3;
    const std::string from = std::to_string(i * 10);
    View bin;
    bin.text("class", i >= 9 ? "met" : i >= 6 ? "partial" : "missing");
    bin.text("x", std::to_string(x)).text("middle", std::to_string(x + 17));
    bin.text("y", std::to_string(132 - height)).text("above", std::to_string(128 - height));
    bin.text("height", std::to_string(height)).text("from", from);
    bin.text("number", number > 0 ? std::to_string(number) : "");
    view.add("bins", std::move(bin));
    if (number == 0) continue;
    if (!told.empty()) told += label::list_separator.in(language);
    told +=
        fill(word::bin.in(language), {from, std::to_string(i * 10 + 10), std::to_string(number)});
  }
  view.text("histogram_text", told);
}

void IndexTotals::show_items(View& view, bool items, Language language) const {
  std::vector<const Column*> hardest;
  for (const Column& column : columns_)
    if (scored_times(column) > 0 && (column.concern == Concern::item) == items)
      hardest.push_back(&column);
  if (hardest.empty()) return;
  std::stable_sort(hardest.begin(), hardest.end(),
                   [](const Column* a, const Column* b) { return hardness(*a) > hardness(*b); });
  View table;
  table.flag("open", items);
  if (!items)
    table.text("fold", fill(word::other_items.in(language), {std::to_string(hardest.size())}));
  for (const Verdict verdict : shown_verdicts)
    table.add("verdicts", View().text("word", verdict_label(verdict).word.in(language)));
  for (const Column* column : hardest) table.add("items", item_row(*column, language));
  view.add("item_tables", std::move(table));
}

void IndexTotals::show(View& view, const RunSummary& summary, Language language) const {
  const auto card = [&](std::string_view style, const Label& what, const std::string& number) {
    view.add("cards",
             View().text("class", style).text("word", what.in(language)).text("number", number));
  };
  const auto counted = [&](std::string_view status, std::string_view style, const Label& what) {
    const auto found = statuses_.find(status);
    if (found != statuses_.end()) card(style, what, std::to_string(found->second));
  };
  card("", word::documents_number, std::to_string(all_.documents));
  counted("passed", "met", label::passed);
  counted("failed", "missing", label::failed);
  counted("checked", "", label::judged);
  if (all_.scored > 0) card("", word::mean_score, percent(all_.sum / all_.scored));
  counted("not-judged", "partial", label::not_reports);
  counted("unreadable", "missing", label::unreadable);
  if (late_ > 0) card("partial", word::late, std::to_string(late_));
  if (undated_ > 0) card("partial", word::undated, std::to_string(undated_));
  if (summary.skipped > 0)
    view.add("notes", View().text("text", fill(label::skipped.in(language),
                                               {std::to_string(summary.skipped)})));
  for (const Text& notice : summary.notices)
    view.add("notes", View().text("text", in(notice, language)));
  if (summary.interrupted) view.line("interrupted", label::interrupted.in(language));
  view.flag("any_scored", all_.scored > 0);
  if (all_.scored == 0) return;
  show_histogram(view, language);
  show_breakdown(view, "by-level", word::by_level, levels_, language);
  show_breakdown(view, "by-year", word::by_year, years_, language);
  show_items(view, true, language);
  show_items(view, false, language);
}

}  // namespace hecha::html
