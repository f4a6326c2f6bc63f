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

#include "base/file.h"
#include "base/hash.h"
#include "run/standard_input.h"

namespace hecha {
namespace {

Result<Source> source_at(const std::string& path, const BatchOptions& options) {
  if (path == "-") {
    Result<std::string> bytes = standard_input(options.read.max_bytes, options.stop);
    if (!bytes) return tl::unexpected(std::move(bytes).error());
    return Source{options.stdin_name, std::move(*bytes)};
  }
  Source source{path, {}};
  const Result<void> read = read_file(path, options.read.max_bytes, source.bytes);
  if (!read) return tl::unexpected(read.error());
  return source;
}

DocumentResult judged(Evaluator& evaluator, const std::string& path, const BatchOptions& options) {
  const std::string& name = path == "-" ? options.stdin_name : path;
  Result<Source> source = source_at(path, options);
  if (!source) return {name, tl::unexpected(std::move(source).error())};
  const std::string bytes = options.review ? source->bytes : std::string();
  std::string sum = options.hash ? sha256(source->bytes) : std::string();
  const Result<Document> document = read_document(std::move(*source), options.read);
  if (!document) return {name, tl::unexpected(document.error())};
  Scorecard card = evaluator.evaluate(*document);
  card.sha256 = std::move(sum);
  if (options.review) options.review(*document, bytes, card);
  return {name, std::move(card)};
}

bool has_rule_error(const Scorecard& card) {
  return std::any_of(card.findings.begin(), card.findings.end(),
                     [](const Finding& finding) { return finding.verdict == Verdict::error; });
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

// Paths one after another, until there are none or somebody says stop.
class Queue {
 public:
  Queue(std::size_t size, const std::atomic<bool>* stop) : size_(size), stop_(stop) {}

  // The index of the next path.
  std::optional<std::size_t> next() {
    if (next_ == size_ || stopped()) return {};
    return next_++;
  }
  bool stopped() const { return stop_ != nullptr && stop_->load(); }

 private:
  std::size_t size_;
  std::size_t next_ = 0;
  const std::atomic<bool>* stop_;
};

// What all stages share.
struct Job {
  const Pack& pack;
  std::span<const std::string> paths;
  const BatchOptions& options;
};

void run_alone(const Job& job, Queue& queue, Counter& counter) {
  Evaluator evaluator(job.pack, job.options.evaluate);
  while (const auto next = queue.next())
    counter.hand_over(judged(evaluator, job.paths[*next], job.options));
}

void run_together(const Job& job, unsigned threads, Queue& queue, Counter& counter) {
  namespace tbb = oneapi::tbb;
  tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  tbb::enumerable_thread_specific<std::unique_ptr<Evaluator>> evaluators(
      [&] { return std::make_unique<Evaluator>(job.pack, job.options.evaluate); });
  const auto read = tbb::make_filter<void, std::size_t>(
      tbb::filter_mode::serial_in_order, [&](tbb::flow_control& control) {
        const std::optional<std::size_t> next = queue.next();
        if (!next) control.stop();
        return next.value_or(0);
      });
  const auto judge = tbb::make_filter<std::size_t, DocumentResult>(
      tbb::filter_mode::parallel,
      [&](std::size_t next) { return judged(*evaluators.local(), job.paths[next], job.options); });
  const auto deliver = tbb::make_filter<DocumentResult, void>(
      tbb::filter_mode::serial_in_order,
      [&](DocumentResult&& result) { counter.hand_over(std::move(result)); });
  tbb::task_arena arena(static_cast<int>(threads));
  arena.execute([&] { tbb::parallel_pipeline(4 * threads, read & judge & deliver); });
}

unsigned job_count(unsigned asked, std::size_t paths) {
  const unsigned jobs = asked > 0 ? asked : std::max(std::thread::hardware_concurrency(), 1u);
  return static_cast<unsigned>(std::min<std::size_t>(jobs, std::max<std::size_t>(paths, 1)));
}

}  // namespace

RunSummary run_batch(const Pack& pack, std::span<const std::string> paths,
                     const BatchOptions& options,
                     const std::function<void(DocumentResult&&)>& sink) {
  const Job job{pack, paths, options};
  Queue queue(paths.size(), options.stop);
  Counter counter(sink);
  const unsigned threads = job_count(options.jobs, paths.size());
  if (threads == 1)
    run_alone(job, queue, counter);
  else
    run_together(job, threads, queue, counter);
  return counter.summary(queue.stopped());
}

}  // namespace hecha
