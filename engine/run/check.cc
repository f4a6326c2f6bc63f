// SPDX-License-Identifier: Apache-2.0
// hecha check: files in, results out, an exit code.
#include <unistd.h>

#include <algorithm>

#include "gate/identify.h"
#include "hecha/batch.h"
#include "render/account.h"
#include "run/commands.h"
#include "run/exit_code.h"
#include "run/inputs.h"
#include "run/messages.h"
#include "run/outputs.h"
#include "run/packs.h"
#include "run/progress.h"
#include "run/stop.h"
#include "run/terminal.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

bool gates_exist(const Pack& pack, const Options& options) {
  bool exist = true;
  for (const std::string& id : options.gate.gates) {
    std::string known;
    bool found = false;
    for (const Gate& gate : pack.gates()) {
      found = found || gate.id == id;
      known += (known.empty() ? "" : " ") + gate.id;
    }
    if (found) continue;
    exist = false;
    Text text = told(word::no_such_gate, {pack.id(), id});
    if (!known.empty()) {
      const Text list = told(word::gates_are, {known});
      text = {text.zh + list.zh, text.en + list.en};
    }
    complain(text, options.language);
  }
  return exist;
}

void complain_about(const Inputs& inputs, Language language) {
  for (const Text& wrong : inputs.wrong) complain(wrong, language);
  for (const Error& error : inputs.unreadable) complain(error, language);
}

// Programs are told what a finding is and what was read; people need neither.
BatchOptions batch_options(const Pack& pack, const Options& options,
                           const std::atomic<bool>& stop) {
  BatchOptions batch;
  batch.jobs = options.jobs;
  batch.read.max_bytes = options.max_size;
  batch.evaluate = {options.meta, options.explain};
  if (!options.stdin_name.empty()) batch.stdin_name = options.stdin_name;
  batch.stop = &stop;
  const std::vector<OutputRequest> requests = output_requests(options);
  if (std::any_of(requests.begin(), requests.end(),
                  [](const OutputRequest& one) { return one.format != "console"; })) {
    batch.hash = true;
    batch.review = [&pack](const Document&, const std::string&, Scorecard& card) {
      identify(pack, card);
    };
  }
  return batch;
}

// Judges and writes. Ends early when an output cannot take more.
RunSummary judge(const Pack& pack, const Inputs& inputs, const Options& options, Outputs& outputs) {
  std::atomic<bool>& stop = watch_signals();
  const bool shown = !outputs.on_screen() && !options.no_progress && !options.quiet;
  Progress progress({.shown = shown && is_terminal(STDERR_FILENO),
                     .language = options.language,
                     .total = inputs.paths.size()});
  std::uint32_t failed = 0;
  std::uint32_t not_computed = 0;
  outputs.begin(pack);
  RunSummary summary = run_batch(
      pack, inputs.paths, batch_options(pack, options, stop), [&](DocumentResult&& result) {
        if (result.scorecard) {
          result.scorecard->gates = gate_results(pack, *result.scorecard, options.gate);
          const GateState state = gate_state(*result.scorecard);
          failed += state == GateState::failed;
          not_computed += state == GateState::not_computed;
        }
        outputs.add(result);
        progress.step();
        if (outputs.failed()) stop = true;
      });
  summary.failed = failed;
  summary.not_computed = not_computed;
  summary.skipped = inputs.skipped;
  summary.interrupted = signal_exit_code() != 0;
  outputs.end(summary);
  return summary;
}

// A result that is only a part must not look like a whole file.
bool finish(Outputs& outputs, const RunSummary& summary, const Options& options) {
  if (summary.interrupted) {
    outputs.give_up();
    return true;
  }
  const Result<void> committed = outputs.commit();
  if (!committed && !outputs.reader_gone()) complain(committed.error(), options.language);
  return committed.has_value();
}

bool overwrites_input(const Options& options, const Inputs& inputs) {
  for (const OutputRequest& request : output_requests(options)) {
    if (request.file.empty() || !is_input(request.file, inputs)) continue;
    complain(told(word::output_is_input, {request.file}), options.language);
    return true;
  }
  return false;
}

}  // namespace

int run_check(const Options& options) {
  const std::optional<Pack> pack =
      open_pack(options, {options.profile, options.only, options.skip});
  if (!pack || !gates_exist(*pack, options)) return exit_unable;

  const Inputs inputs = inputs_of(options.operands);
  complain_about(inputs, options.language);
  Causes causes{.unable = !inputs.wrong.empty(),
                .incomplete = !inputs.unreadable.empty(),
                .exit_zero = options.exit_zero};
  if (inputs.paths.empty()) return exit_code(causes);
  if (overwrites_input(options, inputs)) return exit_unable;

  Result<std::unique_ptr<Outputs>> outputs = Outputs::open(options, inputs.paths.size());
  if (!outputs) {
    complain(outputs.error(), options.language);
    return exit_unable;
  }
  const RunSummary summary = judge(*pack, inputs, options, **outputs);
  const bool written = finish(**outputs, summary, options);
  if (summary.interrupted) return signal_exit_code();
  if (!written && (*outputs)->reader_gone()) return exit_reader_gone;
  causes.unable = causes.unable || !written;
  causes.failed = summary.failed > 0;
  causes.incomplete = causes.incomplete || summary.unreadable > 0 || summary.rule_errors > 0 ||
                      summary.not_computed > 0;
  return exit_code(causes);
}

}  // namespace hecha
