// SPDX-License-Identifier: Apache-2.0
// hecha check: files in, results out, an exit code.
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "base/version.h"
#include "hecha/batch.h"
#include "render/account.h"
#include "run/commands.h"
#include "run/exit_code.h"
#include "run/inputs.h"
#include "run/ledger.h"
#include "run/manifest.h"
#include "run/measured.h"
#include "run/messages.h"
#include "run/outputs.h"
#include "run/packs.h"
#include "run/plan.h"
#include "run/progress.h"
#include "run/read_options.h"
#include "run/result_cache.h"
#include "run/stop.h"
#include "run/targets.h"
#include "run/terminal.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

// Tells of a name that the pack does not know, with those that it does.
void complain_about(const Label& pattern, const Label& list, const Pack& pack,
                    const std::string& name, const std::string& known, Language language) {
  Text text = told(pattern, {pack.id(), name});
  if (!known.empty()) {
    const Text names = told(list, {known});
    text = {text.zh + names.zh, text.en + names.en};
  }
  complain(text, language);
}

template <typename All>
std::string ids_of(const All& all) {
  std::string ids;
  for (const auto& one : all) ids += (ids.empty() ? "" : " ") + one.id;
  return ids;
}

template <typename All>
bool has(const All& all, const std::string& id) {
  return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
}

bool gate_exists(const Pack& pack, const GateOptions& gate, Language language) {
  bool exist = true;
  for (const std::string& id : gate.gates) {
    if (has(pack.gates(), id)) continue;
    complain_about(word::no_such_gate, word::gates_are, pack, id, ids_of(pack.gates()), language);
    exist = false;
  }
  for (const GroupMinimum& minimum : gate.groups) {
    if (has(pack.groups(), minimum.group)) continue;
    complain_about(word::no_such_group, word::groups_are, pack, minimum.group,
                   ids_of(pack.groups()), language);
    exist = false;
  }
  return exist;
}

void complain_about(const Inputs& inputs, Language language) {
  for (const Text& wrong : inputs.wrong) complain(wrong, language);
  for (const Error& error : inputs.unreadable) complain(error, language);
}

bool wants_text(const Options& options) {
  for (const OutputRequest& request : output_requests(options))
    for (const RendererKind& kind : renderer_kinds())
      if (kind.name == request.format && kind.needs_text) return true;
  return false;
}

// Everything that a run needs, made ready before the first document is read.
struct Ready {
  Plan plan;
  std::vector<Pack> packs;  // parallel to plan.runs
  std::unique_ptr<Ledger> ledger;
  std::map<std::string, Precision> precision;  // of the rules of all packs, if an output tells it
};

bool wants_precision(const Options& options) {
  const std::vector<OutputRequest> requests = output_requests(options);
  return std::any_of(requests.begin(), requests.end(), [](const OutputRequest& one) {
    return one.format == "sarif" || one.format == "sarif-full";
  });
}

// Where earlier results are kept; empty: nowhere.
std::string cache_of(const Settings& settings, const Options& options) {
  return options.no_cache ? std::string() : settings.cache;
}

bool make_caches(const Plan& plan, const Options& options) {
  for (const PackRun& run : plan.runs)
    for (const Batch& batch : run.batches) {
      const std::string folder = cache_of(batch.settings, options);
      const Result<void> made = folder.empty() ? Result<void>() : ResultCache::make_folder(folder);
      if (made) continue;
      complain(made.error(), options.language);
      return false;
    }
  return true;
}

// Nothing, and told, if something is wrong.
std::optional<Ready> make_ready(const Options& options, const Inputs& inputs) {
  std::optional<Plan> plan = plan_of(options, inputs.paths);
  if (!plan) return {};
  Ready ready{std::move(*plan), {}, std::make_unique<Ledger>(options), {}};
  bool sound = true;
  bool baseline = false;
  for (const PackRun& run : ready.plan.runs) {
    std::optional<Pack> pack = open_judging_pack(run.pack, run.load, options);
    if (!pack) return {};
    for (const Batch& batch : run.batches) {
      sound = gate_exists(*pack, batch.settings.gate, options.language) && sound;
      baseline = baseline || !batch.settings.baseline.empty();
    }
    if (wants_precision(options))
      if (const auto folder = pack_folder(run.pack, environment))
        ready.precision.merge(measured_precision(*pack, *folder));
    ready.packs.push_back(std::move(*pack));
  }
  if (options.update_baseline && !baseline) {
    complain(told(word::update_without_baseline, {}), options.language);
    return {};
  }
  if (!sound || !ready.ledger->open(ready.plan, ready.packs)) return {};
  if (!make_caches(ready.plan, options)) return {};
  return ready;
}

// Programs are told what a finding is and what was read; people need neither.
bool wants_hash(const Options& options) {
  const std::vector<OutputRequest> requests = output_requests(options);
  return std::any_of(requests.begin(), requests.end(),
                     [](const OutputRequest& one) { return one.format != "console"; });
}

