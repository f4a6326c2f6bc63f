// SPDX-License-Identifier: Apache-2.0
// hecha eval: judges labelled reports and says how far the verdicts agree with the labels.
#include <unistd.h>

#include <map>
#include <mutex>
#include <sstream>

#include "base/file.h"
#include "eval/accuracy_json.h"
#include "eval/baseline.h"
#include "eval/report.h"
#include "eval/tally.h"
#include "eval/words.h"
#include "hecha/batch.h"
#include "run/commands.h"
#include "run/exit_code.h"
#include "run/measured.h"
#include "run/messages.h"
#include "run/output.h"
#include "run/packs.h"
#include "run/print.h"
#include "run/progress.h"
#include "run/read_options.h"
#include "run/stop.h"
#include "run/terminal.h"
#include "run/values.h"

namespace hecha {
namespace {

constexpr std::size_t max_accuracy_bytes = 64u << 20;  // with disagreements of many reports

// Nothing if it cannot be compared with, which is told.
std::optional<Json> read_baseline(const Options& options, const Pack& pack) {
  std::string bytes;
  const Result<void> read = read_file(options.baseline, max_accuracy_bytes, bytes);
  if (!read) {
    complain(read.error(), options.language);
    return {};
  }
  std::optional<Json> baseline = accuracy_of(bytes);
  if (!baseline) {
    complain(told(eval_word::no_accuracy, {options.baseline}), options.language);
    return {};
  }
  const std::string other = origin_of(*baseline).pack;
  if (other == pack.id()) return baseline;
  complain(told(eval_word::other_pack, {options.baseline, other, pack.id()}), options.language);
  return {};
}

// What becomes of each document under changes, by its path: several threads bring it.
class Steadiness {
 public:
  explicit Steadiness(const Pack& pack) : perturber_(pack), sum_(perturber_.nothing()) {}

  void judge(const Document& document) {
    const std::string& path = document.name();
    const std::size_t name = path.rfind('/') + 1;
    Stability one = perturber_.judge(document, path.substr(name, path.rfind('.') - name));
    const std::lock_guard lock(mutex_);
    waiting_.insert_or_assign(path, std::move(one));
  }

  // In the order of the documents. One that could not be read has not been judged.
  void add(const std::string& path) {
    const std::lock_guard lock(mutex_);
    const auto found = waiting_.find(path);
    if (found == waiting_.end()) return;
    sum_.add(found->second);
    waiting_.erase(found);
  }

  Stability sum() { return std::move(sum_); }

