// SPDX-License-Identifier: Apache-2.0
// Tables, aligned by width.
#include "eval/report.h"

#include <cmath>

#include "eval/words.h"

namespace hecha {
namespace {

constexpr std::uint32_t name_width = 19;
constexpr std::uint32_t count_width = 5;
constexpr std::uint32_t share_width = 16;

// With one decimal, never rounded up to 100: that is said of all only.
std::string percent_text(double value) {
  double tenths = std::round(value * 1000);
  if (tenths == 1000 && value < 1) tenths = 999;
  const auto whole = static_cast<int>(tenths);
  return std::to_string(whole / 10) + "." + std::to_string(whole % 10);
}

// Bounds in whole percent, away from the value.
std::string bounds_text(const Interval& range) {
  constexpr double noise = 1e-9;
  const auto low = static_cast<int>(std::floor(100 * range.low + noise));
  const auto high = static_cast<int>(std::ceil(100 * range.high - noise));
  return " (" + std::to_string(low) + "-" + std::to_string(high) + ")";
}

std::string with_interval(std::optional<double> value, const std::optional<Interval>& range) {
  if (!value) return "-";
  return percent_text(*value) + (range ? bounds_text(*range) : "");
}

class Table {
 public:
  Table(Sheet& sheet, Language language) : sheet_(sheet), language_(language) {}

  void head(const Label& title, std::initializer_list<Label> columns) {
    std::string line = pad(title.in(language_), name_width + 2);
    bool first = true;
    for (const Label& column : columns) {
      line += first ? pad_left(column.in(language_), count_width) + "  "
                    : pad(column.in(language_), share_width);
      first = false;
    }
    sheet_.blank();
    sheet_.paragraph(0, {line, Style::bold});
  }
  void row(std::string_view name, std::uint32_t n, std::initializer_list<std::string> cells) {
    std::string line = pad(name, name_width) + pad_left(std::to_string(n), count_width) + "  ";
    for (const std::string& cell : cells) line += pad(cell, share_width);
    sheet_.paragraph(2, {line.substr(0, line.find_last_not_of(' ') + 1), Style::plain});
  }
  void counts(std::string_view name, const Counts& counts, const std::optional<Interval>& range) {
    row(name, counts.tp + counts.fn,
        {share_text(counts.precision()), share_text(counts.recall()),
         with_interval(counts.f1(), range)});
  }

 private:
  Sheet& sheet_;
  Language language_;
};

void write_items(Sheet& sheet, const Accuracy& accuracy, Language language) {
  Table table(sheet, language);
  const std::string_view all = eval_word::all.in(language);
  table.head(eval_word::items, {eval_word::count, eval_word::fair, eval_word::exact});
  for (const RuleAccuracy& rule : accuracy.rules)
    if (rule.is_item)
      table.row(rule.label, rule.n, {share_text(rule.fair), share_text(rule.exact)});
  table.row(all, accuracy.fair.total, {share_text(accuracy.fair), share_text(accuracy.exact)});
  table.head(eval_word::missing_title,
             {eval_word::count, eval_word::precision, eval_word::recall, {"F1", "F1"}});
  for (const RuleAccuracy& rule : accuracy.rules)
    if (rule.is_item) table.counts(rule.label, rule.counts, rule.f1_range);
  table.counts(all, accuracy.missing, accuracy.missing_range);
  sheet.blank();
  sheet.item(0, {std::string(eval_word::evidence.in(language)) + "  ", Style::bold},
             {share_text(accuracy.evidence), Style::plain});
}

void write_confusion(Sheet& sheet, const Accuracy& accuracy, Language language) {
  bool begun = false;
  for (const RuleAccuracy& rule : accuracy.rules) {
    std::string cells;
    for (const auto& [pair, n] : rule.confusion) {
      if (pair.first == pair.second) continue;
      if (!cells.empty()) cells += label::list_separator.in(language);
      cells += fill(eval_word::confusion_cell.in(language),
                    {result_words(pair.first, language), result_words(pair.second, language),
                     std::to_string(n)});
    }
    if (cells.empty()) continue;
    if (!begun) {
      sheet.blank();
      sheet.paragraph(0, {std::string(eval_word::confusion.in(language)), Style::bold});
    }
    begun = true;
    sheet.item(2, {pad(rule.label, name_width), Style::plain}, {cells, Style::plain});
  }
}

void write_facts(Sheet& sheet, const Accuracy& accuracy, Language language) {
  sheet.blank();
  sheet.paragraph(0, {std::string(eval_word::facts.in(language)), Style::bold});
  const auto row = [&](const std::string& name, Share share) {
    sheet.paragraph(
        2, {pad(fact_words(name, language), name_width) +
                pad_left(std::to_string(share.total), count_width) + "  " + share_text(share),
            Style::plain});
  };
  for (std::size_t i = 0; i < fact_names.size(); ++i)
    row(std::string(fact_names[i]), accuracy.facts[i]);
  row("kind", accuracy.kind);
}

void write_defects(Sheet& sheet, const Accuracy& accuracy, Language language) {
  Table table(sheet, language);
  table.head(eval_word::defects,
             {eval_word::count, eval_word::precision, eval_word::recall, {"F1", "F1"}});
  for (const RuleAccuracy& rule : accuracy.rules)
    if (!rule.is_item) table.counts(rule.label, rule.counts, rule.f1_range);
  table.counts(eval_word::all.in(language), accuracy.defects, accuracy.defects_range);
  sheet.blank();
  sheet.item(0, {std::string(eval_word::clean.in(language)) + "  ", Style::bold},
             {share_text(accuracy.clean), Style::plain});
  std::string without;
  for (const RuleAccuracy& rule : accuracy.rules)
    if (rule.rule.empty()) without += (without.empty() ? "" : " ") + rule.label;
  if (!without.empty())
    sheet.paragraph(0, {fill(eval_word::no_rule.in(language), {without}), Style::dim});
}

}  // namespace

std::string share_text(Share share) {
  if (share.total == 0) return "-";
  return with_interval(share.value(), wilson(share));
}

void write_accuracy(Sheet& sheet, const Accuracy& accuracy, Language language) {
  sheet.paragraph(
      0, {fill(eval_word::head.in(language), {accuracy.pack, accuracy.version, accuracy.fingerprint,
                                              std::to_string(accuracy.documents)}),
          Style::bold});
  if (accuracy.unreadable > 0)
    sheet.paragraph(0, {fill(eval_word::unread.in(language), {std::to_string(accuracy.unreadable)}),
                        Style::fair});
  sheet.paragraph(0, {std::string(eval_word::interval_note.in(language)), Style::dim});
  write_items(sheet, accuracy, language);
  write_confusion(sheet, accuracy, language);
  write_facts(sheet, accuracy, language);
  write_defects(sheet, accuracy, language);
}

}  // namespace hecha