BatchOptions batch_options(const Options& options, const Pack& pack, const Settings& settings,
                           const Ledger& ledger) {
  BatchOptions batch;
  batch.jobs = options.jobs;
  batch.read = read_options(options);
  batch.evaluate = {settings.meta, options.explain, wants_text(options)};
  if (!options.stdin_name.empty()) batch.stdin_name = options.stdin_name;
  batch.stop = &watch_signals();
  batch.hash = wants_hash(options) || ledger.needs_hash();
  batch.review = [&](const Document* document, const std::string& bytes, Scorecard& card) {
    return ledger.review(pack, settings, document, bytes, card);
  };
  return batch;
}

// Judges and writes, and adds up what became of the documents.
class Judging {
 public:
  Judging(const Options& options, const Inputs& inputs, Ledger& ledger, Outputs& outputs)
      : options_(options),
        ledger_(ledger),
        outputs_(outputs),
        progress_({.shown = !outputs.on_screen() && !options.no_progress && !options.quiet &&
                            is_terminal(STDERR_FILENO),
                   .language = options.language,
                   .total = inputs.paths.size()}) {
    total_.skipped = inputs.skipped;
  }

  void judge(const Pack& pack, const LoadOptions& load, const Batch& batch) {
    std::atomic<bool>& stop = watch_signals();
    if (stop) return;
    BatchOptions asked = batch_options(options_, pack, batch.settings, ledger_);
    std::optional<ResultCache> cache;
    if (const std::string folder = cache_of(batch.settings, options_); !folder.empty())
      asked.store = &cache.emplace(folder, pack, load, asked.evaluate, asked.read);
    const RunSummary part = run_batch(pack, batch.paths, asked, [&](DocumentResult&& result) {
      take(pack, batch.settings, std::move(result), stop);
    });
    total_.documents += part.documents;
    total_.unreadable += part.unreadable;
    total_.not_reports += part.not_reports;
    total_.rule_errors += part.rule_errors;
  }

  RunSummary& total() { return total_; }

 private:
  // Ends early when an output cannot take more.
  void take(const Pack& pack, const Settings& settings, DocumentResult&& result,
            std::atomic<bool>& stop) {
    if (result.scorecard) {
      Scorecard& card = *result.scorecard;
      card.fail_on = fail_level(settings.gate);
      card.gates = gate_results(pack, card, settings.gate);
      const GateState state = gate_state(card);
      total_.failed += state == GateState::failed;
      total_.not_computed += state == GateState::not_computed;
      ledger_.record(pack, settings, card);
      for (const Text& notice : card.notices)
        total_.notices.push_back({card.name + "：" + notice.zh, card.name + ": " + notice.en});
    }
    outputs_.add(result);
    progress_.step();
    if (outputs_.failed()) stop = true;
  }

  const Options& options_;
  Ledger& ledger_;
  Outputs& outputs_;
  Progress progress_;
  RunSummary total_;
};

Causes causes_of(const RunSummary& summary, const Inputs& inputs, const Options& options) {
  return {.unable = !inputs.wrong.empty(),
          .failed = summary.failed > 0,
          .incomplete = !inputs.unreadable.empty() || summary.unreadable > 0 ||
                        summary.rule_errors > 0 || summary.not_computed > 0,
          .exit_zero = options.exit_zero};
}

RunSummary judge_all(const Ready& ready, const Inputs& inputs, const Options& options,
                     Outputs& outputs) {
  Judging judging(options, inputs, *ready.ledger, outputs);
  for (std::size_t i = 0; i < ready.packs.size(); ++i) {
    outputs.begin(ready.packs[i]);
    const PackRun& run = ready.plan.runs[i];
    for (const Batch& batch : run.batches) judging.judge(ready.packs[i], run.load, batch);
  }
  RunSummary& total = judging.total();
  for (Text& notice : ready.ledger->notices()) total.notices.push_back(std::move(notice));
  for (const Text& notice : total.notices) complain(notice, options.language);
  total.interrupted = signal_exit_code() != 0;
  total.exit_code = exit_code(causes_of(total, inputs, options));
  outputs.end(total);
  return total;
}