 private:
  Perturber perturber_;
  Stability sum_;
  std::mutex mutex_;
  std::map<std::string, Stability> waiting_;
};

// Nothing if it was interrupted: then no number means anything.
std::optional<Accuracy> judge(const Pack& pack, const LabelSet& labels, const Options& options) {
  std::vector<std::string> paths;
  for (const LabelledReport& report : labels.reports) paths.push_back(report.path);
  const std::atomic<bool>& stop = watch_signals();
  Progress progress(
      {.shown = is_terminal(STDERR_FILENO), .language = options.language, .total = paths.size()});
  BatchOptions batch;
  batch.jobs = options.jobs;
  batch.read = read_options(options);
  batch.stop = &stop;
  Tally tally(pack, labels);
  std::optional<Steadiness> steadiness;
  if (options.perturb) {
    steadiness.emplace(pack);
    batch.review = [&](const Document* document, const std::string&, Scorecard&) {
      steadiness->judge(*document);
      return true;
    };
  }
  std::size_t next = 0;
  const RunSummary summary = run_batch(pack, paths, batch, [&](DocumentResult&& result) {
    const LabelledReport& report = labels.reports[next++];
    tally.add(report, result.scorecard ? &*result.scorecard : nullptr);
    if (!result.scorecard) complain(result.scorecard.error(), options.language);
    if (steadiness) steadiness->add(report.path);
    progress.step();
  });
  if (summary.interrupted) return {};
  Accuracy accuracy = tally.accuracy();
  if (steadiness) accuracy.stability = steadiness->sum();
  return accuracy;
}

std::vector<Text> comparison_text(const Json& baseline, const Json& now,
                                  const std::vector<Lower>& lower) {
  std::vector<Text> lines;
  if (origin_of(baseline).labels != origin_of(now).labels)
    lines.push_back(told(eval_word::other_labels, {}));
  if (lower.empty()) {
    lines.push_back(told(eval_word::not_lower, {}));
    return lines;
  }
  lines.push_back(told(eval_word::lower, {std::to_string(lower.size())}));
  const auto number = [](double value) {
    std::ostringstream text;
    text << value;
    return text.str();
  };
  for (const Lower& one : lower) {
    if (one.now)
      lines.push_back(told(eval_word::lower_row, {one.name, number(one.before), number(*one.now)}));
    else
      lines.push_back(told(eval_word::gone, {one.name, number(one.before)}));
  }
  return lines;
}

// False if it could not be written, which is told.
bool write_whole(const std::string& path, const std::string& text, Language language) {
  Result<std::unique_ptr<Output>> output = Output::open(path);
  Result<void> written = tl::unexpected(Error{ErrorCode::output_failed, path});
  if (output) {
    (*output)->stream() << text;
    written = (*output)->commit();
  }
  if (!written) complain(written.error(), language);
  return written.has_value();
}

std::string shown_text(const Accuracy& accuracy, const Options& options,
                       const std::vector<Text>& comparison) {
  std::ostringstream out;
  RenderOptions render = sheet_options(options);
  if (!options.output.empty()) render.colour = false;
  Sheet sheet(out, render);
  write_accuracy(sheet, accuracy, options.language);
  write_disagreements(sheet, accuracy, options.language);
  if (accuracy.stability) write_stability(sheet, *accuracy.stability, options.language);
  if (!comparison.empty()) sheet.blank();
  for (const Text& line : comparison)
    sheet.paragraph(0, {in(line, options.language), Style::plain});
  return out.str();
}

}  // namespace

int run_eval(const Options& options) {
  const auto folder = pack_folder(options.rules, environment);
  const std::optional<Pack> pack = open_pack(options, {});
  if (!pack || !folder) return exit_unable;
  const LabelSet labels = read_labels(options.operands.front(), *pack);
  for (const Text& problem : labels.problems) complain(problem, options.language);
  if (!labels.problems.empty()) return exit_unable;
  std::optional<Json> baseline;
  if (!options.baseline.empty()) {
    baseline = read_baseline(options, *pack);
    if (!baseline) return exit_unable;
  }
  const std::optional<Accuracy> accuracy = judge(*pack, labels, options);
  if (!accuracy) return signal_exit_code();

  const std::string numbers = accuracy_json(*accuracy, AccuracyDetail::numbers);
  std::vector<Lower> lower;
  std::vector<Text> comparison;
  if (baseline) {
    const Json now = accuracy_of(numbers).value_or(Json());
    lower = lower_numbers(*baseline, now);
    comparison = comparison_text(*baseline, now, lower);
  }
  const bool json = !options.formats.empty() && options.formats.front().format == "json";
  const std::string text = json ? accuracy_json(*accuracy, AccuracyDetail::disagreements)
                                : shown_text(*accuracy, options, comparison);
  if (json)
    for (const Text& line : comparison) complain(line, options.language);
  if (!options.output.empty()) {
    if (!write_whole(options.output, text, options.language)) return exit_unable;
  } else if (const int printed = print(text, options.language); printed != exit_passed) {
    return printed;
  }
  if (!lower.empty()) return exit_failed;  // and the pack keeps the numbers it has
  if (options.write && !write_whole(accuracy_path(*folder), numbers, options.language))
    return exit_unable;
  return accuracy->unreadable > 0 ? exit_incomplete : exit_passed;
}

}  // namespace hecha
