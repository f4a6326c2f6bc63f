// SPDX-License-Identifier: Apache-2.0
// hecha check: files in, results out, an exit code.
#include <unistd.h>

#include "hecha/batch.h"
#include "run/commands.h"
#include "run/exit_code.h"
#include "run/inputs.h"
#include "run/messages.h"
#include "run/output.h"
#include "run/packs.h"
#include "run/progress.h"
#include "run/stop.h"
#include "run/terminal.h"
#include "run/values.h"
#include "run/words.h"

namespace hecha {
namespace {

constexpr std::size_t few = 5;  // so many documents are shown in full without being asked

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

RenderOptions render_options(const Options& options, const Output& output, std::size_t inputs) {
  RenderOptions render;
  render.language = options.language;
  const bool screen = options.output.empty() && is_terminal(output.descriptor());
  // Colours in a file only for who insists.
  render.colour = options.output.empty() ? wants_colour(options.colour, environment, screen)
                                         : options.colour == ColourMode::always;
  const bool full = options.verbose || options.explain || options.show_passed || inputs <= few;
  render.detail = full && !options.quiet ? Detail::full : Detail::line;
  render.min_severity = options.min_severity;
  render.show_passed = options.show_passed;
  render.width = width_of(output.descriptor(), environment);
  return render;
}

std::unique_ptr<Renderer> renderer_for(const Options& options, Output& output, std::size_t inputs) {
  for (const RendererKind& kind : renderer_kinds())
    if (kind.name == options.format)
      return kind.make(output.stream(), render_options(options, output, inputs));
  return nullptr;  // the table of options takes known names only
}

BatchOptions batch_options(const Options& options, const std::atomic<bool>& stop) {
  BatchOptions batch;
  batch.jobs = options.jobs;
  batch.read.max_bytes = options.max_size;
  batch.evaluate = {options.meta, options.explain};
  if (!options.stdin_name.empty()) batch.stdin_name = options.stdin_name;
  batch.stop = &stop;
  return batch;
}

// Judges and writes. Ends early when the output cannot take more.
RunSummary judge(const Pack& pack, const Inputs& inputs, const Options& options, Output& output) {
  std::atomic<bool>& stop = watch_signals();
  const std::unique_ptr<Renderer> renderer = renderer_for(options, output, inputs.paths.size());
  const bool screen = options.output.empty() && is_terminal(STDOUT_FILENO);
  Progress progress(
      {.shown = !screen && !options.no_progress && !options.quiet && is_terminal(STDERR_FILENO),
       .language = options.language,
       .total = inputs.paths.size()});
  std::uint32_t failed = 0;
  renderer->begin(pack);
  RunSummary summary =
      run_batch(pack, inputs.paths, batch_options(options, stop), [&](DocumentResult&& result) {
        if (result.scorecard) {
          result.scorecard->gates = gate_results(pack, *result.scorecard, options.gate);
          failed += !passed(*result.scorecard);
        }
        renderer->add(result);
        if (screen) output.stream().flush();
        progress.step();
        if (output.failed()) stop = true;
      });
  summary.failed = failed;
  summary.skipped = inputs.skipped;
  summary.interrupted = signal_exit_code() != 0;
  renderer->end(summary);
  return summary;
}

// A result that is only a part must not look like a whole file.
bool finish(Output& output, const RunSummary& summary, const Options& options) {
  if (summary.interrupted && !options.output.empty()) return true;
  const Result<void> committed = output.commit();
  if (!committed && !output.reader_gone()) complain(committed.error(), options.language);
  return committed.has_value();
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
  if (!options.output.empty() && is_input(options.output, inputs)) {
    complain(told(word::output_is_input, {options.output}), options.language);
    return exit_unable;
  }

  Result<std::unique_ptr<Output>> output = Output::open(options.output);
  if (!output) {
    complain(output.error(), options.language);
    return exit_unable;
  }
  const RunSummary summary = judge(*pack, inputs, options, **output);
  const bool written = finish(**output, summary, options);
  if (summary.interrupted) return signal_exit_code();
  if (!written && (*output)->reader_gone()) return exit_reader_gone;
  causes.unable = causes.unable || !written;
  causes.failed = summary.failed > 0;
  causes.incomplete = causes.incomplete || summary.unreadable > 0 || summary.rule_errors > 0;
  return exit_code(causes);
}

}  // namespace hecha