Manifest manifest_of(const Options& options, const Inputs& inputs, const Ready& ready,
                     const Outputs& outputs) {
  Manifest manifest;
  manifest.version = version;
  manifest.program = program_sum();
  std::error_code error;
  const std::filesystem::path here = std::filesystem::current_path(error);
  const std::filesystem::path there = std::filesystem::absolute(options.manifest, error);
  manifest.folder = here.lexically_relative(there.lexically_normal().parent_path()).string();
  manifest.words = options.words;
  manifest.language = options.language == Language::en ? "en" : "zh";
  manifest.columns = outputs.columns();
  manifest.colour = outputs.colour();
  manifest.today =
      to_string(options.today.value_or(today_in(Zone{}, std::chrono::system_clock::now())));
  for (const Pack& pack : ready.packs)
    manifest.packs.push_back({pack.id(), pack.version(), pack.fingerprint()});
  for (const std::string& path : inputs.paths) manifest.inputs.push_back(summed(path));
  for (const std::string& path : ready.plan.configs) manifest.files.push_back(summed(path));
  for (const std::string& path : ready.ledger->files()) manifest.files.push_back(summed(path));
  const std::vector<std::string> sums = outputs.sums();
  const std::vector<OutputRequest> requests = output_requests(options);
  for (std::size_t i = 0; i < sums.size(); ++i)
    manifest.outputs.push_back({requests[i].format, requests[i].file, sums[i]});
  return manifest;
}

Result<void> save(Output& output, const Manifest& manifest) {
  output.stream() << manifest_text(manifest);
  return output.commit();
}

// Everything that is written beside the baseline, opened before anything is judged.
struct Targets {
  std::unique_ptr<Outputs> outputs;
  std::unique_ptr<Output> manifest;  // null if nobody asked for one
};

Result<Targets> open_targets(const Options& options, const Inputs& inputs, const Ready& ready) {
  Targets targets;
  Result<std::unique_ptr<Outputs>> outputs =
      Outputs::open(options, {inputs.paths, ready.precision});
  if (!outputs) return tl::unexpected(outputs.error());
  targets.outputs = std::move(*outputs);
  if (options.manifest.empty()) return targets;
  Result<std::unique_ptr<Output>> manifest = Output::open(options.manifest);
  if (!manifest) return tl::unexpected(manifest.error());
  targets.manifest = std::move(*manifest);
  return targets;
}

void keep_record(RunRecord& record, const Ready& ready, const Outputs& outputs) {
  record.outputs = outputs.sums();
  for (const Pack& pack : ready.packs) record.packs.push_back(pack.fingerprint());
}

// Outputs first: a baseline must not forget what nobody was told. A result that is only a part
// must not look like a whole file.
bool finish(const Options& options, const Inputs& inputs, const Ready& ready,
            const RunSummary& summary, Targets& targets) {
  Outputs& outputs = *targets.outputs;
  if (summary.interrupted) {
    outputs.give_up();
    return true;
  }
  Result<void> written = outputs.commit();
  if (written && options.update_baseline) written = ready.ledger->save();
  if (written && targets.manifest)
    written = save(*targets.manifest, manifest_of(options, inputs, ready, outputs));
  if (options.record) keep_record(*options.record, ready, outputs);
  if (!written && !outputs.reader_gone()) complain(written.error(), options.language);
  return written.has_value();
}

bool overwrites(const Options& options, const Inputs& inputs, const Ready& ready) {
  if (options.record) return false;  // it only compares
  for (const std::string& target : targets_of(options)) {
    if (!is_input(target, inputs)) continue;
    complain(told(word::output_is_input, {target}), options.language);
    return true;
  }
  std::vector<std::string> needed = ready.plan.configs;
  for (const std::string& file : ready.ledger->files()) needed.push_back(file);
  const std::optional<std::string> lost = target_among(options, needed);
  if (lost) complain(told(word::output_is_needed, {*lost}), options.language);
  return lost.has_value();
}

// Pages of an earlier run, in a folder that is both read and written.
void leave_out_pages(Inputs& inputs, const Options& options) {
  for (const OutputRequest& request : output_requests(options))
    if (names_folder(request.file))
      std::erase_if(inputs.paths,
                    [&](const std::string& path) { return lies_below(path, request.file); });
}

}  // namespace

int run_check(const Options& options) {
  Inputs inputs = inputs_of(options.operands);
  leave_out_pages(inputs, options);
  complain_about(inputs, options.language);
  if (inputs.ignored > 0 && inputs.paths.empty())
    complain(told(word::all_ignored, {std::to_string(inputs.ignored)}), options.language);
  if (inputs.paths.empty()) return exit_code(causes_of({}, inputs, options));
  const std::optional<Ready> ready = make_ready(options, inputs);
  if (!ready || overwrites(options, inputs, *ready)) return exit_unable;

  Result<Targets> targets = open_targets(options, inputs, *ready);
  if (!targets) {
    complain(targets.error(), options.language);
    return exit_unable;
  }
  const RunSummary summary = judge_all(*ready, inputs, options, *targets->outputs);
  const bool written = finish(options, inputs, *ready, summary, *targets);
  if (summary.interrupted) return signal_exit_code();
  if (!written && targets->outputs->reader_gone()) return exit_reader_gone;
  Causes causes = causes_of(summary, inputs, options);
  causes.unable = causes.unable || !written;
  return exit_code(causes);
}

}  // namespace hecha
