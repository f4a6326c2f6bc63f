// SPDX-License-Identifier: Apache-2.0
// hecha diff: two drafts, two folders, or two files of results.
#include <filesystem>
#include <sstream>

#include "base/file.h"
#include "config/glob.h"
#include "gate/identify.h"
#include "hecha/batch.h"
#include "run/commands.h"
#include "run/diff_text.h"
#include "run/exit_code.h"
#include "run/inputs.h"
#include "run/ledger.h"
#include "run/messages.h"
#include "run/output.h"
#include "run/outputs.h"
#include "run/packs.h"
#include "run/plan.h"
#include "run/read_options.h"
#include "run/stop.h"
#include "run/terminal.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 30;

// One side of the comparison.
struct Side {
  std::vector<Judged> documents;
  bool unreadable = false;  // of some of them nothing is known
};

bool is_result_file(const std::string& path) {
  return path.ends_with(".json") || path.ends_with(".jsonl");
}

// An object, an array of them, or one on each line.
std::optional<Side> results_in(const std::string& text) {
  Side side;
  const auto take = [&](const Json& json) {
    std::optional<Judged> judged = judged_from(json);
    if (!judged) return false;
    if (json.at("error").is_object())
      side.unreadable = true;
    else
      side.documents.push_back(std::move(*judged));
    return true;
  };
  if (const std::optional<Json> whole = json_of(text)) {
    if (whole->is_object()) return take(*whole) ? std::optional(side) : std::nullopt;
    for (const Json& one : whole->items)
      if (!take(one)) return {};
    return whole->is_array() ? std::optional(side) : std::nullopt;
  }
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::optional<Json> json = json_of(line);
    if (!json || !take(*json)) return {};
  }
  return side.documents.empty() && !side.unreadable ? std::nullopt : std::optional(side);
}

std::optional<Side> read_results(const std::string& path, const Options& options) {
  std::string text;
  if (const Result<void> read = read_file(path, most_bytes, text); !read) {
    complain(read.error(), options.language);
    return {};
  }
  std::optional<Side> side = results_in(text);
  if (!side) complain(told(word::no_results, {path}), options.language);
  return side;
}

std::optional<Side> judge(const std::string& operand, const Options& options) {
  Side side;
  const Inputs inputs = inputs_of({operand});
  for (const Text& wrong : inputs.wrong) complain(wrong, options.language);
  for (const Error& error : inputs.unreadable) complain(error, options.language);
  side.unreadable = !inputs.unreadable.empty();
  if (!inputs.wrong.empty()) return {};
  std::optional<Plan> plan = plan_of(options, inputs.paths);
  if (!plan) return {};
  for (PackRun& run : plan->runs)
    for (Batch& batch : run.batches) batch.settings.baseline.clear();  // the other draft is it
  std::vector<Pack> packs;
  for (const PackRun& run : plan->runs) {
    std::optional<Pack> pack = open_judging_pack(run.pack, run.load, options);
    if (!pack) return {};
    packs.push_back(std::move(*pack));
  }
  Ledger ledger(options);
  if (!ledger.open(*plan, packs)) return {};
  const bool folder = path_kind(operand) == PathKind::folder;
  for (std::size_t i = 0; i < packs.size(); ++i)
    for (const Batch& batch : plan->runs[i].batches) {
      BatchOptions how;
      how.jobs = options.jobs;
      how.read = read_options(options);
      how.evaluate = {batch.settings.meta, false};
      how.stop = &watch_signals();
      how.hash = ledger.needs_hash();
      how.review = [&](const Document* document, const std::string& bytes, Scorecard& card) {
        return ledger.review(packs[i], batch.settings, document, bytes, card);
      };
      run_batch(packs[i], batch.paths, how, [&](DocumentResult&& result) {
        if (!result.scorecard) {
          complain(result.scorecard.error(), options.language);
          side.unreadable = true;
          return;
        }
        Judged judged = judged_from(packs[i], *result.scorecard);
        if (folder) judged.path = std::filesystem::path(judged.path).lexically_relative(operand);
        side.documents.push_back(std::move(judged));
      });
    }
  return side;
}

std::optional<Side> side_of(const std::string& operand, const Options& options) {
  const bool results = is_result_file(operand) && path_kind(operand) == PathKind::file;
  return results ? read_results(operand, options) : judge(operand, options);
}

Comparison compared(const Side& before, const Side& after) {
  Comparison comparison;
  for (const Pair& pair : pairs_of(before.documents, after.documents)) {
    ComparedDocument document;
    if (pair.before) document.before = before.documents[*pair.before];
    if (pair.after) document.after = after.documents[*pair.after];
    if (document.before && document.after) {
      document.changes = differences(*document.before, *document.after);
      // What is no report any more has lost everything, and has no items to say so.
      document.lost_whole = document.before->is_report && !document.after->is_report;
      comparison.other_packs =
          comparison.other_packs || document.before->pack != document.after->pack;
    }
    comparison.documents.push_back(std::move(document));
  }
  return comparison;
}

bool is_worse(const Comparison& comparison) {
  for (const ComparedDocument& document : comparison.documents) {
    if (document.lost_whole) return true;
    for (const Difference& difference : document.changes)
      if (is_worse(difference.change)) return true;
  }
  return false;
}

}  // namespace

int run_diff(const Options& options) {
  const std::vector<OutputRequest> requests = output_requests(options);
  const OutputRequest& request = requests.front();
  const bool known =
      request.format == "console" || request.format == "json" || request.format == "markdown";
  if (requests.size() > 1 || !known) {
    complain(told(word::diff_formats, {}), options.language);
    return exit_unable;
  }
  const std::optional<Side> before = side_of(options.operands[0], options);
  const std::optional<Side> after = before ? side_of(options.operands[1], options) : std::nullopt;
  if (!before || !after) return exit_unable;
  if (signal_exit_code() != 0) return signal_exit_code();
  const Comparison comparison = compared(*before, *after);
  if (comparison.other_packs) complain(told(word::diff_other_packs, {}), options.language);
  Result<std::unique_ptr<Output>> output = Output::open(request.file);
  Result<void> written = {};
  if (output) {
    RenderOptions render;
    render.language = options.language;
    render.width = width_of((*output)->descriptor(), environment);
    (*output)->stream() << diff_text(comparison, request.format, render);
    written = (*output)->commit();
  } else {
    written = tl::unexpected(output.error());
  }
  if (!written) complain(written.error(), options.language);
  return exit_code({.unable = !written,
                    .failed = options.fail_if_worse && is_worse(comparison),
                    .incomplete = before->unreadable || after->unreadable,
                    .exit_zero = options.exit_zero});
}

}  // namespace hecha
