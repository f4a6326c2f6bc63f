// SPDX-License-Identifier: Apache-2.0
// One oneTBB pipeline: paths in order, judged in parallel, handed over in order.
#include "hecha/batch.h"

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <thread>

#include "base/hash.h"
#include "ingest/extension.h"
#include "run/sources.h"

namespace hecha {
namespace {

// What all stages share.
struct Job {
  const Pack& pack;
  const BatchOptions& options;
  const Sources& sources;
  const ReadOptions& read;
};

bool has_rule_error(const Scorecard& card) {
  return std::any_of(card.findings.begin(), card.findings.end(),
                     [](const Finding& finding) { return finding.verdict == Verdict::error; });
}

// That of an earlier run, as this one would have made it.
std::optional<Scorecard> recalled(const Source& source, const std::string& sum,
                                  const BatchOptions& options) {
  if (options.store == nullptr) return {};
  std::optional<Scorecard> card = options.store->find(source.name, sum);
  if (!card) return {};
  card->name = source.name;
  card->sha256 = options.hash ? sum : std::string();
  return card;
}

DocumentResult judged(Evaluator& evaluator, InputItem item, const Job& job) {
  const std::string name = item.name;
  Result<Source> source = job.sources.load(std::move(item));
  if (!source) return {name, tl::unexpected(std::move(source).error())};
  const BatchOptions& options = job.options;
  const std::string sum =
      options.hash || options.store != nullptr ? sha256(source->bytes) : std::string();
  std::optional<Scorecard> known = recalled(*source, sum, options);
  if (known && (!options.review || options.review(nullptr, source->bytes, *known)))
    return {name, *std::move(known)};
  const std::string bytes = options.review ? source->bytes : std::string();
  const Result<Document> document = read_document(std::move(*source), job.read);
  if (!document) return {name, tl::unexpected(document.error())};
  Scorecard card = evaluator.evaluate(*document);
  // What went wrong once may go well another time.
  if (options.store != nullptr && !known && !has_rule_error(card))
    options.store->keep(card.name, sum, card);
  if (options.hash) card.sha256 = sum;
  if (options.review) options.review(&*document, bytes, card);
  return {name, std::move(card)};
}

// The last stage: one result at a time, in order.
class Counter {
 public:
  explicit Counter(const std::function<void(DocumentResult&&)>& sink) : sink_(sink) {}

  void hand_over(DocumentResult&& result) {
    ++summary_.documents;
    if (!result.scorecard) {
      ++summary_.unreadable;
    } else {
      summary_.not_reports += result.scorecard->document.kind != DocumentKind::report;
      summary_.rule_errors += has_rule_error(*result.scorecard);
    }
    sink_(std::move(result));
  }

  RunSummary summary(bool interrupted) const {
    RunSummary summary = summary_;
    summary.interrupted = interrupted;
    return summary;
  }

 private:
  const std::function<void(DocumentResult&&)>& sink_;
  RunSummary summary_;
};

// One item after another, until there are none or somebody says stop.
class Queue {
 public:
  Queue(Sources& sources, const std::atomic<bool>* stop) : sources_(sources), stop_(stop) {}

  std::optional<InputItem> next() {
    if (stopped()) return {};
    return sources_.next();
  }
  bool stopped() const { return stop_ != nullptr && stop_->load(); }

 private:
  Sources& sources_;
  const std::atomic<bool>* stop_;
};

void run_alone(const Job& job, Queue& queue, Counter& counter) {
  Evaluator evaluator(job.pack, job.options.evaluate);
  while (std::optional<InputItem> next = queue.next())
    counter.hand_over(judged(evaluator, std::move(*next), job));
}

void run_together(const Job& job, unsigned threads, Queue& queue, Counter& counter) {
  namespace tbb = oneapi::tbb;
  tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  tbb::enumerable_thread_specific<std::unique_ptr<Evaluator>> evaluators(
      [&] { return std::make_unique<Evaluator>(job.pack, job.options.evaluate); });
  const auto read = tbb::make_filter<void, InputItem>(
      tbb::filter_mode::serial_in_order, [&](tbb::flow_control& control) {
        std::optional<InputItem> next = queue.next();
        if (!next) control.stop();
        return std::move(next).value_or(InputItem{});
      });
  const auto judge = tbb::make_filter<InputItem, DocumentResult>(
      tbb::filter_mode::parallel,
      [&](InputItem next) { return judged(*evaluators.local(), std::move(next), job); });
  const auto deliver = tbb::make_filter<DocumentResult, void>(
      tbb::filter_mode::serial_in_order,
      [&](DocumentResult&& result) { counter.hand_over(std::move(result)); });
  tbb::task_arena arena(static_cast<int>(threads));
  arena.execute([&] { tbb::parallel_pipeline(4 * threads, read & judge & deliver); });
}

// Archives hold any number of documents.
unsigned job_count(unsigned asked, std::span<const std::string> paths) {
  const unsigned jobs = asked > 0 ? asked : std::max(std::thread::hardware_concurrency(), 1u);
  for (const std::string& path : paths)
    if (has_extension(path, ".zip")) return jobs;
  return static_cast<unsigned>(std::min<std::size_t>(jobs, std::max<std::size_t>(paths.size(), 1)));
}

}  // namespace

RunSummary run_batch(const Pack& pack, std::span<const std::string> paths,
                     const BatchOptions& options,
                     const std::function<void(DocumentResult&&)>& sink) {
  Workers workers;
  ReadOptions read = options.read;
  if (read.workers == nullptr) read.workers = &workers;
  Sources sources(paths, read, {options.stdin_name, options.stop});
  const Job job{pack, options, sources, read};
  Queue queue(sources, options.stop);
  Counter counter(sink);
  const unsigned threads = job_count(options.jobs, paths);
  if (threads == 1)
    run_alone(job, queue, counter);
  else
    run_together(job, threads, queue, counter);
  return counter.summary(queue.stopped());
}

}  // namespace hecha
